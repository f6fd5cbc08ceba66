import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { Client } from 'pg';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { StartFault } from './fault.ts';
import { type Home, openHome } from './home.ts';
import { type Cluster, startCluster } from './postgres.ts';
import { isRunning } from './postmaster.ts';

const isRoot = process.getuid?.() === 0;
const settings = { fsync: 'off' };

let parent: string;
let path: string;

// Nobody but its owner may enter the folder above the home, as is the rule below /root.
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'sanji cluster '));
  expect(statSync(parent).mode & 0o077).toBe(0);
  path = join(parent, 'home');
});

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(parent, { recursive: true, force: true });
});

test('a first start makes a cluster and a second start keeps what is in it', async () => {
  await using first = await start();
  expect(await ask(first.cluster, 'show server_version_num')).toMatch(/^18/);
  expect(await ask(first.cluster, 'show listen_addresses')).toBe('127.0.0.1');
  expect(await ask(first.cluster, 'show fsync')).toBe('off');
  await ask(first.cluster, 'create table kept as select 42 as answer');
  await first[Symbol.asyncDispose]();
  await using second = await start();
  expect(await ask(second.cluster, 'select answer from kept')).toBe('42');
});

test('the cluster sorts Chinese by code point and opens to its password alone', async () => {
  await using started = await start();
  const url = new URL(started.cluster.adminUrl);
  expect(await ask(started.cluster, `select upper('é') || ('Z' < 'a')::text || ('乡' < '村')::text`)).toBe(
    'Étruetrue',
  );
  url.password = 'guessed';
  await expect(connect(url.href)).rejects.toThrow('password authentication failed');
});

test('a stopped cluster leaves no process behind', async () => {
  await using started = await start();
  const pid = serverPid();
  expect(isRunning(pid)).toBe(true);
  await started.cluster.stop();
  await started.cluster.stop();
  expect(isRunning(pid)).toBe(false);
});

test('a start whose process was killed is recovered from', async () => {
  const { child, pid } = await startElsewhere('await new Promise(() => setInterval(() => {}, 1000));');
  child.kill('SIGKILL');
  await once(child, 'exit');
  expect(isRunning(pid)).toBe(true);
  await using started = await start();
  expect(await ask(started.cluster, 'select 1')).toBe('1');
  expect(isRunning(pid)).toBe(false);
});

test('a process that ends without stopping its cluster takes it along', async () => {
  const { child, pid } = await startElsewhere('process.exit(3);');
  expect(child.exitCode ?? (await once(child, 'exit'))[0]).toBe(3);
  await vi.waitUntil(() => !isRunning(pid), { timeout: 10_000, interval: 20 });
});

test('a killed server, and a number that another process has since, do not prevent a start', async () => {
  await using first = await start();
  process.kill(serverPid(), 'SIGKILL');
  const file = join(path, 'postgres', 'data', 'postmaster.pid');
  const left = readFileSync(file, 'utf8');
  await first[Symbol.asyncDispose]();
  const stranger = spawn('sleep', ['600']);
  try {
    await once(stranger, 'spawn');
    writeFileSync(file, left.replace(/^\d+/, String(stranger.pid)), { mode: 0o600 });
    await using second = await start();
    expect(await ask(second.cluster, 'select 1')).toBe('1');
    expect(stranger.exitCode ?? stranger.signalCode).toBeNull();
  } finally {
    stranger.kill();
  }
});

test('a half-made data folder is made anew', async () => {
  const folder = join(path, 'postgres');
  mkdirSync(join(folder, 'new-1-1', 'base'), { recursive: true });
  mkdirSync(join(folder, 'data', 'base'), { recursive: true });
  writeFileSync(join(folder, 'data', 'PG_VERSION'), '18\n');
  await using started = await start();
  expect(await ask(started.cluster, 'select 1')).toBe('1');
  expect(existsSync(join(folder, 'new-1-1'))).toBe(false);
});

test('a database without its secrets is told in one line', async () => {
  await using started = await start();
  await started[Symbol.asyncDispose]();
  rmSync(join(path, 'secrets.json'));
  await expect(start()).rejects.toThrow(/was made with other secrets/);
  writeFileSync(join(path, 'secrets.json'), '{"superuserPassword":"x"}');
  await expect(start()).rejects.toThrow(StartFault);
});

test.runIf(isRoot)('root without user namespaces lends the cluster to a service account', async () => {
  const refusing = join(parent, 'refusing');
  mkdirSync(refusing);
  writeFileSync(
    join(refusing, 'unshare'),
    '#!/bin/sh\necho "unshare: Operation not permitted" >&2\nexit 1\n',
  );
  chmodSync(join(refusing, 'unshare'), 0o755);
  vi.stubEnv('PATH', `${refusing}${delimiter}${process.env.PATH}`);
  await using first = await start();
  const place = readFileSync(join(path, 'postgres.elsewhere'), 'utf8').trim();
  try {
    await ask(first.cluster, 'create table kept as select 42 as answer');
    await first[Symbol.asyncDispose]();
    expect(statSync(join(place, 'postgres', 'data')).uid).not.toBe(0);
    await using second = await start();
    expect(await ask(second.cluster, 'select answer from kept')).toBe('42');
  } finally {
    rmSync(place, { recursive: true });
  }
});

type Started = AsyncDisposable & { readonly cluster: Cluster };

async function start(): Promise<Started> {
  const home = await openHome(path);
  const cluster = await startCluster({ home, settings }).catch((error: unknown) => closing(home, error));
  const stop = async () => {
    await cluster.stop();
    home.close();
  };
  return { cluster, [Symbol.asyncDispose]: stop };
}

function closing(home: Home, error: unknown): never {
  home.close();
  throw error;
}

/** Starts the cluster in a process of its own, which then does what is said. */
async function startElsewhere(then: string): Promise<{ child: ChildProcess; pid: number }> {
  const script = `
    import { openHome } from ${JSON.stringify(join(import.meta.dirname, 'home.ts'))};
    import { startCluster } from ${JSON.stringify(join(import.meta.dirname, 'postgres.ts'))};
    await startCluster({ home: await openHome(${JSON.stringify(path)}), settings: ${JSON.stringify(settings)} });
    process.stdout.write('started', () => process.stdin.once('data', async () => { ${then} }));`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  const pid = serverPid();
  child.stdin.write('go on');
  return { child, pid };
}

const serverPid = () =>
  Number(readFileSync(join(path, 'postgres', 'data', 'postmaster.pid'), 'utf8').split('\n')[0]);

async function connect(connectionString: string): Promise<Client> {
  const client = new Client({ connectionString });
  await client.connect();
  return client;
}

async function ask(cluster: Cluster, statement: string): Promise<string | undefined> {
  const client = await connect(cluster.adminUrl);
  try {
    const { rows } = await client.query<string[]>({ text: statement, rowMode: 'array' });
    return rows[0] === undefined ? undefined : String(rows[0][0]);
  } finally {
    await client.end();
  }
}
