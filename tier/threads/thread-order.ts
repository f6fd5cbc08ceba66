import type { Tier } from '../schema.types.ts';

// The order of a thread. Each tier numbers what is written there from 1; the owner gives every message its place. Pure.

/** What the order of messages needs to know of them. */
export interface Ordered {
  tier: Tier;
  number: number;
  position: number | null;
}

export const nextPosition = (messages: readonly Pick<Ordered, 'position'>[]): number =>
  Math.max(0, ...messages.map(({ position }) => position ?? 0)) + 1;

const newestNumber = (messages: readonly Ordered[], of: Tier): number =>
  Math.max(0, ...messages.filter(({ tier }) => tier === of).map(({ number }) => number));

/**
 * The messages of a peer that the owner does not have yet, each with its place. A peer repeats whatever it has no
 * confirmation of, so that most envelopes hold something that is here already.
 */
export function placed<Message extends Ordered>(
  before: readonly Message[],
  arriving: readonly Message[],
): Message[] {
  const kept: Message[] = [];
  for (const message of arriving.toSorted((a, b) => a.number - b.number)) {
    const here = [...before, ...kept];
    const newest = newestNumber(here, message.tier);
    if (message.number <= newest) continue;
    // What comes before it was never confirmed, so the peer must have sent it along.
    if (message.number !== newest + 1) throw new Error('a message of a thread is missing');
    kept.push({ ...message, position: nextPosition(here) });
  }
  return kept;
}
