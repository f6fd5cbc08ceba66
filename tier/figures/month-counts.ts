import type { DisputeSource, Tier } from '../schema.types.ts';
import { type Reads, textArray } from '../server/reads.ts';

/** Whole months, both included: YYYY-MM. */
export interface Months {
  from: string;
  to: string;
}

// What lies inside a place is a range of codes; the leaves are summed.
const LEAVES = (table: string) =>
  `${table}.region >= wanted.place collate "C" and ${table}.region < (wanted.place || ':') collate "C"
   and ${table}.month between (?::text || '-01')::date and (?::text || '-01')::date`;

export interface TierCount {
  tier: Tier;
  n: number;
}

/** How many matters each tier concluded, for each place: what was diverted, withdrawn or not accepted is not in it. */
export async function concludedByTier(
  reads: Reads,
  places: readonly string[],
  { from, to }: Months,
): Promise<TierCount[][]> {
  const rows = await reads.rows<TierCount & { place: string }>(
    `select wanted.place, ended_count.tier, sum(ended_count.n)::int as n
     from unnest(?::text[]) as wanted(place) join ended_count on ${LEAVES('ended_count')}
     where ended_count.kind in ('DISPUTE', 'CLAIM') and ended_count.status in ('CONCLUDED', 'FINAL')
     group by wanted.place, ended_count.tier`,
    [textArray(places), from, to],
  );
  const byPlace = Map.groupBy(rows, (row) => row.place);
  return places.map((place) => byPlace.get(place) ?? []);
}

export interface SourceMonth {
  month: string;
  source: DisputeSource | null;
  n: number;
}

/** How many disputes were registered, by month and source, for each place. */
export async function disputesBySource(
  reads: Reads,
  places: readonly string[],
  { from, to }: Months,
): Promise<SourceMonth[][]> {
  const rows = await reads.rows<SourceMonth & { place: string }>(
    `select wanted.place, to_char(source_count.month, 'YYYY-MM') as month,
            nullif(source_count.source, '') as source, sum(source_count.n)::int as n
     from unnest(?::text[]) as wanted(place) join source_count on ${LEAVES('source_count')}
     where source_count.kind = 'DISPUTE'
     group by wanted.place, source_count.month, source_count.source having sum(source_count.n) > 0
     order by source_count.month, source_count.source`,
    [textArray(places), from, to],
  );
  const byPlace = Map.groupBy(rows, (row) => row.place);
  return places.map((place) => byPlace.get(place) ?? []);
}
