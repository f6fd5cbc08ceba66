import { type Reads, textArray } from '../server/reads.ts';
import type { PlaceRow } from './place.ts';
import { isPlaceOf, type Region } from './region.ts';

export async function placesByCode(reads: Reads, codes: readonly Region[]): Promise<(PlaceRow | null)[]> {
  const rows = await reads.rows<PlaceRow>(
    'select code, name, parent from place where code = any(?::text[])',
    [textArray(codes)],
  );
  const byCode = new Map(rows.map((row) => [row.code, row]));
  return codes.map((code) => byCode.get(code) ?? null);
}

/** The places directly below each of the given ones, in code order. */
export async function placesBelow(reads: Reads, parents: readonly Region[]): Promise<PlaceRow[][]> {
  const rows = await reads.rows<PlaceRow>(
    'select code, name, parent from place where parent = any(?::text[]) order by parent, code',
    [textArray(parents)],
  );
  const byParent = Map.groupBy(rows, (row) => row.parent);
  return parents.map((parent) => byParent.get(parent) ?? []);
}

// A village is a leaf: its count is one row. What lies above is the sum of the leaves inside it.
const COUNT_OF_LEAVES = 'select region as place, n from open_count where region = any(?::text[])';
const SUM_OF_LEAVES = `select wanted.place, counted.n
  from unnest(?::text[]) as wanted(place)
  cross join lateral (
    select coalesce(sum(open_count.n), 0)::int as n from open_count
    where open_count.region >= wanted.place collate "C" and open_count.region < (wanted.place || ':') collate "C"
  ) as counted`;

/** How many cases of each place are open: the leaves' counts, summed. */
export async function openCounts(reads: Reads, places: readonly Region[]): Promise<number[]> {
  const leaves = places.every((place) => isPlaceOf('VILLAGE', place));
  const rows = await reads.rows<{ place: string; n: number }>(leaves ? COUNT_OF_LEAVES : SUM_OF_LEAVES, [
    textArray(places),
  ]);
  const byPlace = new Map(rows.map((row) => [row.place, row.n]));
  return places.map((place) => byPlace.get(place) ?? 0);
}
