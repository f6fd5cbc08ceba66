import { expect, test } from 'vitest';
import type { OfficialRow } from '../officials/official.ts';
import { DEFAULT_DUTIES, type DutyRule } from './duty-rule.ts';
import { periodOf, type Span } from './occurrences.ts';
import { type Done, shortfalls, standings } from './standing.ts';

const rule = (code: string): DutyRule => {
  const found = DEFAULT_DUTIES.find((duty) => duty.code === code);
  if (found === undefined) throw new Error(`no duty ${code}`);
  return found;
};
const span = (text: string): Span => periodOf(text) ?? { from: '2026-01-01', until: '2026-01-01' };

const leader = (id: string, since = '2025-01-01', until: string | null = null): OfficialRow => ({
  id,
  place: '330726107',
  name: id,
  post: '镇长',
  kind: 'LEADER',
  subject: null,
  contactPlaces: [],
  since,
  until,
});
const once = (official: string | null, on: string): Done => ({ official, on, times: 1 });

test('M50 a month that is not over has no shortfall yet', () => {
  const facts = { span: span('2026-03'), officials: [leader('甲')], done: [once('甲', '2026-03-02')] };
  const quota = rule('TOWNSHIP_LEADER_VISITS');
  expect(standings(quota, { ...facts, today: '2026-03-31' })).toMatchObject([
    { wanted: 2, done: 1, over: false, shortfall: 0 },
  ]);
  expect(standings(quota, { ...facts, today: '2026-04-01' })).toMatchObject([
    { wanted: 2, done: 1, over: true, shortfall: 1 },
  ]);
});

test('M50 what one month has too much fills no other month', () => {
  const done = ['2026-01-05', '2026-01-06', '2026-01-07', '2026-03-05'].map((on) => once('甲', on));
  const [row] = standings(rule('TOWNSHIP_LEADER_VISITS'), {
    span: span('2026-Q1'),
    officials: [leader('甲')],
    done,
    today: '2026-04-01',
  });
  expect(row).toMatchObject({ wanted: 6, done: 4, shortfall: 3 });
  expect(shortfalls(row?.occurrences ?? []).map(({ from }) => from)).toEqual(['2026-02-01', '2026-03-01']);
});

test('M50 a leader owes the months wholly in the post, and no cadre owes anything', () => {
  const officials = [
    leader('乙', '2026-01-01', '2026-02-15'),
    leader('丙', '2026-02-16'),
    { ...leader('丁'), kind: 'CADRE' as const },
  ];
  const rows = standings(rule('TOWNSHIP_LEADER_VISITS'), {
    span: span('2026-Q1'),
    officials,
    done: [],
    today: '2026-04-01',
  });
  expect(rows.map(({ official, wanted }) => [official?.name, wanted])).toEqual([
    ['乙', 2],
    ['丙', 2],
  ]);
});

test('M49 a 15th without a reception is missed once the day is over', () => {
  const facts = {
    span: span('2026'),
    officials: [],
    done: [once(null, '2026-01-15'), once(null, '2026-02-14')],
  };
  const missed = (today: '2026-03-15' | '2026-03-16') =>
    standings(rule('RECEPTION_DAY'), { ...facts, today }).flatMap((row) =>
      shortfalls(row.occurrences).map(({ until }) => until),
    );
  expect(missed('2026-03-15')).toEqual(['2026-02-15']);
  expect(missed('2026-03-16')).toEqual(['2026-02-15', '2026-03-15']);
});
