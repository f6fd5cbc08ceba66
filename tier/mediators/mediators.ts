import { defineEntity, p } from '@mikro-orm/core';
import { type Reads, textArray } from '../server/reads.ts';

/** Somebody who mediates for an office, with the years and the cases behind them (mechanism 46). */
export const Mediator = defineEntity({
  name: 'Mediator',
  tableName: 'mediator',
  properties: {
    id: p.string().primary(),
    region: p.string(),
    name: p.string(),
    organisation: p.string(),
    sinceYear: p.integer(),
    casesMediated: p.integer(),
    synthetic: p.boolean(),
  },
});

export interface MediatorRow {
  id: string;
  region: string;
  name: string;
  organisation: string;
  sinceYear: number;
  casesMediated: number;
  synthetic: boolean;
}

const COLUMNS =
  'id, region, name, organisation, since_year as "sinceYear", cases_mediated as "casesMediated", synthetic';

export async function mediatorsOf(reads: Reads, places: readonly string[]): Promise<MediatorRow[][]> {
  const rows = await reads.rows<MediatorRow>(
    `select ${COLUMNS} from mediator where region = any(?::text[]) order by region, id`,
    [textArray(places)],
  );
  const byPlace = Map.groupBy(rows, (row) => row.region);
  return places.map((place) => byPlace.get(place) ?? []);
}

export async function mediatorsById(reads: Reads, ids: readonly string[]): Promise<(MediatorRow | null)[]> {
  const rows = await reads.rows<MediatorRow>(`select ${COLUMNS} from mediator where id = any(?::text[])`, [
    textArray(ids),
  ]);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => byId.get(id) ?? null);
}
