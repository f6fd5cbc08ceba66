import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { connect } from 'node:net';
import pg from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { type ServedIssuer, serveIssuer } from '../fire/issuer.ts';
import { freePort } from '../fire/ports.ts';
import { type ThreeServices, threeServices } from '../fire/three-services.ts';
import { cloneDatabases, person } from '../world.ts';
import { crowd } from './crowd.ts';
import { PLACE } from './doors.ts';
import { gatewayProcess } from './gateway-process.ts';

const VILLAGE = '330726107200';
const ENDS_WITHIN_MS = 10_000;
const VISITORS = 8;
const ANSWERS_BEFORE_THE_SIGNAL = 60;

const { keys } = inject('secrets');
let databases: Awaited<ReturnType<typeof cloneDatabases>>;
let issuer: ServedIssuer;
let three: ThreeServices;
beforeAll(async () => {
  databases = await cloneDatabases();
  issuer = await serveIssuer(keys.issuer);
  three = await threeServices({ databases: databases.urls, keys });
  await Promise.all([
    three.services.village.start(),
    three.services.township.start(),
    three.services.county.start(),
  ]);
});
afterAll(async () => {
  await three.close();
  await issuer.close();
  await databases.drop();
});

const visitors = async (as: Parameters<ServedIssuer['token']>[0], body: (turn: number) => string) => {
  const token = await issuer.token(as, new Date());
  return Array.from({ length: VISITORS }, () => ({ token, body }));
};

/** Sends the signal in the midst of the crowd's questions; answers how the process ended, and how soon. */
function farewell(kill: () => Promise<unknown>) {
  let end: Promise<{ end: unknown; ms: number }> | undefined;
  return {
    onAnswer: (answers: number) => {
      if (answers < ANSWERS_BEFORE_THE_SIGNAL || end) return;
      const startedMs = performance.now();
      end = kill().then((how) => ({ end: how, ms: performance.now() - startedMs }));
    },
    ended: () => end,
  };
}

const gatewayAt = async (told: Record<string, string> = {}) =>
  gatewayProcess(await freePort(), {
    ...issuer.environment,
    ...told,
    GATEWAY_KEY: keys.gateway.privateKey,
    VILLAGE_URL: `${three.services.village.url}/graphql`,
    TOWNSHIP_URL: `${three.services.township.url}/graphql`,
    COUNTY_URL: `${three.services.county.url}/graphql`,
  });

test('a gateway that is told to stop answers whom it has let in', async () => {
  const METRICS_PORT = String(await freePort());
  const gateway = await gatewayAt({ METRICS_PORT });
  // Figures are offered where somebody asked for them, and keep no process alive.
  expect(await (await fetch(`http://127.0.0.1:${METRICS_PORT}/metrics`)).text()).toContain(
    'sanji_breaker_open',
  );
  const parting = farewell(() => gateway.kill('SIGTERM'));
  const body = JSON.stringify({ query: PLACE.gateway });
  const tally = await crowd(
    gateway.url,
    await visitors(person('county-leader'), () => body),
    parting.onAnswer,
  );
  expect(tally).toMatchObject({ lost: [], turnedAway: VISITORS });
  expect(tally.answers.filter(({ status, text }) => status !== 200 || text.includes('errors'))).toEqual([]);
  const ended = await parting.ended();
  expect(ended?.end).toBe(0);
  expect(ended?.ms).toBeLessThan(ENDS_WITHIN_MS);
});

test('one who never finishes a request does not keep a gateway from ending', async () => {
  const gateway = await gatewayAt();
  const { hostname, port } = new URL(gateway.url);
  const slow = connect(Number(port), hostname);
  slow.on('error', () => undefined);
  await once(slow, 'connect');
  slow.write(
    'POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 100\r\n',
  );
  slow.write(
    `authorization: Bearer ${await issuer.token(person('county-leader'), new Date())}\r\n\r\n{"query":`,
  );
  // An answer to somebody who came later: by then the slow one was heard.
  expect((await fetch(`${gateway.url}/health/live`)).status).toBe(200);
  const startedMs = performance.now();
  expect(await gateway.kill('SIGTERM')).toBe(0);
  expect(performance.now() - startedMs).toBeLessThan(ENDS_WITHIN_MS);
  slow.destroy();
});

test('a tier that is told to stop has registered what it said it had, and nothing else', async () => {
  const { village } = three.services;
  const secretary = { id: 's', name: '经办人', roles: ['SECRETARY'], region: VILLAGE } as const;
  const query =
    'mutation ($input: RegisterCaseInput!) { registerCaseAtVillage(input: $input) { ... on Case { id } ... on Refused { code } } }';
  const register = () => {
    const parties = [{ role: 'APPLICANT', name: '甲某某' }];
    const matter = { places: [VILLAGE], title: '灌溉渠用水先后之争', kind: 'DISPUTE', category: '0201' };
    const input = {
      ...matter,
      idempotencyKey: randomUUID(),
      channel: 'VISIT',
      narrative: '起争执。',
      parties,
    };
    return JSON.stringify({ query, variables: { input } });
  };
  const parting = farewell(() => village.kill('SIGTERM'));
  const tally = await crowd(village.url, await visitors(secretary, register), parting.onAnswer);
  expect(tally).toMatchObject({ lost: [], turnedAway: VISITORS });
  const ended = await parting.ended();
  expect(ended?.end).toBe(0);
  expect(ended?.ms).toBeLessThan(ENDS_WITHIN_MS);
  const ids = tally.answers.map(({ text }) => /"id":"([^"]+)"/.exec(text)?.[1] ?? text);
  expect(new Set(await registeredAtVillage())).toEqual(new Set(ids));
  expect(await village.start()).toBe(true);
});

/** As the superuser, whom no policy hides a row from. */
async function registeredAtVillage(): Promise<string[]> {
  const { pathname } = new URL(databases.urls.village.ownerUrl);
  const db = new pg.Client({
    connectionString: Object.assign(new URL(inject('adminUrl')), { pathname }).href,
  });
  await db.connect();
  const { rows } = await db.query<{ id: string }>('select case_id as id from custody');
  await db.end();
  return rows.map(({ id }) => id);
}
