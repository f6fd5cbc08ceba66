import { hasAct } from '../jurisdiction/policy.ts';
import { type DeskItemRow, type DeskSource, lightUntil } from '../office-desk/desk-item.ts';
import type { ThreadPurpose } from '../schema.types.ts';
import { textArray } from '../server/reads.ts';
import { PURPOSES } from './thread.ts';
import { MESSAGES, ON_DESK, type Side } from './thread-rules.ts';

interface Awaiting {
  id: string;
  caseId: string;
  purpose: ThreadPurpose;
  side: Side;
  dueAt: string | null;
}

/** The threads in which it is the office's turn and the caller may write. */
export const awaitingThreads: DeskSource = async ({ reads, actor, office, now, first }) => {
  // Asked of the database, not left out afterwards: what others have to do must not fill the list.
  const writes = (of: Side) =>
    textArray(
      PURPOSES.filter((purpose) =>
        Object.values(MESSAGES[purpose]).some(({ by, act }) => by === of && hasAct(actor, act)),
      ),
    );
  const rows = await reads.rows<Awaiting>(
    `select id, case_id as "caseId", purpose, side, due_at as "dueAt" from (
       (select thread.*, 'ABOVE' as side from thread
        where office = ? and status = 'AWAITS_ABOVE' and purpose = any(?::text[])
        order by due_at nulls last, opened_at, id limit ?)
       union all
       (select thread.*, 'BELOW' as side from thread_office join thread on thread.id = thread_id
        where thread_office.office = ? and status = 'AWAITS_BELOW' and purpose = any(?::text[])
        order by due_at nulls last, thread.opened_at, id limit ?)) as awaiting
     order by due_at nulls last, opened_at, id limit ?`,
    [office, writes('ABOVE'), first, office, writes('BELOW'), first, first],
  );
  return rows.map(
    ({ id, caseId, purpose, side, dueAt }): DeskItemRow => ({
      kind: ON_DESK[purpose][side],
      office,
      caseId,
      subjectId: id,
      dueAt,
      light: lightUntil(dueAt, now),
    }),
  );
};
