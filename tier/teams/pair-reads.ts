import type { CivilDate } from '../clocks/calendar.ts';
import type { Span } from '../duties/occurrences.ts';
import type { ActivityCount, LinkedPair, PairCoverage, PairKind } from '../schema.types.ts';
import { loaderByRequest } from '../server/loader-of.ts';
import { type Reads, textArray } from '../server/reads.ts';

interface PairsAsked {
  kind: PairKind;
  today: CivilDate;
  first: number;
  after: string | null;
}

/** The links of a kind that go on, newest first. */
export const pairsOf = (
  reads: Reads,
  place: string,
  { kind, today, first, after }: PairsAsked,
): Promise<LinkedPair[]> =>
  reads.rows(
    `select id, kind, who, target, since::text as since, until::text as until from linked_pair
     where place = ? and kind = ? and (until is null or until >= ?::date)
       ${after === null ? '' : 'and (since, id) < (select since, id from linked_pair where id = ?)'}
     order by since desc, id desc limit ${first}`,
    [place, kind, today, ...(after === null ? [] : [after])],
  );

/** What there is to be linked with in `wanted.code`, by kind. */
const WHOLE: Record<PairKind, string> = {
  GROUP_VILLAGE: `select count(*) from place where place.code >= wanted.code collate "C"
    and place.code < (wanted.code || ':') collate "C" and length(place.code) = 12`,
  COMMITTEE_GRID: 'select count(*) from grid where grid.region = wanted.code',
  MEMBER_HOUSEHOLD: 'select coalesce(sum(households), 0) from grid where grid.region = wanted.code',
};

/** A grid that was given up is covered by nobody. */
const STILL_THERE: Record<PairKind, string> = {
  GROUP_VILLAGE: '',
  COMMITTEE_GRID: 'and exists (select 1 from grid where grid.code = target and grid.region = wanted.code)',
  MEMBER_HOUSEHOLD: '',
};

const oneDecimal = (n: number): number => Math.round(n * 10) / 10;

const KINDS = Object.keys(WHOLE) as PairKind[];
const COVERED = KINDS.map(
  (kind) => `select wanted.code as of_place, '${kind}' as kind, (${WHOLE[kind]})::int as of, (
      select count(distinct target_key)::int from linked_pair
      where place = wanted.code and kind = '${kind}' ${STILL_THERE[kind]}
        and since <= wanted.today and (until is null or until >= wanted.today)) as linked from wanted`,
).join(' union all ');

/** How much of each place each kind covers: of the register, of its grids, of their households. */
export const coverageOf = loaderByRequest<{ today: CivilDate }, PairCoverage[]>(
  async (reads, places, { today }) => {
    const rows = await reads.rows<Omit<PairCoverage, 'percent'> & { of_place: string }>(
      `with wanted as (select unnest(?::text[]) as code, ?::date as today) ${COVERED}`,
      [textArray(places), today],
    );
    const byPlace = Map.groupBy(rows, (row) => row.of_place);
    return places.map((place) =>
      (byPlace.get(place) ?? []).map(({ kind, of, linked }) => ({
        kind,
        of,
        linked,
        percent: of === 0 ? null : Math.min(100, oneDecimal((100 * linked) / of)),
      })),
    );
  },
);

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
