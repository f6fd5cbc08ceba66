import { type Log, whereThrown } from '@sanji/edge/log.ts';
import type { Desk } from '../cases/desk.ts';
import { sweep } from '../clocks/sweep.ts';
import { queueAt, SWEEP } from './queue.ts';

const LONGEST_FAREWELL_MS = 5000;

export interface ClockWatch {
  courierUrl: string;
  /** When the clocks are looked at, as cron says it. */
  cron: string;
}

/**
 * Sweeps the clocks when the queue says so: at every tick of the schedule, and once at the start for what was missed.
 * Returns what stops it.
 */
export async function watchClocks(
  { courierUrl, cron }: ClockWatch,
  desk: Desk,
  log: Log,
): Promise<() => Promise<void>> {
  const boss = queueAt(courierUrl);
  const stopped = new AbortController();
  boss.on('error', (error) => log.warn('queue-failed', whereThrown(error)));
  const stop = async () => {
    stopped.abort();
    await boss.stop({ graceful: true, close: true, timeout: LONGEST_FAREWELL_MS });
  };
  try {
    await boss.start();
    await boss.schedule(SWEEP, cron, null, { tz: 'Asia/Shanghai' });
    await boss.send(SWEEP);
    await boss.work(SWEEP, async () => {
      await sweep(desk, desk.now(), stopped.signal).catch((error: unknown) => {
        log.error('sweep-failed', whereThrown(error));
        throw error;
      });
    });
  } catch (error) {
    await stop();
    throw error;
  }
  return stop;
}
