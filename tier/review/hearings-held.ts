import { type Reads, textArray } from '../server/reads.ts';

const CLOSED_IN_YEAR = `select wanted.place, counted.n
  from unnest(?::text[]) as wanted(place)
  cross join lateral (
    select count(*)::int as n from milestone
    where milestone.move = 'CLOSE_HEARING'
      and milestone.office >= wanted.place collate "C" and milestone.office < (wanted.place || ':') collate "C"
      and milestone.at >= ?::timestamptz and milestone.at < ?::timestamptz
  ) as counted`;

/** How many hearings the offices of each place and below closed in a year of China's calendar. */
export async function hearingsHeld(reads: Reads, places: readonly string[], year: number): Promise<number[]> {
  const rows = await reads.rows<{ place: string; n: number }>(CLOSED_IN_YEAR, [
    textArray(places),
    `${year}-01-01T00:00:00+08:00`,
    `${year + 1}-01-01T00:00:00+08:00`,
  ]);
  const byPlace = new Map(rows.map(({ place, n }) => [place, n]));
  return places.map((place) => byPlace.get(place) ?? 0);
}
