import { type EntityManager, type InferEntity, LockMode } from '@mikro-orm/postgresql';
import { type Log, whereThrown } from '@sanji/edge/log.ts';
import { advance, Part, postpone, type Waiting, waitingFor } from './dispatch.ts';
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
  replica(em: EntityManager, waiting: Waiting): Promise<object | Part | null>;
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

export const retryAt = (now: Date, attempts: number, longestWaitMs = LONGEST_WAIT_MS) =>
  new Date(now.getTime() + Math.min(longestWaitMs, 250 * 2 ** attempts));

/**
 * Delivers the next hand-over for the peer; `onFound` when there is one, before it is sent. False when none is due.
 * Throws `Unreachable` when the peer is away.
 */
export async function deliverNext(desk: CourierDesk, peer: Peer, onFound?: () => void): Promise<boolean> {
  const claim: { row: InferEntity<typeof OutboxRow> | null } = { row: null };
  try {
    await desk.em.fork().transactional(async (tx) => {
      claim.row = await claimNext(desk, tx, peer);
      if (claim.row === null) return;
      onFound?.();
      await deliver(desk, tx, peer, claim.row);
    });
  } catch (error) {
    // A peer that is away pauses everything for it; whatever else fails is this row's own fault and delays no other.
    if (error instanceof Unreachable || claim.row === null) throw error;
    await countAttempt(desk, claim.row);
    desk.log.warn('handover-rejected', {
      ...whereThrown(error),
      peer,
      // A log does not say that there is a report.
      ...(claim.row.kind === 'handover' ? { caseId: claim.row.caseId, epoch: claim.row.epoch } : {}),
    });
    return true;
  }
  if (claim.row !== null) desk.checkpoint('courier.committed');
  return claim.row !== null;
}

// The row lock is the claim: it dies with the connection of a courier that is killed.
const claimNext = (desk: CourierDesk, tx: EntityManager, peer: Peer) =>
  tx.findOne(
    OutboxRow,
    { peer, settledAt: null, nextAttemptAt: { $lte: desk.now() } },
    { orderBy: { createdAt: 'asc', id: 'asc' }, lockMode: LockMode.PESSIMISTIC_PARTIAL_WRITE },
  );

async function deliver(
  desk: CourierDesk,
  tx: EntityManager,
  peer: Peer,
  row: InferEntity<typeof OutboxRow>,
): Promise<void> {
  const statement = await ownStatement(desk.keys, row.statement);
  desk.checkpoint('courier.claimed');
  const answer = await desk.carrier.send(peer, { statement: row.statement, payload: row.payload ?? '' });
  desk.checkpoint('courier.answered');
  await settle(desk, tx, statement, answer.receipt ?? '');
  desk.checkpoint('courier.settled');
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
  if (statement.kind === 'handover')
    await record(tx, { caseId: statement.caseId, at: desk.now(), kind: 'RECEIPT', body: jws });
}

/** What was rejected waits longer each time; too many attempts are flagged loudly, and nothing is ever deleted. */
const countAttempt = (desk: CourierDesk, row: InferEntity<typeof OutboxRow>): Promise<unknown> =>
  desk.em
    .fork()
    .execute(
      'update outbox set attempts = attempts + 1, next_attempt_at = ?, flagged = attempts + 1 >= ? where id = ? and settled_at is null',
      [retryAt(desk.now(), row.attempts + 1), FLAGGED_AFTER, row.id],
    );

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
  const wanted = { epoch: waiting.wantedEpoch, revision: waiting.wantedRevision };
  const { content, upTo } = replica instanceof Part ? replica : { content: replica, upTo: wanted };
  if (content !== null) {
    await desk.carrier.send(peer, await replicaEnvelope(desk, peer, waiting, content));
    desk.checkpoint('courier.replica-sent');
  }
  await advance(em, peer, waiting, upTo);
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
