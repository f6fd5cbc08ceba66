import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import type { Quarters } from './quarters.ts';

type Command = {
  readonly quarters: Quarters;
  readonly name: 'initdb' | 'postgres';
  readonly options: readonly string[];
  readonly logFile: string;
};

/** Starts a program of PostgreSQL in its quarters, as their user, writing to the log. */
export function startProgram({ quarters, name, options, logFile }: Command): ChildProcess {
  const log = openSync(logFile, 'a', 0o600);
  const [program, ...prefix] = [...quarters.prefix, join(quarters.native, 'bin', name)];
  const child = spawn(program, [...prefix, ...options], {
    cwd: '/',
    // In a group of its own: Ctrl-C would end a server before the services have finished with it.
    detached: true,
    // Nothing of the caller's own PostgreSQL (PGDATA, PGOPTIONS, PGTZ) may reach ours.
    env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' },
    stdio: ['ignore', log, log],
    ...quarters.user,
  });
  closeSync(log);
  return child;
}
