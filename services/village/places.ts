import { placeReferred } from '@sanji/tier/jurisdiction/place-resolvers.ts';
import type { Resolvers } from './schema.types.ts';

/** The villages of a township, answered by the tier that owns villages. */
export const placesBelowTownship: Resolvers = {
  Township: {
    __resolveReference: ({ code }, operation) => placeReferred('TOWNSHIP', code, operation),
    villages: ({ code }, _, { load }) => load.placesBelow.load(code),
  },
};
