import { expect, test } from 'vitest';
import { ABANDONED_AFTER_MS, abandonedBefore, freeSeat } from './seats.ts';

const taken = (...numbers: number[]) => numbers.map((number) => ({ number }));

test('the lowest free seat of four is given, and a fifth there is not', () => {
  expect(freeSeat([])).toBe(1);
  expect(freeSeat(taken(1, 2, 4))).toBe(3);
  expect(freeSeat(taken(4, 3, 2, 1))).toBeNull();
});

test('a seat is abandoned after its time, to the millisecond', () => {
  const now = new Date('2026-03-10T02:00:00Z');
  expect(now.getTime() - abandonedBefore(now).getTime()).toBe(ABANDONED_AFTER_MS);
});
