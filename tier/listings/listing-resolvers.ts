import { graphError } from '@sanji/edge/errors.ts';
import { isCivilDate } from '../clocks/calendar.ts';
import type { Resolvers } from '../schema.types.ts';
import { pageInfoOf } from '../server/instant-cursor.ts';
import { type ListingRow, listingsOf } from './listing-reads.ts';

export const listingResolvers: Resolvers = {
  ThisTier: {
    listings: ({ code }, asked, { reads }) => {
      if (asked.asOf != null && !isCivilDate(asked.asOf))
        throw graphError('BAD_USER_INPUT', '`asOf` is a day, YYYY-MM-DD.');
      return listingsOf(reads, code, asked);
    },
  },
  TownshipListing: {
    township: ({ place }) => place,
    name: async ({ place }, _, { load }) => (await load.place.load(place))?.name ?? place,
  },
  TownshipListingPage: { pageInfo: pageInfoOf((row: ListingRow) => row.listedAt) },
};
