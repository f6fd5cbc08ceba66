import type { DutySource } from '../duties/duty-sources.ts';
import { textArray } from '../server/reads.ts';

/** On which days the teams of a place went to their villages: every one that was in service, or the day is not kept. */
export const teamVisits: DutySource = (reads, places, { from, until }) =>
  reads.rows(
    `select place, null as official, on_day::text as on, 1 as times from (
       select distinct place, on_day from team_visit
       where place = any(?::text[]) and on_day between ?::date and ?::date) as day
     where not exists (
       select 1 from service_team as team
       where team.place = day.place and team.since <= on_day and (team.until is null or team.until >= on_day)
         and not exists (select 1 from team_visit where team_visit.team = team.id and team_visit.on_day = day.on_day))
     order by on_day`,
    [textArray(places), from, until],
  );
