import type { Span } from '../duties/occurrences.ts';
import type { VisitFigure, VisitFilter } from '../schema.types.ts';
import { loaderByRequest } from '../server/loader-of.ts';
import { textArray } from '../server/reads.ts';
import { VISIT, type VisitRow } from './visit.ts';

/** How much of the log is asked for. */
export interface LogAsked {
  filter: VisitFilter;
  first: number;
  after: string | null;
}

const CONDITIONS: Record<keyof VisitFilter, string> = {
  mode: 'mode = ?',
  level: 'level = ?',
  stage: 'stage = ?',
  official: 'official = ?',
  campaign: 'campaign = ?',
  from: 'on_day >= ?::date',
  until: 'on_day <= ?::date',
};
const NAMES = Object.keys(CONDITIONS) as (keyof VisitFilter)[];

/** The log of each place, newest day first. */
export const visitLog = loaderByRequest<LogAsked, VisitRow[]>(
  async (reads, places, { filter, first, after }) => {
    const given = NAMES.flatMap((name) => (filter[name] == null ? [] : [[name, filter[name]] as const]));
    const rows = await reads.rows<VisitRow>(
      `select logged.* from unnest(?::text[]) as wanted(code)
       cross join lateral (select ${VISIT} from visit where visit.place = wanted.code
         ${given.map(([name]) => `and ${CONDITIONS[name]}`).join(' ')}
         ${after === null ? '' : 'and (on_day, visit.id) < (select on_day, id from visit where id = ?)'}
         order by on_day desc, visit.id desc limit ${first}) as logged`,
      [textArray(places), ...given.map(([, value]) => value), ...(after === null ? [] : [after])],
    );
    const byPlace = Map.groupBy(rows, ({ place }) => place);
    return places.map((place) => byPlace.get(place) ?? []);
  },
);

export interface FiguresAsked extends Span {
  campaign: string | null;
}

/** The log of each place counted by mode and level: what was met. */
export const visitFigures = loaderByRequest<FiguresAsked, VisitFigure[]>(
  async (reads, places, { from, until, campaign }) => {
    const rows = await reads.rows<VisitFigure & { place: string }>(
      `select met.place, mode, level, count(*)::int as visits,
         count(distinct coalesce(official, leader_name))::int as leaders, sum(cases)::int as cases, sum(solved)::int as solved
       from visit as met cross join lateral (
         select count(*) as cases, count(*) filter (where result = 'SOLVED') as solved
         from visit_case where visit_case.visit = met.id) as taken
       where met.place = any(?::text[]) and on_day between ?::date and ?::date and stage in ('MEET', 'CLOSED')
         ${campaign === null ? '' : 'and campaign = ?'}
       group by met.place, mode, level order by met.place, mode, level`,
      [textArray(places), from, until, ...(campaign === null ? [] : [campaign])],
    );
    const byPlace = Map.groupBy(rows, ({ place }) => place);
    return places.map((place) => byPlace.get(place) ?? []);
  },
);
