import { expect, test } from 'vitest';
import { Refusal } from '../cases/refusal.ts';
import type { CaseStatus, Move, ReviewStage } from '../schema.types.ts';
import { assertRoomFor, isHeard } from './guards.ts';

const so = (moves: Move[], status: CaseStatus = 'ACCEPTED', stage: ReviewStage = 'HANDLING') => ({
  card: { status, stage },
  timeline: moves.map((move) => ({ move })),
});
const mayGoOn = (of: ReturnType<typeof so>, move: Move): boolean => {
  try {
    assertRoomFor(of, move);
    return true;
  } catch (error) {
    if (error instanceof Refusal && error.code === 'NOT_ALLOWED_NOW') return false;
    throw error;
  }
};

test('M87 a hearing is open from its opening to its closing', () => {
  expect(isHeard(so(['ACCEPT']))).toBe(false);
  expect(isHeard(so(['ACCEPT', 'OPEN_HEARING', 'CLASSIFY']))).toBe(true);
  expect(isHeard(so(['OPEN_HEARING', 'CLOSE_HEARING']))).toBe(false);
  expect(isHeard(so(['OPEN_HEARING', 'CLOSE_HEARING', 'OPEN_HEARING']))).toBe(true);
});

test.each<[Move, boolean]>([
  ['CLOSE_HEARING', true],
  ['CLASSIFY', true],
  ['EXTEND', true],
  ['OPEN_HEARING', false],
  ['ESCALATE', false],
  ['ASSIGN', false],
  ['RETURN', false],
  ['TRANSFER', false],
  ['CONCLUDE', false],
  ['WITHDRAW', false],
  ['OUTSIDE_REVIEW', false],
  ['FINALISE', false],
])('M87 during a hearing %s: %s', (move, possible) => {
  expect(mayGoOn(so(['ACCEPT', 'OPEN_HEARING']), move)).toBe(possible);
});

test.each<[Move, boolean]>([
  ['ACCEPT', true],
  ['CLASSIFY', true],
  ['WITHDRAW', true],
  ['OPEN_HEARING', true],
  ['CONCLUDE', true],
  ['NOT_ACCEPT', false],
  ['DIVERT', false],
  ['OPEN_ROUND', false],
  ['ESCALATE', false],
  ['RETURN', false],
  ['TRANSFER', false],
])('M89 under review %s: %s', (move, possible) => {
  expect(mayGoOn(so(['TAKE'], 'REGISTERED', 'REVIEW'), move)).toBe(possible);
});

test('M89 once it is decided, a review holds nothing back', () => {
  expect(mayGoOn(so(['CONCLUDE'], 'CONCLUDED', 'REVIEW'), 'OUTSIDE_REVIEW')).toBe(true);
  expect(mayGoOn(so(['CONCLUDE'], 'CONCLUDED', 'REVIEW'), 'FINALISE')).toBe(true);
});
