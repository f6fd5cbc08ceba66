import type { DocumentKind } from '../schema.types.ts';
import { type Page, pageOf, readInstantCursor } from '../server/instant-cursor.ts';
import { pageSize } from '../server/page-size.ts';
import type { Reads } from '../server/reads.ts';
import type { Written } from './written.ts';

/** A published document as the graph reads it. */
export interface DocumentRow {
  id: string;
  place: string;
  kind: DocumentKind;
  year: number;
  number: number;
  title: string;
  madeAt: string;
  madeBy: string;
  content: Written;
}

export type DocumentPage = Page<DocumentRow>;

const DOCUMENT = `select id, place, kind, year, number, title, made_at as "madeAt", made_by as "madeBy", content from document`;

/** A document that the caller may read. */
export async function documentById(reads: Reads, id: string): Promise<DocumentRow | null> {
  const [row] = await reads.rows<DocumentRow>(`${DOCUMENT} where id = ?`, [id]);
  return row ?? null;
}

export interface DocumentsAsked {
  place: string;
  kind?: DocumentKind | null;
  first: number;
  after?: string | null;
}

/** What an office has published, newest first. */
export async function documentsOf(
  reads: Reads,
  { place, kind, first, after }: DocumentsAsked,
): Promise<DocumentPage> {
  const from = readInstantCursor(after);
  const where = [
    ...(kind == null ? [] : [{ sql: 'kind = ?', values: [kind] }]),
    ...(from === undefined
      ? []
      : [{ sql: '(made_at, id) < (?::timestamptz, ?)', values: [from.at, from.id] }]),
  ];
  const rows = await reads.rows<DocumentRow>(
    `${DOCUMENT} where place = ?${where.map(({ sql }) => ` and ${sql}`).join('')}
     order by made_at desc, id desc limit ?`,
    [place, ...where.flatMap(({ values }) => values), pageSize(first) + 1],
  );
  return pageOf(rows, first);
}
