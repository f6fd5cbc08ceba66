import { setTimeout as after } from 'node:timers/promises';
import type { Log } from '@sanji/edge/log.ts';
import pg from 'pg';
import type { Listen } from './couriers.ts';

const RECONNECT_MS = 500;

/**
 * Listens for `NOTIFY` on a connection of its own. A lost connection costs speed and nothing else, since whoever listens
 * polls as well; it is made anew, and whoever listens is woken once for what was missed meanwhile.
 */
export const listenAt =
  (url: string, channel: 'courier' | 'event', log: Log): Listen =>
  (onPosted) => {
    const stopped = new AbortController();
    const listening = (async () => {
      while (!stopped.signal.aborted) {
        await heard(url, channel, onPosted, stopped.signal).catch(() => log.warn('listener-lost'));
        await after(RECONNECT_MS, undefined, { signal: stopped.signal }).catch(() => undefined);
      }
    })();
    return async () => {
      stopped.abort();
      await listening;
    };
  };

/** Listens until the connection ends; rejects when it was lost. */
async function heard(url: string, channel: string, onPosted: () => void, stop: AbortSignal): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  // A connection that is refused ends before anybody waits for its end, which must not end the process.
  promise.catch(() => undefined);
  client.on('error', reject);
  client.on('end', () => reject(new Error('the connection ended')));
  client.on('notification', onPosted);
  stop.addEventListener('abort', () => resolve(), { once: true });
  if (stop.aborted) resolve();
  try {
    await client.connect();
    await client.query(`listen ${client.escapeIdentifier(channel)}`);
    onPosted();
    await promise;
  } finally {
    client.off('error', reject).on('error', () => undefined);
    // Ending a connection that is already gone is no failure.
    await client.end().catch(() => undefined);
  }
}
