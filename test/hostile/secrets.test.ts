import { Writable } from 'node:stream';
import { createLog } from '@sanji/edge/log.ts';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { done, isRefused, office } from '../offices.ts';
import { type As, person, startWorld, type World } from '../world.ts';
import { CANARIES, isAtHome, nests, overhear, serverLog, sings } from './canaries.ts';

const VILLAGE = '330726107200';
const TOWNSHIP = '330726107';
const COUNTY = '330726';
const adminUrl = inject('adminUrl');

const logged: string[] = [];
const destination = new Writable({
  write: (chunk, _, next) => {
    logged.push(String(chunk));
    next();
  },
});

let away = false;
let laterMs = 0;
/** A fault of ours that is as talkative as a fault can be. */
let faultAt: string | undefined;
let world: World;
let overheard: Awaited<ReturnType<typeof overhear>>;
const answers: string[] = [];
const nestsOnTheWay: string[] = [];
const ids: string[] = [];

const checkpoint = (point: string) => {
  if (point !== faultAt) return;
  faultAt = undefined;
  throw new Error(`insert into party values ('${CANARIES.name}', '${CANARIES.phone}', '${CANARIES.address}')`);
};

beforeAll(async () => {
  world = await startWorld({
    log: createLog({ destination }),
    now: () => new Date(Date.now() + laterMs),
    reachable: () => !away,
    adjust: () => ({ checkpoint }),
  });
  overheard = await overhear(world);
  await tellTheStory();
});
afterAll(async () => {
  await overheard[Symbol.asyncDispose]();
  await world[Symbol.asyncDispose]();
});

const at = (subgraph: 'village' | 'township' | 'county', region: string, roles: As['roles']) =>
  office(world, subgraph, region, roles);

const parties = [
  { role: 'APPLICANT', name: CANARIES.name, phone: CANARIES.phone, address: CANARIES.address },
  { role: 'RESPONDENT', name: CANARIES.otherName },
];
const MATTER = { narrative: CANARIES.narrative, parties };

/** Every way that a matter can go, with the words in everything that a person types. */
async function tellTheStory(): Promise<void> {
  const village = at('village', VILLAGE, ['SECRETARY']);
  const neighbour = at('village', '330726107201', ['SECRETARY']);
  const township = at('township', TOWNSHIP, ['OFFICER']);
  const county = at('county', COUNTY, ['OFFICER']);
  for (const title of [`${CANARIES.name}与邻居争水`, `请致电 ${CANARIES.phone}`]) {
    const refused = await village.registers({ ...MATTER, title });
    if (!isRefused(refused)) throw new Error('a title with a name was taken');
    answers.push(JSON.stringify(refused));
  }
  // Rounds that fail, the climb while the tiers cannot reach each other, and the way back.
  const dispute = done(await village.registers(MATTER)).id;
  done(await village.accepts(dispute));
  for (const leader of ['VILLAGE_PARTY_SECRETARY', 'TOWNSHIP_RESIDENT_CADRE']) {
    const opening = { case: await village.on(dispute), leader, leaderName: CANARIES.leader };
    done(await village.mutate('openRound', 'OpenRoundInput', opening));
    done(await village.fails(dispute, CANARIES.note));
  }
  away = true;
  faultAt = 'escalate.posted';
  const masked = await village.escalates(dispute, 'TOWNSHIP', 'ROUNDS_FAILED', CANARIES.note).catch(String);
  answers.push(JSON.stringify(masked));
  done(await village.escalates(dispute, 'TOWNSHIP', 'ROUNDS_FAILED', CANARIES.note));
  nestsOnTheWay.push(...(await nests(world, adminUrl)));
  faultAt = 'inbox.judged';
  away = false;
  await world.settle();
  // What was rejected is tried again after a while.
  laterMs += 120_000;
  await world.settle();
  done(await township.returns(dispute, CANARIES.note));
  await world.settle();
  // A claim that climbs, is assigned where it cannot be dealt with, declined, and climbs on.
  const claim = done(await village.registers({ ...MATTER, kind: 'CLAIM', category: '1104' })).id;
  done(await village.escalates(claim, 'TOWNSHIP', 'COMPETENCE', CANARIES.note));
  await world.settle();
  done(await township.assigns(claim, VILLAGE, CANARIES.note));
  await world.settle();
  done(await township.escalates(claim, 'COUNTY', 'COMPETENCE', CANARIES.note));
  await world.settle();
  done(await county.accepts(claim));
  done(await county.concludes(claim, 'OPINION_ISSUED', CANARIES.reply));
  // A transfer, a round that succeeds, and what the second lock and the database refuse on the way.
  const moved = done(await village.registers(MATTER)).id;
  done(await village.transfers(moved, neighbour.region, CANARIES.note));
  done(await neighbour.accepts(moved));
  const opening = { case: await neighbour.on(moved), leader: 'VILLAGE_PARTY_SECRETARY', leaderName: CANARIES.leader };
  done(await neighbour.mutate('openRound', 'OpenRoundInput', opening));
  done(await neighbour.settles(moved, CANARIES.agreement));
  answers.push(JSON.stringify(await village.concludes(moved, 'SETTLED', CANARIES.reply)));
  faultAt = 'register.entered';
  answers.push(await village.registers(MATTER).then(JSON.stringify, String));
  await world.settle();
  ids.push(dispute, claim, moved);
}

const HANDLING = 'office narrative parties { name phone address } rounds { leaderName note } entries { author text }';
const WHOLE = `id title timeline { move role } village { ${HANDLING} earlier { ${HANDLING} } } township { ${HANDLING} earlier { ${HANDLING} } } county { ${HANDLING} }`;
const readAs = (as: As, id: string) =>
  world.ask(as, `query ($id: ID!) { case(id: $id) { ${WHOLE} } }`, { id }).then(JSON.stringify);

describe('the words are told', () => {
  test('to whoever handles or leads', async () => {
    for (const id of ids) expect(sings(await readAs(person('county-leader'), id))).toBe(true);
  });

  test.each([
    ['an outside dashboard', person('dashboard')],
    ['a neighbour’s leader', person('neighbour-leader')],
    ['a grid worker', { id: 'g', name: '网格员', roles: ['GRID_WORKER'], region: COUNTY }],
    ['a leader of another township', { id: 'l', name: '领导', roles: ['LEADER'], region: '330726101' }],
  ] satisfies [string, As][])('not to %s', async (_, as) => {
    for (const id of ids) expect(sings(await readAs(as, id))).toBe(false);
  });

  test('in no refusal and in no masked failure', () => {
    expect(answers.filter((answer) => /INTERNAL/.test(answer))).toHaveLength(2);
    expect(answers.filter(sings)).toEqual([]);
  });
});

describe('the words are kept', () => {
  test('on the way in the outbox of the tier that must send them, and nowhere else but at home', () => {
    expect(nestsOnTheWay).toContain('village.outbox.payload (unreceipted)');
    expect(nestsOnTheWay.filter((nest) => !isAtHome(nest))).toEqual([]);
  });

  test('at home alone once the receipts are there', async () => {
    const found = await nests(world, adminUrl);
    expect(found.filter((nest) => !isAtHome(nest) || nest.includes('outbox'))).toEqual([]);
    // And the search does find them where they are.
    for (const home of ['village.party.phone', 'township.party.name', 'county.entry.body', 'village.round.leader_name'])
      expect(found).toContain(home);
  });

  test('in no line of our logs, which did tell of the faults', () => {
    const lines = logged.join('');
    for (const event of ['error-masked', 'request-failed']) expect(lines).toContain(event);
    expect(logged.filter(sings)).toEqual([]);
  });

  test('in nothing that is notified', () => {
    expect(overheard.heard.length).toBeGreaterThan(0);
    expect(new Set(overheard.heard)).toEqual(new Set(['courier ']));
  });

  test('not in PostgreSQL’s log, which does tell of failed statements', async (context) => {
    const owner = new pg.Client({ connectionString: world.databases.village.ownerUrl });
    await owner.connect();
    const statement = 'insert into party (id, case_id, office, role, name) values ($1, $2, $3, $4, null)';
    const failed = await owner.query(statement, [CANARIES.name, 'x', 'x', CANARIES.phone]).catch(String);
    await owner.end();
    expect(failed).toMatch(/error/i);
    const log = await serverLog(adminUrl);
    if (log === undefined) return context.skip('the server is somebody else’s');
    expect(log).toMatch(/ERROR/);
    expect(sings(log)).toBe(false);
  });
});

describe('the search fails where a word is', () => {
  test.each([
    ['a card', 'update card set title = $1'],
    ['a milestone', 'update milestone set role = $1'],
    ['the ledger, in base64', "update ledger set body = translate(encode(convert_to('{\"reason\":\"' || $1 || '\"}', 'UTF8'), 'base64'), '+/=', '-_')"],
    ['a receipted payload', 'update outbox set payload = $1 where settled_at is not null'],
    ['the answered keys', 'update answered set digest = $1'],
  ])('planted in %s', async (_, statement) => {
    const url = new URL(world.databases.village.ownerUrl);
    const db = new pg.Client({ connectionString: Object.assign(new URL(adminUrl), { pathname: url.pathname }).href });
    await db.connect();
    const before = (await nests(world, adminUrl)).filter((nest) => !isAtHome(nest));
    await db.query(statement, [CANARIES.name]);
    await db.end();
    const after = (await nests(world, adminUrl)).filter((nest) => !isAtHome(nest));
    expect(after.length).toBe(before.length + 1);
  });

  test('planted in a line, plain, escaped or in base64', () => {
    const escaped = [...CANARIES.name].map((sign) => `\\u${sign.charCodeAt(0).toString(16)}`).join('');
    for (const said of [CANARIES.name, escaped, Buffer.from(`a ${CANARIES.name}`).toString('base64url')])
      expect(sings(`{"level":"info","event":"${said}"}`)).toBe(true);
    expect(sings('{"level":"info","event":"tier-ready"}')).toBe(false);
  });
});
