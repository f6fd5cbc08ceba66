import { type CivilDate, civilDate } from '@sanji/tier/clocks/calendar.ts';
import { chanceFrom } from './chance.ts';
import { dayOf, isOver, monthsOfYear, writtenDownOn } from './days.ts';
import { inventedName } from './invented-names.ts';
import { markedId } from './marked-id.ts';
import type { Neighbourhood } from './neighbourhood.ts';
import { RULES_OF_THE_YEAR } from './rules-of-the-year.ts';

/** S0's 224 teams, of a county with 244 villages (mechanism 74): a village has none, or one. */
const TEAMS = 224;
const OF_VILLAGES = 244;
const DAY_OF_VISITS = 20;

const POST_OF: Record<string, string> = {
  COUNTY_ORGAN: '县机关干部',
  POLITICAL_LEGAL: '政法干警',
  DISCIPLINE: '纪检监察干部',
  TOWNSHIP_LEADERSHIP: '乡镇班子成员',
  VILLAGE_RESIDENT: '驻村干部',
};

/** The “4+2” teams of the county with their visits of every 20th. */
export function syntheticTeams(
  { county, villages }: Neighbourhood,
  { seed, now }: { seed: number; now: Date },
) {
  const served = villages.slice(0, Math.round((TEAMS * villages.length) / OF_VILLAGES));
  const since = `${Number(civilDate(now).slice(0, 4)) - 1}-01-01` as CivilDate;
  const days = monthsOfYear(now)
    .map((month) => dayOf(month, DAY_OF_VISITS))
    .filter((day) => isOver(day, now) && day >= since);
  const teams = served.map(({ code: village }, index) => {
    const chance = chanceFrom(seed, 'team', village);
    const team = {
      id: markedId(county.code, chance),
      place: county.code,
      number: index + 1,
      name: `第${index + 1}联心服务团`,
    };
    return {
      team: { ...team, village, since, until: null },
      members: membersOf(team, chance),
      chance,
    };
  });
  return {
    service_team: teams.map(({ team }) => team),
    service_team_member: teams.flatMap(({ members }) => members),
    team_visit: teams.flatMap(({ team, members, chance }) =>
      days.flatMap((onDay) =>
        // Of thousands a few stay away, and their day is not kept.
        chance.below(1000) < 2
          ? []
          : [
              {
                team: team.id,
                place: team.place,
                onDay,
                attended: members.slice(chance.below(2)).map(({ id }) => id),
                matters: chance.below(4),
                recordedAt: writtenDownOn(onDay),
              },
            ],
      ),
    ),
  };
}

function membersOf({ id, place }: { id: string; place: string }, chance: ReturnType<typeof chanceFrom>) {
  const { memberKinds, size } = RULES_OF_THE_YEAR.teams;
  return Array.from({ length: size }, (_, index) => {
    const kind = memberKinds[index % memberKinds.length]?.code ?? '';
    return {
      id: markedId(place, chance),
      team: id,
      place,
      kind,
      name: inventedName(chance),
      post: POST_OF[kind] ?? '成员',
    };
  });
}
