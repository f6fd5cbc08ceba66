import type { Actor } from '@sanji/edge/identity.ts';
import type { ReadPool } from '../server/read-pool.ts';
import { Reads } from '../server/reads.ts';
import { caughtUp, type EventRow, later, type Position } from './event.ts';
import { assertInsideWindow, EVENTS_A_PAGE, eventsBetween, type Wish } from './event-reads.ts';
import type { Feed, Follower } from './feed.ts';

/** Says now and then where a listener may go on from, so that a quiet one is not told that their place is too old. */
export const QUIET_MS = 5 * 60_000;

export interface LiveRoom {
  feed: Feed;
  reading: ReadPool;
  now: () => Date;
}

async function read<T>(room: LiveRoom, actor: Actor, work: (reads: Reads) => Promise<T>): Promise<T> {
  const reads = new Reads(room.reading, actor);
  try {
    return await work(reads);
  } finally {
    await reads.end();
  }
}

/** What the caller may know of what happens, after the given place or from now on, until the signal ends it. */
export async function follow(
  room: LiveRoom,
  actor: Actor,
  { after, ...wish }: Wish & { after: Position | null },
  signal: AbortSignal,
): Promise<AsyncGenerator<EventRow>> {
  await room.feed.lookForNewcomer();
  const position = after ?? room.feed.horizon;
  if (after !== null) await read(room, actor, (reads) => assertInsideWindow(reads, after, room.feed.newest));
  return told(room, { actor, wish, position, isDue: true, wake: () => undefined }, signal);
}

async function* told(room: LiveRoom, follower: Follower, signal: AbortSignal): AsyncGenerator<EventRow> {
  const { feed } = room;
  const ended = AbortSignal.any([signal, feed.ended]);
  feed.join(follower);
  try {
    while (!ended.aborted) {
      yield* missed(room, follower, ended);
      yield caughtUp(follower.position, room.now());
      while (!ended.aborted && (await woken(follower, ended))) yield* missed(room, follower, ended);
    }
  } finally {
    feed.leave(follower);
  }
}

/** Everything up to the horizon, however far it moves on meanwhile. */
async function* missed(room: LiveRoom, follower: Follower, ended: AbortSignal): AsyncGenerator<EventRow> {
  const { actor, wish } = follower;
  while (follower.isDue && !ended.aborted) {
    follower.isDue = false;
    const upTo = room.feed.horizon;
    let from = follower.position;
    let page: EventRow[];
    do {
      page = await read(room, actor, (reads) => eventsBetween(reads, from, upTo, wish));
      yield* page;
      from = page.at(-1)?.number ?? from;
    } while (page.length === EVENTS_A_PAGE && !ended.aborted);
    follower.position = later(follower.position, upTo);
  }
}

/** Waits until there may be something; false when it stayed quiet, or has ended. */
function woken(follower: Follower, ended: AbortSignal): Promise<boolean> {
  if (follower.isDue) return Promise.resolve(true);
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const quiet = setTimeout(() => resolve(false), QUIET_MS);
  const end = () => resolve(false);
  follower.wake = () => resolve(true);
  ended.addEventListener('abort', end, { once: true });
  return promise.finally(() => {
    clearTimeout(quiet);
    ended.removeEventListener('abort', end);
    follower.wake = () => undefined;
  });
}
