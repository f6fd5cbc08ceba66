import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '@sanji/edge/identity.ts';
import { sessionOf } from '../jurisdiction/policy.ts';

/**
 * The reads of one GraphQL operation: one read-only transaction, which carries the caller, begun when something is
 * first read. Outside it nothing carries the caller, and the database shows nothing.
 */
export class Reads {
  readonly #root: EntityManager;
  readonly #actor: Actor;
  #begun: Promise<EntityManager> | undefined;
  #ended = false;

  constructor(root: EntityManager, actor: Actor) {
    this.#root = root;
    this.#actor = actor;
  }

  async rows<Row extends object>(sql: string, parameters: readonly unknown[]): Promise<Row[]> {
    // A field that failed may end the operation while its siblings still run: what they would begin, nobody would end.
    if (this.#ended) throw new Error('the operation has ended');
    this.#begun ??= this.#begin();
    const em = await this.#begun;
    return em.execute<Row[]>(sql, [...parameters]);
  }

  async #begin(): Promise<EntityManager> {
    const em = this.#root.fork({ session: sessionOf(this.#actor) });
    await em.begin({ readOnly: true });
    return em;
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
    const em = await begun.catch(() => undefined);
    await em?.commit();
  }
}

/** Codes and ids as one array parameter. Whatever looks like neither is left out: it names nothing that we have. */
export const textArray = (codes: readonly string[]): string =>
  `{${codes.filter((code) => /^[\w-]{1,64}$/.test(code)).join(',')}}`;
