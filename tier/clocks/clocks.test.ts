import { describe, expect, test } from 'vitest';
import { type CountyRules, DEFAULT_RULES } from '../configuration/county-rules.ts';
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
  SIBLING,
  TOWNSHIP,
  VILLAGE,
} from './clock-story.ts';
import { lastDayOf, recomputed } from './clocks.ts';

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
    expect(last(afterwards(story, 'ACCEPT', day('03-06')))).toEqual({ HANDLE: '2026-05-06' });
  });

  test('who receives what another passed up has nothing to object to', () => {
    const story = goes(registered(MONDAY, VILLAGE), 'ESCALATE', TOWNSHIP, day('03-05'));
    expect(Object.keys(last(story))).toEqual(['NOTICE']);
  });

  test('all of them go on at the sender while the case is on its way, and after a decline', () => {
    const before = goes(registered(MONDAY), 'ASSIGN', TOWNSHIP, day('03-05'));
    const sent = afterwards(before, 'ASSIGN', day('03-06'), { sentTo: 'VILLAGE' });
    expect(sent.card.clocks).toEqual(before.card.clocks);
    const declined = afterwards(sent, 'DECLINE', day('03-06'), { epoch: 9 });
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
    const there = afterwards(registered(MONDAY, VILLAGE), 'TRANSFER', day('03-05'), {
      newOffice: SIBLING,
      epoch: 1,
    });
    expect(last(there)).toEqual({ OBJECT: '2026-03-12', NOTICE: '2026-03-20' });
    const further = afterwards(there, 'TRANSFER', day('03-06'), { newOffice: '330726107202', epoch: 2 });
    const back = afterwards(further, 'TRANSFER', day('03-12'), { newOffice: SIBLING, epoch: 3 });
    expect(last(back)).toEqual({ NOTICE: '2026-03-20' });
  });

  test.each(['NOT_ACCEPT', 'DIVERT', 'WITHDRAW'] as const)('%s ends them', (move) => {
    expect(last(afterwards(registered(MONDAY), move, day('03-03')))).toEqual({});
  });
});

describe('条例34: handling', () => {
  const accepted = afterwards(registered(MONDAY), 'ACCEPT', day('03-03'));

  test('条例34 60 days from acceptance, once extended by the head of the unit', () => {
    expect(last(accepted)).toEqual({ HANDLE: '2026-05-06' });
    const longer = afterwards(accepted, 'EXTEND', day('04-30'), { extendDays: 30 });
    expect(last(longer)).toEqual({ HANDLE: '2026-06-01' });
    expect(clockOf(longer, 'HANDLE')).toMatchObject({
      extendedDays: 30,
      startedAt: clockOf(accepted, 'HANDLE').startedAt,
    });
  });

  test('only what goes by petition has them: another route ends them, and the way back finds them as they began', () => {
    const other = afterwards(accepted, 'CLASSIFY', day('03-10'), { decides: { route: 'ADMINISTRATIVE' } });
    expect(last(other)).toEqual({});
    const back = afterwards(other, 'CLASSIFY', day('03-20'), { decides: { route: 'PETITION' } });
    expect(back.card.clocks).toEqual(accepted.card.clocks);
    const first = afterwards(registered(MONDAY), 'CLASSIFY', MONDAY, { decides: { route: 'LITIGATION' } });
    expect(last(afterwards(first, 'ACCEPT', MONDAY))).toEqual({});
  });

  test.each(['DISPUTE', 'SUGGESTION'] as const)('a %s has none', (kind) => {
    expect(last(afterwards(registered(MONDAY, COUNTY, { kind }), 'ACCEPT', MONDAY))).toEqual({});
  });

  test('whoever accepts it after the first has the rest of the time', () => {
    const handed = goes(accepted, 'ASSIGN', TOWNSHIP, day('03-20'));
    const again = afterwards(handed, 'ACCEPT', day('03-21'));
    expect(again.card.clocks).toEqual(accepted.card.clocks);
  });

  test('sixty days over a leap day, and into a holiday', () => {
    const leap = afterwards(registered(china('2024-02-01T09:00')), 'ACCEPT', china('2024-02-01T09:00'));
    expect(last(leap)).toEqual({ HANDLE: '2024-04-01' });
    const intoOctober = afterwards(
      registered(china('2023-08-01T09:00')),
      'ACCEPT',
      china('2023-08-02T09:00'),
    );
    expect(last(intoOctober)).toEqual({ HANDLE: '2023-10-07' });
  });

  test('an acceptance at 23:59 counts from that day, one at 0:00 from the next', () => {
    expect(last(afterwards(registered(MONDAY), 'ACCEPT', china('2026-03-03T23:59:59.999')))).toEqual({
      HANDLE: '2026-05-06',
    });
    expect(last(afterwards(registered(MONDAY), 'ACCEPT', china('2026-03-08T00:00')))).toEqual({
      HANDLE: '2026-05-07',
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
    const anew = afterwards({ ...onMonday, rules: loaded }, 'RECOMPUTE', day('12-28'), { role: null });
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
    const handled = afterwards(registered(china('2026-10-09T09:00')), 'ACCEPT', china('2026-10-09T09:00'));
    const longer = afterwards(handled, 'EXTEND', china('2026-12-01T09:00'), { extendDays: 28 });
    expect(clockOf(longer, 'HANDLE')).toMatchObject({ provisional: true, extendedDays: 28 });
    const anew = recomputed(clockOf(longer, 'HANDLE'), loaded, { tier: 'COUNTY' });
    expect(anew).toMatchObject({ provisional: false, extendedDays: 28 });
    expect(lastDayOf(anew)).toBe('2027-01-05');
    const final = clockOf(registered(MONDAY), 'ROUTE');
    expect(recomputed(final, loaded, { tier: 'COUNTY' })).toBe(final);
  });
});
