import type { EntityManager } from '@mikro-orm/postgresql';
import type { Desk } from '../cases/desk.ts';
import { openReceipt, ownStatement } from '../delivery/opening.ts';
import { ForgedStatement, type Peer } from '../delivery/statement.ts';
import type { MaterialRoom } from './room.ts';
import type { OpenContent } from './store.ts';

/** What a peer asks for: one content of a case that it has taken from us. */
export interface PeerQuestion {
  peer: Peer;
  caseId: string;
  sha256: string;
  /** The peer's own receipt, which may be here before the courier has brought it. */
  receipt: string;
}

interface SentRow {
  statement: string;
  verdict: string | null;
  createdAt: string;
}

/**
 * A content for the tier that took the case: only for one that a hand-over to that very tier named, and only once
 * that hand-over was taken. `forbidden` says no more than that; null means that it is not here, or not yet.
 */
export async function contentForPeer(
  { desk, store }: MaterialRoom,
  question: PeerQuestion,
): Promise<OpenContent | null | 'forbidden'> {
  const em = desk.courierEm.fork();
  const takenAt = await newestTaken(em, desk, question);
  if (takenAt === null || !(await wasNamed(em, question, takenAt))) return 'forbidden';
  return store.open(question.sha256);
}

const MOST_HANDOVERS = 50;

/** When the newest hand-over of the case that the peer took was sent. */
async function newestTaken(
  em: EntityManager,
  desk: Desk,
  { peer, caseId, receipt }: PeerQuestion,
): Promise<string | null> {
  const sent = await em.execute<SentRow[]>(
    `select statement, verdict, created_at::text as "createdAt" from outbox
     where case_id = ? and peer = ? and verdict is distinct from 'DECLINED' order by epoch desc limit ?`,
    [caseId, peer, MOST_HANDOVERS],
  );
  for (const row of sent) {
    if (row.verdict !== null || (await tookIt(desk, row.statement, receipt))) return row.createdAt;
  }
  return null;
}

/** Whether the peer's signed receipt says that it took this very hand-over. */
async function tookIt({ keys }: Desk, jws: string, receipt: string): Promise<boolean> {
  try {
    const statement = await ownStatement(keys, jws);
    return (await openReceipt(keys, statement, receipt)).verdict === 'TAKEN';
  } catch (error) {
    if (error instanceof ForgedStatement) return false;
    throw error;
  }
}

// What an office files after it has sent the case off, such as when it is here again, was not named to anybody.
async function wasNamed(
  em: EntityManager,
  { caseId, sha256 }: PeerQuestion,
  sentAt: string,
): Promise<boolean> {
  const [row] = await em.execute<{ named: boolean }[]>(
    `select exists (select 1 from paper where case_id = ? and kind = 'MATERIAL'
       and body->>'sha256' = ? and at <= ?::timestamptz) as named`,
    [caseId, sha256, sentAt],
  );
  return row?.named ?? false;
}
