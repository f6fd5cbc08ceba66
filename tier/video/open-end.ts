import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '@sanji/edge/identity.ts';
import { recordAction } from '../actions/tier-action.ts';
import { Card } from '../cases/card.ts';
import { asCaller, type Desk } from '../cases/desk.ts';
import { once } from '../cases/idempotency.ts';
import { refuse } from '../cases/refusal.ts';
import type { EndVideoMeetingInput, OpenVideoMeetingInput, TierActionKind } from '../schema.types.ts';
import { threadById } from '../threads/thread.ts';
import { assertTakesPart } from './comer.ts';
import { tellOthers } from './signals.ts';
import { lockedMeeting } from './video-meeting.ts';

/** Notes in the case's own record what was done in its meeting, without a name. */
export async function recordMeeting(
  tx: EntityManager,
  desk: Pick<Desk, 'tier' | 'now'>,
  caseId: string,
  { office, role, action }: { office: string; role: string; action: TierActionKind },
): Promise<void> {
  // What tiers do is told of in the case's record; a party is of no office, and stands in the meeting's own.
  if (role === 'RESIDENT') return;
  const card = await tx.findOneOrFail(Card, { id: caseId });
  await recordAction(tx, desk, card, { office, role, action });
}

const roleOf = (actor: Actor): string => actor.roles[0] ?? '';

/** Opens a meeting on a thread. A thread has at most one that is open: whoever opens it again is given that one. */
export const openVideoMeeting = (desk: Desk, actor: Actor, input: OpenVideoMeetingInput): Promise<string> =>
  asCaller(desk, actor, (tx) =>
    once(
      tx,
      { subject: actor.subject, key: input.idempotencyKey, said: ['OPEN_VIDEO', input], at: desk.now() },
      async () => {
        await tx.execute('select pg_advisory_xact_lock(hashtextextended(?, 22))', [input.threadId]);
        const caseId = await caseOfThread(tx, desk, actor, input.threadId);
        const [open] = await tx.execute<{ id: string }[]>(
          'select id from video_meeting where thread_id = ? and ended_at is null',
          [input.threadId],
        );
        if (open !== undefined) return open.id;
        const id = desk.newId();
        await tx.execute(
          `insert into video_meeting (id, thread_id, case_id, office, opened_by, opened_at) values (?, ?, ?, ?, ?, ?)`,
          [id, input.threadId, caseId, actor.region, actor.subject, desk.now()],
        );
        await recordMeeting(tx, desk, caseId, {
          office: actor.region,
          role: roleOf(actor),
          action: 'MEETING_OPENED',
        });
        return id;
      },
    ),
  );

/** The case of the thread, where one may meet about it. */
async function caseOfThread(tx: EntityManager, desk: Desk, actor: Actor, id: string): Promise<string> {
  const thread = await threadById(tx, id);
  if (thread === undefined)
    return refuse('NOT_FOUND', 'There is no such thread that you may see.', '未找到可查看的该函件往来。');
  assertTakesPart(actor);
  if (thread.owner !== desk.tier)
    refuse(
      'NOT_COMPETENT',
      'The thread belongs to another tier: meet there.',
      '该函件往来属其他层级,请在该级发起。',
    );
  if (thread.status === 'CLOSED') refuse('NOT_ALLOWED_NOW', 'The thread is closed.', '该函件往来已结束。');
  return thread.caseId;
}

/** Ends the meeting for all who sit in it. */
export const endVideoMeeting = (desk: Desk, actor: Actor, input: EndVideoMeetingInput): Promise<string> =>
  asCaller(desk, actor, (tx) =>
    once(
      tx,
      { subject: actor.subject, key: input.idempotencyKey, said: ['END_VIDEO', input], at: desk.now() },
      async () => {
        const meeting = await lockedMeeting(tx, input.meetingId);
        if (meeting.endedAt !== null) refuse('NOT_ALLOWED_NOW', 'The meeting has ended.', '会商已结束。');
        if (meeting.office !== actor.region)
          refuse('NOT_ALLOWED', 'The office that opened the meeting ends it.', '会商由发起单位结束。');
        await tellOthers(tx, desk.newId, { meeting, sender: actor.subject }, { from: null, kind: 'ENDED' });
        await tx.execute('update video_meeting set ended_at = ? where id = ?', [desk.now(), meeting.id]);
        await tx.execute('update video_seat set left_at = ? where meeting_id = ? and left_at is null', [
          desk.now(),
          meeting.id,
        ]);
        await recordMeeting(tx, desk, meeting.caseId, {
          office: actor.region,
          role: roleOf(actor),
          action: 'MEETING_ENDED',
        });
        return meeting.id;
      },
    ),
  );
