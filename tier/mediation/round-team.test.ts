import { expect, test } from 'vitest';
import { roundKey, teamOf } from './round-team.ts';

const openedAt = new Date('2026-03-02T01:00:00.000Z');
const round = roundKey({ number: 1, openedAt });
const paper = (id: string, kind: string, about: string, body: unknown) => ({
  id,
  kind,
  about,
  at: '2026-03-02 09:00:00+08',
  author: '某',
  body,
});
const seat = (id: string, kind: string) => ({
  id,
  kind,
  name: '某',
  appointed: null,
  mediator: null,
  invitation: null,
});
const team = paper('p1', 'ROUND_TEAM', round, {
  wanted: ['GRID_WORKER', 'AUXILIARY_POLICE'],
  participants: [seat('a', 'GRID_WORKER'), seat('b', 'AUXILIARY_POLICE')],
});
const left = (who: string) => paper(`left-${who}`, 'ROUND_LEFT', who, { why: 'LEFT', note: '另有公务。' });

test('a round is named the same by its row and by the text that the graph reads', () => {
  expect(roundKey({ number: 1, openedAt: '2026-03-02 09:00:00+08' })).toBe(round);
});

test('a kind is missing while nobody stands for it, and is there again with the next who joins', () => {
  expect(teamOf([team], round)?.missing).toEqual([]);
  const gone = [team, left('b')];
  expect(teamOf(gone, round)?.missing).toEqual(['AUXILIARY_POLICE']);
  const again = [...gone, paper('p3', 'ROUND_JOINED', round, seat('c', 'AUXILIARY_POLICE'))];
  expect(teamOf(again, round)).toMatchObject({
    missing: [],
    seats: [{ id: 'a' }, { id: 'b', leaving: { why: 'LEFT' } }, { id: 'c', leaving: null }],
  });
});

test('the papers of another round tell nothing of this one', () => {
  const other = roundKey({ number: 2, openedAt });
  expect(teamOf([team], other)).toBeUndefined();
  expect(teamOf([team, paper('p4', 'ROUND_JOINED', other, seat('d', 'COURT'))], round)?.seats).toHaveLength(
    2,
  );
});
