import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { StartFault } from './fault.ts';
import type { Home } from './home.ts';
import { initialise } from './initdb.ts';
import { stopLeftover } from './postmaster.ts';
import { findQuarters } from './quarters.ts';
import { readSecrets } from './secrets.ts';
import { type Cluster, launch } from './server.ts';

export type { Cluster } from './server.ts';

type Options = {
  readonly home: Home;
  readonly log?: (line: string) => void;
  /** Server settings beside and above ours. */
  readonly settings?: Readonly<Record<string, string>>;
};

const ATTEMPTS = 5;

/** Brings up the home's own PostgreSQL, whatever state the last start left it in. */
export async function startCluster({ home, log = () => {}, settings = {} }: Options): Promise<Cluster> {
  const password = readSecrets(home).superuserPassword;
  const quarters = await findQuarters(home);
  const data = join(quarters.folder, 'data');
  const logFile = join(home.path, 'postgres.log');
  await stopLeftover(data);
  if (!existsSync(join(data, 'global', 'pg_control'))) {
    log('making the database cluster');
    await initialise({ quarters, password, logFile });
  }
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const cluster = await launch({ quarters, password, logFile, settings });
    // Another process may take the port between our choosing it and the server's binding it.
    if (cluster !== 'PORT_TAKEN') return cluster;
  }
  throw new StartFault('PostgreSQL found no free port on 127.0.0.1');
}
