import type { EntityManager } from '@mikro-orm/postgresql';
import { refuse } from '../cases/refusal.ts';

/** What one person's browser has to say to another's while they set up a connection of their own. */
export interface Signal {
  caseId: string;
  /** The meeting's id. */
  about: string;
  /** The recipient's subject, as their token has it: nobody else reads the signal. */
  recipient: string;
  /** The caller's own subject: the database takes no other. */
  sender: string;
  /** What the recipient needs to know, if it is more than that something waits for them. */
  payload: string | null;
}

/** In UTF-8. An offer with its candidates has 2 to 10 KiB. */
export const LONGEST_SIGNAL_BYTES = 65_536;

/**
 * Says something to one person, who hears it as the live event MEETING_SIGNAL of `eventsAtThisTier` at this tier, with
 * `about` and `sender` and `payload`. Call it in the caller's transaction (`asCaller`), as whoever may see the card of
 * the case; who may speak to whom in a meeting is for the meeting to judge before. Signals are forgotten with all other
 * events, and are in no dossier. A courier's transaction may say anything in anybody's name, and need not see the card.
 */
export async function giveSignal(tx: EntityManager, signal: Signal): Promise<void> {
  const { caseId, about, recipient, sender, payload } = signal;
  if (payload !== null && Buffer.byteLength(payload) > LONGEST_SIGNAL_BYTES) {
    refuse(
      'BAD_INPUT',
      `A signal has at most ${LONGEST_SIGNAL_BYTES} bytes.`,
      `信令不得超过${LONGEST_SIGNAL_BYTES}字节。`,
    );
  }
  await tx.execute(
    `insert into event (kind, case_id, about, recipient, sender, payload) values ('MEETING_SIGNAL', ?, ?, ?, ?, ?)`,
    [caseId, about, recipient, sender, payload],
  );
}
