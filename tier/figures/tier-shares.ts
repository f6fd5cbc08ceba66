import type { CountyRules } from '../configuration/county-rules.ts';
import { SMALLEST_CELL } from '../jurisdiction/policy.ts';
import { TIERS } from '../jurisdiction/region.ts';
import type { Tier } from '../schema.types.ts';
import type { TierCount } from './month-counts.ts';

export interface TierShare {
  tier: Tier;
  concluded: number | null;
  of: number | null;
  percent: number | null;
  target: number;
  deviation: number | null;
}

const oneDecimal = (n: number): number => Math.round(n * 10) / 10;

/** The pyramid: what each tier concluded of all, beside what the county aims at (mechanism 23). Pure. */
export function tierShares(
  counts: readonly TierCount[],
  target: CountyRules['pyramid'],
  seesSmall: boolean,
): TierShare[] {
  const of = counts.reduce((sum, { n }) => sum + n, 0);
  const perTier = TIERS.map((tier) => counts.find((count) => count.tier === tier)?.n ?? 0);
  // One hidden cell could be computed from the others and the sum, so a small cell hides them all.
  const hidden = !seesSmall && perTier.some((n) => n < SMALLEST_CELL);
  return TIERS.map((tier, index) => {
    const concluded = perTier[index] ?? 0;
    const percent = hidden || of === 0 ? null : oneDecimal((100 * concluded) / of);
    return {
      tier,
      concluded: hidden ? null : concluded,
      of: hidden ? null : of,
      percent,
      target: target[tier],
      deviation: percent === null ? null : oneDecimal(percent - target[tier]),
    };
  });
}
