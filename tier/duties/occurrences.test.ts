import { expect, test } from 'vitest';
import { nextDays, occurrences, periodOf, type Span } from './occurrences.ts';

const period = (text: string): Span => {
  const span = periodOf(text);
  if (span === null) throw new Error(`${text} is no period`);
  return span;
};
const daysOf = (...asked: Parameters<typeof occurrences>) => occurrences(...asked).map(({ until }) => until);

test('M49 the 15th is in every month of the year, weekends and holidays included', () => {
  const days = daysOf({ on: 'DAY_OF_MONTH', day: 15 }, period('2026'));
  expect(days).toHaveLength(12);
  // A Sunday, and within the Spring Festival.
  expect(days).toContain('2026-02-15');
  expect(daysOf({ on: 'DAY_OF_MONTH', day: 31 }, period('2026-02'))).toEqual(['2026-02-28']);
  expect(daysOf({ on: 'DAY_OF_MONTH', day: 31 }, { from: '2026-01-10', until: '2026-02-27' })).toEqual([
    '2026-01-31',
  ]);
});

test('M49 a week’s day, and so many times in a month, a quarter or a year', () => {
  expect(daysOf({ on: 'WEEKDAY', weekday: 2 }, period('2026-03'))).toEqual([
    '2026-03-03',
    '2026-03-10',
    '2026-03-17',
    '2026-03-24',
    '2026-03-31',
  ]);
  expect(daysOf({ on: 'WEEKDAY', weekday: 7 }, { from: '2026-03-01', until: '2026-03-07' })).toEqual([
    '2026-03-01',
  ]);
  expect(occurrences({ on: 'TIMES', times: 2, in: 'MONTH' }, period('2026-Q1'))).toEqual([
    { from: '2026-01-01', until: '2026-01-31', times: 2 },
    { from: '2026-02-01', until: '2026-02-28', times: 2 },
    { from: '2026-03-01', until: '2026-03-31', times: 2 },
  ]);
  // What is owed once in a longer stretch stands in the period in which that ends.
  expect(daysOf({ on: 'TIMES', times: 1, in: 'QUARTER' }, period('2026-02'))).toEqual([]);
  expect(daysOf({ on: 'TIMES', times: 1, in: 'QUARTER' }, period('2026-03'))).toEqual(['2026-03-31']);
  expect(daysOf({ on: 'TIMES', times: 1, in: 'YEAR' }, period('2026'))).toEqual(['2026-12-31']);
});

test('M49 the next reception days begin with today', () => {
  expect(nextDays({ on: 'DAY_OF_MONTH', day: 15 }, '2026-03-15', 60)).toEqual(['2026-03-15', '2026-04-15']);
});

test('what is no period is none', () => {
  expect(['2026-13', '2026-Q5', '26', '2026-00', '1900', '9999', ''].map(periodOf)).toEqual(
    Array.from({ length: 7 }, () => null),
  );
  expect(periodOf('2026-Q4')).toEqual({ from: '2026-10-01', until: '2026-12-31' });
});
