/** What the protocol of ARCHITECTURE.md's custody chapter relies on. Each can be taken away by name. */
export const GUARDS = {
  holderLocked: 'the office reads and hands over the case under one row lock',
  outboxInSameTransaction: 'the hand-over is posted in the transaction that puts the case in transit',
  noRecall: 'a hand-over without an answer is never taken back by its sender',
  inboxDeduplication: 'an envelope that was taken once is answered with the same receipt on every replay',
  receiptOnlyForTaken: 'a receipt is given only for a taking that was committed',
  impliedReceipt: 'a higher epoch that comes back acknowledges everything sent below it',
  declineIsStored: 'a decline is stored and answered on every replay',
  declineUsesEpoch:
    'a declined hand-over uses its epoch up: the sender then holds at the epoch of the envelope',
  senderFence: 'an answer moves the case only where it is in transit at the epoch below the envelope',
} as const;

/**
 * Guards that nothing depends on while all others stand. They turn the loss of their partner from a
 * case with two holders, which nobody notices, into a hand-over that stops and is flagged.
 */
export const SECOND_LOCKS = {
  epochFence: 'a receiver takes only what is above its own epoch, and only where it does not hold the case',
  uniquePerEpoch: 'the outbox holds one hand-over per case and epoch',
} as const;

export type Guard = keyof typeof GUARDS | keyof typeof SECOND_LOCKS;
export type Rules = (guard: Guard) => boolean;

export const allGuards: Rules = () => true;

export const without =
  (...removed: readonly Guard[]): Rules =>
  (guard) =>
    !removed.includes(guard);
