import { describe, expect, test } from 'vitest';
import { DEFAULT_RULES } from '../configuration/county-rules.ts';
import { afterwards, COUNTY, china, clockOf, day, last, MONDAY, registered, VILLAGE } from './clock-story.ts';
import { lastDayOf } from './clocks.ts';
import { replayDeadlines } from './replay.ts';

describe('rounds, agreements and deposits', () => {
  const round = afterwards(
    afterwards(registered(MONDAY, VILLAGE, { kind: 'DISPUTE', category: '0201' }), 'ACCEPT', MONDAY),
    'OPEN_ROUND',
    MONDAY,
  );

  test('a round takes 30 days, or what the county settled, and what it settles later is not for it', () => {
    expect(last(round)).toEqual({ MEDIATE: '2026-04-01' });
    const short = { ...DEFAULT_RULES, mediateDays: 15 };
    const shorter = afterwards({ ...round, rules: short }, 'EXTEND_ROUND', day('03-20'), { extendDays: 5 });
    expect(last(shorter)).toEqual({ MEDIATE: '2026-04-07' });
    const another = afterwards({ ...round, rules: short }, 'FAIL_ROUND', day('03-10'));
    expect(last(afterwards(another, 'OPEN_ROUND', day('03-11')))).toEqual({ MEDIATE: '2026-03-26' });
  });

  test.each(['SETTLE_ROUND', 'FAIL_ROUND', 'END_MEDIATION', 'WITHDRAW'] as const)('%s ends it', (move) => {
    expect(last(afterwards(round, move, day('03-10')))).toEqual({});
  });

  test('调解法33 30 days to ask a court, from the agreement’s effect; the conclusion ends nothing of it', () => {
    const settled = afterwards(round, 'SETTLE_ROUND', day('03-12'), { effectiveAt: day('03-10') });
    expect(last(settled)).toEqual({ CONFIRM: '2026-04-09' });
    const concluded = afterwards(settled, 'CONCLUDE', day('03-13'), { outcome: 'SETTLED' });
    expect(last(concluded)).toEqual({ CONFIRM: '2026-04-09' });
    expect(last(afterwards(concluded, 'CONFIRM', day('03-20')))).toEqual({});
    expect(last(afterwards(concluded, 'FINALISE', day('04-20'), { closing: 'AGREEMENT_PERFORMED' }))).toEqual(
      {},
    );
  });

  test('民法典574 the right to a deposit ends after five years, also of a case that is final', () => {
    const settled = afterwards(round, 'SETTLE_ROUND', day('03-12'));
    const deposited = afterwards(settled, 'DEPOSIT', day('03-20'), { effectiveAt: day('03-16') });
    // 2031-03-16 is a Sunday, and the holidays of 2031 are not known yet.
    expect(last(deposited)).toEqual({ ESCROW: '2031-03-17' });
    expect(clockOf(deposited, 'ESCROW').provisional).toBe(true);
    const final = afterwards(
      afterwards(deposited, 'CONCLUDE', day('03-21'), { outcome: 'SETTLED' }),
      'FINALISE',
      day('04-20'),
    );
    expect(last(final)).toEqual({ ESCROW: '2031-03-17' });
    expect(last(afterwards(final, 'RELEASE', day('05-01')))).toEqual({});
  });

  test('民法典574 five years from a leap day end on the last of February', () => {
    const settled = afterwards(round, 'SETTLE_ROUND', day('03-12'));
    const leap = afterwards(settled, 'DEPOSIT', day('03-20'), { effectiveAt: china('2024-02-29T09:00') });
    expect(last(leap)).toEqual({ ESCROW: '2029-02-28' });
  });

  test('several clocks run on one case', () => {
    const claim = afterwards(registered(MONDAY, COUNTY, { channel: 'ONLINE' }), 'ACCEPT', MONDAY);
    expect(last(afterwards(claim, 'OPEN_ROUND', MONDAY))).toEqual({
      SAME_DAY: '2026-03-02',
      HANDLE: '2026-05-06',
      MEDIATE: '2026-04-01',
    });
  });
});

describe('M80 three clocks from one trigger', () => {
  const daysOf = (at: string) => {
    const { review, accountability, resolution } = replayDeadlines(china(at));
    return [
      review.dueAt,
      lastDayOf({ dueAt: accountability.dueAt.toISOString() }),
      lastDayOf({ dueAt: resolution.dueAt.toISOString() }),
    ];
  };
  test.each([
    ['an ordinary Monday', '2026-03-02T17:30', '2026-03-03T17:30', '2026-03-05', '2026-05-06'],
    ['the last minute of a day', '2026-03-02T23:59', '2026-03-03T23:59', '2026-03-05', '2026-05-06'],
    ['the first of the next', '2026-03-03T00:00', '2026-03-04T00:00', '2026-03-06', '2026-05-06'],
    ['before the Spring Festival', '2026-02-13T12:00', '2026-02-14T12:00', '2026-02-24', '2026-04-13'],
    [
      'the end of a year, into a leap February',
      '2023-12-31T09:00',
      '2024-01-01T09:00',
      '2024-01-03',
      '2024-02-29',
    ],
  ])('M80 %s: 24 hours, 3 days, 2 months', (_, at, review, accountability, resolution) => {
    expect(daysOf(at)).toEqual([china(review), accountability, resolution]);
  });
});
