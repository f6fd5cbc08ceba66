import { expect, test } from 'vitest';
import type { Occurrence } from '../duties/occurrences.ts';
import { stricter } from './stricter.ts';

const month = (number: string, last: string): Occurrence => ({
  from: `2026-${number}-01` as Occurrence['from'],
  until: `2026-${number}-${last}` as Occurrence['until'],
  times: 2,
});
const MONTHS = [month('03', '31'), month('04', '30'), month('05', '31')];
const MONTHLY = { on: 'TIMES', times: 2, in: 'MONTH' } as const;
const times = (listed: { from: string; until: string | null }[]) =>
  stricter(MONTHS, MONTHLY, { listed, factor: 2 }).map((stretch) => stretch.times);

test('M84 a listed township owes more in every month that lies wholly in the listing, and no more elsewhere', () => {
  expect(times([])).toEqual([2, 2, 2]);
  expect(times([{ from: '2026-03-02', until: null }])).toEqual([2, 4, 4]);
  expect(times([{ from: '2026-04-01', until: '2026-05-30' }])).toEqual([2, 4, 2]);
  expect(times([{ from: '2026-04-01', until: '2026-05-31' }])).toEqual([2, 4, 4]);
});

test('M84 a day of the calendar stays one day for a listed township', () => {
  const listed = [{ from: '2026-01-01', until: null }];
  const [day] = stricter(
    [{ ...MONTHS[0], times: 1 } as Occurrence],
    { on: 'DAY_OF_MONTH', day: 15 },
    { listed, factor: 2 },
  );
  expect(day?.times).toBe(1);
});
