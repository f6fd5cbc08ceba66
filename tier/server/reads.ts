import type { Actor } from '@sanji/edge/identity.ts';
import type pg from 'pg';
import type { ReadPool } from './read-pool.ts';

/**
 * The reads of one GraphQL operation: one read-only transaction, which carries the caller, begun when something is
 * first read. Outside it nothing carries the caller, and the database shows nothing.
 */
export class Reads {
  readonly #pool: ReadPool;
  readonly #actor: Actor;
  #begun: Promise<pg.PoolClient> | undefined;
  /** The statement before: a connection runs one at a time. */
  #before: Promise<unknown> = Promise.resolve();
  #ended = false;

  constructor(pool: ReadPool, actor: Actor) {
    this.#pool = pool;
    this.#actor = actor;
  }

  /** The rows, with `?` where the parameters go. */
  async rows<Row extends object>(sql: string, parameters: readonly unknown[]): Promise<Row[]> {
    // A field that failed may end the operation while its siblings still run: what they would begin, nobody would end.
    if (this.#ended) throw new Error('the operation has ended');
    this.#begun ??= this.#pool.begin(this.#actor);
    const begun = this.#begun;
    const rows = this.#before.then(async () => this.#pool.rows<Row>(await begun, sql, parameters));
    this.#before = rows.catch(() => undefined);
    return rows;
  }

  /** Gives the connection back for good. */
  end(): Promise<void> {
    this.#ended = true;
    return this.close();
  }

  /** Gives the connection back. A mutation does so before it writes; what is read afterwards begins anew. */
  async close(): Promise<void> {
    const begun = this.#begun;
    this.#begun = undefined;
    if (begun === undefined) return;
    await this.#before;
    const client = await begun.catch(() => undefined);
    if (client !== undefined) await this.#pool.end(client);
  }
}

/** Codes and ids as one array parameter. Whatever looks like neither is left out: it names nothing that we have. */
export const textArray = (codes: readonly string[]): string =>
  `{${codes.filter((code) => /^[\w-]{1,64}$/.test(code)).join(',')}}`;
