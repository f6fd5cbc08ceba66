import type { EntityManager } from '@mikro-orm/postgresql';
import { z } from 'zod';
import { LONGEST } from '../cases/bounds.ts';
import { isCivilDate } from '../clocks/calendar.ts';
import { type Waiting, wantSent } from '../delivery/dispatch.ts';
import { ForgedStatement, type Peer, type Statement } from '../delivery/statement.ts';
import { contains, tierOf } from '../jurisdiction/region.ts';
import { giveNotice } from '../office-desk/notices.ts';
import type { Tier } from '../schema.types.ts';

// What the county found at a unit (mechanism 83) has two writers: the county says what was found and that it is put right,
// the unit's own tier what the unit reports. Each says all of its part, so that what comes twice changes nothing.
const INSPECTS: Peer = 'COUNTY';
/** How often a unit may report on one finding. */
export const MOST_REPORTS = 10;

const FindingShape = z.object({
  id: z.string().min(8).max(64),
  county: z.string().regex(/^\d{6}$/),
  inspectionName: z.string().min(1).max(LONGEST.name),
  organs: z.string().min(1).max(LONGEST.address),
  unit: z.string().regex(/^(?:\d{9}|\d{12})$/),
  caseId: z.string().max(64).nullable(),
  finding: z.string().min(1).max(LONGEST.note),
  dueOn: z.string().refine((day): boolean => isCivilDate(day)),
  foundAt: z.coerce.date(),
  foundBy: z.string().max(LONGEST.name),
  rectification: z.string().max(LONGEST.note).nullable(),
  rectifiedAt: z.coerce.date().nullable(),
});
export type FindingState = z.infer<typeof FindingShape>;

const ReportShape = z.object({
  number: z.int().min(1).max(MOST_REPORTS),
  text: z.string().min(1).max(LONGEST.note),
  at: z.coerce.date(),
  by: z.string().max(LONGEST.name),
});
export type FindingReportState = z.infer<typeof ReportShape>;
const FindingMessage = z.union([
  z.object({ finding: FindingShape }),
  z.object({ reports: z.array(ReportShape).min(1).max(MOST_REPORTS) }),
]);
type FindingMessage = z.infer<typeof FindingMessage>;

type Db = Pick<EntityManager, 'execute'>;

export const FINDING_COLUMNS = `id, county, inspection_name as "inspectionName", organs, unit, case_id as "caseId", finding,
  due_on::text as "dueOn", found_at as "foundAt", found_by as "foundBy", rectification, rectified_at as "rectifiedAt"`;

export async function findingById(tx: Db, id: string): Promise<FindingState | undefined> {
  const [finding] = await tx.execute<FindingState[]>(
    `select ${FINDING_COLUMNS} from unit_finding where id = ?`,
    [id],
  );
  return finding;
}

export const reportsOf = (tx: Db, id: string): Promise<FindingReportState[]> =>
  tx.execute<FindingReportState[]>(
    `select number, text, reported_at as at, reported_by as by from finding_report where finding = ? order by number`,
    [id],
  );

/** Keeps what was found, once, and that it was put right, once. */
export const keepFound = (tx: Db, finding: FindingState): Promise<unknown> =>
  tx.execute(
    `insert into unit_finding (id, county, inspection_name, organs, unit, case_id, finding, due_on, found_at, found_by,
       rectification, rectified_at)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     on conflict (id) do update set rectification = excluded.rectification, rectified_at = excluded.rectified_at
     where unit_finding.rectified_at is null`,
    [
      finding.id,
      finding.county,
      finding.inspectionName,
      finding.organs,
      finding.unit,
      finding.caseId,
      finding.finding,
      finding.dueOn,
      finding.foundAt,
      finding.foundBy,
      finding.rectification,
      finding.rectifiedAt,
    ],
  );

/** Notes a report where it is not noted yet; whether it was new. */
export async function keepReport(
  tx: Db,
  finding: string,
  { number, text, at, by }: FindingReportState,
): Promise<boolean> {
  const { affectedRows } = await tx.execute<{ affectedRows: number }>(
    `insert into finding_report (finding, number, text, reported_at, reported_by) values (?, ?, ?, ?, ?)
     on conflict do nothing`,
    [finding, number, text, at, by],
    'run',
  );
  return affectedRows > 0;
}

/** At the county: keeps what the unit is told, and tells its own tier; an office of the county is told by the county itself. */
export async function tellUnit(tx: EntityManager, self: Tier, finding: FindingState): Promise<void> {
  const tier = tierOf(finding.unit);
  if (tier === undefined || tier === self) return;
  await keepFound(tx, finding);
  const revision = finding.rectifiedAt === null ? 1 : 2;
  await wantSent(tx, finding.id, 'finding', { epoch: 0, revision }, [tier]);
}

export const tellOfReport = (tx: EntityManager, finding: string, number: number): Promise<void> =>
  wantSent(tx, finding, 'finding', { epoch: 0, revision: number }, [INSPECTS]);

/** What this tier says of a finding: its own part of it, all of it. */
export async function findingMessage(
  em: EntityManager,
  self: Tier,
  { caseId: id }: Waiting,
): Promise<FindingMessage | null> {
  if (self !== INSPECTS) {
    const reports = await reportsOf(em, id);
    return reports.length === 0 ? null : { reports };
  }
  const finding = await findingById(em, id);
  return finding === undefined ? null : { finding };
}

/** Keeps what a peer says of a finding. */
export async function keepFinding(
  tx: EntityManager,
  self: Tier,
  statement: Statement,
  payload: unknown,
): Promise<void> {
  const said = FindingMessage.parse(payload);
  await ('finding' in said
    ? keepFromCounty(tx, self, statement, said.finding)
    : keepFromUnit(tx, self, statement, said.reports));
}

const forged = () => new ForgedStatement('the payload is not what its sender may say');

async function keepFromCounty(
  tx: EntityManager,
  self: Tier,
  { from, caseId }: Statement,
  finding: FindingState,
): Promise<void> {
  const { id, county, unit, foundAt, rectifiedAt } = finding;
  if (from !== INSPECTS || caseId !== id || tierOf(unit) !== self || !contains(county, unit)) throw forged();
  await keepFound(tx, finding);
  const told = { office: unit, subjectId: id, caseId: finding.caseId };
  await giveNotice(tx, { ...told, id: `${id}.found`, kind: 'FINDING_MADE', at: foundAt });
  if (rectifiedAt !== null)
    await giveNotice(tx, { ...told, id: `${id}.rectified`, kind: 'FINDING_PUT_RIGHT', at: rectifiedAt });
}

async function keepFromUnit(
  tx: EntityManager,
  self: Tier,
  { from, caseId: id }: Statement,
  reports: readonly FindingReportState[],
): Promise<void> {
  const finding = await findingById(tx, id);
  if (self !== INSPECTS || finding === undefined || tierOf(finding.unit) !== from) throw forged();
  for (const report of reports.toSorted((a, b) => a.number - b.number)) {
    if (!(await keepReport(tx, id, report))) continue;
    const told = { office: finding.county, subjectId: id, caseId: finding.caseId, at: report.at };
    await giveNotice(tx, { ...told, id: `${id}.report.${report.number}`, kind: 'FINDING_REPORTED' });
  }
}
