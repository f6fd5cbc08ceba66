import { whereThrown } from '@sanji/edge/log.ts';
import { retryAt, Unreachable } from '../delivery/courier.ts';
import type { Errand } from '../delivery/couriers.ts';
import type { Peer } from '../delivery/statement.ts';
import type { MaterialRoom } from './room.ts';
import { discarded, type Staged, TooLong } from './staging.ts';

/** A content that this tier must still have. */
export interface WantedContent {
  caseId: string;
  sha256: string;
  bytes: number;
  attempts: number;
}

/** How a content comes from a peer: `Unreachable` when it does not answer, `Rejected` when it answers with none. */
export interface ContentSource {
  fetch: (peer: Peer, wanted: WantedContent & { receipt: string }) => Promise<AsyncIterable<Uint8Array>>;
}

class OtherContent extends Error {
  override name = 'OtherContent';
}

// What is damaged at the sender may be put right there; nobody waits for it every minute.
const LONGEST_WAIT_MS = 3_600_000;

/** The errand of pulling what came in name only: one content at a time from each peer, until all are here. */
export const pullErrand = (room: MaterialRoom, source: ContentSource): Errand => ({
  next: (peer) => pullNext(room, source, peer),
  anythingDue: async () => {
    const [row] = await room.desk.courierEm
      .fork()
      .execute<{ due: boolean }[]>(
        'select exists (select 1 from material_wanted where arrived_at is null and next_attempt_at <= ?) as due',
        [room.desk.now()],
      );
    return row?.due ?? false;
  },
});

async function pullNext(room: MaterialRoom, source: ContentSource, peer: Peer): Promise<boolean> {
  const { desk, log } = room;
  const claim: { row: WantedContent | undefined } = { row: undefined };
  try {
    await desk.courierEm.fork().transactional(async (tx) => {
      // The row lock is the claim: it dies with the connection of a service that is killed.
      [claim.row] = await tx.execute<WantedContent[]>(
        `select case_id as "caseId", sha256, bytes, attempts from material_wanted
         where peer = ? and arrived_at is null and next_attempt_at <= ?
         order by next_attempt_at, case_id, sha256 limit 1 for update skip locked`,
        [peer, desk.now()],
      );
      if (claim.row === undefined) return;
      const [taken] = await tx.execute<{ receipt: string }[]>(
        `select receipt from inbox where case_id = ? and peer = ? and verdict = 'TAKEN' order by epoch desc limit 1`,
        [claim.row.caseId, peer],
      );
      await keep(room, claim.row, await source.fetch(peer, { ...claim.row, receipt: taken?.receipt ?? '' }));
      await tx.execute(
        'update material_wanted set arrived_at = ?, damaged = false where case_id = ? and sha256 = ?',
        [desk.now(), claim.row.caseId, claim.row.sha256],
      );
    });
  } catch (error) {
    if (error instanceof Unreachable || claim.row === undefined) throw error;
    await postpone(room, claim.row, error instanceof OtherContent);
    log.warn('material-not-pulled', { ...whereThrown(error), peer, caseId: claim.row.caseId });
    return true;
  }
  if (claim.row !== undefined) desk.checkpoint('material.pulled');
  return claim.row !== undefined;
}

async function keep(
  { desk, staging, store }: MaterialRoom,
  { sha256, bytes }: WantedContent,
  content: AsyncIterable<Uint8Array>,
): Promise<void> {
  const staged: Staged = await staging.receive(content, bytes).catch((error: unknown) => {
    throw error instanceof TooLong ? new OtherContent() : error;
  });
  try {
    if (staged.sha256 !== sha256) throw new OtherContent();
    await store.put(staged);
    desk.checkpoint('material.pulled-content');
  } finally {
    await discarded(staged);
  }
}

const postpone = ({ desk }: MaterialRoom, wanted: WantedContent, damaged: boolean): Promise<unknown> =>
  desk.courierEm.fork().execute(
    `update material_wanted set attempts = attempts + 1, next_attempt_at = ?, damaged = ?
       where case_id = ? and sha256 = ? and arrived_at is null`,
    [retryAt(desk.now(), wanted.attempts + 1, LONGEST_WAIT_MS), damaged, wanted.caseId, wanted.sha256],
  );
