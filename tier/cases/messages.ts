import type { Sender } from '../delivery/courier.ts';
import type { Receiver } from '../delivery/inbox.ts';
import type { Desk } from './desk.ts';
import { cardMessage, keepCardMessage, keepMark, markMessage } from './replicas.ts';
import { acknowledged, take } from './takeover.ts';

/** What this tier does with what arrives. */
export const caseReceiver = (desk: Desk): Receiver => ({
  take: (tx, statement, payload) => take(tx, desk.tier, statement, payload, desk.now()),
  keep: (tx, statement, payload) =>
    statement.kind === 'mark'
      ? keepMark(tx, statement, payload)
      : keepCardMessage(tx, desk.tier, statement, payload),
});

/** What this tier says, and what it does with the answer. */
export const caseSender = (desk: Desk): Sender => ({
  acknowledged: (tx, statement, receipt) => acknowledged(tx, desk.tier, statement, receipt, desk.now()),
  replica: (em, waiting) =>
    waiting.kind === 'mark' ? markMessage(em, desk.tier, waiting) : cardMessage(em, desk.tier, waiting),
});
