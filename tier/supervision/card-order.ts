import type { MarkChange } from '../cases/marks.ts';
import type { CountyRules } from '../configuration/county-rules.ts';
import type { SupervisionKind, Tier, TierActionKind } from '../schema.types.ts';

/** Whom a tier gives cards: the tiers below it, and the county, which has none above it here, its own as well. */
export const SUPERVISED: Record<Tier, readonly Tier[]> = {
  VILLAGE: [],
  TOWNSHIP: ['VILLAGE'],
  COUNTY: ['VILLAGE', 'TOWNSHIP', 'COUNTY'],
};

interface SupervisionRule {
  /** What the unit must have been given for this case before. */
  after?: SupervisionKind;
  /** What ends the chance of it: whoever has been given that is given no less. */
  notAfter?: SupervisionKind;
  /** In how many working days the unit explains itself in writing (条例40, mechanism 65); null where it need not. */
  explained: ((rules: CountyRules) => number) | null;
  mark: MarkChange;
  action: TierActionKind;
}

/**
 * What a supervisor may give a unit for a case, and in which order. Counted by case and unit: a unit that takes a case over is
 * not punished for the one before it. The order is ours: the law speaks of 督办 alone, and grades it no further.
 */
export const SUPERVISIONS: Record<SupervisionKind, SupervisionRule> = {
  REMINDER: { explained: null, mark: { remind: true }, action: 'REMINDED' },
  YELLOW_CARD: {
    notAfter: 'RED_CARD',
    explained: ({ explainDays }) => explainDays.yellowCard,
    mark: { yellowCard: true },
    action: 'YELLOW_CARD',
  },
  RED_CARD: {
    after: 'YELLOW_CARD',
    explained: ({ explainDays }) => explainDays.redCard,
    mark: { redCard: true },
    action: 'RED_CARD',
  },
};

/** Why this may not be given after all that was; null where it may. Pure. */
export function outOfOrder(
  kind: SupervisionKind,
  given: readonly SupervisionKind[],
): 'TOO_EARLY' | 'NOT_ALLOWED_NOW' | null {
  const { after, notAfter } = SUPERVISIONS[kind];
  if (notAfter !== undefined && given.includes(notAfter)) return 'NOT_ALLOWED_NOW';
  return after !== undefined && !given.includes(after) ? 'TOO_EARLY' : null;
}
