import { may } from '../jurisdiction/policy.ts';
import { type DeskItemRow, type DeskSource, lightUntil } from '../office-desk/desk-item.ts';

interface Owed {
  id: string;
  caseId: string;
  acknowledged: boolean;
  dueAt: string | null;
}

/**
 * The open instructions that the office has not acknowledged, or not reported on since the leader last asked while it is the
 * leader's turn because another office did. What has no place yet was written here after everything that has one. Those in which it is the offices' turn come from the threads themselves.
 */
export const instructionDuties: DeskSource = async ({ reads, actor, office, now, first }) => {
  if (!may(actor, 'ACKNOWLEDGE', office)) return [];
  const rows = await reads.rows<Owed>(
    `select thread.id, case_id as "caseId", due_at as "dueAt", own.acknowledged
     from thread join thread_office on thread_id = thread.id
     cross join lateral (select id, position as at from thread_message as message
       where message.thread_id = thread.id and kind in ('INSTRUCTION', 'FOLLOW_UP')
       order by position desc limit 1) as asked
     cross join lateral (select coalesce(bool_or(kind = 'ACKNOWLEDGED'), false) as acknowledged,
         coalesce(bool_or(kind = 'REPORT' and coalesce(body->>'answers' = asked.id, position is null or position > asked.at)), false) as reported
       from thread_message as message where message.thread_id = thread.id and message.office = ?) as own
     where thread_office.office = ? and purpose = 'INSTRUCTION' and status <> 'CLOSED'
       and (not acknowledged or (not reported and status = 'AWAITS_ABOVE'))
     order by due_at nulls last, thread.opened_at, thread.id limit ?`,
    [office, office, first],
  );
  return rows.map(
    ({ id, caseId, acknowledged, dueAt }): DeskItemRow => ({
      kind: acknowledged ? 'INSTRUCTION_TO_ANSWER' : 'INSTRUCTION_TO_ACKNOWLEDGE',
      office,
      caseId,
      subjectId: id,
      dueAt,
      light: lightUntil(dueAt, now),
    }),
  );
};
