import { expect, test } from 'vitest';
import { Refusal } from '../cases/refusal.ts';
import { LIBRARY_CALENDAR } from '../clocks/calendar.ts';
import { askableUntil, assertAskedInTime } from './review-terms.ts';

const china = (wallClock: string) => new Date(`${wallClock}+08:00`);
const answer = (asked: Date, replied: Date, now: Date): string => {
  try {
    assertAskedInTime(asked, replied, now, LIBRARY_CALENDAR);
    return 'IN_TIME';
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
};

test('M89 the day of the reply is not counted, and the thirtieth day ends at 24:00', () => {
  expect(askableUntil(china('2026-06-01T09:00'), LIBRARY_CALENDAR)).toEqual(china('2026-07-02T00:00'));
});

test('M89 a last day of rest gives way to the next working day', () => {
  // 30 days from 2 March end on 1 April; from 5 March on Saturday the 4th, the first day of Tomb-Sweeping holidays.
  expect(askableUntil(china('2026-03-02T09:00'), LIBRARY_CALENDAR)).toEqual(china('2026-04-02T00:00'));
  expect(askableUntil(china('2026-03-05T09:00'), LIBRARY_CALENDAR)).toEqual(china('2026-04-08T00:00'));
});

test('M89 the last moment is in time, and the next one is not', () => {
  const replied = china('2026-06-01T09:00');
  const over = askableUntil(replied, LIBRARY_CALENDAR);
  const last = new Date(over.getTime() - 1);
  expect(answer(last, replied, over)).toBe('IN_TIME');
  expect(answer(over, replied, over)).toBe('TOO_LATE');
  expect(answer(replied, replied, replied)).toBe('IN_TIME');
  expect(answer(new Date(replied.getTime() - 1), replied, over)).toBe('BAD_INPUT');
  expect(answer(over, replied, last)).toBe('BAD_INPUT');
});
