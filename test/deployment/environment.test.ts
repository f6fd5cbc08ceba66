import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readEnvironment } from '@sanji/gateway/environment.ts';
import { SUBGRAPHS } from '@sanji/schema/sdl.ts';
import { readPreparation } from '@sanji/start/prepare-environment.ts';
import { DEFINITIONS } from '@sanji/start/three-tiers.ts';
import { readTierEnvironment } from '@sanji/tier/server/environment.ts';
import { afterAll, describe, expect, inject, test } from 'vitest';
import { mountedSecrets, mountedVolumes, ROOT, readCompose } from './compose-file.ts';

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
    (name) => [name, (env: NodeJS.ProcessEnv) => readTierEnvironment(name, env, DEFINITIONS[name])] as const,
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

test('each tier keeps its materials in a volume of its own', () => {
  const kept = SUBGRAPHS.map((name) => {
    const folder = service(name).environment?.MATERIALS_DIR ?? '';
    return mountedVolumes(service(name)).get(folder);
  });
  expect(new Set(kept)).toEqual(new Set(['village-materials', 'township-materials', 'county-materials']));
  expect(Object.keys(compose.volumes)).toEqual(expect.arrayContaining(kept));
});

const TIER_SETTINGS = {
  PORT: '0',
  DATABASE_URL: 'postgres://a',
  COURIER_DATABASE_URL: 'postgres://b',
  TOKEN_ISSUER: 'i',
  TOKEN_AUDIENCE: 'a',
  TOKEN_JWKS_URL: 'http://j',
  TIER_KEY: inject('secrets').keys.village.privateKey,
  PERSON_KEY: inject('secrets').personKey,
  GATEWAY_PUBLIC_KEY: inject('secrets').keys.gateway.publicKey,
  VILLAGE_PUBLIC_KEY: inject('secrets').keys.village.publicKey,
  TOWNSHIP_PUBLIC_KEY: inject('secrets').keys.township.publicKey,
  COUNTY_PUBLIC_KEY: inject('secrets').keys.county.publicKey,
  DISCIPLINE_PUBLIC_KEY: inject('secrets').keys.discipline.publicKey,
  DISCIPLINE_ABOVE_PUBLIC_KEY: inject('secrets').keys.disciplineAbove.publicKey,
  VILLAGE_URL: 'http://v',
  TOWNSHIP_URL: 'http://t',
  COUNTY_URL: 'http://c',
  MATERIALS_DIR: '/materials',
};
const S3 = {
  MATERIALS_S3_ENDPOINT: 'https://s3.example',
  MATERIALS_S3_BUCKET: 'sanji',
  MATERIALS_S3_ACCESS_KEY: 'a',
  MATERIALS_S3_SECRET_KEY: 'hunter2',
};

describe('where materials lie', () => {
  const read = (env: Record<string, string>) =>
    readTierEnvironment('village', { ...TIER_SETTINGS, ...env }, DEFINITIONS.village).materials;

  test('in the folder, unless an S3-compatible store is named', () => {
    expect(read({})).toEqual({ folder: '/materials', s3: null });
    expect(read(S3)).toMatchObject({
      folder: '/materials',
      s3: { bucket: 'sanji', region: 'us-east-1', secretKey: 'hunter2' },
    });
  });

  test.each(Object.keys(S3))('a store that is named without its %s is not taken', (missing) => {
    expect(() => read({ ...S3, [missing]: '' })).toThrow(`  ${missing}: is missing`);
  });

  test('a path that depends on where the service was started is refused, and no secret is repeated', () => {
    expect(() => read({ MATERIALS_DIR: 'materials' })).toThrow('MATERIALS_DIR: is not');
    expect(() => read({ ...S3, MATERIALS_S3_ENDPOINT: 'ftp://x' })).toThrow(
      /^(?!.*hunter2).*ENDPOINT: is not/s,
    );
  });
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
      'person-key',
      // The discipline desk reads at the county, and what is sealed to the desk above nobody here opens.
      ...(name === 'county' ? ['discipline-private-key'] : []),
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
