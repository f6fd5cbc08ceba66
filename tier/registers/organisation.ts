import { defineEntity, p } from '@mikro-orm/core';
import type { OrganisationFunction, OrganisationKind } from '../schema.types.ts';
import { type Reads, textArray } from '../server/reads.ts';

/** An organisation, desk, team or list of a place. One that ended stays in the register. */
export const Organisation = defineEntity({
  name: 'Organisation',
  tableName: 'organisation',
  properties: {
    id: p.string().primary(),
    place: p.string(),
    kind: p.string().$type<OrganisationKind>(),
    name: p.string(),
    brand: p.string().strictNullable(),
    members: p.integer().strictNullable(),
    functions: p.array().$type<OrganisationFunction[]>(),
    openedOn: p.date(),
    closedOn: p.date().strictNullable(),
  },
});

export interface OrganisationRow {
  id: string;
  place: string;
  kind: OrganisationKind;
  name: string;
  brand: string | null;
  members: number | null;
  functions: OrganisationFunction[];
  openedOn: string;
  closedOn: string | null;
}

const COLUMNS = `id, place, kind, name, brand, members, to_json(functions) as functions,
  opened_on::text as "openedOn", closed_on::text as "closedOn"`;

/** The open organisations of each place, by kind and name. */
export async function organisationsOf(reads: Reads, places: readonly string[]): Promise<OrganisationRow[][]> {
  const rows = await reads.rows<OrganisationRow>(
    `select ${COLUMNS} from organisation where place = any(?::text[]) and closed_on is null
     order by place, kind, name, id`,
    [textArray(places)],
  );
  const byPlace = Map.groupBy(rows, (row) => row.place);
  return places.map((place) => byPlace.get(place) ?? []);
}

export async function organisationById(reads: Reads, id: string): Promise<OrganisationRow | null> {
  const [row] = await reads.rows<OrganisationRow>(`select ${COLUMNS} from organisation where id = ?`, [id]);
  return row ?? null;
}

export interface CountedService {
  function: OrganisationFunction;
  count: number;
}

/** How often the organisations of each place gave each service in the month. */
export async function servicesOf(
  reads: Reads,
  places: readonly string[],
  { month }: { month: string },
): Promise<CountedService[][]> {
  const rows = await reads.rows<CountedService & { place: string }>(
    `select place, function, sum(n)::int as count from service_count
     where place = any(?::text[]) and month = (?::text || '-01')::date group by place, function order by place, function`,
    [textArray(places), month],
  );
  const byPlace = Map.groupBy(rows, (row) => row.place);
  return places.map((place) => byPlace.get(place) ?? []);
}
