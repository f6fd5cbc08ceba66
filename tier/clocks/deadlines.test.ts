import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { civilDate, isWorkday } from './calendar.ts';
import type { TermUnit } from './deadlines.ts';
import { dueAt, light, nextChangeAt } from './deadlines.ts';

const china = (wallClock: string) => new Date(`${wallClock}+08:00`);

/** The day whose 24:00 the deadline is. */
const lastDayOf = (deadline: { dueAt: Date }) => civilDate(new Date(deadline.dueAt.getTime() - 1));

const anInstant = fc.date({
  min: china('2010-01-01T00:00'),
  max: china('2030-12-31T00:00'),
  noInvalidDate: true,
});
const aUnit = fc.constantFrom<TermUnit>('HOUR', 'DAY', 'WORKING_DAY', 'MONTH', 'YEAR');
const aLength = fc.integer({ min: 0, max: 90 });

describe('when a term ends', () => {
  test.each<[string, string, number, TermUnit, string]>([
    ['the day of the start is not counted', '2026-03-02T09:00', 15, 'DAY', '2026-03-17'],
    ['not even when it has only begun', '2026-03-02T00:00', 15, 'DAY', '2026-03-17'],
    ['a last day at the weekend gives way to Monday', '2026-03-06T09:00', 15, 'DAY', '2026-03-23'],
    [
      'a last day in the National Day week gives way to a swapped Saturday',
      '2023-09-19T09:00',
      15,
      'DAY',
      '2023-10-07',
    ],
    ['a swapped Saturday is a last day like any other', '2026-01-30T09:00', 15, 'DAY', '2026-02-14'],
    [
      'a last day in the Spring Festival gives way to the day after it',
      '2026-02-01T09:00',
      15,
      'DAY',
      '2026-02-24',
    ],
    ['holidays within the term are counted', '2026-02-10T09:00', 15, 'DAY', '2026-02-25'],
    ['sixty days over a leap day', '2024-02-01T09:00', 60, 'DAY', '2024-04-01'],
    ['five working days skip a weekend', '2026-03-05T09:00', 5, 'WORKING_DAY', '2026-03-12'],
    ['five working days over the Spring Festival', '2026-02-12T09:00', 5, 'WORKING_DAY', '2026-02-26'],
    ['five working days count a swapped Saturday', '2023-09-28T09:00', 5, 'WORKING_DAY', '2023-10-11'],
    ['a month without the corresponding day ends on its last', '2024-01-31T09:00', 1, 'MONTH', '2024-02-29'],
    ['and rolls when that is a day of rest', '2026-01-31T09:00', 1, 'MONTH', '2026-02-28'],
    ['two months from the last day of a year', '2024-12-31T09:00', 2, 'MONTH', '2025-02-28'],
    ['five years from a leap day', '2016-02-29T09:00', 5, 'YEAR', '2021-03-01'],
  ])('%s', (_, start, length, unit, lastDay) => {
    const deadline = dueAt({ start: china(start), length, unit });
    expect(lastDayOf(deadline)).toBe(lastDay);
    expect(deadline).toEqual({ dueAt: china(`${lastDay}T24:00`), provisional: false });
  });

  test('the day of the start is the day in China', () => {
    const term = { length: 1, unit: 'DAY' } as const;
    expect(lastDayOf(dueAt({ start: new Date('2026-03-09T15:59:59Z'), ...term }))).toBe('2026-03-10');
    expect(lastDayOf(dueAt({ start: new Date('2026-03-09T16:00:00Z'), ...term }))).toBe('2026-03-11');
  });

  test('the same-day clock ends with the day, working day or not', () => {
    const sunday = china('2026-03-08T23:59');
    expect(dueAt({ start: sunday, length: 0, unit: 'DAY' })).toEqual({
      dueAt: china('2026-03-09T00:00'),
      provisional: false,
    });
  });

  test('hours run through nights and holidays', () => {
    const deadline = dueAt({ start: china('2026-02-14T17:30:15.250'), length: 24, unit: 'HOUR' });
    expect(deadline).toEqual({ dueAt: china('2026-02-15T17:30:15.250'), provisional: false });
  });

  test.each<[string, string, number, TermUnit, boolean]>([
    ['a last day in a year without a notice', '2026-12-20T09:00', 30, 'DAY', true],
    ['an escrow of five years', '2026-03-02T09:00', 5, 'YEAR', true],
    ['working days that reach into such a year', '2026-12-24T09:00', 8, 'WORKING_DAY', true],
    [
      'a last day that the notice for the next year may still turn into rest',
      '2026-12-01T09:00',
      30,
      'DAY',
      true,
    ],
    ['a last day before that', '2026-12-01T09:00', 15, 'DAY', false],
    ['hours need no calendar', '2027-03-02T09:00', 24, 'HOUR', false],
    ['nor does the same-day clock', '2027-03-02T09:00', 0, 'DAY', false],
  ])('provisional: %s', (_, start, length, unit, provisional) => {
    expect(dueAt({ start: china(start), length, unit }).provisional).toBe(provisional);
  });

  test.each([-1, 1.5, Number.NaN])('a term cannot be %d days long', (length) => {
    expect(() => dueAt({ start: china('2026-03-02T09:00'), length, unit: 'DAY' })).toThrow(RangeError);
  });

  test('a longer term never ends earlier, and none ends before it starts', () => {
    fc.assert(
      fc.property(anInstant, aLength, aUnit, (start, length, unit) => {
        const shorter = dueAt({ start, length, unit }).dueAt;
        const longer = dueAt({ start, length: length + 1, unit }).dueAt;
        expect(longer >= shorter).toBe(true);
        expect(shorter >= start).toBe(true);
      }),
    );
  });

  test('every term but hours and the same day ends with a working day', () => {
    const inDays = fc.constantFrom<TermUnit>('DAY', 'WORKING_DAY', 'MONTH', 'YEAR');
    fc.assert(
      fc.property(anInstant, fc.integer({ min: 1, max: 60 }), inDays, (start, length, unit) => {
        expect(isWorkday(lastDayOf(dueAt({ start, length, unit })))).toBe(true);
      }),
    );
  });
});

describe('the light of a clock', () => {
  const clock = { startedAt: china('2026-03-02T00:00'), dueAt: china('2026-03-12T00:00') };

  test.each([
    ['2026-03-02T00:00', 'GREEN'],
    ['2026-03-10T00:00', 'GREEN'],
    ['2026-03-10T00:00:00.001', 'AMBER'],
    ['2026-03-11T23:59:59.999', 'AMBER'],
    ['2026-03-12T00:00', 'RED'],
    ['2027-01-01T00:00', 'RED'],
  ])('at %s it is %s', (now, colour) => {
    expect(light(clock, china(now))).toBe(colour);
  });

  test('a clock without any time is red at once', () => {
    const over = { startedAt: clock.dueAt, dueAt: clock.dueAt };
    expect(light(over, clock.dueAt)).toBe('RED');
    expect(nextChangeAt(over, clock.dueAt)).toBeNull();
  });

  test('is amber where less than a fifth of the time is left, to the millisecond', () => {
    const aWhole = fc.integer({ min: 1, max: 60 });
    fc.assert(
      fc.property(aWhole, fc.nat({ max: 59 }), (wholeMs, left) => {
        const leftMs = 1 + (left % wholeMs);
        const short = { startedAt: new Date(0), dueAt: new Date(wholeMs) };
        const expected = leftMs * 5 < wholeMs ? 'AMBER' : 'GREEN';
        expect(light(short, new Date(wholeMs - leftMs))).toBe(expected);
      }),
    );
  });

  test('changes exactly when it says it will, and never again once red', () => {
    const someMs = fc.integer({ min: 0, max: 40 });
    fc.assert(
      fc.property(someMs, someMs, (wholeMs, nowMs) => {
        const short = { startedAt: new Date(0), dueAt: new Date(wholeMs) };
        const now = new Date(nowMs);
        const ahead = Array.from({ length: 60 }, (_, index) => new Date(nowMs + index));
        const change = ahead.find((later) => light(short, later) !== light(short, now)) ?? null;
        expect(nextChangeAt(short, now)).toEqual(change);
      }),
    );
  });
});
