import { defineEntity, p } from '@mikro-orm/core';
import type { GridKind } from '../schema.types.ts';
import { type Reads, textArray } from '../server/reads.ts';

/**
 * A patch of ground. A village's grid has a code of 15 digits, the village's own and three more; the 大网格 of a
 * township and the 总网格 of a county are levels of responsibility and carry the place's own code.
 */
export const Grid = defineEntity({
  name: 'Grid',
  tableName: 'grid',
  properties: {
    code: p.string().primary(),
    region: p.string(),
    name: p.string(),
    kind: p.string().$type<GridKind>(),
    households: p.integer(),
    workerName: p.string().strictNullable(),
    synthetic: p.boolean(),
  },
});

export interface GridRow {
  code: string;
  region: string;
  name: string;
  kind: GridKind;
  households: number;
  workerName: string | null;
  synthetic: boolean;
}

const COLUMNS = 'code, region, name, kind, households, worker_name as "workerName", synthetic';

export async function gridsOf(reads: Reads, places: readonly string[]): Promise<GridRow[][]> {
  const rows = await reads.rows<GridRow>(
    `select ${COLUMNS} from grid where region = any(?::text[]) order by region, code`,
    [textArray(places)],
  );
  const byPlace = Map.groupBy(rows, (row) => row.region);
  return places.map((place) => byPlace.get(place) ?? []);
}

export async function gridsByCode(reads: Reads, codes: readonly string[]): Promise<(GridRow | null)[]> {
  const rows = await reads.rows<GridRow>(`select ${COLUMNS} from grid where code = any(?::text[])`, [
    textArray(codes),
  ]);
  const byCode = new Map(rows.map((row) => [row.code, row]));
  return codes.map((code) => byCode.get(code) ?? null);
}
