import { civilDate } from '@sanji/tier/clocks/calendar.ts';
import { may } from '@sanji/tier/jurisdiction/policy.ts';
import { type DeskItemRow, type DeskSource, lightUntil } from '@sanji/tier/office-desk/desk-item.ts';
import { type Page, pageOf, readInstantCursor } from '@sanji/tier/server/instant-cursor.ts';
import { pageSize } from '@sanji/tier/server/page-size.ts';
import { type Reads, textArray } from '@sanji/tier/server/reads.ts';

/** An inspection as the graph reads it. */
export interface InspectionRow {
  id: string;
  county: string;
  name: string;
  organs: string;
  places: string[];
  openedOn: string;
  openedAt: string;
  openedBy: string;
}
export type InspectionRows = Page<InspectionRow>;

export interface FindingRow {
  inspection: string;
  number: number;
  unit: string;
  caseId: string | null;
  finding: string;
  dueOn: string;
  foundAt: string;
  foundBy: string;
  rectification: string | null;
  rectifiedAt: string | null;
}

const INSPECTION = `select id, county, name, organs, places, opened_on::text as "openedOn", opened_at as "openedAt",
  opened_by as "openedBy" from inspection`;
const FINDING = `select inspection, number, unit, case_id as "caseId", finding, due_on::text as "dueOn",
  found_at as "foundAt", found_by as "foundBy", rectification, rectified_at as "rectifiedAt" from inspection_finding`;

export async function inspectionById(reads: Reads, id: string): Promise<InspectionRow | null> {
  const [row] = await reads.rows<InspectionRow>(`${INSPECTION} where id = ?`, [id]);
  return row ?? null;
}

export async function inspectionsOf(
  reads: Reads,
  county: string,
  { first, after }: { first: number; after?: string | null },
): Promise<InspectionRows> {
  const from = readInstantCursor(after);
  const rows = await reads.rows<InspectionRow>(
    `${INSPECTION} where county = ?${from === undefined ? '' : ' and (opened_at, id) < (?::timestamptz, ?)'}
     order by opened_at desc, id desc limit ?`,
    [county, ...(from === undefined ? [] : [from.at, from.id]), pageSize(first) + 1],
  );
  return pageOf(rows, first);
}

/** The findings of each inspection, in their order: bounded by how many one takes. */
export async function findingsOf(reads: Reads, ids: readonly string[]): Promise<FindingRow[][]> {
  const rows = await reads.rows<FindingRow>(
    `${FINDING} where inspection = any(?::text[]) order by inspection, number`,
    [textArray(ids)],
  );
  const byInspection = Map.groupBy(rows, ({ inspection }) => inspection);
  return ids.map((id) => byInspection.get(id) ?? []);
}

/** What is not put right yet at a unit and inside it, the earliest due first. */
export const openFindings = (reads: Reads, unit: string, first: number): Promise<FindingRow[]> =>
  reads.rows<FindingRow>(
    `${FINDING} where unit >= ? collate "C" and unit < (? || ':') collate "C" and rectified_at is null
     order by due_on, inspection, number limit ?`,
    [unit, unit, pageSize(first)],
  );

export const isLate = ({ dueOn, rectifiedAt }: FindingRow, now: Date): boolean =>
  rectifiedAt === null && dueOn < civilDate(now);

/** What the county's inspectors follow up: the findings that are not put right yet. */
export const findingsDue: DeskSource = async ({ reads, actor, office, now, first }) => {
  if (!may(actor, 'AUDIT', office)) return [];
  const rows = await openFindings(reads, office, first);
  return rows.map(({ inspection, number, caseId, dueOn }): DeskItemRow => {
    const dueAt = new Date(`${dueOn}T24:00:00+08:00`).toISOString();
    const subjectId = `${inspection}.${number}`;
    return { kind: 'FINDING_DUE', office, caseId, subjectId, dueAt, light: lightUntil(dueAt, now) };
  });
};
