import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readEnvironment } from '@sanji/gateway/environment.ts';
import { SUBGRAPHS } from '@sanji/schema/sdl.ts';
import { readPreparation } from '@sanji/start/prepare-environment.ts';
import { readTierEnvironment } from '@sanji/tier/server/environment.ts';
import { afterAll, describe, expect, test } from 'vitest';
import { mountedSecrets, ROOT, readCompose } from './compose-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'sanji-compose-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const SETTINGS = {
  TOKEN_ISSUER: 'https://login.example',
  TOKEN_AUDIENCE: 'sanji',
  TOKEN_JWKS_URL: 'https://login.example/jwks',
  COUNTY: '330726',
  SECRETS_FOLDER: join(folder, 'secrets'),
};
const compose = readCompose(SETTINGS);
const service = (name: string) => compose.services[name] ?? { image: '', environment: {} };

/** What a reader asks for when it is told nothing. */
function requiredBy(reader: (env: NodeJS.ProcessEnv) => unknown): string[] {
  try {
    reader({});
  } catch (error) {
    return [...String(error).matchAll(/^ {2}(\w+): is missing/gm)].map(([, name = '']) => name);
  }
  throw new Error('a reader that asks for nothing');
}

describe('the compose file tells each service what it asks for, and nothing else', () => {
  const tiers = SUBGRAPHS.map(
    (name) => [name, (env: NodeJS.ProcessEnv) => readTierEnvironment(name, env)] as const,
  );
  test.each([...tiers, ['gateway', readEnvironment] as const, ['prepare', readPreparation] as const])(
    '%s',
    (name, reader) => {
      const plain = (names: string[]) => names.map((variable) => variable.replace(/_FILE$/, '')).toSorted();
      const told = Object.keys(service(name).environment ?? {}).filter((variable) => variable !== 'HOST');
      expect(plain(told)).toEqual(plain(requiredBy(reader)));
    },
  );
});

test('every secret that is named is mounted, and every mounted one is made', () => {
  const made = spawnSync(process.execPath, ['deploy/make-secrets.ts', SETTINGS.SECRETS_FOLDER], {
    cwd: ROOT,
  });
  expect(made.status).toBe(0);
  for (const each of Object.values(compose.services)) {
    const mounted = mountedSecrets(compose, each);
    const named = Object.values(each.environment ?? {}).filter((value) => value.startsWith('/run/secrets/'));
    expect([...mounted.keys()].toSorted()).toEqual(named.toSorted());
  }
  expect(Object.values(compose.secrets).filter(({ file }) => !existsSync(file))).toEqual([]);
});

test('a service holds no key of another, and the gateway no database', () => {
  const privately = (name: string) =>
    (service(name).secrets ?? [])
      .map((secret) => (typeof secret === 'string' ? secret : secret.source))
      .filter((source) => !source.endsWith('-public-key'));
  for (const name of SUBGRAPHS)
    expect(privately(name)).toEqual([
      `${name}-app-database-url`,
      `${name}-courier-database-url`,
      `${name}-private-key`,
    ]);
  expect(privately('gateway')).toEqual(['gateway-private-key']);
});

test('only the gateway is published, on this host alone unless it is said otherwise', () => {
  const published = Object.entries(compose.services).flatMap(([name, { ports }]) =>
    ports ? [[name, ports]] : [],
  );
  expect(published).toEqual([['gateway', ['127.0.0.1:4000:4000']]]);
});

test('an issuer is required', () => {
  expect(() => readCompose({ ...SETTINGS, TOKEN_ISSUER: '' })).toThrow('TOKEN_ISSUER: set it to the issuer');
});

const COMPOSE_CLIENTS = [['docker', 'compose'], ['docker-compose']] as const;
const client = COMPOSE_CLIENTS.find(
  ([program, ...words]) => spawnSync(program, [...words, 'version'], { stdio: 'ignore' }).status === 0,
);
test.skipIf(client === undefined)('the compose client itself finds nothing wrong', () => {
  const [program = '', ...words] = client ?? [];
  const settings = join(folder, 'settings.env');
  writeFileSync(
    settings,
    Object.entries(SETTINGS)
      .map(([name, value]) => `${name}=${value}\n`)
      .join(''),
  );
  for (const files of [[], ['-f', 'docker-compose.yml', '-f', 'deploy/synthetic.yml']]) {
    const { status, stderr } = spawnSync(
      program,
      [...words, '--env-file', settings, ...files, 'config', '--quiet'],
      { cwd: ROOT, encoding: 'utf8' },
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  }
});
