import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CardState, MilestoneState } from '../cases/card.ts';
import { revise, type Step } from '../cases/revision.ts';
import { type CountyRules, DEFAULT_RULES } from '../configuration/county-rules.ts';
import { firstCard } from '../intake/register.ts';
import type { Move, RegisterCaseInput, Tier } from '../schema.types.ts';
import { CLOCK_RULES } from './clock-rules.ts';
import { lastDayOf, type RunningClock, readClock, recomputed } from './clocks.ts';
import { replayDeadlines } from './replay.ts';

const china = (wallClock: string) => new Date(`${wallClock}+08:00`);
const VILLAGE = '330726107200';
const SIBLING = '330726107201';
const TOWNSHIP = '330726107';
const COUNTY = '330726';
const TIER_OF: Record<number, Tier> = { 12: 'VILLAGE', 9: 'TOWNSHIP', 6: 'COUNTY' };
const tierAt = (office: string): Tier => TIER_OF[office.length] ?? 'COUNTY';

interface Story {
  card: CardState;
  timeline: MilestoneState[];
  rules: CountyRules;
}

const MATTER: RegisterCaseInput = {
  idempotencyKey: 'a story of clocks',
  places: [VILLAGE],
  title: '灌溉渠用水先后之争',
  kind: 'CLAIM',
  category: '1104',
  channel: 'VISIT',
  scale: 'INDIVIDUAL',
  persons: 1,
  narrative: '',
  parties: [{ role: 'APPLICANT', name: '甲某某' }],
};

function registered(
  at: Date,
  office = COUNTY,
  input: Partial<RegisterCaseInput> = {},
  rules: CountyRules = DEFAULT_RULES,
): Story {
  const tier = tierAt(office);
  const card = firstCard(
    { ...MATTER, ...input },
    { id: `330726C-${'0'.repeat(32)}`, tier, office, region: VILLAGE, at, rules },
  );
  const milestone: MilestoneState = {
    caseId: card.id,
    epoch: 0,
    revision: 1,
    at,
    tier,
    office,
    role: 'OFFICER',
    move: 'REGISTER',
    sentTo: null,
    ground: null,
    outcome: null,
    closing: null,
  };
  return { card, timeline: [milestone], rules };
}

function then(story: Story, move: Move, at: Date, more: Partial<Step> = {}): Story {
  const office = more.office ?? story.card.holderOffice;
  const step: Step = { move, at, tier: tierAt(office), role: 'OFFICER', ...more, office };
  const { card, milestone } = revise(story.card, story.timeline, step, story.rules);
  return { ...story, card, timeline: [...story.timeline, milestone] };
}

/** Sent and taken. */
function goes(story: Story, move: 'ESCALATE' | 'ASSIGN' | 'RETURN' | 'REQUEST_REVIEW', to: string, at: Date) {
  const decides = move === 'REQUEST_REVIEW' ? ({ decides: { stage: 'REVIEW' } } as const) : {};
  const sent = then(story, move, at, { sentTo: tierAt(to), ...decides });
  return then(sent, 'TAKE', at, { office: to, epoch: sent.card.epoch + 1 });
}

const last = ({ card }: Story): Record<string, string> =>
  Object.fromEntries(card.clocks.map((clock) => [clock.kind, lastDayOf(clock)]));
const clockOf = ({ card }: Story, kind: string): RunningClock => {
  const found = card.clocks.find((clock) => clock.kind === kind);
  if (found === undefined) throw new Error(`no ${kind} runs`);
  return found;
};

const MONDAY = china('2026-03-02T09:00');
const day = (date: string) => china(`2026-${date}T10:00`);

describe('条例22, 23: routing, objecting, telling', () => {
  test('条例22 a claim is routed within 15 days of its registration, and the county has 4 of them', () => {
    const story = registered(MONDAY);
    expect(last(story)).toEqual({ ROUTE: '2026-03-17' });
    expect(clockOf(story, 'ROUTE').budgetDueAt).toBe('2026-03-06T16:00:00.000Z');
    expect(clockOf(registered(MONDAY, TOWNSHIP), 'ROUTE').budgetDueAt).toBeNull();
  });

  test.each([
    ['CLAIM', ['ROUTE']],
    ['SUGGESTION', ['ROUTE']],
    ['DISPUTE', []],
  ] as const)('a %s has %s from its registration', (kind, kinds) => {
    expect(Object.keys(last(registered(MONDAY, COUNTY, { kind })))).toEqual(kinds);
  });

  test('条例23 who receives it has 5 working days to object and 15 days to tell', () => {
    const story = goes(registered(MONDAY), 'ASSIGN', TOWNSHIP, day('03-05'));
    expect(last(story)).toEqual({ OBJECT: '2026-03-12', NOTICE: '2026-03-20' });
    expect(last(then(story, 'ACCEPT', day('03-06')))).toEqual({ HANDLE: '2026-05-06' });
  });

  test('who receives what another passed up has nothing to object to', () => {
    const story = goes(registered(MONDAY, VILLAGE), 'ESCALATE', TOWNSHIP, day('03-05'));
    expect(Object.keys(last(story))).toEqual(['NOTICE']);
  });

  test('all of them go on at the sender while the case is on its way, and after a decline', () => {
    const before = goes(registered(MONDAY), 'ASSIGN', TOWNSHIP, day('03-05'));
    const sent = then(before, 'ASSIGN', day('03-06'), { sentTo: 'VILLAGE' });
    expect(sent.card.clocks).toEqual(before.card.clocks);
    const declined = then(sent, 'DECLINE', day('03-06'), { epoch: 9 });
    expect(declined.card.clocks).toEqual(before.card.clocks);
  });

  test('a return gives the routing back as it began', () => {
    const before = registered(MONDAY);
    const returned = goes(goes(before, 'ASSIGN', TOWNSHIP, day('03-09')), 'RETURN', COUNTY, day('03-12'));
    expect(returned.card.clocks).toEqual(before.card.clocks);
  });

  test('a return to an office in between gives it back the notice that it had, and no second objection', () => {
    const received = goes(registered(MONDAY), 'ASSIGN', TOWNSHIP, day('03-05'));
    const back = goes(goes(received, 'ASSIGN', VILLAGE, day('03-09')), 'RETURN', TOWNSHIP, day('03-10'));
    expect(last(back)).toEqual({ NOTICE: '2026-03-20' });
  });

  test('passing a case about never gives an office more time', () => {
    const once = goes(registered(MONDAY), 'ASSIGN', TOWNSHIP, day('03-05'));
    const again = goes(goes(once, 'RETURN', COUNTY, day('03-11')), 'ASSIGN', TOWNSHIP, day('03-12'));
    expect(last(again)).toEqual({ NOTICE: '2026-03-20' });
  });

  test('a transfer between two offices counts like an assignment, and so does its way back', () => {
    const there = then(registered(MONDAY, VILLAGE), 'TRANSFER', day('03-05'), {
      newOffice: SIBLING,
      epoch: 1,
    });
    expect(last(there)).toEqual({ OBJECT: '2026-03-12', NOTICE: '2026-03-20' });
    const further = then(there, 'TRANSFER', day('03-06'), { newOffice: '330726107202', epoch: 2 });
    const back = then(further, 'TRANSFER', day('03-12'), { newOffice: SIBLING, epoch: 3 });
    expect(last(back)).toEqual({ NOTICE: '2026-03-20' });
  });

  test.each(['NOT_ACCEPT', 'DIVERT', 'WITHDRAW'] as const)('%s ends them', (move) => {
    expect(last(then(registered(MONDAY), move, day('03-03')))).toEqual({});
  });
});

describe('条例34: handling', () => {
  const accepted = then(registered(MONDAY), 'ACCEPT', day('03-03'));

  test('条例34 60 days from acceptance, once extended by the head of the unit', () => {
    expect(last(accepted)).toEqual({ HANDLE: '2026-05-06' });
    const longer = then(accepted, 'EXTEND', day('04-30'), { extendDays: 30 });
    expect(last(longer)).toEqual({ HANDLE: '2026-06-01' });
    expect(clockOf(longer, 'HANDLE')).toMatchObject({
      extendedDays: 30,
      startedAt: clockOf(accepted, 'HANDLE').startedAt,
    });
  });

  test('only what goes by petition has them: another route ends them, and the way back finds them as they began', () => {
    const other = then(accepted, 'CLASSIFY', day('03-10'), { decides: { route: 'ADMINISTRATIVE' } });
    expect(last(other)).toEqual({});
    const back = then(other, 'CLASSIFY', day('03-20'), { decides: { route: 'PETITION' } });
    expect(back.card.clocks).toEqual(accepted.card.clocks);
    const first = then(registered(MONDAY), 'CLASSIFY', MONDAY, { decides: { route: 'LITIGATION' } });
    expect(last(then(first, 'ACCEPT', MONDAY))).toEqual({});
  });

  test.each(['DISPUTE', 'SUGGESTION'] as const)('a %s has none', (kind) => {
    expect(last(then(registered(MONDAY, COUNTY, { kind }), 'ACCEPT', MONDAY))).toEqual({});
  });

  test('whoever accepts it after the first has the rest of the time', () => {
    const handed = goes(accepted, 'ASSIGN', TOWNSHIP, day('03-20'));
    const again = then(handed, 'ACCEPT', day('03-21'));
    expect(again.card.clocks).toEqual(accepted.card.clocks);
  });

  test('sixty days over a leap day, and into a holiday', () => {
    const leap = then(registered(china('2024-02-01T09:00')), 'ACCEPT', china('2024-02-01T09:00'));
    expect(last(leap)).toEqual({ HANDLE: '2024-04-01' });
    const intoOctober = then(registered(china('2023-08-01T09:00')), 'ACCEPT', china('2023-08-02T09:00'));
    expect(last(intoOctober)).toEqual({ HANDLE: '2023-10-07' });
  });

  test('an acceptance at 23:59 counts from that day, one at 0:00 from the next', () => {
    expect(last(then(registered(MONDAY), 'ACCEPT', china('2026-03-03T23:59:59.999')))).toEqual({
      HANDLE: '2026-05-06',
    });
    expect(last(then(registered(MONDAY), 'ACCEPT', china('2026-03-08T00:00')))).toEqual({
      HANDLE: '2026-05-07',
    });
  });
});

describe('条例35, 36: three levels', () => {
  const opinion = then(then(registered(MONDAY, TOWNSHIP), 'ACCEPT', MONDAY), 'CONCLUDE', day('04-01'), {
    outcome: 'OPINION_ISSUED',
  });

  test('条例35 30 days to ask from the reply, and 30 days to review from the request', () => {
    expect(last(opinion)).toEqual({ REVIEW_ASK: '2026-05-06' });
    const asked = goes(opinion, 'REQUEST_REVIEW', COUNTY, day('04-20'));
    expect(last(asked)).toEqual({ REVIEW_DO: '2026-05-20' });
    expect(last(then(asked, 'ACCEPT', day('04-21')))).toEqual({ REVIEW_DO: '2026-05-20' });
  });

  test('M1 a class that is given during a review promises nothing about the handling, which is over', () => {
    const rules = {
      ...DEFAULT_RULES,
      handlingClasses: [{ code: 'FAST', label: '一般信访快速办', days: 15 }],
    };
    const issued = then(then(registered(MONDAY, TOWNSHIP, {}, rules), 'ACCEPT', MONDAY), 'CONCLUDE', MONDAY, {
      outcome: 'OPINION_ISSUED',
    });
    const asked = goes(issued, 'REQUEST_REVIEW', COUNTY, day('03-30'));
    const classified = then(asked, 'CLASSIFY', day('03-31'), { decides: { handlingClass: 'FAST' } });
    expect(Object.keys(last(classified))).toEqual(['REVIEW_DO']);
  });

  test('a settled case has nothing to ask for', () => {
    const settled = then(then(registered(MONDAY), 'ACCEPT', MONDAY), 'CONCLUDE', MONDAY, {
      outcome: 'SETTLED',
    });
    expect(last(settled)).toEqual({});
  });

  test('a request that is declined gives the time for asking back as it began', () => {
    const sent = then(opinion, 'REQUEST_REVIEW', day('04-20'), {
      sentTo: 'COUNTY',
      decides: { stage: 'REVIEW' },
    });
    expect(last(sent)).toEqual({ REVIEW_DO: '2026-05-20' });
    const declined = then(sent, 'DECLINE', day('04-20'), { epoch: 1, decides: { stage: 'HANDLING' } });
    expect(declined.card.clocks).toEqual(opinion.card.clocks);
  });

  const reviewed = then(
    then(goes(opinion, 'REQUEST_REVIEW', COUNTY, day('04-20')), 'ACCEPT', day('04-21')),
    'CONCLUDE',
    day('05-08'),
    { outcome: 'OPINION_ISSUED' },
  );
  const asked = then(reviewed, 'OUTSIDE_REVIEW', day('05-20'), { decides: { stage: 'REREVIEW' } });

  test('条例36 30 days to ask for a re-review, and 30 days for it', () => {
    expect(last(reviewed)).toEqual({ REREVIEW_ASK: '2026-06-08' });
    expect(last(asked)).toEqual({ REREVIEW_DO: '2026-06-22' });
    expect(last(then(asked, 'OUTSIDE_REVIEW', day('06-10'), { answered: true }))).toEqual({});
  });

  test('an answer from above the county opens the time for asking once more, from when it was served', () => {
    const outside = then(opinion, 'OUTSIDE_REVIEW', day('04-20'), { decides: { stage: 'REVIEW' } });
    expect(last(outside)).toEqual({ REVIEW_DO: '2026-05-20' });
    const answered = then(outside, 'OUTSIDE_REVIEW', day('05-12'), {
      answered: true,
      effectiveAt: day('05-08'),
    });
    expect(last(answered)).toEqual({ REREVIEW_ASK: '2026-06-08' });
  });

  test('条例36 the days of a hearing are not counted, however many hearings there are', () => {
    const open = then(asked, 'OPEN_HEARING', day('05-25'));
    expect(clockOf(open, 'REREVIEW_DO')).toMatchObject({ pausedAt: day('05-25').toISOString() });
    const closed = then(open, 'CLOSE_HEARING', day('05-25'));
    // 19 to 21 June 2026 are the Dragon Boat Festival.
    expect(last(closed)).toEqual({ REREVIEW_DO: '2026-06-22' });
    const twice = then(then(closed, 'OPEN_HEARING', day('06-01')), 'CLOSE_HEARING', day('06-03'));
    expect(last(twice)).toEqual({ REREVIEW_DO: '2026-06-23' });
    expect(clockOf(twice, 'REREVIEW_DO')).toMatchObject({ pausedAt: null, pausedDays: 4 });
  });

  test('a clock that stands still keeps its light and names no next change', () => {
    const paused = clockOf(then(asked, 'OPEN_HEARING', day('05-25')), 'REREVIEW_DO');
    expect(readClock(paused, china('2027-01-01T00:00'))).toMatchObject({
      light: 'GREEN',
      nextChangeAt: null,
    });
  });

  test('a hearing before the opinion stops no clock: 条例36 alone leaves its time out', () => {
    const handling = then(registered(MONDAY), 'ACCEPT', MONDAY);
    const heard = then(then(handling, 'OPEN_HEARING', day('03-10')), 'CLOSE_HEARING', day('03-12'));
    expect(heard.card.clocks).toEqual(handling.card.clocks);
  });
});

describe('rounds, agreements and deposits', () => {
  const round = then(
    then(registered(MONDAY, VILLAGE, { kind: 'DISPUTE', category: '0201' }), 'ACCEPT', MONDAY),
    'OPEN_ROUND',
    MONDAY,
  );

  test('a round takes 30 days, or what the county settled, and what it settles later is not for it', () => {
    expect(last(round)).toEqual({ MEDIATE: '2026-04-01' });
    const short = { ...DEFAULT_RULES, mediateDays: 15 };
    const shorter = then({ ...round, rules: short }, 'EXTEND_ROUND', day('03-20'), { extendDays: 5 });
    expect(last(shorter)).toEqual({ MEDIATE: '2026-04-07' });
    const another = then({ ...round, rules: short }, 'FAIL_ROUND', day('03-10'));
    expect(last(then(another, 'OPEN_ROUND', day('03-11')))).toEqual({ MEDIATE: '2026-03-26' });
  });

  test.each(['SETTLE_ROUND', 'FAIL_ROUND', 'END_MEDIATION', 'WITHDRAW'] as const)('%s ends it', (move) => {
    expect(last(then(round, move, day('03-10')))).toEqual({});
  });

  test('调解法33 30 days to ask a court, from the agreement’s effect; the conclusion ends nothing of it', () => {
    const settled = then(round, 'SETTLE_ROUND', day('03-12'), { effectiveAt: day('03-10') });
    expect(last(settled)).toEqual({ CONFIRM: '2026-04-09' });
    const concluded = then(settled, 'CONCLUDE', day('03-13'), { outcome: 'SETTLED' });
    expect(last(concluded)).toEqual({ CONFIRM: '2026-04-09' });
    expect(last(then(concluded, 'CONFIRM', day('03-20')))).toEqual({});
    expect(last(then(concluded, 'FINALISE', day('04-20'), { closing: 'AGREEMENT_PERFORMED' }))).toEqual({});
  });

  test('民法典574 the right to a deposit ends after five years, also of a case that is final', () => {
    const settled = then(round, 'SETTLE_ROUND', day('03-12'));
    const deposited = then(settled, 'DEPOSIT', day('03-20'), { effectiveAt: day('03-16') });
    // 2031-03-16 is a Sunday, and the holidays of 2031 are not known yet.
    expect(last(deposited)).toEqual({ ESCROW: '2031-03-17' });
    expect(clockOf(deposited, 'ESCROW').provisional).toBe(true);
    const final = then(
      then(deposited, 'CONCLUDE', day('03-21'), { outcome: 'SETTLED' }),
      'FINALISE',
      day('04-20'),
    );
    expect(last(final)).toEqual({ ESCROW: '2031-03-17' });
    expect(last(then(final, 'RELEASE', day('05-01')))).toEqual({});
  });

  test('民法典574 five years from a leap day end on the last of February', () => {
    const settled = then(round, 'SETTLE_ROUND', day('03-12'));
    const leap = then(settled, 'DEPOSIT', day('03-20'), { effectiveAt: china('2024-02-29T09:00') });
    expect(last(leap)).toEqual({ ESCROW: '2029-02-28' });
  });

  test('several clocks run on one case', () => {
    const claim = then(registered(MONDAY, COUNTY, { channel: 'ONLINE' }), 'ACCEPT', MONDAY);
    expect(last(then(claim, 'OPEN_ROUND', MONDAY))).toEqual({
      SAME_DAY: '2026-03-02',
      HANDLE: '2026-05-06',
      MEDIATE: '2026-04-01',
    });
  });
});

describe('M12 the same day', () => {
  test.each([
    ['2026-03-02T00:00', '2026-03-02'],
    ['2026-03-02T23:59:59.999', '2026-03-02'],
    ['2026-03-08T12:00', '2026-03-08'],
    ['2024-02-29T12:00', '2024-02-29'],
  ])('M12 what comes in online at %s is due at 24:00 of %s, a day of rest or not', (at, due) => {
    expect(last(registered(china(at), COUNTY, { kind: 'DISPUTE', channel: 'ONLINE' }))).toEqual({
      SAME_DAY: due,
    });
  });

  test('M12 a county names its own channels', () => {
    const rules: CountyRules = { ...DEFAULT_RULES, sameDayChannels: ['QR_CODE'] };
    const by = (channel: 'ONLINE' | 'QR_CODE') =>
      Object.keys(last(registered(MONDAY, COUNTY, { kind: 'DISPUTE', channel }, rules)));
    expect([by('ONLINE'), by('QR_CODE')]).toEqual([[], ['SAME_DAY']]);
  });
});

describe('a year whose holidays are not known yet', () => {
  const notice: CountyRules['holidayNotices'][number] = {
    year: 2027,
    holidays: ['2027-01-01', '2027-01-04', '2027-10-01'],
    workdays: ['2027-01-02'],
  };
  const loaded: CountyRules = { ...DEFAULT_RULES, holidayNotices: [notice] };
  const onMonday = registered(china('2026-12-20T09:00'));

  test('a deadline in it is provisional, and counted again when the notice is there', () => {
    expect(clockOf(onMonday, 'ROUTE')).toMatchObject({ provisional: true });
    expect(last(onMonday)).toEqual({ ROUTE: '2027-01-04' });
    const anew = then({ ...onMonday, rules: loaded }, 'RECOMPUTE', day('12-28'), { role: null });
    expect(clockOf(anew, 'ROUTE')).toMatchObject({
      provisional: false,
      startedAt: clockOf(onMonday, 'ROUTE').startedAt,
    });
    expect(last(anew)).toEqual({ ROUTE: '2027-01-05' });
  });

  test('a notice may turn a weekend into a working day', () => {
    const onSaturday = registered(china('2026-12-18T09:00'));
    expect(last(onSaturday)).toEqual({ ROUTE: '2027-01-04' });
    expect(last(registered(china('2026-12-18T09:00'), COUNTY, {}, loaded))).toEqual({ ROUTE: '2027-01-02' });
  });

  test('counting again keeps extensions and what was final', () => {
    const handled = then(registered(china('2026-10-09T09:00')), 'ACCEPT', china('2026-10-09T09:00'));
    const longer = then(handled, 'EXTEND', china('2026-12-01T09:00'), { extendDays: 28 });
    expect(clockOf(longer, 'HANDLE')).toMatchObject({ provisional: true, extendedDays: 28 });
    const anew = recomputed(clockOf(longer, 'HANDLE'), loaded, { tier: 'COUNTY' });
    expect(anew).toMatchObject({ provisional: false, extendedDays: 28 });
    expect(lastDayOf(anew)).toBe('2027-01-05');
    const final = clockOf(registered(MONDAY), 'ROUTE');
    expect(recomputed(final, loaded, { tier: 'COUNTY' })).toBe(final);
  });
});

describe('whatever happens to a case', () => {
  const MOVES_THAT_EDIT: Move[] = ['CLASSIFY', 'RECOMPUTE'];
  const someMoves = fc.array(
    fc.record({
      move: fc.constantFrom<Move>(
        ...['ACCEPT', 'CLASSIFY', 'OPEN_ROUND', 'SETTLE_ROUND', 'FAIL_ROUND', 'EXTEND', 'EXTEND_ROUND'].map(
          (move) => move as Move,
        ),
        ...(['END_MEDIATION', 'OPEN_HEARING', 'CLOSE_HEARING', 'CONCLUDE', 'CONFIRM', 'DEPOSIT'] as const),
        ...(['RELEASE', 'OUTSIDE_REVIEW', 'TRANSFER', 'RECOMPUTE', 'FINALISE', 'WITHDRAW'] as const),
      ),
      hours: fc.integer({ min: 0, max: 400 }),
      days: fc.integer({ min: 1, max: 30 }),
      answered: fc.boolean(),
    }),
    { maxLength: 25 },
  );

  test('a deadline moves only by an extension, a hearing or new holidays, and never to an earlier start', () => {
    fc.assert(
      fc.property(someMoves, fc.constantFrom('CLAIM', 'DISPUTE', 'SUGGESTION'), (moves, kind) => {
        let story = registered(MONDAY, COUNTY, { kind, channel: 'ONLINE' });
        let at = MONDAY.getTime();
        for (const { move, hours, days, answered } of moves) {
          at += hours * 3_600_000;
          const more: Partial<Step> =
            {
              TRANSFER: {
                newOffice: story.card.holderOffice === COUNTY ? '330727' : COUNTY,
                epoch: story.card.epoch + 1,
              },
              EXTEND: { extendDays: days },
              EXTEND_ROUND: { extendDays: days },
              CONCLUDE: { outcome: 'OPINION_ISSUED' as const },
              OUTSIDE_REVIEW: answered ? { answered } : { decides: { stage: 'REREVIEW' as const } },
              CLASSIFY: { decides: { route: answered ? ('PETITION' as const) : ('LITIGATION' as const) } },
            }[move as string] ?? {};
          let next: Story;
          try {
            next = then(story, move, new Date(at), more);
          } catch {
            // A move that the status does not know: the case stays as it is.
            continue;
          }
          for (const clock of next.card.clocks) {
            const before = story.card.clocks.find(({ kind: same }) => same === clock.kind);
            if (before === undefined) continue;
            const arrived = move === 'TRANSFER' && ['NOTICE', 'OBJECT'].includes(clock.kind);
            if (!arrived) {
              expect(clock.startedAt).toBe(before.startedAt);
              expect(clock.dueAt >= before.dueAt).toBe(true);
            }
            const moved = clock.dueAt !== before.dueAt && !arrived;
            if (moved) expect([CLOCK_RULES[clock.kind].extendedBy, 'CLOSE_HEARING']).toContain(move);
            if (MOVES_THAT_EDIT.includes(move)) expect(clock).toEqual(before);
          }
          expect(new Set(next.card.clocks.map((clock) => clock.kind)).size).toBe(next.card.clocks.length);
          story = next;
        }
      }),
      { numRuns: 300 },
    );
  });

  test('every clock names its source', () => {
    for (const { source } of Object.values(CLOCK_RULES)) expect(source).not.toBe('');
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
