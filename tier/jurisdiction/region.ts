import type { Tier } from '../schema.types.ts';

/**
 * A region is a division code cut at a level: 2 digits of province, 4 of city, 6 of county, 9 of township, 12 of
 * village. A code is a path: a region contains another exactly when its code is a prefix.
 */
export type Region = string;

export const TIERS = ['VILLAGE', 'TOWNSHIP', 'COUNTY'] as const satisfies readonly Tier[];

const LENGTH: Record<Tier, number> = { VILLAGE: 12, TOWNSHIP: 9, COUNTY: 6 };

export const contains = (outer: Region, inner: Region): boolean => inner.startsWith(outer);

export const isPlaceOf = (tier: Tier, code: Region): boolean =>
  code.length === LENGTH[tier] && /^\d+$/.test(code);

export const tierOf = (code: Region): Tier | undefined => TIERS.find((tier) => isPlaceOf(tier, code));

/** The tier through which whoever works there speaks: those of a city or a province speak through the county. */
export const speaksAt = (code: Region): Tier => tierOf(code) ?? 'COUNTY';

/** The place of the given tier in which the region lies; undefined when the region is larger than that. */
export const placeAt = (tier: Tier, region: Region): Region | undefined =>
  region.length >= LENGTH[tier] ? region.slice(0, LENGTH[tier]) : undefined;

/** The smallest place that contains every one of the given places, up to their county. */
export function smallestContaining(codes: readonly Region[]): Region | undefined {
  return TIERS.map((tier) => codes[0] && placeAt(tier, codes[0])).find(
    (place) => place !== undefined && codes.every((code) => contains(place, code)),
  );
}

export const isAbove = (upper: Tier, lower: Tier): boolean => TIERS.indexOf(upper) > TIERS.indexOf(lower);
