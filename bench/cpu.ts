import { readdirSync, readFileSync } from 'node:fs';
import { asked } from './sql.ts';

// USER_HZ, which Linux promises to user space on every architecture.
const TICKS_PER_SECOND = 100;

interface Stat {
  parent: number;
  ownTicks: number;
  /** Of children that have ended and were waited for. */
  endedTicks: number;
}

function statOf(pid: number): Stat | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The second field is the program's name in brackets and may hold spaces.
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    const at = (number: number) => Number(fields[number - 3]);
    return { parent: at(4), ownTicks: at(14) + at(15), endedTicks: at(16) + at(17) };
  } catch {
    // It ended between being listed and being read.
    return undefined;
  }
}

const inMs = (ticks: number) => (ticks * 1000) / TICKS_PER_SECOND;

/** CPU that these processes have used so far, in milliseconds. */
export const cpuOf = (pids: readonly number[]): number =>
  inMs(pids.reduce((sum, pid) => sum + (statOf(pid)?.ownTicks ?? 0), 0));

/** The process that all of a PostgreSQL server's processes descend from. */
export async function postmasterOf(adminUrl: string): Promise<number> {
  const [backend] = await asked<{ pid: number }>(
    adminUrl,
    'select pid from pg_stat_activity where backend_type = $1',
    ['checkpointer'],
  );
  const parent = backend && statOf(backend.pid)?.parent;
  if (parent === undefined) throw new Error("PostgreSQL's processes cannot be seen from here");
  return parent;
}

/** CPU that a PostgreSQL server has used so far, backends that have ended included, in milliseconds. */
export function cpuOfServer(postmaster: number): number {
  const own = statOf(postmaster);
  const children = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => statOf(Number(name)))
    .filter((stat) => stat?.parent === postmaster);
  const ticks = children.reduce((sum, stat) => sum + (stat?.ownTicks ?? 0), 0);
  return inMs(ticks + (own?.ownTicks ?? 0) + (own?.endedTicks ?? 0));
}
