import { placeReferred } from '@sanji/tier/jurisdiction/place-resolvers.ts';
import type { Resolvers } from './schema.types.ts';

/** The townships of a county, answered by the tier that owns townships. */
export const placesBelowCounty: Resolvers = {
  County: {
    __resolveReference: ({ code }, operation) => placeReferred('COUNTY', code, operation),
    townships: ({ code }, _, { load }) => load.placesBelow.load(code),
  },
};
