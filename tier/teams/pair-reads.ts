import type { Span } from '../duties/occurrences.ts';
import type { ActivityCount, LinkedPair, PairCoverage, PairKind } from '../schema.types.ts';
import { loaderByRequest, loaderOf } from '../server/loader-of.ts';
import { type Reads, textArray } from '../server/reads.ts';

/** The links of a kind that go on, newest first. */
export const pairsOf = (
  reads: Reads,
  place: string,
  { kind, first, after }: { kind: PairKind; first: number; after: string | null },
): Promise<LinkedPair[]> =>
  reads.rows(
    `select id, kind, who, target, since::text as since, until::text as until from linked_pair
     where place = ? and kind = ? and until is null
       ${after === null ? '' : 'and (since, id) < (select since, id from linked_pair where id = ?)'}
     order by since desc, id desc limit ${first}`,
    [place, kind, ...(after === null ? [] : [after])],
  );

/** What there is to be linked with in `wanted.code`, by kind. */
const WHOLE: Record<PairKind, string> = {
  GROUP_VILLAGE: `select count(*) from place where place.code >= wanted.code collate "C"
    and place.code < (wanted.code || ':') collate "C" and length(place.code) = 12`,
  COMMITTEE_GRID: 'select count(*) from grid where grid.region = wanted.code',
  MEMBER_HOUSEHOLD: 'select coalesce(sum(households), 0) from grid where grid.region = wanted.code',
};

const oneDecimal = (n: number): number => Math.round(n * 10) / 10;

const COVERED = Object.entries(WHOLE)
  .map(
    ([kind, whole]) => `select wanted.code as of_place, '${kind}' as kind, (${whole})::int as of, (
      select count(distinct target)::int from linked_pair
      where place = wanted.code and kind = '${kind}' and until is null) as linked from wanted`,
  )
  .join(' union all ');

/** How much of each place each kind covers: of the register, of its grids, of their households. */
export const coverageOf = loaderOf<PairCoverage[]>(async (reads, places) => {
  const rows = await reads.rows<Omit<PairCoverage, 'percent'> & { of_place: string }>(
    `with wanted as (select unnest(?::text[]) as code) ${COVERED}`,
    [textArray(places)],
  );
  const byPlace = Map.groupBy(rows, (row) => row.of_place);
  return places.map((place) =>
    (byPlace.get(place) ?? []).map(({ kind, of, linked }) => ({
      kind,
      of,
      linked,
      percent: of === 0 ? null : oneDecimal((100 * linked) / of),
    })),
  );
});

interface ActivitiesAsked extends Span {
  tag: string | null;
}

/** How often cadres of each place did what in the period. */
export const activitiesOf = loaderByRequest<ActivitiesAsked, ActivityCount[]>(
  async (reads, places, { from, until, tag }) => {
    const rows = await reads.rows<ActivityCount & { place: string }>(
      `select place, kind, count(*)::int as times, count(distinct official)::int as cadres,
         count(distinct village)::int as villages
       from cadre_activity where place = any(?::text[]) and on_day between ?::date and ?::date
         ${tag === null ? '' : 'and tag = ?'}
       group by place, kind order by place, kind`,
      [textArray(places), from, until, ...(tag === null ? [] : [tag])],
    );
    const byPlace = Map.groupBy(rows, ({ place }) => place);
    return places.map((place) => byPlace.get(place) ?? []);
  },
);
