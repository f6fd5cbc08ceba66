import { once } from 'node:events';
import { chownSync, existsSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartFault } from './fault.ts';
import { startProgram } from './program.ts';
import type { Quarters } from './quarters.ts';

type Options = { readonly quarters: Quarters; readonly password: string; readonly logFile: string };

/** Makes the data folder. It gets its name only when it is complete, so a half-made one is never used. */
export async function initialise({ quarters, password, logFile }: Options): Promise<void> {
  const { folder } = quarters;
  for (const name of readdirSync(folder)) {
    if (name.startsWith('new-')) rmSync(join(folder, name), { recursive: true, force: true });
  }
  // An initdb whose parent was killed may still be writing: it must not meet this one.
  const temporary = join(folder, `new-${process.pid}-${Date.now()}`);
  const passwordFile = `${temporary}.password`;
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (quarters.user) chownSync(passwordFile, quarters.user.uid, quarters.user.gid);
  try {
    await runInitdb(quarters, logFile, [
      `--pgdata=${temporary}`,
      `--pwfile=${passwordFile}`,
      '--username=postgres',
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--no-instructions',
    ]);
  } finally {
    rmSync(passwordFile, { force: true });
  }
  const data = join(folder, 'data');
  if (existsSync(data)) renameSync(data, join(folder, `half-made-${Date.now()}`));
  renameSync(temporary, data);
}

async function runInitdb(quarters: Quarters, logFile: string, options: string[]): Promise<void> {
  const child = startProgram({ quarters, name: 'initdb', options, logFile });
  const [status] = await once(child, 'exit');
  if (status !== 0) throw new StartFault(`the database cluster could not be made; see ${logFile}`);
}
