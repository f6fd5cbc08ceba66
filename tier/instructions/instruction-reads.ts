import { type Reads, textArray } from '../server/reads.ts';
import { THREAD_COLUMNS } from '../threads/thread.ts';
import { type ThreadRow, threadOf } from '../threads/thread-reads.ts';

/** The thread that an instruction is; another one is none. */
export async function instructionById(reads: Reads, id: string): Promise<ThreadRow | null> {
  const thread = await threadOf(reads, id);
  return thread?.purpose === 'INSTRUCTION' ? thread : null;
}

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
       select ${THREAD_COLUMNS}, thread.status, thread.due_at as "dueAt" from thread
       where purpose = 'INSTRUCTION' and status <> 'CLOSED' and (thread.office = wanted.place or exists (
         select 1 from thread_office where thread_id = thread.id and thread_office.office = wanted.place))
       order by due_at nulls last, opened_at, thread.id limit wanted.first) as pending`,
    [column(0), column(1)],
  );
  const byKey = Map.groupBy(rows, (row) => row.asked);
  return keys.map((key) => byKey.get(key) ?? []);
}
