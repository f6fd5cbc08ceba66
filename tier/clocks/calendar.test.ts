import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CivilDate } from './calendar.ts';
import {
  addDays,
  addMonths,
  civilDate,
  endOfDay,
  isSettled,
  isWorkday,
  noticePublished,
} from './calendar.ts';

describe('the civil day in China', () => {
  test('begins at 16:00 UTC', () => {
    expect(civilDate(new Date('2026-03-09T15:59:59.999Z'))).toBe('2026-03-09');
    expect(civilDate(new Date('2026-03-09T16:00:00Z'))).toBe('2026-03-10');
    expect(civilDate(new Date('2025-12-31T16:00:00Z'))).toBe('2026-01-01');
  });

  test('ends at the instant at which the next begins', () => {
    const someInstant = fc.date({
      min: new Date('2004-01-01T00:00Z'),
      max: new Date('2060-01-01T00:00Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(someInstant, (instant) => {
        const day = civilDate(instant);
        const end = endOfDay(day);
        expect(civilDate(new Date(end.getTime() - 1))).toBe(day);
        expect(civilDate(end)).toBe(addDays(day, 1));
      }),
    );
  });

  test.each<[CivilDate, number, CivilDate]>([
    ['2024-01-31', 1, '2024-02-29'],
    ['2023-01-31', 1, '2023-02-28'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2023-11-30', 3, '2024-02-29'],
    ['2023-12-15', 1, '2024-01-15'],
  ])('%s and %i months correspond to %s', (from, months, to) => {
    expect(addMonths(from, months)).toBe(to);
  });
});

describe('working days', () => {
  test.each<[CivilDate, boolean, string]>([
    ['2023-10-06', false, 'a Friday in the National Day week'],
    ['2023-10-07', true, 'a Saturday swapped into a working day'],
    ['2026-02-14', true, 'a Saturday swapped into a working day'],
    ['2026-02-16', false, 'a Monday in the Spring Festival'],
    ['2026-02-24', true, 'the Tuesday after it'],
    ['2026-03-08', false, 'an ordinary Sunday'],
    ['2026-03-09', true, 'an ordinary Monday'],
    ['2018-12-31', false, 'a Monday that the notice for 2019 made a day of rest'],
  ])('%s: %s, %s', (date, works) => {
    expect(isWorkday(date)).toBe(works);
  });

  test('in a year without a notice only weekends are days of rest', () => {
    expect(isWorkday('2027-10-01')).toBe(true);
    expect(isWorkday('2027-10-02')).toBe(false);
  });

  test('the notices are those for 2004 to 2026', () => {
    const years = Array.from({ length: 100 }, (_, index) => 1990 + index).filter((year) =>
      noticePublished(year),
    );
    expect([years.at(0), years.at(-1), years.length]).toEqual([2004, 2026, 23]);
  });

  test('the last days of a year wait for the notice of the next', () => {
    expect(isSettled('2026-12-28')).toBe(true);
    expect(isSettled('2026-12-29')).toBe(false);
    expect(isSettled('2025-12-31')).toBe(true);
  });
});
