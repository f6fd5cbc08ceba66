import type { DutySource } from '../duties/duty-sources.ts';
import { textArray } from '../server/reads.ts';

/** On which days teams of a place went to their villages. */
export const teamVisits: DutySource = (reads, places, { from, until }) =>
  reads.rows(
    `select place, null as official, on_day::text as on, 1 as times from team_visit
     where place = any(?::text[]) and on_day between ?::date and ?::date group by place, on_day order by on_day`,
    [textArray(places), from, until],
  );
