import { type Reads, textArray } from '../server/reads.ts';
import { THREAD_COLUMNS } from '../threads/thread.ts';
import { type ThreadRow, threadOf } from '../threads/thread-reads.ts';

/** The thread that an instruction is; another one is none. */
export async function instructionById(reads: Reads, id: string): Promise<ThreadRow | null> {
  const thread = await threadOf(reads, id);
  return thread?.purpose === 'INSTRUCTION' ? thread : null;
}

const OPEN = `select ${THREAD_COLUMNS}, thread.status, thread.due_at as "dueAt" from thread`;
const PENDING = `purpose = 'INSTRUCTION' and thread.status in ('AWAITS_ABOVE', 'AWAITS_BELOW')`;
const SOONEST = 'order by thread.due_at nulls last, thread.opened_at, thread.id';

/** A place and how many of its open instructions are asked for, as a loader's key. */
export const pendingAsked = (place: string, first: number): string => `${place} ${first}`;

/** For each key, the open instructions that the place gave or that concern it, the one that is due first before the others. */
export async function pendingInstructions(reads: Reads, keys: readonly string[]): Promise<ThreadRow[][]> {
  const asked = [...new Set(keys)].map((key) => key.split(' '));
  const column = (n: number) => textArray(asked.map((parts) => parts[n] ?? ''));
  const rows = await reads.rows<ThreadRow & { asked: string }>(
    `select wanted.place || ' ' || wanted.first as asked, pending.*
     from unnest(?::text[], ?::int[]) as wanted(place, first)
     cross join lateral (
       (${OPEN} where ${PENDING} and thread.office = wanted.place ${SOONEST} limit wanted.first)
       union all
       (${OPEN} join thread_office on thread_id = thread.id
        where ${PENDING} and thread_office.office = wanted.place and thread.office <> wanted.place
        ${SOONEST} limit wanted.first)
       order by "dueAt" nulls last, "openedAt", id limit wanted.first) as pending`,
    [column(0), column(1)],
  );
  const byKey = Map.groupBy(rows, (row) => row.asked);
  return keys.map((key) => byKey.get(key) ?? []);
}
