import { setTimeout as after } from 'node:timers/promises';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '@sanji/edge/identity.ts';
import { type Log, whereThrown } from '@sanji/edge/log.ts';
import type { Listen } from '../delivery/couriers.ts';
import { contains } from '../jurisdiction/region.ts';
import type { EventKind } from '../schema.types.ts';
import type { Position } from './event.ts';
import type { Wish } from './event-reads.ts';

/** Somebody who listens, and up to where they were told. */
export interface Follower {
  actor: Actor;
  wish: Wish;
  position: Position;
  /** Whether there may be something for them before the horizon. */
  isDue: boolean;
  wake: () => void;
}

/** What happened, as far as it matters to whom it may concern. */
interface Happened {
  kind: EventKind;
  caseId: string;
  recipient: string | null;
  /** The places from which it may be seen. */
  regions: string[];
}

// A lost notification costs at most this.
const POLL_MS = 5_000;
// A transaction that began before what is already written still runs; most take a few milliseconds.
const LOOK_AGAIN_MS = 20;
// More at once concerns everybody.
const MOST_WEIGHED = 500;

/**
 * What one process of a tier knows of its events: how far they are complete, and who is concerned. It looks as the
 * courier, at codes alone, once for all listeners; what each of them may read, row-level security decides as they read.
 */
export class Feed {
  readonly #em: EntityManager;
  readonly #log: Log;
  readonly #followers = new Set<Follower>();
  readonly #stopped = new AbortController();
  /** Below this transaction nothing is written any more. */
  #horizon = '0';
  #looking: Promise<void> | undefined;
  #again = false;
  #mute: () => Promise<void> = () => Promise.resolve();
  #working: Promise<void> | undefined;

  constructor(em: EntityManager, log: Log) {
    this.#em = em;
    this.#log = log;
  }

  start(listen: Listen): void {
    this.#mute = listen(() => void this.look());
    this.#working = this.#poll();
  }

  /** Nobody is told anything any more. */
  async stop(): Promise<void> {
    this.#stopped.abort();
    await this.#mute();
    await this.#working;
    await this.#looking;
  }

  get ended(): AbortSignal {
    return this.#stopped.signal;
  }

  get horizon(): string {
    return this.#horizon;
  }

  get listeners(): number {
    return this.#followers.size;
  }

  join(follower: Follower): void {
    this.#followers.add(follower);
  }

  leave(follower: Follower): void {
    this.#followers.delete(follower);
  }

  /** Looks how far the events are complete by now. Whoever asks while somebody looks gets a look of their own after it. */
  look(): Promise<void> {
    if (this.#looking !== undefined) this.#again = true;
    this.#looking ??= this.#lookUntilClear().finally(() => {
      this.#looking = undefined;
    });
    return this.#looking;
  }

  async #poll(): Promise<void> {
    while (!this.#stopped.signal.aborted) {
      await this.look();
      await after(POLL_MS, undefined, { signal: this.#stopped.signal }).catch(() => undefined);
    }
  }

  async #lookUntilClear(): Promise<void> {
    do {
      this.#again = false;
      try {
        const waits = await this.#lookOnce();
        if (waits) await after(LOOK_AGAIN_MS, undefined, { signal: this.#stopped.signal });
        this.#again ||= waits;
      } catch (error) {
        if (!this.#stopped.signal.aborted) this.#log.warn('feed-lost', whereThrown(error));
        return;
      }
    } while (this.#again && !this.#stopped.signal.aborted);
  }

  /** True when something is written that must wait for a transaction which still runs. */
  async #lookOnce(): Promise<boolean> {
    const em = this.#em.fork();
    const [edge] = await em.execute<{ horizon: string; waits: boolean }[]>(
      `select s.horizon::text, exists (select 1 from event where transaction >= s.horizon) as waits
       from (select pg_snapshot_xmin(pg_current_snapshot())::text::bigint as horizon) s`,
    );
    if (edge === undefined) return false;
    const from = this.#horizon;
    if (BigInt(edge.horizon) > BigInt(from)) {
      // A second statement sees all that was written below the horizon of the first.
      const happened = this.#followers.size === 0 ? [] : await this.#happened(em, from, edge.horizon);
      this.#horizon = edge.horizon;
      for (const follower of this.#followers) moveOn(follower, happened, edge.horizon);
    }
    return edge.waits;
  }

  #happened(em: EntityManager, from: string, before: string): Promise<Happened[]> {
    return em.execute<Happened[]>(
      `select kind, case_id as "caseId", recipient,
              array(select region from card where card.id = event.case_id
                    union select region from reach where reach.case_id = event.case_id
                    union select thread.office from thread where thread.id = event.about
                    union select thread_office.office from thread_office where thread_office.thread_id = event.about
                    union select event.office where event.office is not null) as regions
       from event where transaction >= ?::bigint and transaction < ?::bigint limit ${MOST_WEIGHED}`,
      [from, before],
    );
  }
}

/** Whoever is concerned is woken; whoever was told everything and is not concerned is told everything still. */
function moveOn(follower: Follower, happened: readonly Happened[], horizon: string): void {
  const concerned = happened.length >= MOST_WEIGHED || happened.some((event) => concerns(event, follower));
  if (concerned) {
    follower.isDue = true;
    follower.wake();
  } else if (!follower.isDue) {
    follower.position = { transaction: horizon, number: '0' };
  }
}

// Never narrower than the policies of the table: what is left out here, nobody would have been shown.
const concerns = ({ kind, caseId, recipient, regions }: Happened, { actor, wish }: Follower): boolean =>
  (wish.kinds === null || wish.kinds.includes(kind)) &&
  (wish.caseId === null || wish.caseId === caseId) &&
  (recipient === null
    ? regions.some((region) => contains(actor.region, region))
    : recipient === actor.subject);
