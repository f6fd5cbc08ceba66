import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SUBGRAPHS } from '@sanji/schema/sdl.ts';
import pg from 'pg';
import type { World } from '../world.ts';

/** Words that stand for what nobody outside the handling offices may read. None of them is anybody's. */
export const CANARIES = {
  name: '欧阳金丝雀',
  otherName: '司徒金丝雀',
  phone: '139-0000-7741',
  address: '金丝雀弄七十七号',
  narrative: '金丝雀所陈述之详情',
  note: '金丝雀笔录',
  leader: '牵头人金丝雀',
  agreement: '金丝雀协议',
  reply: '金丝雀答复',
} as const;

const FLEDGLINGS = ['金丝雀', CANARIES.phone, CANARIES.phone.replaceAll('-', '')];

// Statements and cursors are base64: a word may hide in one.
const readable = (text: string) =>
  text.replaceAll(/[\w-]{12,}/g, (part) => `${part} ${Buffer.from(part, 'base64url').toString()} `);

/** Whether the text holds any of the words, however it is wrapped. */
export function sings(text: string): boolean {
  const said = [text, readable(text)].flatMap((one) => [one, one.replaceAll(/\\u([\da-f]{4})/gi, unescaped)]);
  return said.some((one) => FLEDGLINGS.some((word) => one.includes(word)));
}

const unescaped = (_: string, hex: string) => String.fromCharCode(Number.parseInt(hex, 16));

/** Where personal data is at home; an outbox's payload only until its receipt is there. */
const HOMES = ['handling', 'party', 'round', 'entry', 'paper'];

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;

async function withDatabase<T>(
  adminUrl: string,
  database: string,
  work: (db: pg.Client) => Promise<T>,
): Promise<T> {
  const db = new pg.Client({
    connectionString: Object.assign(new URL(adminUrl), { pathname: database }).href,
  });
  await db.connect();
  try {
    return await work(db);
  } finally {
    await db.end();
  }
}

/** Every place in the three databases, as `village.table.column`, where one of the words is kept: also of the superuser's view. */
export async function nests(
  world: Pick<World, 'databases'>,
  adminUrl: string,
  isHeard: (text: string) => boolean = sings,
): Promise<string[]> {
  const found = new Set<string>();
  for (const subgraph of SUBGRAPHS) {
    await withDatabase(adminUrl, new URL(world.databases[subgraph].ownerUrl).pathname, async (db) => {
      const { rows: tables } = await db.query<{ schema: string; name: string }>(
        "select table_schema as schema, table_name as name from information_schema.tables where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')",
      );
      for (const { schema, name } of tables) {
        const { rows } = await db.query<{ row: Record<string, unknown> }>(
          `select to_jsonb(t) as row from ${quoted(schema)}.${quoted(name)} t`,
        );
        for (const { row } of rows) {
          for (const [column, value] of Object.entries(row)) {
            if (isHeard(JSON.stringify(value))) found.add(placeOf(subgraph, name, column, row));
          }
        }
      }
    });
  }
  return [...found].toSorted();
}

const placeOf = (subgraph: string, table: string, column: string, row: Record<string, unknown>): string =>
  `${subgraph}.${table}.${column}${table === 'outbox' && row.settled_at === null ? ' (unreceipted)' : ''}`;

/** Whether a nest is where personal data may be. */
export function isAtHome(nest: string): boolean {
  const [, table = '', rest = ''] = nest.split('.');
  return HOMES.includes(table) || (table === 'outbox' && rest === 'payload (unreceipted)');
}

/** What the server of our own has logged so far; undefined on somebody else's, whose log is not ours to read. */
export async function serverLog(adminUrl: string): Promise<string | undefined> {
  const folder = await withDatabase(adminUrl, new URL(adminUrl).pathname, async (db) => {
    const { rows } = await db.query<{ folder: string }>("select current_setting('data_directory') as folder");
    return rows[0]?.folder ?? '';
  });
  const file = join(folder, '..', '..', 'postgres.log');
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

/** Listens at the three databases for what is notified there. */
export async function overhear(world: Pick<World, 'databases'>) {
  const heard: string[] = [];
  const ears = SUBGRAPHS.map(
    (subgraph) => new pg.Client({ connectionString: world.databases[subgraph].ownerUrl }),
  );
  for (const ear of ears) {
    ear.on('notification', ({ channel, payload }) => heard.push(`${channel} ${payload ?? ''}`));
    await ear.connect();
    await ear.query('listen courier');
  }
  return { heard, [Symbol.asyncDispose]: async () => void (await Promise.all(ears.map((ear) => ear.end()))) };
}
