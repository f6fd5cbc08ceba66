import { setTimeout as after } from 'node:timers/promises';
import { whereThrown } from '@sanji/edge/log.ts';
import { heldForSweeping, type MaterialRoom } from './room.ts';

const DAY_MS = 86_400_000;
// A restored database lags behind the store: a week leaves time to notice that the wrong day was restored.
const ORPHAN_AFTER_MS = 7 * DAY_MS;
const BATCH = 500;

type Swept = Pick<MaterialRoom, 'desk' | 'staging' | 'store'>;

/** Removes contents that no paper of any case refers to, such as what a crash left behind. Returns how many. */
export async function sweepMaterials(room: Swept, stop?: AbortSignal): Promise<number> {
  const { desk, staging, store } = room;
  const now = desk.now().getTime();
  await staging.sweep(new Date(now - DAY_MS));
  const before = new Date(now - ORPHAN_AFTER_MS);
  let removed = 0;
  let batch: string[] = [];
  for await (const { sha256, putAt } of store.list()) {
    if (stop?.aborted) return removed;
    if (putAt >= before) continue;
    batch.push(sha256);
    if (batch.length < BATCH) continue;
    removed += await removeOrphans(room, batch);
    batch = [];
  }
  return removed + (await removeOrphans(room, batch));
}

async function removeOrphans({ desk, store }: Swept, contents: readonly string[]): Promise<number> {
  const em = desk.courierEm.fork();
  const orphans = await em.execute<{ sha256: string }[]>(
    `select sha256 from unnest(?::text[]) as stored(sha256) where ${UNREFERRED}`,
    [`{${contents.join(',')}}`],
  );
  let removed = 0;
  for (const { sha256 } of orphans) {
    const gone = await desk.courierEm.fork().transactional(async (tx) => {
      await heldForSweeping(tx, sha256);
      const [row] = await tx.execute<object[]>(
        `select 1 from (select ?::text as sha256) as stored where ${UNREFERRED}`,
        [sha256],
      );
      if (row === undefined) return false;
      await store.remove(sha256);
      return true;
    });
    if (gone) removed += 1;
  }
  return removed;
}

const UNREFERRED = `not exists (
  select 1 from paper where paper.kind = 'MATERIAL' and paper.body->>'sha256' = stored.sha256)`;

/** Sweeps at the start and then once a day. Returns what stops it. */
export function startSweeping(room: MaterialRoom): () => Promise<void> {
  const stopped = new AbortController();
  const working = (async () => {
    while (!stopped.signal.aborted) {
      await sweepMaterials(room, stopped.signal).catch((error: unknown) =>
        room.log.error('sweeping-failed', whereThrown(error)),
      );
      await after(DAY_MS, undefined, { signal: stopped.signal }).catch(() => undefined);
    }
  })();
  return async () => {
    stopped.abort();
    await working;
  };
}
