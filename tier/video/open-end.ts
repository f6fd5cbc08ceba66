import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '@sanji/edge/identity.ts';
import { recordAction } from '../actions/tier-action.ts';
import { Card } from '../cases/card.ts';
import { asCaller, type Desk } from '../cases/desk.ts';
import { once } from '../cases/idempotency.ts';
import { refuse } from '../cases/refusal.ts';
import type { EndVideoMeetingInput, OpenVideoMeetingInput, TierActionKind } from '../schema.types.ts';
import { laySignal } from './signals.ts';
import { lockedMeeting, seatsTaken } from './video-meeting.ts';

/** Notes in the case's own record what was done in its meeting, without a name. */
export async function recordMeeting(
  tx: EntityManager,
  desk: Pick<Desk, 'tier' | 'now'>,
  caseId: string,
  { office, role, action }: { office: string; role: string; action: TierActionKind },
): Promise<void> {
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
        const caseId = await caseOfThread(tx, input.threadId);
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

async function caseOfThread(tx: EntityManager, threadId: string): Promise<string> {
  const card = await tx.findOne(Card, { id: threadId });
  return (
    card?.id ??
    refuse('NOT_FOUND', 'There is no such thread that you take part in.', '未找到可参与的联动事项。')
  );
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
        for (const to of (await seatsTaken(tx, meeting.id)).toSorted((a, b) => (a.id < b.id ? -1 : 1)))
          await laySignal(tx, desk.newId(), { from: null, to, kind: 'ENDED', payload: null });
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
