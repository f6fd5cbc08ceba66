import { createLog } from '@sanji/edge/log.ts';
import type { Desk } from '@sanji/tier/cases/desk.ts';
import { sweep } from '@sanji/tier/clocks/sweep.ts';
import { queueAt, SWEEP } from '@sanji/tier/server/queue.ts';
import { watchClocks } from '@sanji/tier/server/watching-clocks.ts';
import pg from 'pg';
import { describe, expect, test } from 'vitest';
import { china, heard, inRingingWorld, roundOpen, stage, village, world } from './ringing.ts';

inRingingWorld();

/** A desk that stops at a point of the sweep, as often as it is said. */
function stumbling(desk: Desk, at: string, times = 1): Desk {
  let left = times;
  return {
    ...desk,
    checkpoint: (point) => {
      if (point !== at || left === 0) return;
      left -= 1;
      throw new Error(`stumbled at ${at}`);
    },
  };
}

describe('a sweep that is cut short', () => {
  test.each(['sweep.rung', 'sweep.noted', 'sweep.done'])('at %s rings once all the same', async (point) => {
    const id = await roundOpen();
    const late = china('2026-04-02T08:00');
    const { desk } = world.tiers.village;
    await expect(sweep(stumbling(desk, point), late)).rejects.toThrow('stumbled');
    await sweep(desk, late);
    await sweep(desk, late);
    expect(await heard(village, 'village', id)).toEqual(['MEDIATE AMBER', 'MEDIATE RED']);
  });

  test('two sweeps at once ring once', async () => {
    const ids = [await roundOpen(), await roundOpen(), await roundOpen()];
    const late = china('2026-04-02T08:00');
    const { desk } = world.tiers.village;
    const swept = await Promise.all([sweep(desk, late), sweep(desk, late), sweep(desk, late)]);
    expect(swept.reduce((sum, { rings }) => sum + rings, 0)).toBe(6);
    for (const id of ids)
      expect(await heard(village, 'village', id)).toEqual(['MEDIATE AMBER', 'MEDIATE RED']);
  });
});

/** Runs the real queue on the village's database: says when a sweep of its own is over, and how to stop it. */
async function works(desk: Desk): Promise<{ swept: Promise<void>; stop: () => Promise<void> }> {
  const { promise: swept, resolve } = Promise.withResolvers<void>();
  const { courierUrl } = world.databases.village;
  const watched: Desk = {
    ...desk,
    checkpoint: (point) => {
      desk.checkpoint(point);
      if (point === 'sweep.done') resolve();
    },
  };
  const stop = await watchClocks({ courierUrl, cron: '* * * * *' }, watched, createLog({ silent: true }));
  return { swept, stop };
}

describe('the queue', () => {
  test('sweeps as the weak role, is stopped and started, and neither skips nor repeats', async () => {
    const id = await roundOpen();
    const { desk } = world.tiers.village;
    stage.now = china('2026-03-27T00:00');
    const first = await works(desk);
    await first.swept;
    await first.stop();
    expect(await heard(village, 'village', id)).toEqual(['MEDIATE AMBER']);
    stage.now = china('2026-04-03T00:00');
    expect(await heard(village, 'village', id)).toEqual(['MEDIATE AMBER']);
    // Two that start together send one job between them: whoever gets it sweeps, and the other may wait for the next minute.
    const both = await Promise.all([works(desk), works(desk)]);
    await Promise.race(both.map(({ swept }) => swept));
    await Promise.all(both.map(({ stop }) => stop()));
    expect(await heard(village, 'village', id)).toEqual(['MEDIATE AMBER', 'MEDIATE RED']);
  });

  test('is told of one schedule by however many instances, and its jobs carry nothing', async () => {
    const owner = new pg.Client({ connectionString: world.databases.village.ownerUrl });
    await owner.connect();
    const schedules = await owner.query('select name, cron, data from pgboss.schedule');
    const jobs = await owner.query('select name from pgboss.job where name = $1 and data is not null', [
      SWEEP,
    ]);
    const owned = await owner.query(
      `select 1 from pg_class join pg_namespace on pg_namespace.oid = relnamespace
       where nspname = 'pgboss' and relowner = 'sanji_village_courier'::regrole`,
    );
    await owner.end();
    expect(schedules.rows).toEqual([{ name: SWEEP, cron: '* * * * *', data: null }]);
    expect([jobs.rows, owned.rows]).toEqual([[], []]);
  });

  test('takes no job twice while one waits', async () => {
    const boss = queueAt(world.databases.township.courierUrl);
    await boss.start();
    const sent = [await boss.send(SWEEP), await boss.send(SWEEP)];
    await boss.stop({ graceful: false });
    expect(sent).toEqual([expect.any(String), null]);
  });

  test('is closed to the role that works for callers', async () => {
    const app = new pg.Client({ connectionString: world.databases.village.appUrl });
    await app.connect();
    await expect(app.query('select * from pgboss.job')).rejects.toThrow('permission denied');
    await app.end();
  });
});
