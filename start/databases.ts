import { migrate } from '@sanji/tier/server/database.ts';
import { databaseRoles } from '@sanji/tier/server/database-roles.ts';
import type { TierDefinition } from '@sanji/tier/server/tier-definition.ts';
import pg from 'pg';

export interface TierDatabase {
  ownerUrl: string;
  appUrl: string;
  courierUrl: string;
}

interface Passwords {
  app: string;
  courier: string;
}

const quoted = pg.escapeIdentifier;

async function asAdmin<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function as(url: string, user: string, password: string, database?: string): string {
  const changed = new URL(url);
  changed.username = encodeURIComponent(user);
  changed.password = encodeURIComponent(password);
  if (database !== undefined) changed.pathname = `/${database}`;
  return changed.href;
}

async function ensureRole(client: pg.Client, name: string, password: string): Promise<void> {
  const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [name]);
  const verb = rowCount === 0 ? 'create' : 'alter';
  await client.query(`${verb} role ${quoted(name)} login password ${pg.escapeLiteral(password)}`);
}

/** Makes a tier's database on a server of ours, with its owner; a second call keeps what is there. */
export async function ensureDatabase(adminUrl: string, name: string, ownerPassword: string): Promise<string> {
  await asAdmin(adminUrl, async (client) => {
    await ensureRole(client, `${name}_owner`, ownerPassword);
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (rowCount === 0)
      await client.query(`create database ${quoted(name)} owner ${quoted(`${name}_owner`)}`);
  });
  return as(adminUrl, `${name}_owner`, ownerPassword, name);
}

/**
 * Brings a tier's database up to date: the two weak roles, the tables and their policies. `adminUrl` may make roles,
 * `ownerUrl` owns the database; on a server of the user's they are often the same.
 */
export async function prepareDatabase(
  definition: TierDefinition,
  adminUrl: string,
  ownerUrl: string,
  passwords: Passwords,
): Promise<TierDatabase> {
  const roles = databaseRoles(definition.subgraph);
  await asAdmin(adminUrl, async (client) => {
    await ensureRole(client, roles.app, passwords.app);
    await ensureRole(client, roles.courier, passwords.courier);
  });
  await migrate(definition, ownerUrl);
  return {
    ownerUrl,
    appUrl: as(ownerUrl, roles.app, passwords.app),
    courierUrl: as(ownerUrl, roles.courier, passwords.courier),
  };
}
