import type { Actor } from '@sanji/edge/identity.ts';
import type { SubgraphName } from '@sanji/schema/sdl.ts';
import { sessionOf } from '@sanji/tier/jurisdiction/policy.ts';
import pg from 'pg';

/** Runs one statement of a transaction that carries the caller. */
export type Ask = <Row extends pg.QueryResultRow>(sql: string, ...parameters: unknown[]) => Promise<Row[]>;

/** Reads in one read-only transaction, as the caller. */
export type Reader = <Value>(actor: Actor, work: (ask: Ask) => Promise<Value>) => Promise<Value>;

// A timestamp stays the text that PostgreSQL writes; whoever shows it turns it into ISO 8601.
const AS_TEXT = new Set<number>([pg.types.builtins.TIMESTAMPTZ]);
const asText = (text: string) => text;
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid, format) => (AS_TEXT.has(oid) ? asText : pg.types.getTypeParser(oid, format)),
};

const SESSION = `select set_config('app.subject', $1, true), set_config('app.region', $2, true), set_config('app.acts', $3, true)`;

function openReader(url: string): Reader {
  const pool = new pg.Pool({ connectionString: url, max: 12, types });
  return async (actor, work) => {
    const client = await pool.connect();
    try {
      const { variables } = sessionOf(actor);
      await client.query('begin read only');
      await client.query(SESSION, [variables['app.subject'], variables['app.region'], variables['app.acts']]);
      const value = await work(async (sql, ...parameters) => (await client.query(sql, parameters)).rows);
      await client.query('commit');
      client.release();
      return value;
    } catch (error) {
      client.release(true);
      throw error;
    }
  };
}

export const openReaders = (urls: Record<SubgraphName, string>): Record<SubgraphName, Reader> => ({
  village: openReader(urls.village),
  township: openReader(urls.township),
  county: openReader(urls.county),
});

export type Readers = Record<SubgraphName, Reader>;

export const iso = (instant: string): string => new Date(instant).toISOString();
export const isoOrNull = (instant: string | null): string | null => (instant === null ? null : iso(instant));
