import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { HOST, untilOpen } from './loopback.ts';

/** A Node process of the bench's own that serves on loopback. */
export interface Service {
  name: string;
  pid: number;
  url: string;
  stop: () => Promise<void>;
}

export interface ServiceOptions {
  name: string;
  /** Below the root of the workspace. */
  script: string;
  port: number;
  env: Record<string, string>;
  logFolder: string;
  nodeOptions?: readonly string[];
}

const ROOT = resolve(fileURLToPath(import.meta.url), '..', '..');
const START_WITHIN_MS = 30_000;
const STOP_WITHIN_MS = 12_000;

/** Starts the script as a deployment would, and waits until it listens. */
export async function startService(options: ServiceOptions): Promise<Service> {
  const { name, port } = options;
  const logFile = join(options.logFolder, `${name}.log`);
  const log = createWriteStream(logFile);
  const child = spawn(
    process.execPath,
    [...(options.nodeOptions ?? []), '--import', join(ROOT, 'bench/leash.ts'), join(ROOT, options.script)],
    {
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      env: {
        // A vendor's telemetry would leave the machine, from the contenders as from us.
        APOLLO_TELEMETRY_DISABLED: '1',
        NODE_ENV: 'production',
        PATH: process.env.PATH ?? '',
        HOST,
        PORT: String(port),
        ...options.env,
      },
    },
  );
  child.stdout?.pipe(log);
  child.stderr?.pipe(log);
  const exited = once(child, 'exit');
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null;
  const stop = async () => {
    if (hasEnded()) return;
    child.kill('SIGTERM');
    await Promise.race([exited, pause(STOP_WITHIN_MS, undefined, { ref: false })]);
    if (!hasEnded()) {
      child.kill('SIGKILL');
      await exited;
    }
  };
  const isReady = await untilOpen(port, hasEnded, START_WITHIN_MS);
  if (!isReady || child.pid === undefined) {
    await stop();
    throw new Error(`${name} did not start:\n${readFileSync(logFile, 'utf8').slice(-2000)}`);
  }
  return { name, pid: child.pid, url: `http://${HOST}:${port}`, stop };
}
