import type { EntityManager } from '@mikro-orm/postgresql';
import { z } from 'zod';
import type { Desk } from '../cases/desk.ts';
import { refuse } from '../cases/refusal.ts';
import { giveSignal } from '../live/signal.ts';
import type { SendVideoSignalInput, VideoSignalKind } from '../schema.types.ts';
import type { Reads } from '../server/reads.ts';
import { asComer, type Comer } from './comer.ts';
import { type MeetingRow, meetingIn, ownSeat, type SeatRow, seatsTaken } from './video-meeting.ts';

const LONGEST_BYTES = 65_536;
/** Four browsers that find each other need some dozens. */
const MOST_WAITING = 500;
const PAGE = 200;

const Description = z.strictObject({
  type: z.enum(['offer', 'answer', 'pranswer', 'rollback']),
  sdp: z.string().max(60_000),
});
const Candidate = z.strictObject({
  candidate: z.string().max(2_000),
  sdpMid: z.string().max(100).nullable(),
  sdpMLineIndex: z.int().min(0).max(100).nullable(),
  usernameFragment: z.string().max(300).nullish(),
});
const SHAPES: Partial<Record<VideoSignalKind, z.ZodType>> = {
  DESCRIPTION: Description,
  CANDIDATE: Candidate,
};

/** What one browser may tell another, as JSON text; anything else is refused. */
export function signalPayload(kind: VideoSignalKind, payload: string): string {
  const bad = (): never => refuse('BAD_INPUT', 'This is no signal of WebRTC.', '这不是有效的视频信令。');
  const shape = SHAPES[kind];
  if (shape === undefined || Buffer.byteLength(payload) > LONGEST_BYTES) return bad();
  try {
    return JSON.stringify(shape.parse(JSON.parse(payload)));
  } catch {
    // What is not JSON and what has another shape are the same fault of the sender's.
    return bad();
  }
}

export interface SignalRow {
  id: string;
  /** Where it stands among those to its seat. */
  cursor: string;
  from: string | null;
  kind: VideoSignalKind;
  payload: string | null;
}

const WAITING = `select id, number::text as cursor, from_seat as "from", kind, payload from video_signal
  where to_seat = ? and number > ? and kept_at > now() - interval '5 minutes' order by number limit ?`;
const asked = (seat: string, after: string) => [seat, /^\d{1,18}$/.test(after) ? after : '0', PAGE];

/** What waits for the person in this seat, oldest first. Row-level security shows it to nobody else. */
export const signalsFor = (reads: Reads, seat: string, after: string): Promise<SignalRow[]> =>
  reads.rows<SignalRow>(WAITING, asked(seat, after));

export const signalsIn = (tx: EntityManager, seat: string, after: string): Promise<SignalRow[]> =>
  tx.execute<SignalRow[]>(WAITING, asked(seat, after));

type Signal = Pick<SignalRow, 'from' | 'kind' | 'payload'> & { to: Pick<SeatRow, 'id' | 'subject'> };

/** In which meeting something is said, and whose token says it. */
export interface Speaking {
  meeting: Pick<MeetingRow, 'id' | 'caseId'>;
  sender: string;
}

/**
 * Lays one signal down for one seat, and wakes the person in it over the live channel. What is said lies here: whoever
 * missed the call finds it when they look.
 */
export async function laySignal(
  tx: EntityManager,
  id: string,
  { meeting, sender }: Speaking,
  { from, to, kind, payload }: Signal,
): Promise<void> {
  // Numbers to one seat are given in the order in which they become visible: nobody reads past one that is still to come.
  await tx.execute('select pg_advisory_xact_lock(hashtextextended(?, 21))', [to.id]);
  const { affectedRows } = await tx.execute<{ affectedRows: number }>(
    `insert into video_signal (id, from_seat, to_seat, kind, payload) values (?, ?, ?, ?, ?)
     on conflict do nothing`,
    [id, from, to.id, kind, payload],
    'run',
  );
  if (affectedRows === 0) return;
  await giveSignal(tx, {
    caseId: meeting.caseId,
    about: meeting.id,
    recipient: to.subject,
    sender,
    payload: null,
  });
}

/** Tells everybody else in the meeting what became of a seat. */
export async function tellOthers(
  tx: EntityManager,
  newId: () => string,
  speaking: Speaking,
  { from, kind }: { from: string | null; kind: VideoSignalKind },
): Promise<void> {
  const others = (await seatsTaken(tx, speaking.meeting.id)).filter(({ id }) => id !== from);
  // In one order whoever speaks, so that no two wait for each other.
  for (const to of others.toSorted((a, b) => (a.id < b.id ? -1 : 1)))
    await laySignal(tx, newId(), speaking, { from, to, kind, payload: null });
}

/** Passes on what one browser says to another. The sender names the signal, so that one that is sent again is one signal. */
export async function sendSignal(desk: Desk, comer: Comer, input: SendVideoSignalInput): Promise<string> {
  const payload = signalPayload(input.kind, input.payload);
  if (!/^[\w-]{8,64}$/.test(input.id))
    refuse('BAD_INPUT', 'The name of a signal is 8 to 64 letters and digits.', '信令编号无效。');
  return asComer(desk, comer, async (tx) => {
    const from = await ownSeat(tx, input.seat, comer.subject);
    const to = (await seatsTaken(tx, from.meetingId)).find(({ id }) => id === input.to);
    if (from.leftAt !== null || to === undefined || to.id === from.id)
      return refuse('NOT_FOUND', 'Nobody sits there any more.', '对方已离开会商。');
    const [{ n } = { n: 0 }] = await tx.execute<{ n: number }[]>('select video_signals_sent(?) as n', [
      from.id,
    ]);
    if (n >= MOST_WAITING)
      refuse('TOO_MANY_ATTEMPTS', 'Too many signals; wait five minutes.', '信令过多,请五分钟后再试。');
    const meeting = await meetingIn(tx, from.meetingId);
    const speaking = { meeting, sender: comer.subject };
    await laySignal(tx, input.id, speaking, { from: from.id, to, kind: input.kind, payload });
    return input.id;
  });
}
