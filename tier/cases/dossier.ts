import { defineEntity, type EntityManager, p } from '@mikro-orm/postgresql';
import type { z } from 'zod';
import { record } from '../delivery/ledger.ts';
import { digestOf } from '../delivery/statement.ts';
import { DOSSIER_BYTES, MOST } from './bounds.ts';
import { refuse } from './refusal.ts';

/**
 * One paper of an office's dossier (卷宗): what is kept about a case beside its moves. A paper is written once and never
 * changed; what happens to it later is another paper about it. It may hold personal data, and goes with a hand-over to
 * the next holder unless its kind stays.
 */
export const Paper = defineEntity({
  name: 'Paper',
  tableName: 'paper',
  primaryKeys: ['caseId', 'office', 'id'],
  properties: {
    caseId: p.string().primary(),
    office: p.string().primary(),
    id: p.string().primary(),
    kind: p.string(),
    about: p.string().strictNullable(),
    at: p.datetime(3),
    author: p.string(),
    body: p.json<unknown>(),
    /** In which order this tier filed its papers: the database numbers them. */
    filedAs: p.bigint('number').autoincrement(),
  },
});

/** A paper as it travels. */
export interface PaperState {
  id: string;
  kind: string;
  /** The paper, party or file that it is about. */
  about: string | null;
  at: Date;
  author: string;
  body: unknown;
}

/** A paper as the graph reads it. */
export interface PaperRow extends Omit<PaperState, 'at'> {
  caseId: string;
  office: string;
  at: string;
}

/** A kind of paper: its name, what its body holds, and whether it stays where it was written. */
export interface PaperKind<Body> {
  name: string;
  shape: z.ZodType<Body>;
  /** True for what the next holder may not read, such as notes of a talk with one side. */
  stays: boolean;
  /** True for what those who brought the matter and the other side may read, such as a reply or a notice. */
  forParties: boolean;
}

const KINDS = new Map<string, PaperKind<unknown>>();

/** Declares a kind of paper. Its name is written into the database and never changes. */
export function paperKind<Body>(
  name: string,
  shape: z.ZodType<Body>,
  { stays = false, forParties = false }: { stays?: boolean; forParties?: boolean } = {},
): PaperKind<Body> {
  if (KINDS.has(name)) throw new Error(`two kinds of paper are called ${name}`);
  const kind = { name, shape, stays, forParties };
  KINDS.set(name, kind);
  return kind;
}

/** Whether the parties to a case may read its papers of this kind; what nobody declared is not for them. */
export const isForParties = (kind: string): boolean => KINDS.get(kind)?.forParties === true;
/** The names of all kinds that the parties may read. */
export const kindsForParties = (): string[] => [...KINDS.keys()].filter(isForParties);

/** A paper whose body was read by its kind. */
export type Read<Body, Row extends { kind: string; body: unknown } = PaperRow> = Omit<Row, 'body'> & {
  body: Body;
};

/** The papers of one kind, oldest first where the given ones are. */
export const papersOf = <Body, Row extends { kind: string; body: unknown }>(
  papers: readonly Row[],
  kind: PaperKind<Body>,
): Read<Body, Row>[] =>
  papers
    .filter((paper) => paper.kind === kind.name)
    .map((paper) => ({ ...paper, body: kind.shape.parse(paper.body) }));

/** Everything in the office's dossier of the case, oldest first. */
export const dossierOf = (tx: EntityManager, caseId: string, office: string): Promise<PaperState[]> =>
  tx.find(Paper, { caseId, office }, { orderBy: { at: 'asc', filedAs: 'asc' } });

/** What a hand-over takes along. */
export const travelling = (papers: readonly PaperState[]): PaperState[] =>
  papers
    .filter(({ kind }) => KINDS.get(kind)?.stays !== true)
    .map(({ id, kind, about, at, author, body }) => ({ id, kind, about, at, author, body }));

export interface NewPaper<Body> {
  caseId: string;
  office: string;
  id: string;
  about?: string | null;
  at: Date;
  author: string;
  body: Body;
}

/** Puts a paper into the dossier. The ledger gets its digest: enough to prove what was written, and no copy of it. */
export async function filePaper<Body>(
  tx: EntityManager,
  kind: PaperKind<Body>,
  { about = null, ...paper }: NewPaper<Body>,
): Promise<void> {
  const text = JSON.stringify(kind.shape.parse(paper.body));
  const [size] = await tx.execute<{ papers: number; bytes: number }[]>(
    `select count(*)::int as papers, coalesce(sum(octet_length(body::text)), 0)::int as bytes
     from paper where case_id = ? and office = ?`,
    [paper.caseId, paper.office],
  );
  if ((size?.papers ?? 0) >= MOST.papers || (size?.bytes ?? 0) + Buffer.byteLength(text) > DOSSIER_BYTES) {
    refuse('BAD_INPUT', 'The dossier of this case is full.', '该案件卷宗已满。');
  }
  await tx.execute(
    'insert into paper (case_id, office, id, kind, about, at, author, body) values (?, ?, ?, ?, ?, ?, ?, ?::jsonb)',
    [paper.caseId, paper.office, paper.id, kind.name, about, paper.at, paper.author, text],
  );
  const said = { id: paper.id, kind: kind.name, about, office: paper.office, digest: digestOf(text) };
  await record(tx, { caseId: paper.caseId, at: paper.at, kind: 'PAPER', body: JSON.stringify(said) });
}

/**
 * Lays papers that came with a hand-over into an office's dossier; what is there already stays as it is. The conflict
 * names no columns: that would be reading, and who transfers a case may not read the other office's dossier.
 */
export async function layIn(
  tx: EntityManager,
  caseId: string,
  office: string,
  papers: readonly PaperState[],
): Promise<void> {
  if (papers.length === 0) return;
  // A conflict that names its columns would need the right to read the row, which another office's is not.
  await tx.execute(
    `insert into paper (case_id, office, id, kind, about, at, author, body)
     select ?, ?, id, kind, about, at, author, body
     from jsonb_to_recordset(?::jsonb) as laid(id text, kind text, about text, at timestamptz, author text, body jsonb)
     on conflict do nothing`,
    [caseId, office, JSON.stringify(papers)],
  );
}
