import { expect, test } from 'vitest';
import { missingMonths, owedMonths } from './months.ts';

const at = (text: string) => new Date(text);

test('M64 whole months are owed, from the one after the adoption to the one before the present, over the year’s end', () => {
  expect(owedMonths(at('2026-10-31T10:00:00+08:00'), at('2027-02-01T00:00:00+08:00'))).toEqual([
    '2026-11',
    '2026-12',
    '2027-01',
  ]);
  expect(owedMonths(at('2026-10-01T00:00:00+08:00'), at('2026-11-30T23:59:59+08:00'))).toEqual([]);
});

test('M64 months are China’s: at 16:30 UTC on the last day the next one has begun there', () => {
  expect(owedMonths(at('2026-03-31T16:30:00Z'), at('2026-06-10T00:00:00Z'))).toEqual(['2026-05']);
});

test('M66 what took place in a month is not missing, however often', () => {
  const span = { adoptedAt: at('2026-01-15T00:00:00Z'), end: at('2026-05-15T00:00:00Z') };
  expect(missingMonths(span, new Set(['2026-03', '2026-05']))).toEqual(['2026-02', '2026-04']);
});
