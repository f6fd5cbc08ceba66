import type { CivilDate } from '../clocks/calendar.ts';
import type { ServiceTeamFigures, TeamVisit } from '../schema.types.ts';
import { loaderByRequest, loaderOf } from '../server/loader-of.ts';
import { type Reads, textArray } from '../server/reads.ts';

export interface TeamRow {
  id: string;
  place: string;
  number: number;
  name: string;
  village: string;
  since: string;
  until: string | null;
}
export interface TeamMemberRow {
  team: string;
  id: string;
  kind: string;
  name: string;
  post: string;
}

export const TEAM = `team.id, team.place, team.number, team.name, team.village, team.since::text as since,
  team.until::text as until`;

export async function teamById(reads: Reads, id: string): Promise<TeamRow | null> {
  const [row] = await reads.rows<TeamRow>(`select ${TEAM} from service_team as team where id = ?`, [id]);
  return row ?? null;
}

/** A team that ends on a day to come goes on until then. */
const GOES_ON = '(team.until is null or team.until >= ?::date)';

export const teamsOf = loaderByRequest<{ today: CivilDate; first: number; after: number }, TeamRow[]>(
  async (reads, places, { today, first, after }) => {
    const rows = await reads.rows<TeamRow>(
      `select sent.* from unnest(?::text[]) as wanted(code)
       cross join lateral (select ${TEAM} from service_team as team
         where place = wanted.code and ${GOES_ON} and number > ? order by number, id limit ?) as sent`,
      [textArray(places), today, after, first],
    );
    const byPlace = Map.groupBy(rows, ({ place }) => place);
    return places.map((place) => byPlace.get(place) ?? []);
  },
);

const MOST_OF_A_VILLAGE = 100;

/** The teams that go to a village, whoever sends them. */
export const teamsTo = (reads: Reads, village: string, today: CivilDate): Promise<TeamRow[]> =>
  reads.rows(
    `select ${TEAM} from service_team as team where village = ? and ${GOES_ON}
     order by number, id limit ${MOST_OF_A_VILLAGE}`,
    [village, today],
  );

const partOf = <Row extends { team: string }>(sql: string) =>
  loaderOf<Row[]>(async (reads, teams) => {
    const rows = await reads.rows<Row>(sql, [textArray(teams)]);
    const byTeam = Map.groupBy(rows, ({ team }) => team);
    return teams.map((team) => byTeam.get(team) ?? []);
  });

export const teamMembers = partOf<TeamMemberRow>(
  'select team, id, kind, name, post from service_team_member where team = any(?::text[]) order by team, kind, id',
);

export const teamVisitsOf = partOf<TeamVisit & { team: string }>(
  `select wanted.team, went.* from unnest(?::text[]) as wanted(team)
   cross join lateral (select on_day::text as on, to_json(attended) as attended, matters from team_visit
     where team_visit.team = wanted.team order by on_day desc limit 24) as went`,
);

/** What a county wants of a team. */
export interface TeamWanted {
  today: CivilDate;
  kinds: readonly string[];
  size: number;
}

/** The teams of each place together, by what its county wants of a team. */
export const teamFigures = loaderByRequest<TeamWanted, ServiceTeamFigures>(
  async (reads, places, { today, kinds, size }) => {
    const rows = await reads.rows<ServiceTeamFigures & { of: string }>(
      `select wanted.code as of, sent.*, (
         select count(*)::int from place where place.code >= wanted.code collate "C"
           and place.code < (wanted.code || ':') collate "C" and length(place.code) = 12) as villages
       from unnest(?::text[]) as wanted(code) cross join lateral (
         select count(*)::int as teams, coalesce(sum(members), 0)::int as members,
           count(distinct village)::int as "villagesServed",
           (count(*) filter (where members < ? or not kinds @> ?::text[]))::int as incomplete
         from (select team.village, count(member.id) as members,
                 coalesce(array_agg(member.kind) filter (where member.id is not null), '{}') as kinds
               from service_team as team left join service_team_member as member on member.team = team.id
               where team.place = wanted.code and ${GOES_ON} group by team.id) as staffed) as sent`,
      [textArray(places), size, textArray(kinds), today],
    );
    const byPlace = new Map(rows.map(({ of, ...figures }) => [of, figures]));
    return places.map((place) => byPlace.get(place) ?? NO_TEAMS);
  },
);

const NO_TEAMS: ServiceTeamFigures = { teams: 0, members: 0, villagesServed: 0, villages: 0, incomplete: 0 };
