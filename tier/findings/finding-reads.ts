import { civilDate, endOfDay, isCivilDate } from '../clocks/calendar.ts';
import { may } from '../jurisdiction/policy.ts';
import { type DeskItemRow, type DeskSource, lightUntil } from '../office-desk/desk-item.ts';
import { type Page, pageOf, readInstantCursor } from '../server/instant-cursor.ts';
import { loaderOf } from '../server/loader-of.ts';
import { pageSize } from '../server/page-size.ts';
import type { Reads } from '../server/reads.ts';
import { FINDING_COLUMNS, type FindingState } from './finding.ts';

/** A finding as the graph reads it. */
export type UnitFindingRow = Omit<FindingState, 'foundAt' | 'rectifiedAt'> & {
  foundAt: string;
  rectifiedAt: string | null;
};
export type UnitFindingRows = Page<UnitFindingRow>;

export interface FindingReportRow {
  number: number;
  text: string;
  at: string;
  by: string;
}

export async function unitFinding(reads: Reads, id: string): Promise<UnitFindingRow | null> {
  const [row] = await reads.rows<UnitFindingRow>(`select ${FINDING_COLUMNS} from unit_finding where id = ?`, [
    id,
  ]);
  return row ?? null;
}

interface FindingsAsked {
  open: boolean;
  first: number;
  after?: string | null | undefined;
}

/** What was found at a place and inside it, newest first. */
export async function findingsOfPlace(
  reads: Reads,
  place: string,
  { open, first, after }: FindingsAsked,
): Promise<UnitFindingRows> {
  const from = readInstantCursor(after);
  const rows = await reads.rows<UnitFindingRow>(
    `select ${FINDING_COLUMNS} from unit_finding
     where unit >= ? collate "C" and unit < (? || ':') collate "C"${open ? ' and rectified_at is null' : ''}
       ${from === undefined ? '' : 'and (found_at, id) < (?::timestamptz, ?)'}
     order by found_at desc, id desc limit ?`,
    [place, place, ...(from === undefined ? [] : [from.at, from.id]), pageSize(first) + 1],
  );
  return pageOf(rows, first);
}

/** What the unit reported on each finding, in order: bounded by how often it may. */
export const reportsOfFindings = loaderOf<FindingReportRow[]>(async (reads, ids) => {
  const rows = await reads.rows<FindingReportRow & { finding: string }>(
    `select finding, number, text, reported_at as at, reported_by as by from finding_report
     where finding = any(array(select jsonb_array_elements_text(?::jsonb))) order by finding, number`,
    [JSON.stringify(ids)],
  );
  const byFinding = Map.groupBy(rows, ({ finding }) => finding);
  return ids.map((id) => byFinding.get(id) ?? []);
});

export const isOverdue = (
  { dueOn, rectifiedAt }: Pick<UnitFindingRow, 'dueOn' | 'rectifiedAt'>,
  now: Date,
): boolean => rectifiedAt === null && dueOn < civilDate(now);

/** What was found at the office and it has not reported on. Once it has, the inspectors follow it up. */
export const findingsToPutRight: DeskSource = async ({ reads, actor, office, now, first }) => {
  if (!may(actor, 'HANDLE', office)) return [];
  const rows = await reads.rows<Pick<UnitFindingRow, 'id' | 'caseId' | 'dueOn'>>(
    `select id, case_id as "caseId", due_on::text as "dueOn" from unit_finding
     where unit = ? and rectified_at is null and not exists (
       select 1 from finding_report where finding_report.finding = unit_finding.id)
     order by due_on, id limit ?`,
    [office, first],
  );
  return rows.map(({ id, caseId, dueOn }): DeskItemRow => {
    const dueAt = isCivilDate(dueOn) ? endOfDay(dueOn).toISOString() : null;
    return { kind: 'FINDING_DUE', office, caseId, subjectId: id, dueAt, light: lightUntil(dueAt, now) };
  });
};
