import type { EntityManager } from '@mikro-orm/postgresql';
import { recordActionOn } from '../actions/tier-action.ts';
import type { Desk } from '../cases/desk.ts';
import type { TierActionKind } from '../schema.types.ts';
import { tellOthers } from './signals.ts';
import { lockedMeeting, type MeetingRow } from './video-meeting.ts';

/** Notes in the case's own record what was done in its meeting, without a name. */
export async function recordMeeting(
  tx: EntityManager,
  desk: Pick<Desk, 'tier' | 'now'>,
  caseId: string,
  { office, role, action }: { office: string; role: string; action: TierActionKind },
): Promise<void> {
  // What tiers do is told of in the case's record; a party is of no office, and stands in the meeting's own.
  if (role === 'RESIDENT') return;
  await recordActionOn(tx, desk, caseId, { office, role, action });
}

/** By whom a meeting ends: their office and role for the record, and the subject in whose name it is said. */
export interface Ending {
  office: string;
  role: string;
  subject: string;
}

/** Ends a meeting that is locked, and tells everybody who sits in it. */
export async function endMeeting(
  tx: EntityManager,
  desk: Desk,
  meeting: MeetingRow,
  { office, role, subject }: Ending,
): Promise<void> {
  await tellOthers(tx, desk.newId, { meeting, sender: subject }, { from: null, kind: 'ENDED' });
  await tx.execute('update video_meeting set ended_at = ? where id = ?', [desk.now(), meeting.id]);
  await tx.execute('update video_seat set left_at = ? where meeting_id = ? and left_at is null', [
    desk.now(),
    meeting.id,
  ]);
  await recordMeeting(tx, desk, meeting.caseId, { office, role, action: 'MEETING_ENDED' });
}

/** Ends the meeting that is open on a thread, if there is one. The case and the thread are locked. */
export async function endMeetingOf(
  tx: EntityManager,
  desk: Desk,
  threadId: string,
  by: Ending,
): Promise<void> {
  const [open] = await tx.execute<{ id: string }[]>(
    'select id from video_meeting where thread_id = ? and ended_at is null',
    [threadId],
  );
  if (open === undefined) return;
  const meeting = await lockedMeeting(tx, open.id);
  if (meeting.endedAt === null) await endMeeting(tx, desk, meeting, by);
}
