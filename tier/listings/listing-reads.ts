import { type Page, pageOf, readInstantCursor } from '../server/instant-cursor.ts';
import { loaderOf } from '../server/loader-of.ts';
import { pageSize } from '../server/page-size.ts';
import { type Reads, textArray } from '../server/reads.ts';
import { LISTING_COLUMNS, type ListingState } from './listing.ts';
import type { ListedSpan } from './stricter.ts';

/** A listing as the graph reads it. */
export type ListingRow = Omit<ListingState, 'listedAt' | 'delistedAt'> & {
  listedAt: string;
  delistedAt: string | null;
};
export type ListingRows = Page<ListingRow>;

const LISTING = `select ${LISTING_COLUMNS} from township_listing`;

export async function listingRow(reads: Reads, id: string): Promise<ListingRow | null> {
  const [row] = await reads.rows<ListingRow>(`${LISTING} where id = ?`, [id]);
  return row ?? null;
}

interface ListingsAsked {
  asOf?: string | null;
  first: number;
  after?: string | null;
}

/** The listings of the townships inside a place, newest first; with a day, those that were in force on it. */
export async function listingsOf(
  reads: Reads,
  place: string,
  { asOf, first, after }: ListingsAsked,
): Promise<ListingRows> {
  const from = readInstantCursor(after);
  const where: [string, unknown[]][] = [
    ['place >= ? collate "C"', [place]],
    [`place < (? || ':') collate "C"`, [place]],
  ];
  if (asOf != null)
    where.push(['from_day <= ?::date and (until_day is null or until_day >= ?::date)', [asOf, asOf]]);
  if (from !== undefined) where.push(['(listed_at, id) < (?::timestamptz, ?)', [from.at, from.id]]);
  const rows = await reads.rows<ListingRow>(
    `${LISTING} where ${where.map(([sql]) => sql).join(' and ')} order by listed_at desc, id desc limit ?`,
    [...where.flatMap(([, values]) => values), pageSize(first) + 1],
  );
  return pageOf(rows, first);
}

/** When each place was listed, the newest 100 listings. */
export async function listedSpansOf(reads: Reads, places: readonly string[]): Promise<ListedSpan[][]> {
  const rows = await reads.rows<ListedSpan & { place: string }>(
    `select span.* from unnest(?::text[]) as wanted(place) cross join lateral (
       select place, from_day::text as "from", until_day::text as "until" from township_listing
       where township_listing.place = wanted.place order by listed_at desc limit 100) as span`,
    [textArray(places)],
  );
  const byPlace = Map.groupBy(rows, (row) => row.place);
  return places.map((place) => byPlace.get(place) ?? []);
}
export const listedSpans = loaderOf(listedSpansOf);
