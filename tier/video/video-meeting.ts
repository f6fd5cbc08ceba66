import type { EntityManager } from '@mikro-orm/postgresql';
import { refuse } from '../cases/refusal.ts';
import { lockChain } from '../delivery/ledger.ts';
import { loaderOf } from '../server/loader-of.ts';
import { type Reads, textArray } from '../server/reads.ts';

export interface MeetingRow {
  id: string;
  threadId: string;
  caseId: string;
  office: string;
  openedAt: string;
  endedAt: string | null;
}

export interface SeatRow {
  id: string;
  meetingId: string;
  number: number;
  subject: string;
  name: string;
  office: string;
  role: string;
  joinedAt: string;
  seenAt: string;
  leftAt: string | null;
}

const MEETING = `id, thread_id as "threadId", case_id as "caseId", office, opened_at as "openedAt", ended_at as "endedAt"`;
const SEAT = `id, meeting_id as "meetingId", number, subject, name, office, role, joined_at as "joinedAt",
  seen_at as "seenAt", left_at as "leftAt"`;

/** A case that is guided by video for a year is far below. */
const MOST_MEETINGS = 100;
const MOST_SEATINGS = 200;

export async function meetingById(reads: Reads, id: string): Promise<MeetingRow | null> {
  const [row] = await reads.rows<MeetingRow>(`select ${MEETING} from video_meeting where id = ?`, [id]);
  return row ?? null;
}

/** The newest meetings of each case, oldest first. */
export const meetingsOfCase = loaderOf<MeetingRow[]>(async (reads, cases) => {
  const rows = await reads.rows<MeetingRow>(
    `select meeting.* from unnest(?::text[]) as wanted(id) cross join lateral (
       select ${MEETING} from video_meeting where video_meeting.case_id = wanted.id
       order by opened_at desc, video_meeting.id limit ?) as meeting
     order by meeting."openedAt", meeting.id`,
    [textArray(cases), MOST_MEETINGS],
  );
  const byCase = Map.groupBy(rows, ({ caseId }) => caseId);
  return cases.map((id) => byCase.get(id) ?? []);
});

export async function seatById(reads: Reads, id: string): Promise<SeatRow | null> {
  const [row] = await reads.rows<SeatRow>(`select ${SEAT} from video_seat where id = ?`, [id]);
  return row ?? null;
}

/** Who sat in each meeting, in the order of joining; the newest of very many. */
export const seatings = loaderOf<SeatRow[]>(async (reads, meetings) => {
  const rows = await reads.rows<SeatRow>(
    `select seat.* from unnest(?::text[]) as wanted(id) cross join lateral (
       select ${SEAT} from video_seat where video_seat.meeting_id = wanted.id
       order by joined_at desc, number desc limit ?) as seat
     order by seat."joinedAt", seat.number`,
    [textArray(meetings), MOST_SEATINGS],
  );
  const byMeeting = Map.groupBy(rows, ({ meetingId }) => meetingId);
  return meetings.map((meeting) => byMeeting.get(meeting) ?? []);
});

const gone = () =>
  refuse('NOT_FOUND', 'There is no such meeting that you may join.', '未找到可参加的视频会商。');

/**
 * The meeting, locked: who sits where is decided by one after the other. A party may not change its row, and locks it too.
 * The case before the meeting, as whoever closes its thread does it: what is done in a meeting is noted in the case's record.
 */
export async function lockedMeeting(tx: EntityManager, id: string): Promise<MeetingRow> {
  await lockChain(tx, (await meetingIn(tx, id)).caseId);
  await tx.execute('select pg_advisory_xact_lock(hashtextextended(?, 23))', [id]);
  return meetingIn(tx, id);
}

export async function meetingIn(tx: EntityManager, id: string): Promise<MeetingRow> {
  const [row] = await tx.execute<MeetingRow[]>(`select ${MEETING} from video_meeting where id = ?`, [id]);
  return row ?? gone();
}

/** Who sat in the meeting, in the order of joining; the newest of very many. */
export async function seatingsIn(tx: EntityManager, meetingId: string): Promise<SeatRow[]> {
  const rows = await tx.execute<SeatRow[]>(
    `select ${SEAT} from video_seat where meeting_id = ? order by joined_at desc, number desc limit ?`,
    [meetingId, MOST_SEATINGS],
  );
  return rows.toReversed();
}

export const seatsTaken = (tx: EntityManager, meetingId: string): Promise<SeatRow[]> =>
  tx.execute<SeatRow[]>(
    `select ${SEAT} from video_seat where meeting_id = ? and left_at is null order by joined_at, number`,
    [meetingId],
  );

/** The caller's own seat, whether they still sit in it or not. */
export async function ownSeat(tx: EntityManager, id: string, subject: string): Promise<SeatRow> {
  const [row] = await tx.execute<SeatRow[]>(`select ${SEAT} from video_seat where id = ? and subject = ?`, [
    id,
    subject,
  ]);
  return row ?? refuse('NOT_FOUND', 'This is no seat of yours.', '这不是您的席位。');
}
