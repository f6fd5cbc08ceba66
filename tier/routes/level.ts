import type { CardState } from '../cases/card.ts';
import type { CountyRules } from '../configuration/county-rules.ts';
import { placeAt, TIERS } from '../jurisdiction/region.ts';
import type { PublicLevel, Tier } from '../schema.types.ts';
import { responsibleUnits } from './duty-list.ts';

/** Lowest first (GB/T 31000, 层级 06 to 01). */
const LEVELS: readonly PublicLevel[] = ['VILLAGE', 'TOWNSHIP', 'COUNTY', 'CITY', 'PROVINCE', 'CENTRAL'];

/** Whether a matter was presented above the competent level and the next one (条例20). A fact to count, never a bar. */
export const skipsLevel = (competent: PublicLevel, presentedAt: PublicLevel): boolean =>
  LEVELS.indexOf(presentedAt) - LEVELS.indexOf(competent) > 1;

type Of = Pick<CardState, 'kind' | 'category' | 'region'>;

/** A dispute of the village's own kinds begins there; a claim begins where somebody may decide it. */
const BEGINS_IN_VILLAGE: Record<CardState['kind'], (of: Of, rules: CountyRules) => boolean> = {
  DISPUTE: ({ category }, rules) => rules.villageClasses.includes(category.slice(0, 2)),
  CLAIM: () => false,
  SUGGESTION: () => true,
};

const mayBegin = (of: Of, rules: CountyRules): Record<Tier, boolean> => ({
  VILLAGE: BEGINS_IN_VILLAGE[of.kind](of, rules),
  TOWNSHIP: true,
  COUNTY: true,
});

/** The lowest level that is competent: by place and kind, and by the duty list where it names units for the category. */
export function competentLevel(of: Of, rules: CountyRules): Tier {
  const may = mayBegin(of, rules);
  const able = TIERS.filter((tier) => may[tier] && placeAt(tier, of.region) !== undefined);
  const listed = responsibleUnits(rules, of.category).map(({ tier }) => tier);
  return able.find((tier) => listed.includes(tier)) ?? able[0] ?? 'COUNTY';
}
