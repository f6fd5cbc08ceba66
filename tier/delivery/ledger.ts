import { defineEntity, type EntityManager, type InferEntity, p } from '@mikro-orm/postgresql';
import { digestOf } from './statement.ts';

/** What this tier did and received for a case, in order; each line's hash covers the line before it. */
export const LedgerLine = defineEntity({
  name: 'LedgerLine',
  tableName: 'ledger',
  primaryKeys: ['caseId', 'seq'],
  properties: {
    caseId: p.string().primary(),
    seq: p.integer().primary(),
    at: p.datetime(3),
    kind: p.string().$type<LedgerKind>(),
    body: p.text(),
    hash: p.string(),
  },
});
export type LedgerLine = InferEntity<typeof LedgerLine>;

export type LedgerKind = 'MOVE' | 'SENT' | 'RECEIPT' | 'TOOK' | 'DECLINED' | 'MARK' | 'PAPER' | 'ACCESS';

const GENESIS = '0'.repeat(64);

export const chainHash = (previous: string, kind: string, at: Date, body: string): string =>
  digestOf(`${previous}\n${kind}\n${at.toISOString()}\n${body}`);

export interface NewLine {
  caseId: string;
  at: Date;
  kind: LedgerKind;
  body: string;
}

/** The line with its place in the chain, after the last one there is. */
export const followingLine = (last: { seq: number; hash: string } | undefined, line: NewLine) => ({
  ...line,
  seq: (last?.seq ?? 0) + 1,
  hash: chainHash(last?.hash ?? GENESIS, line.kind, line.at, line.body),
});

/** Whoever says something of a case in this database waits here for whoever else does. Held until the transaction ends. */
export const lockChain = (tx: EntityManager, caseId: string): Promise<unknown> =>
  tx.execute('select pg_advisory_xact_lock(hashtextextended(?, 0))', [caseId]);

/** Adds a line to the case's chain, in the caller's transaction. */
export async function record(tx: EntityManager, line: NewLine): Promise<void> {
  await lockChain(tx, line.caseId);
  const [last] = await tx.execute<{ seq: number; hash: string }[]>(
    'select seq, hash from ledger where case_id = ? order by seq desc limit 1',
    [line.caseId],
  );
  await tx.insert(LedgerLine, followingLine(last, line));
}

/** The first line of the chain that does not follow from the one before; undefined when the chain is whole. */
export function brokenAt(
  lines: readonly { seq: number; at: Date; kind: string; body: string; hash: string }[],
): number | undefined {
  let previous = GENESIS;
  for (const [index, line] of lines.entries()) {
    if (line.seq !== index + 1 || chainHash(previous, line.kind, line.at, line.body) !== line.hash)
      return line.seq;
    previous = line.hash;
  }
  return undefined;
}
