import { SMALLEST_CELL } from '../jurisdiction/policy.ts';
import type { Ratio, Satisfaction, SatisfactionFigures } from '../schema.types.ts';
import type { SatisfactionCount } from './outcome-counts.ts';

const HIDDEN: Ratio = { numerator: null, denominator: null, percent: null };

/**
 * A share with what it was computed from. Hidden from an outside dashboard where a cell, or what is left of the whole,
 * is small: the one could be computed from the other. Pure.
 */
export function ratio(numerator: number, denominator: number, seesSmall: boolean): Ratio {
  const cells = [numerator, denominator, denominator - numerator];
  if (!seesSmall && cells.some((n) => n < SMALLEST_CELL)) return HIDDEN;
  const percent = denominator === 0 ? null : Math.round((1000 * numerator) / denominator) / 10;
  return { numerator, denominator, percent };
}

const SATISFIED: readonly Satisfaction[] = ['SATISFIED', 'BASICALLY_SATISFIED'];

/** Both definitions of satisfaction, and participation (domain.md 1.3). Pure. */
export function satisfactionFigures(
  counts: readonly SatisfactionCount[],
  seesSmall: boolean,
): SatisfactionFigures {
  const sum = (which: (given: Satisfaction | null) => boolean): number =>
    counts.filter(({ satisfaction }) => which(satisfaction)).reduce((total, { n }) => total + n, 0);
  const all = sum(() => true);
  const evaluated = sum((given) => given !== null);
  const satisfied = sum((given) => given !== null && SATISFIED.includes(given));
  const notSatisfied = evaluated - satisfied;
  const figures = {
    satisfiedOfEvaluated: ratio(satisfied, evaluated, seesSmall),
    satisfiedOfAll: ratio(all - notSatisfied, all, seesSmall),
    participation: ratio(evaluated, all, seesSmall),
  };
  // The three share their cells: where one is hidden, the others would tell it.
  const hidden = Object.values(figures).includes(HIDDEN);
  return hidden ? { satisfiedOfEvaluated: HIDDEN, satisfiedOfAll: HIDDEN, participation: HIDDEN } : figures;
}
