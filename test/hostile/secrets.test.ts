import { Writable } from 'node:stream';
import { createLog } from '@sanji/edge/log.ts';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { type As, person, startWorld, type World } from '../world.ts';
import { CANARIES, isAtHome, nests, overhear, serverLog, sings } from './canaries.ts';
import { type Story, type Trouble, tellTheStory } from './canary-story.ts';

const COUNTY = '330726';
const adminUrl = inject('adminUrl');

const logged: string[] = [];
const destination = new Writable({
  write: (chunk, _, next) => {
    logged.push(String(chunk));
    next();
  },
});

const trouble: Trouble = { away: false, laterMs: 0, faultAt: null };
let world: World;
let overheard: Awaited<ReturnType<typeof overhear>>;
let told: Story;

/** A fault of ours that is as talkative as a fault can be. */
const checkpoint = (point: string) => {
  if (point !== trouble.faultAt) return;
  trouble.faultAt = null;
  throw new Error(
    `insert into party values ('${CANARIES.name}', '${CANARIES.phone}', '${CANARIES.address}')`,
  );
};

beforeAll(async () => {
  world = await startWorld({
    log: createLog({ destination }),
    now: () => new Date(Date.now() + trouble.laterMs),
    reachable: () => !trouble.away,
    adjust: () => ({ checkpoint }),
  });
  overheard = await overhear(world);
  told = await tellTheStory(world, trouble, () => nests(world, adminUrl));
});
afterAll(async () => {
  await overheard[Symbol.asyncDispose]();
  await world[Symbol.asyncDispose]();
});

const HANDLING =
  'office narrative parties { name phone address } rounds { leaderName note } entries { author text }';
const WHOLE = `id title timeline { move role } village { ${HANDLING} earlier { ${HANDLING} } } township { ${HANDLING} earlier { ${HANDLING} } } county { ${HANDLING} }`;
const readAs = (as: As, id: string) =>
  world.ask(as, `query ($id: ID!) { case(id: $id) { ${WHOLE} } }`, { id }).then(JSON.stringify);

describe('the words are told', () => {
  test('to whoever handles or leads', async () => {
    for (const id of told.ids) expect(sings(await readAs(person('county-leader'), id))).toBe(true);
  });

  test.each([
    ['an outside dashboard', person('dashboard')],
    ['a neighbour’s leader', person('neighbour-leader')],
    ['a grid worker', { id: 'g', name: '网格员', roles: ['GRID_WORKER'], region: COUNTY }],
    ['a leader of another township', { id: 'l', name: '领导', roles: ['LEADER'], region: '330726101' }],
  ] satisfies [string, As][])('not to %s', async (_, as) => {
    for (const id of told.ids) expect(sings(await readAs(as, id))).toBe(false);
  });

  test('in no refusal and in no masked failure', () => {
    expect(told.answers.filter((answer) => /INTERNAL/.test(answer))).toHaveLength(2);
    expect(told.answers.filter(sings)).toEqual([]);
  });
});

describe('the words are kept', () => {
  test('on the way in the outbox of the tier that must send them, and nowhere else but at home', () => {
    expect(told.nestsOnTheWay).toContain('village.outbox.payload (unreceipted)');
    expect(told.nestsOnTheWay.filter((nest) => !isAtHome(nest))).toEqual([]);
  });

  test('at home alone once the receipts are there', async () => {
    const found = await nests(world, adminUrl);
    expect(found.filter((nest) => !isAtHome(nest) || nest.includes('outbox'))).toEqual([]);
    // And the search does find them where they are.
    for (const home of [
      'village.party.phone',
      'township.party.name',
      'county.entry.body',
      'village.round.leader_name',
    ])
      expect(found).toContain(home);
  });

  test('in no line of our logs, which did tell of the faults', () => {
    const lines = logged.join('');
    for (const event of ['error-masked', 'request-failed']) expect(lines).toContain(event);
    expect(logged.filter(sings)).toEqual([]);
  });

  test('and a resident’s secret and session nowhere at all: in no table and in no line', async () => {
    expect(told.secrets.filter((secret) => secret.length < 16)).toEqual([]);
    const isHeard = (text: string) => told.secrets.some((secret) => text.includes(secret));
    expect(await nests(world, adminUrl, isHeard)).toEqual([]);
    expect(logged.filter(isHeard)).toEqual([]);
    expect(isHeard(`{"event":"${told.secrets[0]}"}`)).toBe(true);
  });

  test('in nothing that is notified', () => {
    expect(overheard.heard.length).toBeGreaterThan(0);
    expect(new Set(overheard.heard)).toEqual(new Set(['courier ']));
  });

  test('not in PostgreSQL’s log, which does tell of failed statements', async ({ skip }) => {
    const owner = new pg.Client({ connectionString: world.databases.village.ownerUrl });
    await owner.connect();
    const statement = 'insert into party (id, case_id, office, role, name) values ($1, $2, $3, $4, null)';
    const failed = await owner.query(statement, [CANARIES.name, 'x', 'x', CANARIES.phone]).catch(String);
    await owner.end();
    expect(failed).toMatch(/error/i);
    const log = await serverLog(adminUrl);
    skip(log === undefined, 'the server is somebody else’s');
    expect(log).toMatch(/ERROR/);
    expect(sings(log ?? '')).toBe(false);
  });
});

describe('the search fails where a word is', () => {
  test.each([
    ['a card', 'update card set title = $1'],
    ['a milestone', 'update milestone set role = $1'],
    [
      'the ledger, in base64',
      "update ledger set body = translate(encode(convert_to('{\"reason\":\"' || $1 || '\"}', 'UTF8'), 'base64'), '+/=', '-_')",
    ],
    ['a receipted payload', 'update outbox set payload = $1 where settled_at is not null'],
    ['the answered keys', 'update answered set digest = $1'],
  ])('planted in %s', async (_, statement) => {
    const url = new URL(world.databases.village.ownerUrl);
    const db = new pg.Client({
      connectionString: Object.assign(new URL(adminUrl), { pathname: url.pathname }).href,
    });
    await db.connect();
    const before = (await nests(world, adminUrl)).filter((nest) => !isAtHome(nest));
    await db.query(statement, [CANARIES.name]);
    await db.end();
    const after = (await nests(world, adminUrl)).filter((nest) => !isAtHome(nest));
    expect(after.length).toBe(before.length + 1);
  });

  test('planted in a line, plain, escaped or in base64', () => {
    const escaped = CANARIES.name.replaceAll(/./g, (sign) => `\\u${sign.charCodeAt(0).toString(16)}`);
    for (const said of [CANARIES.name, escaped, Buffer.from(`a ${CANARIES.name}`).toString('base64url')])
      expect(sings(`{"level":"info","event":"${said}"}`)).toBe(true);
    expect(sings('{"level":"info","event":"tier-ready"}')).toBe(false);
  });
});
