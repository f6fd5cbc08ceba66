import type { CountyRules } from '../configuration/county-rules.ts';
import { TIERS } from '../jurisdiction/region.ts';
import type { Tier } from '../schema.types.ts';

export interface ResponsibleUnit {
  tier: Tier;
  unit: string;
}

/** Who answers for a category at each tier, lowest first: of several lines the one that names it most closely. */
export function responsibleUnits({ dutyList }: CountyRules, category: string): ResponsibleUnit[] {
  return TIERS.flatMap((tier) => {
    const [closest] = dutyList
      .filter((duty) => duty.tier === tier)
      .flatMap(({ categories, unit }) =>
        categories.filter((named) => category.startsWith(named)).map((named) => ({ named, unit })),
      )
      .toSorted((a, b) => b.named.length - a.named.length);
    return closest === undefined ? [] : [{ tier, unit: closest.unit }];
  });
}
