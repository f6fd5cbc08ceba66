import { endOfDay, isCivilDate } from '../clocks/calendar.ts';
import { may } from '../jurisdiction/policy.ts';
import { type DeskItemRow, type DeskSource, lightUntil } from '../office-desk/desk-item.ts';

interface Due {
  id: string;
  caseId: string | null;
  dueOn: string;
}

/** The decisions of meetings that the office answers for and has not carried out. */
export const decisionsDue: DeskSource = async ({ reads, actor, office, now, first }) => {
  if (!may(actor, 'KEEP_REGISTER', office)) return [];
  const rows = await reads.rows<Due>(
    `select id, case_id as "caseId", due_on::text as "dueOn" from meeting_decision
     where responsible = ? and done_on is null order by due_on, id limit ?`,
    [office, first],
  );
  return rows.map(({ id, caseId, dueOn }): DeskItemRow => {
    const dueAt = isCivilDate(dueOn) ? endOfDay(dueOn).toISOString() : null;
    return {
      kind: 'MEETING_DECISION_TO_CARRY_OUT',
      office,
      caseId,
      subjectId: id,
      dueAt,
      light: lightUntil(dueAt, now),
    };
  });
};
