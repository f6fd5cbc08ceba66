import { Migrator } from '@mikro-orm/migrations';
import { type EntityManager, MikroORM } from '@mikro-orm/postgresql';
import { Card, Milestone } from '../cases/card.ts';
import { Custody } from '../cases/custody.ts';
import { Paper } from '../cases/dossier.ts';
import { Entry, Handling, Party, Round } from '../cases/handling.ts';
import { Answered } from '../cases/idempotency.ts';
import { Mark } from '../cases/marks.ts';
import { InboxRow } from '../delivery/inbox.ts';
import { LedgerLine } from '../delivery/ledger.ts';
import { OutboxRow } from '../delivery/outbox.ts';
import { Grid } from '../grids/grids.ts';
import { Place } from '../jurisdiction/place.ts';
import { Mediator } from '../mediators/mediators.ts';
import { Organisation } from '../registers/organisation.ts';
import { databaseRoles } from './database-roles.ts';
import { installQueue } from './queue.ts';
import type { TierDefinition } from './tier-definition.ts';

export const ENTITIES = [
  Answered,
  Card,
  Custody,
  Entry,
  Grid,
  Handling,
  InboxRow,
  LedgerLine,
  Mark,
  Mediator,
  Milestone,
  Organisation,
  OutboxRow,
  Paper,
  Party,
  Place,
  Round,
];

interface Connection {
  url: string;
  /** Two instances that share a context name would work in each other's transactions, and so in the wrong database. */
  contextName: string;
  poolSize: number;
  onStatement?: (sql: string) => void;
}

/** Connects without touching the schema. */
export async function connect({ url, contextName, poolSize, onStatement }: Connection): Promise<MikroORM> {
  return MikroORM.init({
    clientUrl: url,
    contextName,
    entities: ENTITIES,
    pool: { min: 0, max: poolSize },
    discovery: { warnWhenNoEntities: false },
    sessionContext: 'transaction',
    // Query logs would carry parameters, and those carry people.
    debug: false,
    ...(onStatement
      ? {
          onQuery: (sql: string) => {
            onStatement(sql);
            return sql;
          },
        }
      : {}),
  });
}

/** Brings the schema up to date, as the owner; the services never do. */
export async function migrate(definition: TierDefinition, ownerUrl: string): Promise<void> {
  const orm = await MikroORM.init({
    clientUrl: ownerUrl,
    contextName: `${definition.subgraph}-migrations`,
    entities: ENTITIES,
    extensions: [Migrator],
    debug: false,
    migrations: {
      tableName: 'migration',
      silent: true,
      snapshot: false,
      migrationsList: [...definition.migrations(databaseRoles(definition.subgraph))],
    },
  });
  try {
    await orm.migrator.up();
  } finally {
    await orm.close();
  }
  await installQueue(ownerUrl, databaseRoles(definition.subgraph));
}

export class TooStrongRole extends Error {
  override name = 'TooStrongRole';
}

/** A service that could bypass the second lock does not start. */
export async function assertWeak(em: EntityManager): Promise<void> {
  const [role] = await em.fork().execute<{ name: string; strong: boolean; owns: boolean }[]>(
    `select current_user::text as name, rolsuper or rolbypassrls or rolcreaterole or rolcreatedb as strong,
            exists (select 1 from pg_class where relowner = pg_roles.oid) as owns
     from pg_roles where rolname = current_user`,
  );
  if (role === undefined || role.strong || role.owns) {
    throw new TooStrongRole(
      `The database role ${role?.name ?? '?'} is too strong: a service works as a role that owns nothing and bypasses nothing.`,
    );
  }
}
