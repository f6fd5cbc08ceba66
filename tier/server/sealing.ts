import { setTimeout as after } from 'node:timers/promises';
import { type Log, whereThrown } from '@sanji/edge/log.ts';
import type { Desk } from '../cases/desk.ts';
import { addDays, civilDate, endOfDay } from '../clocks/calendar.ts';
import { firstUnsealed, sealDay } from '../delivery/seal.ts';

const LATEST_COMMIT_MS = 5 * 60_000;
const LOOK_EVERY_MS = 10 * 60_000;

/** Seals every day that is over and not sealed yet, in China's civil days. */
export async function sealPastDays(desk: Desk, stop: AbortSignal): Promise<void> {
  const first = await firstUnsealed(desk.courierEm);
  if (first === null) return;
  // A transaction that began before midnight may commit after it.
  const today = civilDate(new Date(desk.now().getTime() - LATEST_COMMIT_MS));
  for (let day = civilDate(first); day < today && !stop.aborted; day = addDays(day, 1)) {
    await sealDay(desk.courierEm, desk.keys, day, endOfDay(addDays(day, -1)), endOfDay(day));
  }
}

/** Looks now and then whether a day is over. Returns what stops it. */
export function startSealing(desk: Desk, log: Log): () => Promise<void> {
  const stopped = new AbortController();
  const working = (async () => {
    while (!stopped.signal.aborted) {
      await sealPastDays(desk, stopped.signal).catch((error: unknown) =>
        log.error('sealing-failed', whereThrown(error)),
      );
      await after(LOOK_EVERY_MS, undefined, { signal: stopped.signal }).catch(() => undefined);
    }
  })();
  return async () => {
    stopped.abort();
    await working;
  };
}
