import type { Actor } from '@sanji/edge/identity.ts';
import { asCaller, type Desk } from '../cases/desk.ts';
import { pageSize } from '../server/page-size.ts';
import type { Reads } from '../server/reads.ts';
import { type DisciplineDesk, type ReportContent, unsealReport } from './seal-report.ts';

// The second lock shows these rows to the discipline desk of their county, and to nobody else.

export interface SealedReportRow {
  number: string;
  receivedAt: string;
  desk: DisciplineDesk;
  readings: number;
}

/** The reports in the keeping of the caller's county, newest first. */
export function listSealed(
  reads: Reads,
  { first, after }: { first: number; after?: string | null | undefined },
): Promise<SealedReportRow[]> {
  pageSize(first);
  return reads.rows<SealedReportRow>(
    `select number, received_at as "receivedAt", desk,
            (select count(*)::int from report_reading where report_reading.number = sealed_report.number) as readings
     from sealed_report
     where ?::text is null
       or (received_at, number) < (select received_at, number from sealed_report as last where last.number = ?)
     order by received_at desc, number desc limit ?`,
    [after ?? null, after ?? null, first],
  );
}

export interface OpenedReportRow {
  number: string;
  receivedAt: string;
  desk: DisciplineDesk;
  content: ReportContent | null;
  sealed: string | null;
  readings: { at: string; reader: string }[];
}

/** Opens one report. That it was opened is written down before a word of it is shown. */
export async function openSealed(desk: Desk, actor: Actor, number: string): Promise<OpenedReportRow | null> {
  const found = await asCaller(desk, actor, async (tx) => {
    const [row] = await tx.execute<(Omit<SealedReportRow, 'readings'> & { sealed: string })[]>(
      'select number, received_at as "receivedAt", desk, sealed from sealed_report where number = ?',
      [number],
    );
    if (row === undefined) return null;
    await tx.execute('insert into report_reading (id, number, at, subject, reader) values (?, ?, ?, ?, ?)', [
      desk.newId(),
      number,
      desk.now(),
      actor.subject,
      actor.name,
    ]);
    const readings = await tx.execute<{ at: string; reader: string }[]>(
      `select * from (select id, at, reader from report_reading where number = ? order by at desc, id desc limit 100) as newest
       order by at, id`,
      [number],
    );
    return { ...row, readings };
  });
  return found === null ? null : { ...found, ...(await shownOf(desk, found)) };
}

type Shown = Pick<OpenedReportRow, 'content' | 'sealed'>;

/** The county's own is opened here; what is sealed to the desk above is handed on as it is. */
const shownOf = async (desk: Desk, row: { desk: DisciplineDesk; sealed: string }): Promise<Shown> => {
  if (row.desk === 'ABOVE') return { content: null, sealed: row.sealed };
  if (desk.discipline.opens === null) throw new Error('this service holds no discipline key');
  return { content: await unsealReport(desk.discipline.opens, row.sealed), sealed: null };
};
