import { fork } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

/** What outlives a bench that was killed unless somebody sees to it: its PostgreSQL and its folder. */
interface Kept {
  postmaster: number;
  folder: string;
}

const STOP_WITHIN_MS = 10_000;

/** Leaves a process behind that stops PostgreSQL should this one be killed before it could. */
export async function stopWithUs(
  postmaster: number,
  folder: string,
  opened: AsyncDisposableStack,
): Promise<void> {
  const keeper = fork(import.meta.filename, { detached: true });
  await once(keeper, 'spawn');
  opened.defer(() => void keeper.kill('SIGKILL'));
  keeper.send({ postmaster, folder } satisfies Kept);
  keeper.unref();
  keeper.channel?.unref();
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    // There is no such process any more.
    return false;
  }
}

async function cleanUp({ postmaster, folder }: Kept): Promise<void> {
  // SIGINT is PostgreSQL's fast shutdown.
  if (isRunning(postmaster)) process.kill(postmaster, 'SIGINT');
  const until = performance.now() + STOP_WITHIN_MS;
  while (isRunning(postmaster) && performance.now() < until) await pause(100);
  rmSync(folder, { recursive: true, force: true });
}

if (import.meta.main) {
  process.once('message', (kept: Kept) => {
    process.once('disconnect', () => void cleanUp(kept));
  });
}
