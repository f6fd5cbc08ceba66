import { LONGEST } from '../cases/bounds.ts';
import { refuse } from '../cases/refusal.ts';
import { said } from '../cases/said.ts';
import { civilDate } from '../clocks/calendar.ts';
import { dayIn, dayUntil, villageIn, whole } from '../registers/days-and-places.ts';
import { keepHere, type OpenRegister } from '../registers/keep-here.ts';
import type {
  CloseTeamInput,
  OpenTeamInput,
  RecordTeamVisitInput,
  TeamMemberInput,
} from '../schema.types.ts';
import { TEAM, type TeamRow } from './team-reads.ts';

const MOST_MEMBERS = 40;
const HIGHEST_NUMBER = 10_000;
const MOST_MATTERS = 1000;

/** Enters a team of the caller's own place with its members. */
export const openTeam = keepHere<OpenTeamInput>('openServiceTeam', async (open, input) => {
  const { tx, desk, place } = open;
  const village = await villageIn(tx, place, input.village);
  if (input.members.length > MOST_MEMBERS)
    refuse('BAD_INPUT', 'A team has at most 40 members.', '服务团成员不得超过 40 人。');
  const id = desk.newId();
  const { affectedRows } = await tx.execute<{ affectedRows: number }>(
    `insert into service_team (id, place, number, name, village, since) values (?, ?, ?, ?, ?, ?) on conflict do nothing`,
    [
      id,
      place,
      whole(input.number, 1, HIGHEST_NUMBER),
      said(input.name, LONGEST.name, ['A name', '名称']),
      village,
      dayIn(input.since),
    ],
    'run',
  );
  if (affectedRows === 0)
    refuse('NOT_ALLOWED_NOW', 'Another team has this number.', '该编号已有服务团使用。');
  for (const member of input.members) await join(open, id, member);
  return id;
});

async function join(
  { tx, desk, place }: OpenRegister,
  team: string,
  { kind, name, post }: TeamMemberInput,
): Promise<void> {
  if (!desk.rulesOf(place.slice(0, 6)).teams.memberKinds.some(({ code }) => code === kind))
    refuse('BAD_INPUT', 'The county’s rules have no such kind of member.', '本县规则没有该成员类别。');
  await tx.execute(
    'insert into service_team_member (id, team, place, kind, name, post) values (?, ?, ?, ?, ?, ?)',
    [
      desk.newId(),
      team,
      place,
      kind,
      said(name, LONGEST.name, ['A name', '姓名']),
      said(post, LONGEST.name, ['A post', '职务']),
    ],
  );
}

async function teamOf({ tx, place }: OpenRegister, id: string): Promise<TeamRow> {
  const [team] = await tx.execute<TeamRow[]>(
    `select ${TEAM} from service_team as team where id = ? and place = ? for update`,
    [id, place],
  );
  return team ?? refuse('NOT_FOUND', 'Your place has no such team.', '本地没有该服务团。');
}

export const closeTeam = keepHere<CloseTeamInput>('closeServiceTeam', async (open, input) => {
  const team = await teamOf(open, input.id);
  if (team.until !== null) refuse('NOT_ALLOWED_NOW', 'The team has ended already.', '该服务团已撤销。');
  if (dayIn(input.until) < team.since)
    refuse('BAD_INPUT', 'It cannot end before it began.', '撤销日期不得早于组建日期。');
  await open.tx.execute('update service_team set until = ? where id = ?', [input.until, team.id]);
  return team.id;
});

/** Records that a team went to its village, once for a day. */
export const recordTeamVisit = keepHere<RecordTeamVisitInput>('recordTeamVisit', async (open, input) => {
  const { tx, place, at } = open;
  const team = await teamOf(open, input.team);
  const on = dayUntil(input.on, civilDate(at));
  if (on < team.since || (team.until !== null && on > team.until))
    refuse('NOT_ALLOWED_NOW', 'The team did not go on then.', '该服务团当日未在组建期间。');
  const attended = [...new Set(input.attended)];
  const members = await tx.execute<{ id: string }[]>('select id from service_team_member where team = ?', [
    team.id,
  ]);
  if (attended.length === 0 || !attended.every((id) => members.some((member) => member.id === id)))
    refuse('BAD_INPUT', 'Name members of the team who went.', '请填写实际参加的服务团成员。');
  const { affectedRows } = await tx.execute<{ affectedRows: number }>(
    `insert into team_visit (team, place, on_day, attended, matters, recorded_at)
     values (?, ?, ?, array(select jsonb_array_elements_text(?::jsonb)), ?, ?) on conflict do nothing`,
    [team.id, place, on, JSON.stringify(attended), whole(input.matters, 0, MOST_MATTERS), at],
    'run',
  );
  if (affectedRows === 0)
    refuse('NOT_ALLOWED_NOW', 'Its visit of that day is recorded already.', '该服务团当日下村已登记。');
  return team.id;
});
