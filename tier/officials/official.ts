import type { EntityManager } from '@mikro-orm/postgresql';
import { refuse } from '../cases/refusal.ts';
import type { OfficialKind } from '../schema.types.ts';
import { loaderOf } from '../server/loader-of.ts';
import { type Reads, textArray } from '../server/reads.ts';

/** Somebody in a place's register. Whoever left stays in it. */
export interface OfficialRow {
  id: string;
  place: string;
  name: string;
  post: string;
  kind: OfficialKind;
  /** The subject of the official's token: it never leaves the tier. */
  subject: string | null;
  contactPlaces: string[];
  since: string;
  until: string | null;
}

const COLUMNS = `id, place, name, post, kind, subject, to_json(contact_places) as "contactPlaces",
  since::text as since, until::text as until`;
const MOST = 500;

/** Whether somebody is in the post on the day. */
export const inPost = ({ since, until }: Pick<OfficialRow, 'since' | 'until'>, day: string): boolean =>
  since <= day && (until === null || until >= day);

/** A place and the days from the first to the last, as a loader's key. */
export const servedBetween = (place: string, from: string, until = from): string =>
  `${place} ${from} ${until}`;

/** For each place and span, who was in post on some day of it, by kind and name. */
export async function officialsOf(reads: Reads, keys: readonly string[]): Promise<OfficialRow[][]> {
  const asked = [...new Set(keys)].map((key) => key.split(' '));
  const column = (n: number) => textArray(asked.map((parts) => parts[n] ?? ''));
  const rows = await reads.rows<OfficialRow & { asked: string }>(
    `select wanted.code || ' ' || wanted.first || ' ' || wanted.last as asked, served.*
     from unnest(?::text[], ?::text[], ?::text[]) as wanted(code, first, last)
     cross join lateral (select ${COLUMNS} from official
       where official.place = wanted.code and official.since <= wanted.last::date
         and (official.until is null or official.until >= wanted.first::date)
       order by kind, name, id limit ${MOST}) as served`,
    [column(0), column(1), column(2)],
  );
  const byKey = Map.groupBy(rows, (row) => row.asked);
  return keys.map((key) => byKey.get(key) ?? []);
}

export async function officialsById(reads: Reads, ids: readonly string[]): Promise<(OfficialRow | null)[]> {
  const rows = await reads.rows<OfficialRow>(`select ${COLUMNS} from official where id = any(?::text[])`, [
    textArray(ids),
  ]);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => byId.get(id) ?? null);
}

/** The official whom the place has in post with this subject; null where the caller is none. */
export async function officialOfCaller(
  reads: Reads,
  place: string,
  subject: string,
  day: string,
): Promise<OfficialRow | null> {
  const [row] = await reads.rows<OfficialRow>(
    `select ${COLUMNS} from official where place = ? and subject = ? and since <= ?::date
       and (official.until is null or official.until >= ?::date) limit 1`,
    [place, subject, day, day],
  );
  return row ?? null;
}

/** Who served at a place in a span: see `servedBetween`. */
export const officialsServing = loaderOf(officialsOf);
export const officialLoaded = loaderOf(officialsById);

/** The official of the place, in post on the day; refused where there is none, or where the official had left or not yet come. */
export async function officialInPost(
  tx: EntityManager,
  place: string,
  id: string,
  day: string,
): Promise<OfficialRow> {
  const [official] = await tx.execute<OfficialRow[]>(
    `select ${COLUMNS} from official where id = ? and place = ?`,
    [id, place],
  );
  if (official === undefined)
    return refuse('NOT_FOUND', 'Your place has no such official.', '本地名册中没有该人员。');
  if (inPost(official, day)) return official;
  return refuse('NOT_ALLOWED_NOW', 'The official is not in the post on that day.', '该人员当日不在任。');
}
