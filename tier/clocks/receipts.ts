import type { Move } from '../schema.types.ts';
import type { Situation } from './clock-rules.ts';

/** By which move an office received a case. */
type Passage = 'ESCALATE' | 'ASSIGN' | 'TRANSFER';

interface Receipt {
  by: Passage | 'RETURN';
  at: Date;
  /** True where the office never had the case before. */
  first: boolean;
}

/** Whether another office holds the case after the move. */
export const arrives = ({ step }: Situation): boolean => step.move === 'TAKE' || step.move === 'TRANSFER';

const lastSending = (timeline: Situation['timeline']): Move | undefined =>
  timeline.findLast(({ sentTo }) => sentTo !== null)?.move;

export const wasSentBy = (timeline: Situation['timeline'], move: Move): boolean =>
  lastSending(timeline) === move;

/** The case is again with the office that registered it, because somebody returned it. */
export const cameBack = ({ step, timeline }: Situation): boolean =>
  step.move === 'TAKE' && wasSentBy(timeline, 'RETURN') && timeline[0]?.office === step.office;

/** When the case was accepted for the first time, this move included. */
export const firstAcceptedAt = ({ step, timeline }: Situation): Date | undefined =>
  timeline.find(({ move }) => move === 'ACCEPT')?.at ?? (step.move === 'ACCEPT' ? step.at : undefined);

const PASSAGES: readonly Passage[] = ['ESCALATE', 'ASSIGN', 'TRANSFER'];

/**
 * From when the office that the move brings the case to has had it. Passing a case about gives nobody more time: an
 * office to which it comes again, and that has not accepted it meanwhile, had it from the first day.
 */
export function receivedAt(so: Situation): Receipt | undefined {
  const { step, timeline } = so;
  if (!arrives(so)) return undefined;
  const office = step.newOffice ?? step.office;
  const by = step.move === 'TRANSFER' ? 'TRANSFER' : lastSending(timeline);
  const earlier = receiptsOf(so).find((receipt) => receipt.office === office);
  const accepted = timeline.some((done) => done.move === 'ACCEPT' && done.office === office);
  const passage = PASSAGES.find((known) => known === by);
  if (passage !== undefined) {
    return { by: passage, at: earlier && !accepted ? earlier.at : step.at, first: earlier === undefined };
  }
  // A return brings back only what was there: whoever registered the case has no receipt of it.
  return by === 'RETURN' && earlier && !accepted ? { by, at: earlier.at, first: false } : undefined;
}

/** Who received the case and when, oldest first. After a transfer, the next to move is the office that received it. */
const receiptsOf = ({ timeline, step }: Situation): { office: string; at: Date }[] =>
  timeline.flatMap(({ move, office, at }, index) => {
    if (move === 'TAKE') return [{ office, at }];
    return move === 'TRANSFER' ? [{ office: timeline[index + 1]?.office ?? step.office, at }] : [];
  });
