import type { EntityManager } from '@mikro-orm/postgresql';
import type { Desk } from '../cases/desk.ts';
import { once } from '../cases/idempotency.ts';
import { refuse } from '../cases/refusal.ts';
import type { JoinVideoMeetingInput } from '../schema.types.ts';
import { asComer, assertTakesPart, type Comer } from './comer.ts';
import { recordMeeting } from './end-meeting.ts';
import { abandonedBefore, freeSeat } from './seats.ts';
import { tellOthers } from './signals.ts';
import { lockedMeeting, type MeetingRow, ownSeat, type SeatRow, seatsTaken } from './video-meeting.ts';

/** Takes a seat in the comer's own name. */
export async function joinVideoMeeting(
  desk: Desk,
  comer: Comer,
  input: JoinVideoMeetingInput,
): Promise<string> {
  await emptyAbandoned(desk, input.meetingId);
  const ask = {
    subject: comer.subject,
    key: input.idempotencyKey,
    said: ['JOIN_VIDEO', input],
    at: desk.now(),
  };
  return asComer(desk, comer, (tx) => once(tx, ask, () => takeSeat(tx, desk, comer, input.meetingId)));
}

/**
 * Two who come for the last seat are let in one after the other, so that exactly one gets it. Whoever comes again, as
 * after a page that was reloaded, leaves their earlier seat.
 */
export async function takeSeat(
  tx: EntityManager,
  desk: Desk,
  comer: Comer,
  meetingId: string,
): Promise<string> {
  assertTakesPart(comer);
  const meeting = await lockedMeeting(tx, meetingId);
  if (meeting.endedAt !== null) refuse('TOO_LATE', 'The meeting has ended.', '会商已结束。');
  const before = await seatsTaken(tx, meeting.id);
  const mine = before.find(({ subject }) => subject === comer.subject);
  if (mine !== undefined) await vacate(tx, desk, meeting, mine, desk.now());
  const number = freeSeat(before.filter((seat) => seat !== mine));
  if (number === null)
    return refuse('MEETING_FULL', 'Four people sit in the meeting already.', '会商人数已满(最多四方)。');
  const seat = {
    id: desk.newId(),
    meetingId: meeting.id,
    number,
    subject: comer.subject,
    name: comer.name,
    office: comer.region,
    role: comer.roles[0] ?? '',
  };
  await tx.execute(
    `insert into video_seat (id, meeting_id, number, subject, name, office, role, joined_at, seen_at)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [...Object.values(seat), desk.now(), desk.now()],
  );
  const speaking = { meeting, sender: comer.subject };
  await tellOthers(tx, desk.newId, speaking, { from: seat.id, kind: 'JOINED' });
  await recordMeeting(tx, desk, meeting.caseId, { ...seat, action: 'MEETING_JOINED' });
  return seat.id;
}

/** Says that the person is still there; a seat of which nobody says so is emptied. */
export async function stayInVideoMeeting(desk: Desk, comer: Comer, seatId: string): Promise<string> {
  const { id, meetingId } = await asComer(desk, comer, async (tx) => {
    const seat = await ownSeat(tx, seatId, comer.subject);
    if (seat.leftAt !== null) refuse('TOO_LATE', 'You have left the meeting.', '您已离开会商。');
    await tx.execute('update video_seat set seen_at = ? where id = ?', [desk.now(), seat.id]);
    return seat;
  });
  await emptyAbandoned(desk, meetingId);
  return id;
}

/** Gives the seat back and tells the others at once. To leave again changes nothing. */
export const leaveVideoMeeting = (desk: Desk, comer: Comer, seatId: string): Promise<string> =>
  asComer(desk, comer, async (tx) => {
    const { meetingId } = await ownSeat(tx, seatId, comer.subject);
    const meeting = await lockedMeeting(tx, meetingId);
    const seat = await ownSeat(tx, seatId, comer.subject);
    if (seat.leftAt === null) await vacate(tx, desk, meeting, seat, desk.now());
    return seat.id;
  });

async function vacate(
  tx: EntityManager,
  desk: Desk,
  meeting: MeetingRow,
  seat: SeatRow,
  leftAt: Date,
): Promise<void> {
  // While the seat is still the sender's own: row-level security lets nobody speak from a seat that is not theirs.
  await tellOthers(tx, desk.newId, { meeting, sender: seat.subject }, { from: seat.id, kind: 'BYE' });
  await tx.execute('update video_seat set left_at = ? where id = ?', [leftAt, seat.id]);
  await recordMeeting(tx, desk, meeting.caseId, { ...seat, action: 'MEETING_LEFT' });
}

/**
 * Empties the seats of those who vanished: their browser or their line is gone, and nobody is left to say so. No caller
 * may write in another's name, so this is done in nobody's.
 */
export async function emptyAbandoned(desk: Desk, meetingId: string): Promise<void> {
  const isAbandoned = (seat: SeatRow) =>
    new Date(seat.seenAt).getTime() < abandonedBefore(desk.now()).getTime();
  const em = desk.courierEm.fork();
  if (!(await seatsTaken(em, meetingId)).some(isAbandoned)) return;
  await em.transactional(async (tx) => {
    const meeting = await lockedMeeting(tx, meetingId);
    for (const seat of (await seatsTaken(tx, meetingId)).filter(isAbandoned))
      await vacate(tx, desk, meeting, seat, new Date(seat.seenAt));
  });
}
