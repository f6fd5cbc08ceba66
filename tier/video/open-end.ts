import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '@sanji/edge/identity.ts';
import { asCaller, type Desk } from '../cases/desk.ts';
import { once } from '../cases/idempotency.ts';
import { refuse } from '../cases/refusal.ts';
import type { EndVideoMeetingInput, OpenVideoMeetingInput } from '../schema.types.ts';
import { lockBoth } from '../threads/lock-thread.ts';
import { threadById } from '../threads/thread.ts';
import { assertTakesPart } from './comer.ts';
import { endMeeting, recordMeeting } from './end-meeting.ts';
import { lockedMeeting } from './video-meeting.ts';

const roleOf = (actor: Actor): string => actor.roles[0] ?? '';

/** Opens a meeting on a thread. A thread has at most one that is open: whoever opens it again is given that one. */
export const openVideoMeeting = (desk: Desk, actor: Actor, input: OpenVideoMeetingInput): Promise<string> =>
  asCaller(desk, actor, (tx) =>
    once(
      tx,
      { subject: actor.subject, key: input.idempotencyKey, said: ['OPEN_VIDEO', input], at: desk.now() },
      async () => {
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

/** The case of the thread, where one may meet about it. Both are locked: a thread that closes leaves no meeting behind. */
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
  await lockBoth(tx, thread);
  if ((await threadById(tx, id))?.status === 'CLOSED')
    refuse('NOT_ALLOWED_NOW', 'The thread is closed.', '该函件往来已结束。');
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
        const by = { office: actor.region, role: roleOf(actor), subject: actor.subject };
        await endMeeting(tx, desk, meeting, by);
        return meeting.id;
      },
    ),
  );
