import { expect, test } from 'vitest';
import { ratio, satisfactionFigures } from './ratios.ts';

// Dao County 2020 (domain.md 1.3): 378 cases, 280 evaluated, and 375 that are not "not satisfied".
const DAO = [
  { satisfaction: 'SATISFIED', n: 200 },
  { satisfaction: 'BASICALLY_SATISFIED', n: 77 },
  { satisfaction: 'NOT_SATISFIED', n: 3 },
  { satisfaction: null, n: 98 },
] as const;

test('M109 the golden numbers of Dao County: 74.1 % took part, and satisfaction under both definitions', () => {
  expect(satisfactionFigures(DAO, true)).toEqual({
    participation: { numerator: 280, denominator: 378, percent: 74.1 },
    satisfiedOfAll: { numerator: 375, denominator: 378, percent: 99.2 },
    satisfiedOfEvaluated: { numerator: 277, denominator: 280, percent: 98.9 },
  });
});

test('M109 nothing ended and nothing evaluated is no percentage, neither 0 nor 100', () => {
  expect(satisfactionFigures([], true).participation).toEqual({
    numerator: 0,
    denominator: 0,
    percent: null,
  });
  const { satisfiedOfEvaluated, satisfiedOfAll } = satisfactionFigures([{ satisfaction: null, n: 12 }], true);
  expect(satisfiedOfEvaluated.percent).toBeNull();
  expect(satisfiedOfAll).toEqual({ numerator: 12, denominator: 12, percent: 100 });
});

test('an outside dashboard sees none of the three where any cell is below ten', () => {
  const hidden = { numerator: null, denominator: null, percent: null };
  expect(satisfactionFigures(DAO, false)).toEqual({
    participation: hidden,
    satisfiedOfAll: hidden,
    satisfiedOfEvaluated: hidden,
  });
  const large = DAO.map((count) => ({ ...count, n: 10 * count.n }));
  expect(satisfactionFigures(large, false).participation.percent).toBe(74.1);
});

test('M90 55 of 556 settled before litigation were confirmed on the spot: 9.9 %', () => {
  expect(ratio(55, 556, true)).toEqual({ numerator: 55, denominator: 556, percent: 9.9 });
  expect(ratio(5, 556, false).percent).toBeNull();
});
