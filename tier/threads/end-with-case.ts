import type { EntityManager } from '@mikro-orm/postgresql';
import { Card } from '../cases/card.ts';
import type { Desk } from '../cases/desk.ts';
import { isEnded } from '../cases/moves.ts';
import type { Errand } from '../delivery/couriers.ts';
import { endMeetingOf } from '../video/end-meeting.ts';
import { lockBoth } from './lock-thread.ts';
import {
  BodyShape,
  type MessageState,
  messagesOf,
  officesOf,
  type ThreadState,
  threadById,
} from './thread.ts';
import { nextPosition } from './thread-order.ts';
import { ENDS_WITH_CASE } from './thread-rules.ts';
import { keepWritten, type OpenThread } from './write-thread.ts';

/** Who writes the last message of a thread that nobody closes. */
const NOBODY = '系统';
const LAST_WORDS = '案件已办结,指导随之结束。';

/**
 * Ends the threads that end with their case, at the tier that they belong to: a thread at a time, whichever courier comes
 * first. It may have learnt of the end from another tier, or have ended the case itself.
 */
export const endingErrand = (desk: Desk): Errand => ({
  next: () => desk.courierEm.fork().transactional((tx) => checkNext(tx, desk)),
  anythingDue: async () => {
    const [row] = await desk.courierEm
      .fork()
      .execute<{ due: boolean }[]>('select exists (select 1 from thread_to_check) as due');
    return row?.due ?? false;
  },
});

async function checkNext(tx: EntityManager, desk: Desk): Promise<boolean> {
  const [next] = await tx.execute<{ id: string }[]>(
    'select thread_id as id from thread_to_check order by thread_id limit 1 for update skip locked',
  );
  if (next === undefined) return false;
  const thread = await threadById(tx, next.id);
  if (thread !== undefined && thread.owner === desk.tier && ENDS_WITH_CASE[thread.purpose]) {
    await lockBoth(tx, thread);
    if (await hasEnded(tx, thread)) await end(tx, desk, thread);
  }
  // Last, while the case is locked: whoever ends it meanwhile either finds the row here, or notes it anew.
  await tx.execute('delete from thread_to_check where thread_id = ?', [next.id]);
  return true;
}

/** As it stands now that the case and the thread are locked. */
async function hasEnded(tx: EntityManager, { id, caseId }: ThreadState): Promise<boolean> {
  const card = await tx.findOne(Card, { id: caseId });
  const thread = await threadById(tx, id);
  return card !== null && isEnded(card.status) && thread?.status !== 'CLOSED';
}

async function end(tx: EntityManager, desk: Desk, thread: ThreadState): Promise<void> {
  const before = await messagesOf(tx, thread.id);
  const of: OpenThread = { thread, offices: await officesOf(tx, thread.id), before };
  const own = before.filter(({ tier }) => tier === desk.tier);
  const message: MessageState = {
    tier: desk.tier,
    number: (own.at(-1)?.number ?? 0) + 1,
    id: desk.newId(),
    kind: 'CLOSED',
    at: desk.now(),
    office: thread.office,
    author: NOBODY,
    role: '',
    body: BodyShape.parse({ text: LAST_WORDS }),
    position: nextPosition(before),
  };
  await keepWritten(tx, desk, of, message);
  await endMeetingOf(tx, desk, thread.id, { office: thread.office, role: '', subject: NOBODY });
}
