import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const POLL_MS = 20;
const GRACE_MS = 10_000;

// The eighth line of postmaster.pid is the server's own word on how far it has come.
const STATE_LINE = 7;

export function isListening(data: string, pid: number | undefined): boolean {
  const lines = readText(join(data, 'postmaster.pid')).split('\n');
  return Number(lines[0]) === pid && lines[STATE_LINE]?.trim() === 'ready';
}

/** Stops what a killed start left running in the data folder, so that a new server can begin there. */
export async function stopLeftover(data: string): Promise<void> {
  const file = join(data, 'postmaster.pid');
  const pid = Number(readText(file).split('\n')[0]);
  const named = pid > 0 && isRunning(pid);
  if (named && isServerOf(pid, data)) await endServer(pid);
  await Promise.all(processesIn(data).map((orphan) => endServer(orphan, 'SIGTERM')));
  // PostgreSQL itself replaces the file of a dead server, but stops at one whose number now belongs to
  // another process, as happens in a container that was started again. We know that it is not a server.
  if (named && !isServerOf(pid, data)) rmSync(file, { force: true });
}

/** Ends a server: SIGINT lets it save and leave at once, SIGQUIT makes it recover at its next start. */
export async function endServer(pid: number, gently: NodeJS.Signals = 'SIGINT'): Promise<void> {
  for (const signal of [gently, 'SIGQUIT', 'SIGKILL'] as const) {
    if (!send(pid, signal) || (await ends(pid))) return;
  }
}

export function isRunning(pid: number): boolean {
  // A dead process that nobody has collected yet still answers to signals.
  if (/\) [ZX] /.test(readText(`/proc/${pid}/stat`))) return false;
  return send(pid, 0);
}

async function ends(pid: number): Promise<boolean> {
  const until = performance.now() + GRACE_MS;
  while (isRunning(pid)) {
    if (performance.now() >= until) return false;
    await pause(POLL_MS);
  }
  return true;
}

function send(pid: number, signal: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(pid, signal);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function isServerOf(pid: number, data: string): boolean {
  if (!isRunning(pid)) return false;
  if (existsSync('/proc/self/cmdline')) return readText(`/proc/${pid}/cmdline`).split('\0').includes(data);
  return execFileSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).includes(
    data,
  );
}

// Every process of a server works in its data folder. Those that lost their postmaster leave by
// themselves sooner or later; until then they hold the shared memory that a new server must not touch.
function processesIn(data: string): number[] {
  if (!existsSync(data) || !existsSync('/proc/self/cwd')) return [];
  const folder = realpathSync(data);
  const pids = readdirSync('/proc').map(Number).filter(Number.isInteger);
  return pids.filter((pid) => workingFolder(pid) === folder && isRunning(pid));
}

function workingFolder(pid: number): string | undefined {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    // It is gone, or it belongs to somebody else and so is not ours.
    return undefined;
  }
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    // No such file or process: there is nothing to tell.
    return '';
  }
}
