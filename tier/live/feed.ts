import { setTimeout as after } from 'node:timers/promises';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '@sanji/edge/identity.ts';
import { type Log, whereThrown } from '@sanji/edge/log.ts';
import type { Listen } from '../delivery/couriers.ts';
import { contains } from '../jurisdiction/region.ts';
import { EVENT_WRITERS } from '../migrations/0020-live.ts';
import type { EventKind } from '../schema.types.ts';
import { isBefore, later, type Position } from './event.ts';
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
// A transaction that took its place before what is already there still runs; most take a few milliseconds.
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
  /** Up to here nothing is written any more. */
  #horizon: Position = '0';
  #newest: Position = '0';
  /** Why the last look told nothing. */
  #lost: unknown;
  #looking: Promise<void> | undefined;
  #after: Promise<void> | undefined;
  #again: NodeJS.Timeout | undefined;
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
    clearTimeout(this.#again);
  }

  get ended(): AbortSignal {
    return this.#stopped.signal;
  }

  get horizon(): Position {
    return this.#horizon;
  }

  /** The newest number that anybody has taken. */
  get newest(): Position {
    return this.#newest;
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
  async look(): Promise<void> {
    const before = this.#looking;
    this.#after ??= (before ?? Promise.resolve()).then(() => {
      this.#after = undefined;
      this.#looking = this.#lookSafely();
      return this.#looking;
    });
    return this.#after;
  }

  /** Looks for somebody who begins to listen, and rejects where that cannot be known: an old place would mislead them. */
  async lookForNewcomer(): Promise<void> {
    await this.look();
    if (this.#lost !== undefined) throw this.#lost;
  }

  async #poll(): Promise<void> {
    while (!this.#stopped.signal.aborted) {
      await this.look();
      await after(POLL_MS, undefined, { signal: this.#stopped.signal }).catch(() => undefined);
    }
  }

  async #lookSafely(): Promise<void> {
    if (this.#stopped.signal.aborted) return;
    try {
      const isMoreComing = await this.#lookOnce();
      this.#lost = undefined;
      if (!isMoreComing) return;
      clearTimeout(this.#again);
      this.#again = setTimeout(() => void this.look(), LOOK_AGAIN_MS);
    } catch (error) {
      this.#lost = error;
      if (!this.#stopped.signal.aborted) this.#log.warn('feed-lost', whereThrown(error));
    }
  }

  /** True when something may be written below what is there already. */
  async #lookOnce(): Promise<boolean> {
    const em = this.#em.fork();
    const { newest, complete } = await edgeOf(em);
    const from = this.#horizon;
    this.#newest = newest;
    if (isBefore(from, complete)) {
      const happened = this.#followers.size === 0 ? [] : await this.#happened(em, from, complete);
      this.#horizon = complete;
      for (const follower of this.#followers) moveOn(follower, happened, complete);
    }
    return isBefore(this.#horizon, newest);
  }

  #happened(em: EntityManager, from: Position, upTo: Position): Promise<Happened[]> {
    return em.execute<Happened[]>(
      `select kind, case_id as "caseId", recipient,
              array(select region from card where card.id = event.case_id
                    union select region from reach where reach.case_id = event.case_id
                    union select thread.office from thread where thread.id = event.about
                    union select thread_office.office from thread_office where thread_office.thread_id = event.about
                    union select event.office where event.office is not null) as regions
       from event where number > ?::bigint and number <= ?::bigint limit ${MOST_WEIGHED}`,
      [from, upTo],
    );
  }
}

/**
 * The newest number, and up to which one events are complete. Whoever writes one holds a lock, from before it takes its
 * number until after its commit is seen, that says above which number it began. So the newest number is read first, then
 * who still writes, and the events last, each by a statement of its own: what was taken by then is there, or above.
 * Only those who write events are waited for: not a courier that waits for its peer, nor another database's work.
 */
async function edgeOf(em: EntityManager): Promise<{ newest: Position; complete: Position }> {
  const [taken] = await em.execute<{ newest: Position }[]>(
    'select (case when is_called then last_value else 0 end)::text as newest from event_number',
  );
  const newest = taken?.newest ?? '0';
  const [writing] = await em.execute<{ above: Position | null }[]>(
    `select min(((classid::bigint << 32) | objid::bigint) - ${EVENT_WRITERS})::text as above from pg_locks
     where locktype = 'advisory' and objsubid = 1 and granted
       and database = (select oid from pg_database where datname = current_database())
       and classid::bigint >> 24 = ${EVENT_WRITERS} >> 56`,
  );
  const above = writing?.above ?? newest;
  return { newest, complete: isBefore(above, newest) ? above : newest };
}

/** Whoever is concerned is woken; whoever was told everything and is not concerned is told everything still. */
function moveOn(follower: Follower, happened: readonly Happened[], horizon: Position): void {
  const concerned = happened.length >= MOST_WEIGHED || happened.some((event) => concerns(event, follower));
  if (concerned) {
    follower.isDue = true;
    follower.wake();
  } else if (!follower.isDue) {
    follower.position = later(follower.position, horizon);
  }
}

// Never narrower than the policies of the table: what is left out here, nobody would have been shown.
const concerns = ({ kind, caseId, recipient, regions }: Happened, { actor, wish }: Follower): boolean =>
  (wish.kinds === null || wish.kinds.includes(kind)) &&
  (wish.caseId === null || wish.caseId === caseId) &&
  (recipient === null
    ? regions.some((region) => contains(actor.region, region))
    : recipient === actor.subject);
