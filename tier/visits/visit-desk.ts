import { addDays, type CivilDate, civilDate, endOfDay } from '../clocks/calendar.ts';
import { may } from '../jurisdiction/policy.ts';
import { type DeskItemRow, type DeskSource, lightUntil } from '../office-desk/desk-item.ts';
import { officialOfCaller } from '../officials/official.ts';
import type { DeskItemKind, VisitMode, VisitStage } from '../schema.types.ts';
import type { VisitModes } from './visit-rules.ts';

interface OpenRow {
  id: string;
  stage: VisitStage;
  mode: VisitMode;
  on: CivilDate;
  briefed: boolean;
  external: boolean;
}

interface FollowUp {
  visit: string;
  caseId: string;
  dueOn: CivilDate;
}

/** What an open visit waits for, and until which day; null where it waits for its day. Pure. */
export function waitsFor(
  { stage, mode, on, briefed, external }: OpenRow,
  { modes, today, closeDays }: { modes: VisitModes; today: CivilDate; closeDays: number },
): { kind: DeskItemKind; until: CivilDate } | null {
  if (stage === 'MEET') return { kind: 'VISIT_TO_CLOSE', until: addDays(on, closeDays) };
  if (modes[mode].briefed && !briefed && !external) return { kind: 'VISIT_TO_PREPARE', until: on };
  return on <= today ? { kind: 'VISIT_TO_HOLD', until: on } : null;
}

/** Visits to prepare, to hold and to close, and what follows from them: of the office, or of the caller who is their leader. */
export const visitDesk: DeskSource = async ({ reads, actor, office, now, desk, first }) => {
  const rules = desk.rulesOf(office.slice(0, 6));
  const today = civilDate(now);
  const keeps = may(actor, 'KEEP_REGISTER', office);
  const own = await officialOfCaller(reads, office, actor.subject, today);
  if (!keeps && own === null) return [];
  const whose = keeps ? [] : [own?.id ?? ''];
  const mine = keeps ? '' : 'and visit.official = ?';
  const open = await reads.rows<OpenRow>(
    `select id, stage, mode, on_day::text as on, level in ('PROVINCE', 'CITY') as external, exists (
       select 1 from visit_text where visit = visit.id and visit_text.stage = 'PREPARE') as briefed
     from visit where place = ? and closed_at is null ${mine} order by on_day, id limit ?`,
    [office, ...whose, first],
  );
  const followUps = await reads.rows<FollowUp>(
    `select visit, case_id as "caseId", due_on::text as "dueOn" from visit_case join visit on visit.id = visit
     where visit_case.place = ? and due_on is not null and done_on is null ${mine}
     order by due_on, visit, case_id limit ?`,
    [office, ...whose, first],
  );
  const item = (kind: DeskItemKind, subjectId: string, until: CivilDate, caseId: string | null = null) => {
    const dueAt = endOfDay(until).toISOString();
    return { kind, office, caseId, subjectId, dueAt, light: lightUntil(dueAt, now) } satisfies DeskItemRow;
  };
  const asked = { modes: rules.visitModes, today, closeDays: rules.visitCloseDays };
  return [
    ...open.flatMap((row) => {
      const waiting = waitsFor(row, asked);
      return waiting === null ? [] : [item(waiting.kind, row.id, waiting.until)];
    }),
    ...followUps.map(({ visit, caseId, dueOn }) => item('VISIT_CASE_TO_FINISH', visit, dueOn, caseId)),
  ];
};

/** The next reception day for which somebody booked: its list is to be prepared. */
export const bookedDay: DeskSource = async ({ reads, actor, office, now }) => {
  if (!may(actor, 'KEEP_REGISTER', office)) return [];
  const days = await reads.rows<{ day: CivilDate }>(
    `select day::text as day from reception_day where place = ? and day >= ?::date and booked > 0
     order by day limit 1`,
    [office, civilDate(now)],
  );
  return days.map(({ day }): DeskItemRow => {
    const dueAt = endOfDay(day).toISOString();
    const light = lightUntil(dueAt, now);
    return { kind: 'BOOKINGS_TO_RECEIVE', office, caseId: null, subjectId: day, dueAt, light };
  });
};
