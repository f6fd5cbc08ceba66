import { accessSync, constants, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';
import { StartFault } from './fault.ts';

/** The folder that holds the data and the secrets of one Sanji, held by this process alone until closed. */
export type Home = { readonly path: string; close(): void };

export const DEFAULT_HOME = join(import.meta.dirname, '..', '.sanji');

const RETRY_MS = 100;

/** A start that was just killed from outside may still be putting its house in order: wait for it. */
export async function openHome(path = DEFAULT_HOME, waitMs = 5_000): Promise<Home> {
  const folder = resolve(path);
  makeFolder(folder);
  const lock = await holdLock(folder, performance.now() + waitMs);
  return { path: folder, close: () => lock.isOpen && lock.close() };
}

function makeFolder(folder: string): void {
  try {
    // A folder that was there before keeps its mode: it may be one that others need to enter.
    makeMissing(folder);
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new StartFault(`cannot write to the folder ${folder} (SANJI_HOME): ${reason(error)}`, {
      cause: error,
    });
  }
}

// Node's own recursive mkdir never returns where a folder cannot be made in one that exists, as in /proc.
function makeMissing(folder: string): void {
  if (existsSync(folder)) return;
  makeMissing(dirname(folder));
  mkdirSync(folder, { mode: 0o700 });
}

// An exclusive transaction on an empty database is a lock that the kernel itself drops when its holder
// dies, however it dies: nothing stale is left behind, and no process id has to be believed.
async function holdLock(folder: string, until: number): Promise<DatabaseSync> {
  const lock = openLock(folder);
  for (;;) {
    if (takes(lock)) {
      writeFileSync(join(folder, 'start.pid'), `${process.pid}\n`);
      return lock;
    }
    if (performance.now() >= until) {
      lock.close();
      throw new StartFault(`the folder ${folder} is in use by another start (process ${holder(folder)})`);
    }
    await pause(RETRY_MS);
  }
}

function openLock(folder: string): DatabaseSync {
  try {
    return new DatabaseSync(join(folder, 'start.lock'));
  } catch (error) {
    throw new StartFault(`cannot write to the folder ${folder} (SANJI_HOME): ${reason(error)}`, {
      cause: error,
    });
  }
}

function takes(lock: DatabaseSync): boolean {
  try {
    lock.exec('pragma journal_mode = off; begin exclusive');
    return true;
  } catch (error) {
    const SQLITE_BUSY = 5;
    if (error instanceof Error && 'errcode' in error && error.errcode === SQLITE_BUSY) return false;
    throw new StartFault(`cannot lock the folder of SANJI_HOME: ${reason(error)}`, { cause: error });
  }
}

function holder(folder: string): string {
  try {
    return readFileSync(join(folder, 'start.pid'), 'utf8').trim();
  } catch {
    // It is named for the reader's convenience only, and may be in the middle of introducing itself.
    return 'unknown';
  }
}

const reason = (error: unknown) => (error instanceof Error ? error.message : String(error));
