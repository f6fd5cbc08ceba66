import { defineEntity, type EntityManager, type InferEntity, p } from '@mikro-orm/postgresql';
import { record } from './ledger.ts';
import { digestOf, type Peer, type Promised, type Statement, sign, type TierKeys } from './statement.ts';

/** A hand-over that was promised, or a sealed report, and its receipt. Unique on case and epoch. */
export const OutboxRow = defineEntity({
  name: 'OutboxRow',
  tableName: 'outbox',
  properties: {
    id: p.uuid().primary(),
    kind: p.string().$type<Promised>(),
    caseId: p.string(),
    epoch: p.integer(),
    peer: p.string().$type<Peer>(),
    statement: p.text(),
    payload: p.text().strictNullable(),
    createdAt: p.datetime(3),
    attempts: p.integer(),
    nextAttemptAt: p.datetime(3),
    flagged: p.boolean(),
    verdict: p.string().$type<'TAKEN' | 'DECLINED' | 'IMPLIED'>().strictNullable(),
    receipt: p.text().strictNullable(),
    settledAt: p.datetime(3).strictNullable(),
  },
});
export type OutboxRow = InferEntity<typeof OutboxRow>;

/** Wakes this tier's couriers when the transaction commits. */
export const wakeCouriers = (tx: EntityManager): Promise<unknown> =>
  tx.execute("select pg_notify('courier', '')");

/** Of a report, `caseId` is its number: it is about no case. */
export interface PromisedHandover {
  id: string;
  caseId: string;
  epoch: number;
  peer: Peer;
  payload: string;
  at: Date;
}

/** What the sender signs about a hand-over. */
export const handoverStatement = (
  from: Peer,
  { id, caseId, epoch, peer, payload, at }: PromisedHandover,
  kind: Promised = 'handover',
): Statement => ({
  id,
  kind,
  v: 1,
  from,
  to: peer,
  caseId,
  epoch,
  sentAt: at.toISOString(),
  digest: digestOf(payload),
});

/** Promises a hand-over in the transaction that gives the case up; nothing is sent before it commits. */
export async function post(tx: EntityManager, keys: TierKeys, handover: PromisedHandover): Promise<void> {
  const { caseId, at } = handover;
  const statement = await promise(tx, keys, 'handover', handover);
  await record(tx, { caseId, at, kind: 'SENT', body: statement });
}

/** Promises a sealed report. No ledger speaks of it: whoever may read a ledger may not know that it exists. */
export async function postReport(tx: EntityManager, keys: TierKeys, report: PromisedHandover): Promise<void> {
  await promise(tx, keys, 'report', report);
}

async function promise(
  tx: EntityManager,
  keys: TierKeys,
  kind: Promised,
  promised: PromisedHandover,
): Promise<string> {
  const { id, caseId, epoch, peer, payload, at } = promised;
  const statement = await sign(keys, handoverStatement(keys.self, promised, kind));
  await tx.insert(OutboxRow, {
    id,
    kind,
    caseId,
    epoch,
    peer,
    statement,
    payload,
    createdAt: at,
    attempts: 0,
    nextAttemptAt: at,
    flagged: false,
    verdict: null,
    receipt: null,
    settledAt: null,
  });
  await wakeCouriers(tx);
  return statement;
}
