import { sign, verify } from 'node:crypto';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { StartFault } from './fault.ts';
import { openHome } from './home.ts';
import { readSecrets } from './secrets.ts';

let parent: string;
let path: string;

beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'sanji home '));
  path = join(parent, 'home');
});

afterEach(() => rmSync(parent, { recursive: true, force: true }));

test.each(['file/home', '/proc/home'])(
  'a home that cannot be written (%s) is told in one line',
  async (place) => {
    writeFileSync(join(parent, 'file'), '');
    const fault = await openHome(resolve(parent, place)).catch((error: unknown) => error);
    expect(fault).toBeInstanceOf(StartFault);
    expect(String(fault)).toMatch(/^StartFault: cannot write to the folder .*SANJI_HOME.*$/);
  },
);

test('two starts on one home: the second is refused until the first is over', async () => {
  const first = await openHome(path);
  await expect(openHome(path, 0)).rejects.toThrow(
    new StartFault(`the folder ${path} is in use by another start (process ${process.pid})`),
  );
  const waiting = openHome(path, 30_000);
  first.close();
  (await waiting).close();
});

test('the secrets are kept, and readable by their owner only', async () => {
  const home = await openHome(path);
  const secrets = readSecrets(home);
  expect(readSecrets(home)).toEqual(secrets);
  expect(statSync(join(path, 'secrets.json')).mode & 0o777).toBe(0o600);
  expect(statSync(path).mode & 0o777).toBe(0o700);
  expect(new Set(Object.values(secrets.keys).map(({ publicKey }) => publicKey)).size).toBe(7);
  home.close();
});

test('secrets come from the randomness that is given, and a key pair belongs together', async () => {
  const home = await openHome(path);
  let count = 0;
  const secrets = readSecrets(home, (bytes) => Buffer.alloc(bytes, count++));
  expect(secrets.superuserPassword).toBe(Buffer.alloc(24, 0).toString('base64url'));
  const signed = sign(null, Buffer.from('envelope'), secrets.keys.village.privateKey);
  expect(verify(null, Buffer.from('envelope'), secrets.keys.village.publicKey, signed)).toBe(true);
  expect(verify(null, Buffer.from('envelope'), secrets.keys.county.publicKey, signed)).toBe(false);
  home.close();
});

test('a home from before there were persons and discipline desks keeps its keys and gets what it lacks', async () => {
  const home = await openHome(path);
  const whole = readSecrets(home);
  const { discipline: _, disciplineAbove: __, ...keys } = whole.keys;
  const { personKey: ___, ...older } = { ...whole, keys };
  writeFileSync(join(path, 'secrets.json'), JSON.stringify(older));
  const completed = readSecrets(home);
  expect(completed).toMatchObject(older);
  expect(completed.keys.discipline.privateKey).toContain('PRIVATE KEY');
  expect(completed.personKey).not.toBe('');
  expect(readSecrets(home)).toEqual(completed);
  home.close();
});
