import { isRefused } from '@sanji/tier/cases/refusal.ts';
import { listingRow } from '@sanji/tier/listings/listing-reads.ts';
import { changedBy } from '@sanji/tier/registers/changed-by.ts';
import type { Resolvers } from '../schema.types.ts';
import { delistTownship, listTownship } from './list-township.ts';

const listed = changedBy(listingRow, ['There is no such listing.', '未找到该挂牌记录。']);

export const countyListings: Resolvers = {
  Mutation: {
    listTownshipAtCounty: listed(listTownship),
    delistTownshipAtCounty: listed(delistTownship),
  },
  TownshipListingResult: { __resolveType: (result) => (isRefused(result) ? 'Refused' : 'TownshipListing') },
};
