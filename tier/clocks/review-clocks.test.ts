import { describe, expect, test } from 'vitest';
import { DEFAULT_RULES } from '../configuration/county-rules.ts';
import {
  afterwards,
  COUNTY,
  china,
  clockOf,
  day,
  goes,
  last,
  MONDAY,
  registered,
  TOWNSHIP,
} from './clock-story.ts';
import { readClock } from './clocks.ts';

describe('条例35, 36: three levels', () => {
  const opinion = afterwards(
    afterwards(registered(MONDAY, TOWNSHIP), 'ACCEPT', MONDAY),
    'CONCLUDE',
    day('04-01'),
    {
      outcome: 'OPINION_ISSUED',
    },
  );

  test('条例35 30 days to ask from the reply, and 30 days to review from the request', () => {
    expect(last(opinion)).toEqual({ REVIEW_ASK: '2026-05-06' });
    const asked = goes(opinion, 'REQUEST_REVIEW', COUNTY, day('04-20'));
    expect(last(asked)).toEqual({ REVIEW_DO: '2026-05-20' });
    expect(last(afterwards(asked, 'ACCEPT', day('04-21')))).toEqual({ REVIEW_DO: '2026-05-20' });
  });

  test('M1 a class that is given during a review promises nothing about the handling, which is over', () => {
    const rules = {
      ...DEFAULT_RULES,
      handlingClasses: [{ code: 'FAST', label: '一般信访快速办', days: 15 }],
    };
    const issued = afterwards(
      afterwards(registered(MONDAY, TOWNSHIP, {}, rules), 'ACCEPT', MONDAY),
      'CONCLUDE',
      MONDAY,
      {
        outcome: 'OPINION_ISSUED',
      },
    );
    const asked = goes(issued, 'REQUEST_REVIEW', COUNTY, day('03-30'));
    const classified = afterwards(asked, 'CLASSIFY', day('03-31'), { decides: { handlingClass: 'FAST' } });
    expect(Object.keys(last(classified))).toEqual(['REVIEW_DO']);
  });

  test('a settled case has nothing to ask for', () => {
    const settled = afterwards(afterwards(registered(MONDAY), 'ACCEPT', MONDAY), 'CONCLUDE', MONDAY, {
      outcome: 'SETTLED',
    });
    expect(last(settled)).toEqual({});
  });

  test('a request that is declined gives the time for asking back as it began', () => {
    const sent = afterwards(opinion, 'REQUEST_REVIEW', day('04-20'), {
      sentTo: 'COUNTY',
      decides: { stage: 'REVIEW' },
    });
    expect(last(sent)).toEqual({ REVIEW_DO: '2026-05-20' });
    const declined = afterwards(sent, 'DECLINE', day('04-20'), { epoch: 1, decides: { stage: 'HANDLING' } });
    expect(declined.card.clocks).toEqual(opinion.card.clocks);
  });

  const reviewed = afterwards(
    afterwards(goes(opinion, 'REQUEST_REVIEW', COUNTY, day('04-20')), 'ACCEPT', day('04-21')),
    'CONCLUDE',
    day('05-08'),
    { outcome: 'OPINION_ISSUED' },
  );
  const asked = afterwards(reviewed, 'OUTSIDE_REVIEW', day('05-20'), { decides: { stage: 'REREVIEW' } });

  test('条例36 30 days to ask for a re-review, and 30 days for it', () => {
    expect(last(reviewed)).toEqual({ REREVIEW_ASK: '2026-06-08' });
    expect(last(asked)).toEqual({ REREVIEW_DO: '2026-06-22' });
    expect(last(afterwards(asked, 'OUTSIDE_REVIEW', day('06-10'), { answered: true }))).toEqual({});
  });

  test('an answer from above the county opens the time for asking once more, from when it was served', () => {
    const outside = afterwards(opinion, 'OUTSIDE_REVIEW', day('04-20'), { decides: { stage: 'REVIEW' } });
    expect(last(outside)).toEqual({ REVIEW_DO: '2026-05-20' });
    const answered = afterwards(outside, 'OUTSIDE_REVIEW', day('05-12'), {
      answered: true,
      effectiveAt: day('05-08'),
    });
    expect(last(answered)).toEqual({ REREVIEW_ASK: '2026-06-08' });
  });

  test('条例36 the days of a hearing are not counted, however many hearings there are', () => {
    const open = afterwards(asked, 'OPEN_HEARING', day('05-25'));
    expect(clockOf(open, 'REREVIEW_DO')).toMatchObject({ pausedAt: day('05-25').toISOString() });
    const closed = afterwards(open, 'CLOSE_HEARING', day('05-25'));
    // 19 to 21 June 2026 are the Dragon Boat Festival.
    expect(last(closed)).toEqual({ REREVIEW_DO: '2026-06-22' });
    const twice = afterwards(afterwards(closed, 'OPEN_HEARING', day('06-01')), 'CLOSE_HEARING', day('06-03'));
    expect(last(twice)).toEqual({ REREVIEW_DO: '2026-06-23' });
    expect(clockOf(twice, 'REREVIEW_DO')).toMatchObject({ pausedAt: null, pausedDays: 4 });
  });

  test('a clock that stands still keeps its light and names no next change', () => {
    const paused = clockOf(afterwards(asked, 'OPEN_HEARING', day('05-25')), 'REREVIEW_DO');
    expect(readClock(paused, china('2027-01-01T00:00'))).toMatchObject({
      light: 'GREEN',
      nextChangeAt: null,
    });
  });

  test('a hearing before the opinion stops no clock: 条例36 alone leaves its time out', () => {
    const handling = afterwards(registered(MONDAY), 'ACCEPT', MONDAY);
    const heard = afterwards(
      afterwards(handling, 'OPEN_HEARING', day('03-10')),
      'CLOSE_HEARING',
      day('03-12'),
    );
    expect(heard.card.clocks).toEqual(handling.card.clocks);
  });
});
