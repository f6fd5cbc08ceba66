import { countyRules } from '@sanji/tier/configuration/county-rules.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Office, office } from '../offices.ts';
import { teamUnder } from '../round-table.ts';
import { done } from '../seen-case.ts';
import { startWorld, type World } from '../world.ts';
import { accepted, COUNTY, climbedToTownship, mediating, roundsOf, TOWNSHIP, VILLAGE } from './mediating.ts';

let world: World;
let village: Office;
let township: Office;
let county: Office;

beforeAll(async () => {
  world = await startWorld();
  village = office(world, 'village', VILLAGE, ['SECRETARY']);
  township = office(world, 'township', TOWNSHIP);
  county = office(world, 'county', COUNTY);
});
afterAll(async () => {
  await world[Symbol.asyncDispose]();
});

const SECRETARY = 'VILLAGE_PARTY_SECRETARY';
const CADRE = 'TOWNSHIP_RESIDENT_CADRE';
const COMMISSIONER = 'TOWNSHIP_POLITICAL_LEGAL_COMMISSIONER';
const without = (leader: string, ...kinds: string[]) =>
  teamUnder(leader).filter(({ kind }) => !kinds.includes(kind));

test('M26 round 1 is led by the party secretary, with a committee member, a grid worker and the auxiliary police', async () => {
  const { id, version } = await accepted(village);
  for (const kind of ['COMMITTEE_MEMBER', 'GRID_WORKER', 'AUXILIARY_POLICE']) {
    expect(await village.opensRound(id, SECRETARY, without(SECRETARY, kind))).toMatchObject({
      code: 'PARTICIPANT_MISSING',
      message: `The round lacks: ${kind}.`,
    });
  }
  expect(await village.opensRound(id, CADRE)).toMatchObject({ code: 'NOT_COMPETENT' });
  expect(await village.sees(id)).toMatchObject({ version, status: 'ACCEPTED' });
  expect(await roundsOf(world, 'village', village.as, id)).toEqual([]);

  done(await village.opensRound(id, SECRETARY));
  expect(await roundsOf(world, 'village', village.as, id)).toMatchObject([
    {
      number: 1,
      leaderTier: 'VILLAGE',
      handledBy: null,
      missing: [],
      participants: [{ kind: 'COMMITTEE_MEMBER' }, { kind: 'GRID_WORKER' }, { kind: 'AUXILIARY_POLICE' }],
    },
  ]);
});

test('M27 round 2 is a village round that a cadre of the township leads, with four kinds of participants', async () => {
  const { id } = await accepted(village);
  done(await village.opensRound(id, SECRETARY));
  done(await village.fails(id));
  expect(await village.opensRound(id, CADRE, teamUnder(SECRETARY))).toMatchObject({
    code: 'PARTICIPANT_MISSING',
    message: 'The round lacks: VILLAGE_COMMITTEES, POVERTY_RELIEF_TEAM.',
  });
  const opened = done(await village.opensRound(id, CADRE));
  expect(opened).toMatchObject({ holder: { tier: 'VILLAGE' } });
  expect(opened.timeline.at(-1)).toMatchObject({ tier: 'VILLAGE', move: 'OPEN_ROUND' });
  const [, second] = await roundsOf(world, 'village', village.as, id);
  expect(second).toMatchObject({ number: 2, leaderTier: 'TOWNSHIP' });
});

test('M28 the township round opens only after two failed village rounds, and the judicial office is charged with it', async () => {
  const early = await accepted(township, { places: [VILLAGE] });
  expect(await township.opensRound(early.id, COMMISSIONER)).toMatchObject({ code: 'TOO_EARLY' });
  const { id } = await climbedToTownship(world, village);
  done(await township.accepts(id));
  for (const kind of ['JUDICIAL_OFFICE', 'POLICE_STATION', 'COURT', 'PETITION_OFFICE', 'STATION_HEAD']) {
    expect(await township.opensRound(id, COMMISSIONER, without(COMMISSIONER, kind))).toMatchObject({
      code: 'PARTICIPANT_MISSING',
    });
  }
  done(await township.opensRound(id, COMMISSIONER));
  expect(await roundsOf(world, 'township', township.as, id)).toMatchObject([
    { number: 3, leaderTier: 'TOWNSHIP', handledBy: 'JUDICIAL_OFFICE', missing: [] },
  ]);
});

test('M31 the township team is 1+3+X: none of the three may be absent, and at least one responsible unit is there', async () => {
  const { id } = await climbedToTownship(world, village);
  done(await township.accepts(id));
  const lacking = without(COMMISSIONER, 'COURT', 'RESPONSIBLE_UNIT');
  expect(await township.opensRound(id, COMMISSIONER, lacking)).toMatchObject({
    code: 'PARTICIPANT_MISSING',
    message: 'The round lacks: COURT, RESPONSIBLE_UNIT.',
    messageZh: expect.stringContaining('COURT'),
  });
  const withTwoUnits = [
    ...teamUnder(COMMISSIONER),
    { kind: 'RESPONSIBLE_UNIT', name: '退役军人事务站' },
    { kind: 'POLICE_STATION', name: '第二位民警' },
  ];
  done(await township.opensRound(id, COMMISSIONER, withTwoUnits));
  const [round] = await roundsOf(world, 'township', township.as, id);
  expect(round?.participants.filter(({ kind }) => kind === 'RESPONSIBLE_UNIT')).toHaveLength(2);
});

test('M29 the county round opens by type, past the rounds below, under one of three leaders', async () => {
  for (const leader of ['CONTACT_COUNTY_LEADER', 'COUNTY_RECEPTION_CENTRE', 'COUNTY_DISPUTE_CENTRE']) {
    const { id } = done(await village.registers({ scale: 'MAJOR_GROUP' }));
    done(await village.escalates(id, 'COUNTY', 'ESPECIALLY_MAJOR'));
    await world.settle();
    done(await county.accepts(id));
    expect(await county.opensRound(id, COMMISSIONER)).toMatchObject({ code: 'NOT_COMPETENT' });
    expect(await county.opensRound(id, leader, without(leader, 'PROFESSIONAL_COMMITTEE'))).toMatchObject({
      code: 'PARTICIPANT_MISSING',
    });
    done(await county.opensRound(id, leader));
    expect(await roundsOf(world, 'county', county.as, id)).toMatchObject([
      { number: 4, leaderTier: 'COUNTY', missing: [] },
    ]);
  }
});

test('M29 an ordinary dispute reaches a county round only by a request that the county accepted', async () => {
  const own = await accepted(county, { places: [VILLAGE] });
  expect(await county.opensRound(own.id, 'COUNTY_DISPUTE_CENTRE')).toMatchObject({ code: 'TOO_EARLY' });
  const { id } = await climbedToTownship(world, village);
  done(await township.accepts(id));
  expect(await township.escalates(id, 'COUNTY', 'REQUEST')).toMatchObject({ code: 'TOO_EARLY' });
  done(await township.opensRound(id, COMMISSIONER));
  done(await township.fails(id));
  done(await township.escalates(id, 'COUNTY', 'REQUEST'));
  await world.settle();
  expect(await county.opensRound(id, 'COUNTY_DISPUTE_CENTRE')).toMatchObject({ code: 'TOO_EARLY' });
  done(await county.accepts(id));
  done(await county.opensRound(id, 'COUNTY_DISPUTE_CENTRE'));
});

test('M28 somebody who joins later is seated; one who leaves leaves a gap that everybody sees and that stops nothing', async () => {
  const { id } = await accepted(village);
  const table = mediating(village);
  expect(await table.joins(id, { kind: 'GRID_WORKER', name: '网格员乙' })).toMatchObject({
    code: 'NOT_ALLOWED_NOW',
  });
  const { version } = done(await village.opensRound(id, SECRETARY));
  done(await table.joins(id, { kind: 'PETITION_OFFICE', name: '信访办同志' }));
  const [before] = await roundsOf(world, 'village', village.as, id);
  const police = before?.participants.find(({ kind }) => kind === 'AUXILIARY_POLICE')?.id ?? '';
  expect(await table.leaves(id, 'nobody')).toMatchObject({ code: 'NOT_FOUND' });
  expect(await table.leaves(id, police, 'LEFT', ' ')).toMatchObject({ code: 'BAD_INPUT' });
  expect(done(await table.leaves(id, police))).toMatchObject({ version, status: 'MEDIATING' });
  expect(await table.leaves(id, police)).toMatchObject({ code: 'NOT_FOUND' });
  const [round] = await roundsOf(world, 'village', village.as, id);
  expect(round?.missing).toEqual(['AUXILIARY_POLICE']);
  expect(round?.participants).toHaveLength(4);
  expect(round?.participants.find((one) => one.id === police)).toMatchObject({
    left: 'LEFT',
    leftAt: expect.any(String),
    leavingNote: '另有公务。',
  });
  done(await village.settles(id));
  expect(await table.joins(id, { kind: 'GRID_WORKER', name: '网格员乙' })).toMatchObject({
    code: 'NOT_ALLOWED_NOW',
  });
  expect((await roundsOf(world, 'village', village.as, id))[0]).toMatchObject({
    outcome: 'SETTLED',
    missing: ['AUXILIARY_POLICE'],
  });
});

test('two who leave at once with one key leave once', async () => {
  const { id } = await accepted(village);
  done(await village.opensRound(id, SECRETARY));
  const [round] = await roundsOf(world, 'village', village.as, id);
  const participant = round?.participants[0]?.id;
  const input = {
    case: { id, idempotencyKey: 'leaves-once-0001' },
    participant,
    why: 'LEFT',
    note: '另有公务。',
  };
  const answers = await Promise.all([1, 2].map(() => village.mutate('leaveRound', 'LeaveRoundInput', input)));
  for (const answer of answers) expect(done(answer).id).toBe(id);
});

test('while a case is on its way nobody joins, and another office never does', async () => {
  const { id } = await climbedToTownship(world, village);
  const joined = { kind: 'GRID_WORKER', name: '网格员乙' };
  expect(await mediating(village).joins(id, joined)).toMatchObject({ code: 'NOT_HOLDER' });
  const leader = office(world, 'township', TOWNSHIP, ['LEADER']);
  expect(await mediating(leader).joins(id, joined)).toMatchObject({ code: 'NOT_ALLOWED' });
});

test('M25 a county that lists its own kinds and participants is obeyed', async () => {
  const rulesOf = countyRules(
    JSON.stringify({
      [COUNTY]: {
        villageKinds: ['0202'],
        roundParticipants: { 1: ['GRID_WORKER'], 2: [], 3: ['COURT'], 4: [] },
      },
    }),
  );
  await using own = await startWorld({ adjust: () => ({ rulesOf }) });
  const there = office(own, 'village', VILLAGE, ['SECRETARY']);
  const water = await accepted(there, { category: '0201' });
  const grid = [{ kind: 'GRID_WORKER', name: '网格员' }];
  expect(await there.opensRound(water.id, SECRETARY, grid)).toMatchObject({ code: 'TOO_EARLY' });
  expect(done(await there.escalates(water.id, 'TOWNSHIP', 'NOT_VILLAGE_KIND'))).toMatchObject({
    status: 'IN_TRANSIT',
  });
  const building = await accepted(there, { category: '0202' });
  expect(await there.escalates(building.id, 'TOWNSHIP', 'NOT_VILLAGE_KIND')).toMatchObject({
    code: 'TOO_EARLY',
  });
  expect(await there.opensRound(building.id, SECRETARY, [])).toMatchObject({ code: 'PARTICIPANT_MISSING' });
  done(await there.opensRound(building.id, SECRETARY, grid));
  const answer = await own.askTier(
    'village',
    there.as,
    `{ village(code: "${VILLAGE}") { villageCategories roundRules { number leaders handledBy wanted } } }`,
  );
  expect(answer.data?.village).toEqual({
    villageCategories: ['0202'],
    roundRules: [
      { number: 1, leaders: [SECRETARY], handledBy: null, wanted: ['GRID_WORKER'] },
      { number: 2, leaders: [CADRE], handledBy: null, wanted: [] },
    ],
  });
});

test('M25 by default a village mediates every kind of its five classes, and a kind outside them skips the village', async () => {
  const answer = await world.askTier(
    'village',
    village.as,
    `{ village(code: "${VILLAGE}") { villageCategories } }`,
  );
  const { villageCategories } = (answer.data?.village ?? {}) as { villageCategories: string[] };
  expect([...new Set(villageCategories.map((kind) => kind.slice(0, 2)))]).toEqual([
    '01',
    '02',
    '03',
    '04',
    '09',
  ]);
  const { id } = await accepted(village, { category: '0601' });
  expect(await village.opensRound(id, SECRETARY)).toMatchObject({ code: 'TOO_EARLY' });
  done(await village.escalates(id, 'TOWNSHIP', 'NOT_VILLAGE_KIND'));
  await world.settle();
  done(await township.accepts(id));
  done(await township.opensRound(id, COMMISSIONER));
});
