import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SUBGRAPHS } from '@sanji/schema/sdl.ts';
import { databaseVariable } from '@sanji/start/environment.ts';
import pg from 'pg';
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest';
import { type ServedIssuer, serveIssuer } from '../fire/issuer.ts';
import { office } from '../offices.ts';
import { done } from '../seen-case.ts';
import { type As, type GraphAnswer, person } from '../world.ts';
import { ROOT, readCompose } from './compose-file.ts';
import { type ComposeHost, composeHost } from './compose-host.ts';
import { serverOfCompose } from './own-server.ts';

const VILLAGE = '330726107200';
const TOWNSHIP = '330726107';
const SERVICES = [...SUBGRAPHS, 'gateway'];

// Seven processes of Node one after another, on whatever this machine has to spare.
const LONG = { timeout: 120_000 };

const folder = mkdtempSync(join(tmpdir(), 'sanji-compose-'));
const secrets = join(folder, 'secrets');
const makeSecrets = () =>
  spawnSync(process.execPath, ['deploy/make-secrets.ts', secrets], { cwd: ROOT, encoding: 'utf8' });

let issuer: ServedIssuer;
let server: Awaited<ReturnType<typeof serverOfCompose>>;
let host: ComposeHost;
let firstPrepared: { status: number | null; said: string };

beforeAll(async () => {
  issuer = await serveIssuer(inject('secrets').keys.issuer);
  expect(makeSecrets()).toMatchObject({ status: 0, stderr: '' });
  server = await serverOfCompose(join(folder, 'home'), secrets);
  host = await composeHost(readCompose({ ...issuer.environment, SECRETS_FOLDER: secrets, COUNTY: '330726' }));
  firstPrepared = await host.runToEnd('prepare');
});
afterAll(async () => {
  await host[Symbol.asyncDispose]();
  await server[Symbol.asyncDispose]();
  await issuer.close();
  rmSync(folder, { recursive: true, force: true });
});

async function ask(as: As, query: string, variables: Record<string, unknown> = {}): Promise<GraphAnswer> {
  const response = await fetch(`${host.urlOf('gateway')}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${await issuer.token(as, new Date())}`,
    },
    body: JSON.stringify({ query, variables }),
  });
  const body = (await response.json()) as Partial<GraphAnswer>;
  return { status: response.status, data: body.data, errors: body.errors ?? [] };
}

/** Asks the three databases, as an operator does, who holds what. */
function audit() {
  const urls = SUBGRAPHS.map((name) => [
    databaseVariable(name),
    readFileSync(join(secrets, `${name}-courier-database-url`), 'utf8'),
  ]);
  const env = Object.fromEntries(urls);
  return spawnSync(process.execPath, ['start/audit.ts'], { cwd: ROOT, env, encoding: 'utf8' });
}

async function isFree(port: number): Promise<boolean> {
  const probe = createServer();
  const free = await new Promise<boolean>((resolve) => {
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => resolve(true));
  });
  if (free) await new Promise((resolve) => probe.close(resolve));
  return free;
}

test('secrets are for their owner alone, and are not made over', () => {
  expect(statSync(secrets).mode & 0o777).toBe(0o700);
  expect(statSync(join(secrets, 'village-private-key')).mode & 0o777).toBe(0o600);
  expect(makeSecrets()).toMatchObject({ status: 78, stderr: expect.stringContaining('is not empty') });
});

test('the databases are prepared, and prepared again without harm', async () => {
  expect(firstPrepared).toMatchObject({ status: 0, said: expect.stringMatching(/^prepared$/m) });
  expect(await host.runToEnd('prepare')).toEqual(firstPrepared);
});

test('what is missing or refused is told in a line each, without a password', async () => {
  const without = await host.runToEnd('prepare', {
    COUNTY: '999999',
    TOWNSHIP_APP_DATABASE_URL: 'postgres://somebody:hunter2@127.0.0.1/x',
  });
  expect(without).toEqual({
    status: 78,
    said: `sanji: prepare-databases cannot start:
  COUNTY: is not one or more counties of the register of divisions: 6 digits each, separated by commas
  TOWNSHIP_APP_DATABASE_URL: is not a postgres URL of the role sanji_township_app with the password that it is to have
`,
  });
  const refused = Object.assign(new URL(server.adminUrl), {
    password: 'hunter2',
    pathname: '/sanji_village',
  });
  expect(await host.runToEnd('prepare', { VILLAGE_DATABASE_URL: refused.href })).toEqual({
    status: 78,
    said: 'sanji: the village database cannot be prepared: password authentication failed for user "postgres"\n',
  });
});

test('the superuser comes in by the network no more', async () => {
  const client = new pg.Client({ connectionString: server.adminUrl });
  await expect(client.connect()).rejects.toThrow('password authentication failed');
});

test(
  'the four commands serve a leader and hand a case over, and end when they are told to',
  LONG,
  async () => {
    await Promise.all(SUBGRAPHS.map((subgraph) => host.start(subgraph)));
    await host.start('gateway');

    const page = await ask(
      person('county-leader'),
      '{ county(code: "330726") { townships { villages { code } } } }',
    );
    expect(page).toMatchObject({ status: 200, errors: [] });
    const county = page.data?.county as { townships: { villages: unknown[] }[] };
    expect(county.townships).toHaveLength(15);
    expect(county.townships.flatMap(({ villages }) => villages)).toHaveLength(244);

    const through = {
      askTier: (_: unknown, as: As | null, ...asked: [string, Record<string, unknown>?]) =>
        ask(as ?? person('dashboard'), ...asked),
    };
    const village = office(through, 'village', VILLAGE);
    const { id } = done(await village.registers({ kind: 'CLAIM', category: '1104' }));
    done(await village.escalates(id, 'TOWNSHIP', 'COMPETENCE'));
    await vi.waitFor(
      async () => {
        const whole = await ask(
          person('county-leader'),
          'query ($id: ID!) { case(id: $id) { status holder { tier office } township { office } } }',
          { id },
        );
        expect(whole).toEqual({
          status: 200,
          errors: [],
          data: {
            case: {
              status: 'REGISTERED',
              holder: { tier: 'TOWNSHIP', office: TOWNSHIP },
              township: { office: TOWNSHIP },
            },
          },
        });
      },
      { timeout: 15_000, interval: 100 },
    );

    expect(audit()).toMatchObject({ status: 0, stdout: expect.stringMatching(/^held once +1$/m) });

    for (const { status, ms, said } of await Promise.all(SERVICES.map((name) => host.stop(name)))) {
      expect(status, said).toBe(0);
      expect(ms).toBeLessThan(10_000);
    }
    for (const name of SERVICES) expect(await isFree(Number(new URL(host.urlOf(name)).port))).toBe(true);
  },
);
