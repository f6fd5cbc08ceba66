import { expect, test } from 'vitest';
import { afterAttempt, LIMITS, type Limit, type Tally } from './attempts.ts';

const START = new Date('2026-03-02T09:00:00Z');
const at = (minutes: number) => new Date(START.getTime() + minutes * 60_000);
const limit: Limit = { attempts: 3, windowMs: 15 * 60_000, lockMs: 10 * 60_000 };

/** Attempts at these minutes: which of them found the lock. */
const locked = (minutes: readonly number[]): boolean[] => {
  let tally: Tally | null = null;
  return minutes.map((minute) => {
    tally = afterAttempt(tally, limit, at(minute));
    return tally.lockedUntil !== null;
  });
};

test('so many attempts are judged, the next is not', () => {
  expect(locked([0, 1, 2, 3])).toEqual([false, false, false, true]);
});

test('attempts that lie far apart are no guessing', () => {
  expect(locked([0, 1, 15, 16, 17])).toEqual([false, false, false, false, false]);
});

test('the lock ends when it said, neither earlier nor later for trying meanwhile', () => {
  expect(locked([0, 0, 0, 0, 5, 9.9, 10, 10, 10, 10])).toEqual([
    false,
    false,
    false,
    true,
    true,
    true,
    false,
    false,
    false,
    true,
  ]);
});

test('a client may err far more often than one number is tried', () => {
  expect(LIMITS.client.attempts).toBeGreaterThan(50 * LIMITS.number.attempts);
});
