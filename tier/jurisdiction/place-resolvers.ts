import { graphError } from '@sanji/edge/errors.ts';
import { cardInPlace } from '../cases/case-reads.ts';
import type { Resolvers, Tier } from '../schema.types.ts';
import type { Operation } from '../server/operation.ts';
import type { PlaceRow } from './place.ts';
import { SMALLEST_CELL, seesSmallCells } from './policy.ts';
import { contains, isPlaceOf, type Region } from './region.ts';

/** A place of this tier that the caller may look at, or the reason why not. */
async function placeInView(code: Region, { desk, load, actor }: Operation): Promise<PlaceRow> {
  const place = isPlaceOf(desk.tier, code) ? await load.place.load(code) : null;
  if (place === null) throw graphError('NOT_FOUND', 'The register has no such place at this tier.');
  if (!contains(actor.region, code))
    throw graphError('OUT_OF_REGION', 'That place lies outside your region.');
  return place;
}

/** A place of the tier that another tier's answer refers to; null outside the caller's region. */
export const placeReferred = async (
  tier: Tier,
  code: Region,
  { load, actor }: Operation,
): Promise<PlaceRow | null> =>
  isPlaceOf(tier, code) && contains(actor.region, code) ? load.place.load(code) : null;

async function openCount(code: Region, { load, actor }: Operation): Promise<number | null> {
  const n = await load.openCount.load(code);
  return n >= SMALLEST_CELL || seesSmallCells(actor) ? n : null;
}

export const placeResolvers: Resolvers = {
  Query: { thisTier: (_, { code }, operation) => placeInView(code, operation) },
  ThisTier: {
    __resolveReference: ({ code }, operation) => placeReferred(operation.desk.tier, code, operation),
    openCaseCount: ({ code }, _, operation) => openCount(code, operation),
    grids: ({ code }, _, { load }) => load.grids.load(code),
    mediators: ({ code }, _, { load }) => load.mediators.load(code),
    cases: ({ code }, request, { load }) => load.casePage.load(code, request),
    case: async ({ code }, { id }, operation) => {
      const found = await cardInPlace(operation.reads, code, id);
      if (found === null) throw graphError('NOT_FOUND', 'There is no such case in this place.');
      return found;
    },
  },
};
