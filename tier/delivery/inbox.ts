import { defineEntity, type EntityManager, type InferEntity, p } from '@mikro-orm/postgresql';
import { record } from './ledger.ts';
import { openEnvelope } from './opening.ts';
import {
  isPromised,
  type Peer,
  type Receipt,
  type Statement,
  sign,
  type TierKeys,
  type Verdict,
} from './statement.ts';

/** An envelope that was answered for good. A stale one is not kept: a replay of it is looked at anew. */
export const InboxRow = defineEntity({
  name: 'InboxRow',
  tableName: 'inbox',
  properties: {
    id: p.uuid().primary(),
    caseId: p.string(),
    epoch: p.integer(),
    peer: p.string().$type<Peer>(),
    statement: p.text(),
    receivedAt: p.datetime(3),
    verdict: p.string().$type<Verdict>().strictNullable(),
    receipt: p.text().strictNullable(),
  },
});
export type InboxRow = InferEntity<typeof InboxRow>;

export interface Judgement {
  verdict: Verdict;
  reason: string | null;
}

/** What is done with messages, each in the inbox's own transaction. */
export interface Receiver {
  /** Takes the case or the report, or says why not. Our outbox rows below the envelope's epoch are locked already. */
  take(tx: EntityManager, statement: Statement, payload: unknown): Promise<Judgement>;
  /** Keeps a card or a mark where it is newer than what is here. */
  keep(tx: EntityManager, statement: Statement, payload: unknown): Promise<void>;
}

export interface Inbox {
  /** The courier's entity manager: this work has no caller. */
  em: EntityManager;
  keys: TierKeys;
  receiver: Receiver;
  now: () => Date;
  checkpoint: (point: string) => void;
}

// Shorter than a courier's deadline, so that two couriers that wait for each other's rows are both let go.
const LOCK_TIMEOUT_MS = 1500;

/** Answers one envelope: a signed receipt for a hand-over or a report, null for a replica that is now known here. */
export async function receive(inbox: Inbox, received: unknown): Promise<string | null> {
  const { envelope, statement, payload } = await openEnvelope(inbox.keys, received);
  if (!isPromised(statement.kind)) {
    await inbox.em.fork().transactional((tx) => inbox.receiver.keep(tx, statement, payload));
    inbox.checkpoint('inbox.replica-kept');
    return null;
  }
  const answered = await storedReceipt(inbox.em.fork(), statement.id);
  if (answered !== null) return answered;
  const receipt = await inbox.em
    .fork()
    .transactional((tx) => judge(inbox, tx, envelope.statement, statement, payload));
  inbox.checkpoint('inbox.committed');
  return receipt;
}

async function judge(
  inbox: Inbox,
  tx: EntityManager,
  jws: string,
  statement: Statement,
  payload: unknown,
): Promise<string> {
  const at = inbox.now();
  await tx.execute(`set local lock_timeout = ${LOCK_TIMEOUT_MS}`);
  const { affectedRows } = await tx.execute<{ affectedRows: number }>(
    `insert into inbox (id, case_id, epoch, peer, statement, received_at) values (?, ?, ?, ?, ?, ?)
     on conflict do nothing`,
    [statement.id, statement.caseId, statement.epoch, statement.from, jws, at],
    'run',
  );
  if (affectedRows === 0) {
    const stored = await storedReceipt(tx, statement.id);
    if (stored !== null) return stored;
  }
  inbox.checkpoint('inbox.noted');
  // The outbox before the case, as the courier does it. Only what lies below the envelope: a peer's courier may hold
  // a row above it while it waits for us.
  await tx.execute(
    `select id from outbox where case_id = ? and epoch < ? and settled_at is null order by epoch for update`,
    [statement.caseId, statement.epoch],
  );
  const judgement = await inbox.receiver.take(tx, statement, payload);
  if (judgement.verdict === 'TAKEN') await settleImplied(tx, statement, at);
  inbox.checkpoint('inbox.judged');
  const receipt = await sign(inbox.keys, receiptFor(inbox.keys.self, statement, judgement, at));
  if (judgement.verdict === 'STALE') {
    await tx.execute('delete from inbox where id = ?', [statement.id]);
    return receipt;
  }
  await tx.execute('update inbox set verdict = ?, receipt = ? where id = ?', [
    judgement.verdict,
    receipt,
    statement.id,
  ]);
  const kind = judgement.verdict === 'TAKEN' ? 'TOOK' : 'DECLINED';
  if (statement.kind === 'handover')
    await record(tx, { caseId: statement.caseId, at, kind, body: `${jws}\n${receipt}` });
  inbox.checkpoint('inbox.receipted');
  return receipt;
}

/** What the receiver signs about an envelope. */
export const receiptFor = (by: Peer, statement: Statement, judgement: Judgement, at: Date): Receipt => ({
  id: statement.id,
  digest: statement.digest,
  caseId: statement.caseId,
  epoch: statement.epoch,
  by,
  verdict: judgement.verdict,
  reason: judgement.reason,
  at: at.toISOString(),
});

/** A case that comes back at a higher epoch proves that everything sent below that epoch arrived. */
const settleImplied = (tx: EntityManager, statement: Statement, at: Date): Promise<unknown> =>
  tx.execute(
    `update outbox set verdict = 'IMPLIED', settled_at = ?, payload = null
     where case_id = ? and epoch < ? and settled_at is null`,
    [at, statement.caseId, statement.epoch],
  );

async function storedReceipt(em: EntityManager, id: string): Promise<string | null> {
  const [row] = await em.execute<{ receipt: string | null }[]>('select receipt from inbox where id = ?', [
    id,
  ]);
  return row?.receipt ?? null;
}
