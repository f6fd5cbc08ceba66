import { createHash } from 'node:crypto';
import type { Actor } from '@sanji/edge/identity.ts';
import pg from 'pg';
import { sessionOf } from '../jurisdiction/policy.ts';

// Instants and days stay as PostgreSQL writes them until somebody asks for them.
const INSTANTS = new Set([1082, 1114, 1184]);
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid, format) =>
    INSTANTS.has(oid) ? (text: string) => text : pg.types.getTypeParser(oid, format),
};

/** A statement as PostgreSQL keeps it prepared: under a name, with its parameters numbered. */
interface Prepared {
  name: string;
  text: string;
}

const CONNECT_WITHIN_MS = 5_000;
const READ_WITHIN_MS = 15_000;

// A filter or a page size makes another text. What is rare enough not to be here runs unprepared.
const MOST_PREPARED = 300;

/**
 * Connections for reading, as the role `app`. Every read carries its table's policies, and planning these costs several
 * times what running the statement does; so each text is planned once per connection and then only run.
 */
export class ReadPool {
  readonly #pool: pg.Pool;
  readonly #prepared = new Map<string, Prepared>();
  readonly #onStatement: (sql: string) => void;

  constructor(url: string, size: number, onStatement: (sql: string) => void = () => undefined) {
    this.#pool = new pg.Pool({
      connectionString: url,
      min: 0,
      max: size,
      types,
      // A network that swallows packets must not hold a reader, and with it a place in the pool, for ever.
      connectionTimeoutMillis: CONNECT_WITHIN_MS,
      query_timeout: READ_WITHIN_MS,
      keepAlive: true,
      // The policies read the caller from the session when they run: a plan holds nothing of whom it was made for.
      options: '-c plan_cache_mode=force_generic_plan',
    });
    // A connection that breaks while it is idle is replaced; who next reads is told if it cannot be.
    this.#pool.on('error', () => undefined);
    // One that breaks while it is out fails its statement; without a listener it would end the process as well.
    this.#pool.on('connect', (client) => client.on('error', () => undefined));
    this.#onStatement = onStatement;
  }

  /** Begins a read-only transaction that carries the caller. */
  async begin(actor: Actor): Promise<pg.PoolClient> {
    const client = await this.#pool.connect();
    const told = Object.entries(sessionOf(actor).variables).map(
      ([name, value]) => `set_config(${pg.escapeLiteral(name)}, ${pg.escapeLiteral(value)}, true)`,
    );
    try {
      await client.query(`begin read only; select ${told.join(', ')}`);
      return client;
    } catch (error) {
      client.release(true);
      throw error;
    }
  }

  async rows<Row extends object>(
    client: pg.PoolClient,
    sql: string,
    values: readonly unknown[],
  ): Promise<Row[]> {
    this.#onStatement(sql);
    const { rows } = await client.query<Row>({ ...this.#statement(sql), values: [...values] });
    return rows;
  }

  /** Gives the connection back; one that cannot end its transaction is not used again. */
  async end(client: pg.PoolClient): Promise<void> {
    try {
      await client.query('commit');
      client.release();
    } catch {
      client.release(true);
    }
  }

  close(): Promise<void> {
    return this.#pool.end();
  }

  #statement(sql: string): Prepared | Pick<Prepared, 'text'> {
    const known = this.#prepared.get(sql);
    if (known !== undefined) return known;
    let parameters = 0;
    const text = sql.replaceAll('?', () => {
      parameters += 1;
      return `$${parameters}`;
    });
    if (this.#prepared.size >= MOST_PREPARED) return { text };
    const prepared = { name: createHash('sha256').update(text).digest('hex').slice(0, 32), text };
    this.#prepared.set(sql, prepared);
    return prepared;
  }
}
