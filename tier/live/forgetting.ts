import { setTimeout as after } from 'node:timers/promises';
import type { EntityManager } from '@mikro-orm/postgresql';
import { type Log, whereThrown } from '@sanji/edge/log.ts';

/**
 * How long an event is kept for those who come back, at least. A listener who was away for longer reads the page anew,
 * which costs less than an hour of events; and a restart, a change of networks or a lunch break loses nothing.
 */
export const LIVE_WINDOW_MINUTES = 60;
const LOOK_EVERY_MS = 5 * 60_000;

/** Forgets what is older than the window, and notes up to where. */
export async function forgetEvents(em: EntityManager): Promise<void> {
  await em.fork().transactional((tx) =>
    tx.execute(
      `with gone as (delete from event where at < now() - ? * interval '1 minute' returning number)
       update event_floor set number = newest.number from (select max(number) as number from gone) newest
       where event_floor.number < newest.number`,
      [LIVE_WINDOW_MINUTES],
    ),
  );
}

/** Forgets now and then. Returns what stops it. */
export function startForgetting(em: EntityManager, log: Log): () => Promise<void> {
  const stopped = new AbortController();
  const working = (async () => {
    while (!stopped.signal.aborted) {
      await forgetEvents(em).catch((error: unknown) => log.error('forgetting-failed', whereThrown(error)));
      await after(LOOK_EVERY_MS, undefined, { signal: stopped.signal }).catch(() => undefined);
    }
  })();
  return async () => {
    stopped.abort();
    await working;
  };
}
