import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import type { Log } from '@sanji/edge/log.ts';
import { advance, postpone, type Waiting, waitingFor } from './dispatch.ts';
import { record } from './ledger.ts';
import { openReceipt, ownStatement } from './opening.ts';
import { OutboxRow } from './outbox.ts';
import {
  digestOf,
  type Envelope,
  type Peer,
  type Receipt,
  type Statement,
  sign,
  type TierKeys,
} from './statement.ts';

/** How an envelope reaches a peer. */
export interface Carrier {
  /** The peer's answer. `Unreachable` when there was none in time; `Rejected` when it answered, and not with a receipt. */
  send(peer: Peer, envelope: Envelope): Promise<{ receipt: string | null }>;
}
export class Unreachable extends Error {
  override name = 'Unreachable';
}
export class Rejected extends Error {
  override name = 'Rejected';
}

/** What the sender of messages must be able to do. */
export interface Sender {
  /** Gives the case up, or holds it again, where it is still in transit at the epoch below. */
  acknowledged(tx: EntityManager, statement: Statement, receipt: Receipt): Promise<void>;
  /** The replica as it is now, with whatever of ours the peer has not been sent yet. Null when there is nothing to say. */
  replica(em: EntityManager, waiting: Waiting): Promise<object | null>;
}

export interface CourierDesk {
  /** The courier's entity manager: this work has no caller. */
  em: EntityManager;
  keys: TierKeys;
  carrier: Carrier;
  sender: Sender;
  now: () => Date;
  newId: () => string;
  checkpoint: (point: string) => void;
  log: Log;
}

const FLAGGED_AFTER = 8;
const LONGEST_WAIT_MS = 60_000;
const BATCH = 50;

const retryAt = (now: Date, attempts: number) =>
  new Date(now.getTime() + Math.min(LONGEST_WAIT_MS, 250 * 2 ** attempts));

/** Delivers the next hand-over for the peer. False when none is due. Throws `Unreachable` when the peer is away. */
export async function deliverNext(desk: CourierDesk, peer: Peer): Promise<boolean> {
  const done = await desk.em.fork().transactional(async (tx) => {
    // The row lock is the claim: it dies with the connection of a courier that is killed.
    const row = await tx.findOne(
      OutboxRow,
      { peer, settledAt: null, nextAttemptAt: { $lte: desk.now() } },
      { orderBy: { createdAt: 'asc', id: 'asc' }, lockMode: LockMode.PESSIMISTIC_PARTIAL_WRITE },
    );
    if (row === null) return false;
    const statement = await ownStatement(desk.keys, row.statement);
    desk.checkpoint('courier.claimed');
    try {
      const answer = await desk.carrier.send(peer, { statement: row.statement, payload: row.payload ?? '' });
      desk.checkpoint('courier.answered');
      await settle(desk, tx, statement, answer.receipt ?? '');
      desk.checkpoint('courier.settled');
    } catch (error) {
      if (!(error instanceof Rejected)) throw error;
      await countAttempt(desk, tx, row.id, row.attempts + 1, statement);
    }
    return true;
  });
  if (done) desk.checkpoint('courier.committed');
  return done;
}

async function settle(
  desk: CourierDesk,
  tx: EntityManager,
  statement: Statement,
  jws: string,
): Promise<void> {
  const receipt = await openReceipt(desk.keys, statement, jws).catch((error: unknown) => {
    throw new Rejected('not a receipt', { cause: error });
  });
  // Never the answer to a hand-over that was kept whole: it stays in transit, and the audit shows it.
  if (receipt.verdict === 'STALE') throw new Rejected('stale');
  await tx.execute(
    'update outbox set verdict = ?, receipt = ?, settled_at = ?, payload = null where id = ? and settled_at is null',
    [receipt.verdict, jws, desk.now(), statement.id],
  );
  desk.checkpoint('courier.receipt-kept');
  await desk.sender.acknowledged(tx, statement, receipt);
  await record(tx, { caseId: statement.caseId, at: desk.now(), kind: 'RECEIPT', body: jws });
}

/** An answered rejection waits longer each time; too many are flagged loudly, and never deleted. */
async function countAttempt(
  desk: CourierDesk,
  tx: EntityManager,
  id: string,
  attempts: number,
  statement: Statement,
): Promise<void> {
  await tx.execute('update outbox set attempts = ?, next_attempt_at = ?, flagged = ? where id = ?', [
    attempts,
    retryAt(desk.now(), attempts),
    attempts >= FLAGGED_AFTER,
    id,
  ]);
  desk.log.warn('handover-rejected', {
    peer: statement.to,
    caseId: statement.caseId,
    epoch: statement.epoch,
  });
}

/** Sends the replicas that wait for the peer. No lock is held while the peer thinks. Returns how many were tried. */
export async function sendReplicas(desk: CourierDesk, peer: Peer): Promise<number> {
  const em = desk.em.fork();
  const batch = await waitingFor(em, peer, desk.now(), BATCH);
  for (const waiting of batch) {
    try {
      await sendReplica(desk, em, peer, waiting);
    } catch (error) {
      if (!(error instanceof Rejected)) throw error;
      await postpone(em.fork(), peer, waiting, (attempts) => retryAt(desk.now(), attempts));
      desk.log.warn('replica-rejected', { peer, caseId: waiting.caseId, epoch: waiting.wantedEpoch });
    }
  }
  return batch.length;
}

async function sendReplica(
  desk: CourierDesk,
  em: EntityManager,
  peer: Peer,
  waiting: Waiting,
): Promise<void> {
  const replica = await desk.sender.replica(em, waiting);
  if (replica !== null) {
    await desk.carrier.send(peer, await replicaEnvelope(desk, peer, waiting, replica));
    desk.checkpoint('courier.replica-sent');
  }
  await advance(em, peer, waiting);
}

async function replicaEnvelope(
  desk: CourierDesk,
  peer: Peer,
  waiting: Waiting,
  content: unknown,
): Promise<Envelope> {
  const payload = JSON.stringify(content);
  const claims: Statement = {
    id: desk.newId(),
    kind: waiting.kind,
    v: 1,
    from: desk.keys.self,
    to: peer,
    caseId: waiting.caseId,
    epoch: waiting.wantedEpoch,
    sentAt: desk.now().toISOString(),
    digest: digestOf(payload),
  };
  return { statement: await sign(desk.keys, claims), payload };
}
