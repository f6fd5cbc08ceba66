import { createHash } from 'node:crypto';
import type { Actor } from '@sanji/edge/identity.ts';
import { z } from 'zod';
import { Card } from '../cases/card.ts';
import { asCaller, type Desk } from '../cases/desk.ts';
import { once } from '../cases/idempotency.ts';
import { refuse } from '../cases/refusal.ts';
import { sign, verifiedClaims } from '../delivery/statement.ts';
import { asGiven, newSecret } from '../residents/secret.ts';
import type {
  EnterVideoMeetingInput,
  InviteToVideoMeetingInput,
  SendVideoSignalInput,
} from '../schema.types.ts';
import { asComer, type Comer } from './comer.ts';
import { emptyAbandoned, leaveVideoMeeting, stayInVideoMeeting, takeSeat } from './join-leave.ts';
import { sendSignal, signalsIn } from './signals.ts';
import { meetingIn, seatingsIn } from './video-meeting.ts';

/** Long enough to reach somebody by telephone, and for the meeting itself. */
const INVITATION_MS = 2 * 3_600_000;

/** A party is told by no name: who came stands in the office's own record of the meeting. */
const PARTY = '当事人';

// 80 bits of chance need no slow hash, and this one finds its row.
const guestOf = (secret: string, meetingId: string): string =>
  `guest:${createHash('sha256')
    .update(`${meetingId} ${asGiven(secret)}`)
    .digest('hex')}`;

/** Invites a party of the case, as the office that holds it. The secret is shown once, and opens once. */
export async function inviteToVideoMeeting(desk: Desk, actor: Actor, input: InviteToVideoMeetingInput) {
  const at = desk.now();
  const secret = newSecret();
  const expiresAt = new Date(at.getTime() + INVITATION_MS);
  let issued = false;
  await asCaller(desk, actor, (tx) =>
    once(
      tx,
      { subject: actor.subject, key: input.idempotencyKey, said: ['INVITE_VIDEO', input], at },
      async () => {
        const meeting = await meetingIn(tx, input.meetingId);
        if (meeting.endedAt !== null) refuse('TOO_LATE', 'The meeting has ended.', '会商已结束。');
        const { holderOffice } = await tx.findOneOrFail(Card, { id: meeting.caseId });
        if (holderOffice !== actor.region)
          refuse(
            'NOT_HOLDER',
            'The office that holds the case invites its parties.',
            '由持有单位邀请当事人。',
          );
        await tx.execute(
          `insert into video_invitation (guest, meeting_id, case_id, office, issued_by, issued_at, expires_at)
           values (?, ?, ?, ?, ?, ?, ?)`,
          [
            guestOf(secret, meeting.id),
            meeting.id,
            meeting.caseId,
            actor.region,
            actor.subject,
            at,
            expiresAt,
          ],
        );
        issued = true;
        return meeting.id;
      },
    ),
  );
  // The answer to a request that was made before: nobody kept the secret that was shown then.
  return { meetingId: input.meetingId, secret: issued ? secret : null, expiresAt: expiresAt.toISOString() };
}

const SessionShape = z.object({
  typ: z.literal('video-party'),
  guest: z.string().max(100),
  meetingId: z.string().max(64),
  caseId: z.string().max(64),
  office: z.string().regex(/^\d{6,12}$/),
  seat: z.string().max(64),
  /** Through whom it was opened: it serves nobody else. */
  client: z.string(),
  expiresAt: z.iso.datetime(),
});
type Session = z.infer<typeof SessionShape>;

const comerOf = ({ guest, caseId, office }: Pick<Session, 'guest' | 'caseId' | 'office'>): Comer => ({
  subject: guest,
  name: PARTY,
  roles: ['RESIDENT'],
  region: office,
  follows: caseId,
});

interface Invitation {
  caseId: string;
  office: string;
  expiresAt: string;
}

/** Exchanges the secret for a seat, once, through the county's client. */
export async function enterVideoMeeting(
  desk: Desk,
  client: Actor,
  { meetingId, secret }: EnterVideoMeetingInput,
) {
  const guest = guestOf(secret, meetingId);
  const bad = (): never =>
    refuse('WRONG_SECRET', 'This invitation opens nothing (any more).', '邀请码无效或已使用。');
  const unknown = comerOf({ guest, caseId: '', office: client.region });
  const { caseId, office, expiresAt } = await asComer(desk, unknown, async (tx) => {
    const [invitation] = await tx.execute<Invitation[]>(
      `select case_id as "caseId", office, expires_at as "expiresAt" from video_invitation where guest = ?`,
      [guest],
    );
    return invitation ?? bad();
  });
  await emptyAbandoned(desk, meetingId);
  const comer = comerOf({ guest, caseId, office });
  const seat = await asComer(desk, comer, async (tx) => {
    const { affectedRows } = await tx.execute<{ affectedRows: number }>(
      'update video_invitation set used_at = ? where guest = ? and used_at is null and expires_at > ?',
      [desk.now(), guest, desk.now()],
      'run',
    );
    // A seat that is not to be had leaves the invitation as it was.
    return affectedRows === 0 ? bad() : takeSeat(tx, desk, comer, meetingId);
  });
  const claims: Session = {
    typ: 'video-party',
    guest,
    meetingId,
    caseId,
    office,
    seat,
    client: client.subject,
    expiresAt: new Date(expiresAt).toISOString(),
  };
  const session = await sign(desk.keys, claims);
  return viewed(desk, session, claims, '0');
}

async function opened(desk: Desk, client: Actor, session: string): Promise<Session> {
  const claims = await claimsOf(desk, session);
  if (claims === null || claims.client !== client.subject)
    return refuse('SESSION_FOREIGN', 'This is no session of yours here.', '会话无效。');
  if (Date.parse(claims.expiresAt) <= desk.now().getTime())
    refuse('SESSION_EXPIRED', 'The invitation is over.', '邀请已过期。');
  return claims;
}

async function claimsOf(desk: Desk, session: string): Promise<Session | null> {
  if (session.length > 2000) return null;
  try {
    return SessionShape.parse(await verifiedClaims(desk.keys, desk.keys.self, session));
  } catch {
    // Not ours, changed, or signed for something else: the caller learns no more than that it opens nothing.
    return null;
  }
}

/** The meeting as a party sees it: who sits in it, and what waits for them. */
const viewed = (desk: Desk, session: string, claims: Session, after: string) =>
  asComer(desk, comerOf(claims), async (tx) => {
    const { endedAt } = await meetingIn(tx, claims.meetingId);
    const participants = await seatingsIn(tx, claims.meetingId);
    const signals = await signalsIn(tx, claims.seat, after);
    return { session, seat: claims.seat, endedAt, participants, signals };
  });

export const viewVideoMeeting = async (desk: Desk, client: Actor, session: string, after: string) =>
  viewed(desk, session, await opened(desk, client, session), after);

/** What a party does in the meeting, from the one seat that their session names. */
export async function stayAsParty(desk: Desk, client: Actor, session: string) {
  const claims = await opened(desk, client, session);
  await stayInVideoMeeting(desk, comerOf(claims), claims.seat);
  return viewed(desk, session, claims, '0');
}

export async function leaveAsParty(desk: Desk, client: Actor, session: string) {
  const claims = await opened(desk, client, session);
  await leaveVideoMeeting(desk, comerOf(claims), claims.seat);
  return viewed(desk, session, claims, '0');
}

export async function signalAsParty(
  desk: Desk,
  client: Actor,
  session: string,
  input: SendVideoSignalInput,
): Promise<{ id: string }> {
  const claims = await opened(desk, client, session);
  const id = await sendSignal(desk, comerOf(claims), { ...input, seat: claims.seat });
  return { id };
}
