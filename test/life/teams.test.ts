import { afterAll, beforeAll, expect, test } from 'vitest';
import { office } from '../offices.ts';
import { done } from '../seen-case.ts';
import { does, held, placeSays } from './reception.ts';
import { COUNTY, type ReceivingWorld, startReceivingWorld, TOWNSHIP, VILLAGE } from './visiting.ts';

const SECOND = '330726107201';

let life: ReceivingWorld;
beforeAll(async () => {
  life = await startReceivingWorld('2026-03-02T09:00:00+08:00');
});
afterAll(async () => {
  await life[Symbol.asyncDispose]();
});

const FIVE = ['COUNTY_ORGAN', 'POLITICAL_LEGAL', 'DISCIPLINE', 'TOWNSHIP_LEADERSHIP', 'VILLAGE_RESIDENT'];
const members = (...kinds: string[]) =>
  kinds.map((kind, index) => ({ kind, name: `成员${index + 1}`, post: '干部' }));

interface SeenTeam {
  id: string;
  number: number;
  village: string;
  until: string | null;
  members: { id: string; kind: { label: string } }[];
  missingKinds: { label: string }[];
  membersShort: number;
  visits: { on: string; attended: string[]; matters: number }[];
}
const TEAM = `id number village until members { id kind { label } } missingKinds { label } membersShort
  visits { on attended matters }`;
const team = (verb: string, inputType: string, input: object) =>
  does<SeenTeam>(life.world, 'county', life.county, verb, inputType, input, `... on ServiceTeam { ${TEAM} }`);
const opens = (input: object) =>
  team('openServiceTeam', 'OpenTeamInput', {
    name: '“4+2”联心服务团',
    village: VILLAGE,
    since: '2026-01-01',
    members: members(...FIVE, 'COUNTY_ORGAN'),
    ...input,
  });
const goes = (input: object) => team('recordTeamVisit', 'RecordTeamVisitInput', input);

interface TeamDay {
  on: string;
  over: boolean;
  teams: number;
  went: number;
  missed: { number: number }[];
}
const daysOf = async (month: string): Promise<TeamDay[]> =>
  (
    await life.county.says<{ teamDays: TeamDay[] }>(
      `teamDays(month: "${month}") { on over teams went missed { number } }`,
    )
  ).teamDays;

test('M74 a team has members of the five kinds that the county’s rules name; what it lacks is said', async () => {
  const whole = held(await opens({ number: 1 }));
  expect(whole.members).toHaveLength(6);
  expect(new Set(whole.members.map(({ kind }) => kind.label))).toEqual(
    new Set(['县机关', '政法', '纪检监察', '乡镇班子', '驻村']),
  );
  expect(whole).toMatchObject({ missingKinds: [], membersShort: 0 });
  const partly = held(await opens({ number: 2, village: SECOND, members: members('COUNTY_ORGAN') }));
  expect(partly).toMatchObject({ membersShort: 5 });
  expect(partly.missingKinds.map(({ label }) => label)).toEqual(['政法', '纪检监察', '乡镇班子', '驻村']);
  const { serviceTeamFigures } = await life.county.says<{ serviceTeamFigures: object }>(
    'serviceTeamFigures { teams members villagesServed villages incomplete }',
  );
  expect(serviceTeamFigures).toEqual({
    teams: 2,
    members: 7,
    villagesServed: 2,
    villages: 244,
    incomplete: 1,
  });
});

test('M74 what is no team is refused and changes nothing', async () => {
  const code = async (input: object) => (await opens({ number: 9, ...input })).code;
  expect(await code({ number: 1 })).toBe('NOT_ALLOWED_NOW');
  expect(await code({ number: 0 })).toBe('BAD_INPUT');
  expect(await code({ village: TOWNSHIP })).toBe('UNKNOWN_PLACE');
  expect(await code({ members: members('MAYOR') })).toBe('BAD_INPUT');
  const listed = await life.county.says<{ serviceTeams: { number: number }[] }>('serviceTeams { number }');
  expect(listed.serviceTeams).toEqual([{ number: 1 }, { number: 2 }]);
  const next = await life.county.says<{ serviceTeams: { number: number }[] }>(
    'serviceTeams(first: 1, after: 1) { number }',
  );
  expect(next.serviceTeams).toEqual([{ number: 2 }]);
});

test('M74 224 teams on the 20th: who went, and who is missed once the day is over', async () => {
  const { county } = life;
  for (let number = 3; number <= 224; number += 1)
    held(await opens({ number, members: members('COUNTY_ORGAN') }));
  const { serviceTeams } = await county.says<{ serviceTeams: SeenTeam[] }>(
    `serviceTeams(first: 3) { ${TEAM} }`,
  );
  const [first, second, third] = serviceTeams;
  life.becomes('2026-03-20');
  const attended = first?.members.slice(0, 2).map(({ id }) => id) ?? [];
  const visited = held(await goes({ team: first?.id, on: '2026-03-20', attended, matters: 3 }));
  expect(visited.visits).toEqual([{ on: '2026-03-20', attended, matters: 3 }]);
  // A day too early is recorded, and does not count for the 20th.
  held(await goes({ team: second?.id, on: '2026-03-19', attended: [second?.members[0]?.id] }));
  expect((await goes({ team: first?.id, on: '2026-03-20', attended })).code).toBe('NOT_ALLOWED_NOW');
  expect((await goes({ team: first?.id, on: '2026-03-21', attended })).code).toBe('TOO_EARLY');
  expect((await goes({ team: third?.id, on: '2026-03-20', attended })).code).toBe('BAD_INPUT');
  expect((await goes({ team: third?.id, on: '2026-03-20', attended: [] })).code).toBe('BAD_INPUT');
  expect(await daysOf('2026-03')).toEqual([
    { on: '2026-03-20', over: false, teams: 224, went: 1, missed: [] },
  ]);
  life.becomes('2026-03-21');
  const [day] = await daysOf('2026-03');
  expect(day).toMatchObject({ over: true, teams: 224, went: 1 });
  expect(day?.missed).toHaveLength(223);
  expect(day?.missed.slice(0, 2)).toEqual([{ number: 2 }, { number: 3 }]);
  // One team of 224 does not keep the day for all.
  const { duties } = await county.says<{ duties: object[] }>(
    'duties(period: "2026-03", duty: "TEAM_VISIT") { wanted done shortfall }',
  );
  expect(duties).toEqual([{ wanted: 1, done: 0, shortfall: 1 }]);
});

test('M74 a village sees at the county which teams come to it, and no other village does', async () => {
  const teamsFor = async (region: string) => {
    const { data } = await life.world.askTier(
      'county',
      office(life.world, 'village', region).as,
      `{ serviceTeamsFromCounty(village: "${SECOND}") { number members { name } } }`,
    );
    return data?.serviceTeamsFromCounty;
  };
  expect(await teamsFor(SECOND)).toEqual([{ number: 2, members: [{ name: '成员1' }] }]);
  expect(await teamsFor(VILLAGE)).toEqual([]);
});

test('M74 a team that ended owes nothing, and its number is free again', async () => {
  const { county } = life;
  const { serviceTeams } = await county.says<{ serviceTeams: { id: string }[] }>(
    'serviceTeams(first: 1) { id }',
  );
  const id = serviceTeams[0]?.id ?? '';
  const close = (until: string) => team('closeServiceTeam', 'CloseTeamInput', { id, until });
  expect((await close('2025-12-31')).code).toBe('BAD_INPUT');
  expect(held(await close('2026-03-31')).until).toBe('2026-03-31');
  expect((await close('2026-04-30')).code).toBe('NOT_ALLOWED_NOW');
  life.becomes('2026-04-21');
  expect(await daysOf('2026-04')).toMatchObject([{ on: '2026-04-20', teams: 223, went: 0 }]);
  held(await opens({ number: 1 }));
  await expect(daysOf('2026-4')).rejects.toThrow('BAD_USER_INPUT');
});

const keeps = (tier: 'village' | 'township', verb: string, inputType: string, input: object) =>
  does<{ id: string }>(life.world, tier, life[tier], verb, inputType, input, '... on Kept { id }');

test('M75 three links with what they cover: numerator, denominator and percent', async () => {
  const { township, village } = life;
  const links = (tier: 'village' | 'township', input: object) =>
    keeps(tier, 'linkPair', 'PairInput', { since: '2026-01-01', ...input });
  const group = { kind: 'GROUP_VILLAGE', who: '第一组团', target: VILLAGE };
  const { id } = held(await links('township', group));
  expect((await links('township', group)).code).toBe('NOT_ALLOWED_NOW');
  held(await links('township', { ...group, who: '第二组团' }));
  expect((await links('township', { ...group, target: '330726101200' })).code).toBe('OUT_OF_REGION');
  const coverage = async (by: typeof township) =>
    (
      await by.says<{ pairCoverage: { kind: string; linked: number; of: number; percent: number | null }[] }>(
        'pairCoverage { kind linked of percent }',
      )
    ).pairCoverage;
  const villages = await coverage(township);
  const of = villages[0]?.of ?? 0;
  // Two groups for one village cover one village.
  expect(villages[0]).toEqual({
    kind: 'GROUP_VILLAGE',
    linked: 1,
    of,
    percent: Math.round(1000 / of) / 10,
  });
  expect(of).toBeGreaterThan(10);

  held(await links('village', { kind: 'MEMBER_HOUSEHOLD', who: '党员甲', target: '1组12号' }));
  expect((await links('village', { kind: 'COMMITTEE_GRID', who: '委员', target: 'no grid' })).code).toBe(
    'NOT_FOUND',
  );
  expect(await coverage(village)).toMatchObject([
    { kind: 'GROUP_VILLAGE', linked: 0, of: 1, percent: 0 },
    // No grids were loaded into this world: nothing is covered, and of nothing no percent is said.
    { kind: 'COMMITTEE_GRID', linked: 0, of: 0, percent: null },
    { kind: 'MEMBER_HOUSEHOLD', linked: 1, of: 0, percent: null },
  ]);
  held(await keeps('township', 'endPair', 'EndPairInput', { id, until: '2026-04-01' }));
  const left = await township.says<{ linkedPairs: { who: string }[] }>(
    'linkedPairs(kind: GROUP_VILLAGE) { who }',
  );
  expect(left.linkedPairs).toEqual([{ who: '第二组团' }]);
});

test('M76 M77 what cadres did in villages is counted by kind, and 三亲三最 is a tag and no more', async () => {
  const { township, village } = life;
  const cadre = await township.leader({ name: '驻村干部', kind: 'CADRE' });
  const { id } = done(await village.registers({ kind: 'CLAIM', category: '1104' }));
  await life.world.settle();
  const acts = (input: object) =>
    keeps('township', 'recordActivity', 'RecordActivityInput', {
      kind: 'RESOLVE',
      official: cadre,
      village: VILLAGE,
      on: '2026-04-10',
      ...input,
    });
  held(await acts({ case: id }));
  held(await acts({ village: SECOND, tag: 'SAN_QIN_SAN_ZUI' }));
  held(await acts({ kind: 'INTERVIEW' }));
  held(await acts({ kind: 'AGENCY', on: '2026-01-31' }));
  expect((await acts({ tag: 'SOMETHING' })).code).toBe('BAD_INPUT');
  expect((await acts({ on: '2026-04-22' })).code).toBe('TOO_EARLY');
  expect((await acts({ village: '330726101200' })).code).toBe('OUT_OF_REGION');
  expect((await acts({ official: 'nobody' })).code).toBe('NOT_FOUND');
  expect((await acts({ case: '330726V-nothing' })).code).toBe('NOT_FOUND');
  const counted = async (asked: string) =>
    (
      await township.says<{ cadreActivities: object[] }>(
        `cadreActivities(${asked}) { kind times cadres villages }`,
      )
    ).cadreActivities;
  expect(await counted('period: "2026-Q2"')).toEqual([
    { kind: 'INTERVIEW', times: 1, cadres: 1, villages: 1 },
    { kind: 'RESOLVE', times: 2, cadres: 1, villages: 2 },
  ]);
  expect(await counted('period: "2026", tag: "SAN_QIN_SAN_ZUI"')).toEqual([
    { kind: 'RESOLVE', times: 1, cadres: 1, villages: 1 },
  ]);
});

test('M75 links are for those who read handlings: a grid worker and a dashboard see none', async () => {
  for (const role of ['GRID_WORKER', 'DASHBOARD'] as const) {
    const as = office(life.world, 'village', VILLAGE, [role]);
    await expect(
      placeSays(life.world, 'village', as, 'linkedPairs(kind: MEMBER_HOUSEHOLD) { target }'),
    ).rejects.toThrow('FORBIDDEN');
  }
  expect(COUNTY).toHaveLength(6);
});

test('M74 the 20th is kept once every team in service went', async () => {
  const { county } = life;
  const one = held(await opens({ number: 900, since: '2025-10-01' }));
  const attended = [one.members[0]?.id];
  held(await goes({ team: one.id, on: '2025-10-20', attended }));
  const { duties } = await county.says<{ duties: object[] }>(
    'duties(period: "2025-10", duty: "TEAM_VISIT") { wanted done shortfall }',
  );
  expect(duties).toEqual([{ wanted: 1, done: 1, shortfall: 0 }]);
});

test('M74 a team that ends on a day to come goes on until then', async () => {
  const { county } = life;
  const { id } = held(await opens({ number: 901, village: '330726101200' }));
  const figures = async () =>
    (await county.says<{ serviceTeamFigures: { teams: number } }>('serviceTeamFigures { teams }'))
      .serviceTeamFigures.teams;
  const listed = async () =>
    (await county.says<{ serviceTeams: object[] }>('serviceTeams(first: 9, after: 900) { number }'))
      .serviceTeams;
  const before = await figures();
  held(await team('closeServiceTeam', 'CloseTeamInput', { id, until: '2026-06-30' }));
  life.becomes('2026-06-30');
  expect([await figures(), await listed()]).toEqual([before, [{ number: 901 }]]);
  life.becomes('2026-07-01');
  expect([await figures(), await listed()]).toEqual([before - 1, []]);
});
