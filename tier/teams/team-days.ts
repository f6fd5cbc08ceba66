import type { CivilDate } from '../clocks/calendar.ts';
import { loaderByRequest } from '../server/loader-of.ts';
import { textArray } from '../server/reads.ts';
import { TEAM, type TeamRow } from './team-reads.ts';

export interface TeamDayRow {
  on: string;
  over: boolean;
  teams: number;
  went: number;
  missed: TeamRow[];
}

const MOST_MISSED = 500;

interface DaysAsked {
  days: readonly CivilDate[];
  today: CivilDate;
}
type Owed = TeamRow & { on: string; went: boolean };

/** How the teams of each place kept each of the days: whoever was in service then, and whether it went on that very day. */
export const teamDays = loaderByRequest<DaysAsked, TeamDayRow[]>(async (reads, places, { days, today }) => {
  const rows = await reads.rows<Owed>(
    `select day::text as on, ${TEAM}, exists (
       select 1 from team_visit where team_visit.team = team.id and team_visit.on_day = day) as went
     from unnest(?::text[]::date[]) as day join service_team as team
       on team.place = any(?::text[]) and team.since <= day and (team.until is null or team.until >= day)
     order by day, team.number, team.id`,
    [textArray(days), textArray(places)],
  );
  const byPlace = Map.groupBy(rows, ({ place }) => place);
  return places.map((place) => keptDays(byPlace.get(place) ?? [], { days, today }));
});

function keptDays(owed: readonly Owed[], { days, today }: DaysAsked): TeamDayRow[] {
  const byDay = Map.groupBy(owed, ({ on }) => on);
  return days.map((on) => {
    const teams = byDay.get(on) ?? [];
    const over = on < today;
    return {
      on,
      over,
      teams: teams.length,
      went: teams.filter(({ went }) => went).length,
      missed: over ? teams.filter(({ went }) => !went).slice(0, MOST_MISSED) : [],
    };
  });
}
