import { syntheticYear } from '@sanji/start/synthetic/year.ts';
import { expect, test } from 'vitest';
import { COUNTY, keys, PLACES } from './loaded-year.ts';

const DAYS = [
  '2026-01-01T02:00:00+08:00',
  // In the long holidays no working day goes by, and hardly a clock is amber.
  '2026-02-18T09:00:00+08:00',
  '2026-05-01T01:00:00+08:00',
  '2028-02-29T23:30:00+08:00',
];

test.each(DAYS)('there is a year on any day, and nothing of it lies ahead: %s', async (day) => {
  const now = new Date(day);
  const year = syntheticYear({ keys: keys(), places: PLACES, county: COUNTY, seed: 1, now });
  const ahead: string[] = [];
  let matters = 0;
  for await (const portion of year) {
    matters += portion.matters;
    for (const tables of Object.values(portion.rows))
      for (const [table, rows] of Object.entries(tables))
        if (rows.some((row) => Object.values(row).some((value) => value instanceof Date && value > now)))
          ahead.push(table);
  }
  expect(matters).toBe(3000);
  expect(ahead).toEqual([]);
});
