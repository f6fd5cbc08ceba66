import type { Reads } from '../server/reads.ts';
import { THREAD_COLUMNS } from '../threads/thread.ts';
import { type ThreadRow, threadOf } from '../threads/thread-reads.ts';

/** The thread that an instruction is; another one is none. */
export async function instructionById(reads: Reads, id: string): Promise<ThreadRow | null> {
  const thread = await threadOf(reads, id);
  return thread?.purpose === 'INSTRUCTION' ? thread : null;
}

/** The open instructions that the place gave or that concern it, the one that is due first before the others. */
export const pendingInstructions = (reads: Reads, place: string, first: number): Promise<ThreadRow[]> =>
  reads.rows(
    `select ${THREAD_COLUMNS}, thread.status, thread.due_at as "dueAt" from thread
     where purpose = 'INSTRUCTION' and status <> 'CLOSED' and (thread.office = ? or exists (
       select 1 from thread_office where thread_id = thread.id and thread_office.office = ?))
     order by due_at nulls last, opened_at, thread.id limit ?`,
    [place, place, first],
  );
