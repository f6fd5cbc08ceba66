import pg from 'pg';
import { PgBoss } from 'pg-boss';
import type { DatabaseRoles } from './database-roles.ts';

/** The queue in which a tier's sweeps of its clocks wait. Its jobs carry nothing: what is due stands in the tables. */
export const SWEEP = 'sweep';

const SCHEMA = 'pgboss';

// One statement for each kind of thing that the queue's own tables are, so that a later version of the queue that brings
// more of them is covered when its owner installs it.
const grantsTo = (courier: string) => [
  `grant usage on schema ${SCHEMA} to ${courier}`,
  `grant select, insert, update, delete on all tables in schema ${SCHEMA} to ${courier}`,
  `grant usage on all sequences in schema ${SCHEMA} to ${courier}`,
];

/**
 * Installs the queue, or brings it up to date, as the owner: the services may not. What is done already is done again
 * without harm.
 */
export async function installQueue(ownerUrl: string, { courier }: DatabaseRoles): Promise<void> {
  const boss = new PgBoss({
    connectionString: ownerUrl,
    schema: SCHEMA,
    max: 1,
    supervise: false,
    schedule: false,
    registerInstance: false,
  });
  // Whatever goes wrong in the installation rejects the calls below.
  boss.on('error', () => undefined);
  try {
    await boss.start();
    // One job waits at a time, whoever sends it: several instances of a tier do not sweep twice. One that is at work
    // hinders none, so that a sweep whose service was killed costs no time until it is given up.
    await boss.createQueue(SWEEP, {
      policy: 'short',
      retryLimit: 0,
      expireInSeconds: 600,
      retentionSeconds: 3600,
      deleteAfterSeconds: 3600,
    });
  } finally {
    await boss.stop({ graceful: false, close: true });
  }
  await asOwner(ownerUrl, grantsTo(pg.escapeIdentifier(courier)));
}

async function asOwner(url: string, statements: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

/** The queue as a service works with it: few connections, and no power over its tables. */
export const queueAt = (courierUrl: string): PgBoss =>
  new PgBoss({
    connectionString: courierUrl,
    schema: SCHEMA,
    max: 2,
    migrate: false,
    createSchema: false,
    // Its indexes are the owner's to rebuild.
    reindex: false,
    monitorVacuum: false,
    registerInstance: false,
    openTelemetry: { enabled: false },
  });
