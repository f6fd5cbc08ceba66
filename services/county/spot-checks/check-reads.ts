import { type Reads, textArray } from '@sanji/tier/server/reads.ts';
import type { SpotCheckResult } from '../schema.types.ts';

/** One case of a sample as the graph reads it. */
export interface SpotCheckRow {
  sample: string;
  caseId: string;
  result: SpotCheckResult | null;
  checkedAt: string | null;
  checkedBy: string | null;
  unit: string | null;
  notice: string | null;
  rectification: string | null;
  rectifiedAt: string | null;
}

const CHECK = `select sample, case_id as "caseId", result, checked_at as "checkedAt", checked_by as "checkedBy", unit, notice,
  rectification, rectified_at as "rectifiedAt" from spot_check`;

export const pendingOf = (reads: Reads, sample: string, first: number): Promise<SpotCheckRow[]> =>
  reads.rows(`${CHECK} where sample = ? and result is null order by number limit ?`, [sample, first]);

export const problemsOf = (reads: Reads, sample: string): Promise<SpotCheckRow[]> =>
  reads.rows(`${CHECK} where sample = ? and result = 'PROBLEM' order by checked_at desc, number limit 500`, [
    sample,
  ]);

export async function checksOfCases(reads: Reads, ids: readonly string[]): Promise<SpotCheckRow[][]> {
  const rows = await reads.rows<SpotCheckRow>(
    `${CHECK} where case_id = any(?::text[]) and result is not null order by checked_at, sample`,
    [textArray(ids)],
  );
  const byCase = Map.groupBy(rows, (row) => row.caseId);
  return ids.map((id) => byCase.get(id) ?? []);
}

/** How the checks of one unit came out. */
export interface UnitRow {
  unit: string;
  checked: number;
  problems: number;
  rectified: number;
  open: number;
}

export const checksByUnit = (reads: Reads, county: string, from: string, until: string): Promise<UnitRow[]> =>
  reads.rows(
    `select unit, count(*)::int as checked, (count(notice))::int as problems, (count(rectified_at))::int as rectified,
       (count(notice) - count(rectified_at))::int as open
     from spot_check where county = ? and checked_at >= ? and checked_at < ? group by unit order by unit`,
    [county, from, until],
  );

/** The county's report: the units' counts, summed. */
export function reported(units: readonly UnitRow[]) {
  const sum = (count: (unit: UnitRow) => number) => units.reduce((total, unit) => total + count(unit), 0);
  const problems = sum((unit) => unit.problems);
  const rectified = sum((unit) => unit.rectified);
  return {
    checked: sum((unit) => unit.checked),
    problems,
    rectified,
    open: problems - rectified,
    rectifiedPercent: problems === 0 ? null : Math.round((rectified / problems) * 1000) / 10,
    units: [...units],
  };
}
