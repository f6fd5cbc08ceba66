import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, renameSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { StartFault } from './fault.ts';
import { endServer, isListening } from './postmaster.ts';
import { startProgram } from './program.ts';
import type { Quarters } from './quarters.ts';

export type Cluster = {
  readonly port: number;
  /** As the superuser, who bypasses row-level security: for making databases and roles only. */
  readonly adminUrl: string;
  stop(): Promise<void>;
};

type Options = {
  readonly quarters: Quarters;
  readonly password: string;
  readonly logFile: string;
  readonly settings: Readonly<Record<string, string>>;
};

const LOG_LIMIT_BYTES = 10_000_000;
// Recovery after a crash reads the whole log of changes before it answers.
const PATIENCE_MS = 300_000;
const RETRY_MS = 20;

const OURS: Readonly<Record<string, string>> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '200',
  shared_buffers: '128MB',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_checkpoints: 'off',
  // A failed statement carries its values, and with them people's names: they do not go into a log.
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
};

/** Starts the server and waits until it answers as ours. */
export async function launch(options: Options): Promise<Cluster | 'PORT_TAKEN'> {
  const { quarters, password, logFile } = options;
  const port = await freePort();
  const logged = startLog(logFile);
  const child = spawnServer(options, port);
  // `unshare` becomes the program that it starts, so this is the server's own number.
  const stop = await keep(child);
  const adminUrl = `postgres://postgres:${password}@127.0.0.1:${port}/postgres`;
  const state = await firstAnswer(adminUrl, child, join(quarters.folder, 'data'));
  if (state === 'READY') return { port, adminUrl, stop };
  await stop();
  const words = readFileSync(logFile).subarray(logged).toString();
  if (/could not (bind|create any TCP)/.test(words)) return 'PORT_TAKEN';
  throw new StartFault(complaint(state, quarters.folder, lastFatal(words), logFile));
}

/** Answers how to stop it. Should this process end without having done so, the server is told to. */
async function keep(child: ChildProcess): Promise<() => Promise<void>> {
  await once(child, 'spawn');
  child.unref();
  const { pid } = child;
  if (pid === undefined) throw new Error('a process that was spawned has no number');
  const hook = () => child.kill('SIGINT');
  process.once('exit', hook);
  return async () => {
    await endServer(pid);
    process.off('exit', hook);
  };
}

type Answer = 'READY' | 'ENDED' | 'OTHER_PASSWORD' | 'SILENT';

function complaint(state: Answer, folder: string, fatal: string | undefined, logFile: string): string {
  if (state === 'OTHER_PASSWORD')
    return `the database in ${folder} was made with other secrets than secrets.json`;
  return `PostgreSQL did not start in ${folder}: ${fatal ?? 'it did not answer'}; see ${logFile}`;
}

function spawnServer({ quarters, logFile, settings }: Options, port: number): ChildProcess {
  const values = Object.entries({ ...OURS, ...settings, port: String(port) });
  const options = values.flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const data = join(quarters.folder, 'data');
  return startProgram({ quarters, name: 'postgres', options: ['-D', data, ...options], logFile });
}

// The server says itself when it listens. Knocking at the port before that could reach a stranger who
// took it first, and hand them the password.
async function firstAnswer(url: string, child: ChildProcess, data: string): Promise<Answer> {
  const until = performance.now() + PATIENCE_MS;
  while (performance.now() < until) {
    if (child.exitCode !== null || child.signalCode !== null) return 'ENDED';
    const code = isListening(data, child.pid) ? await greet(url) : 'NOT_YET';
    if (code === undefined) return 'READY';
    if (code === '28P01') return 'OTHER_PASSWORD';
    await pause(RETRY_MS);
  }
  return 'SILENT';
}

async function greet(connectionString: string): Promise<string | undefined> {
  const client = new Client({ connectionString, connectionTimeoutMillis: 5_000 });
  // A server that is going down may end the connection after it was made.
  client.on('error', () => {});
  try {
    await client.connect();
    return undefined;
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : 'UNKNOWN';
  } finally {
    await client.end().catch(() => {});
  }
}

const lastFatal = (words: string) => [...words.matchAll(/FATAL:\s+(.*)/g)].at(-1)?.[1];

function startLog(file: string): number {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size < LOG_LIMIT_BYTES) return size;
  renameSync(file, `${file}.1`);
  return 0;
}

async function freePort(): Promise<number> {
  const probe = createServer();
  probe.listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new StartFault('127.0.0.1 offers no port');
  return address.port;
}
