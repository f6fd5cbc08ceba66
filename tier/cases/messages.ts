import type { EntityManager } from '@mikro-orm/postgresql';
import { actionsMessage, keepActions } from '../actions/tier-action.ts';
import type { Sender } from '../delivery/courier.ts';
import type { Part, Waiting } from '../delivery/dispatch.ts';
import type { Receiver } from '../delivery/inbox.ts';
import { isPromised, type ReplicaKind, type Statement } from '../delivery/statement.ts';
import { findingMessage, keepFinding } from '../findings/finding.ts';
import { codeMessage, keepCode } from '../intake/place-codes.ts';
import { keepLetterMessage, letterMessage } from '../letters/letter-replica.ts';
import { keepListing, listingMessage } from '../listings/listing.ts';
import { decisionMessage, keepDecisionMessage } from '../meetings/decision-replica.ts';
import { keepReport } from '../reports/keeper.ts';
import { keepWordsAndRatings } from '../residents/evaluate.ts';
import { wordMessage } from '../residents/words.ts';
import type { Tier } from '../schema.types.ts';
import { keepThread, threadMessage } from '../threads/thread-replica.ts';
import type { Desk } from './desk.ts';
import { cardMessage, keepCardMessage, keepMark, markMessage } from './replicas.ts';
import { acknowledged, take } from './takeover.ts';

interface Replica {
  keep: (tx: EntityManager, desk: Desk, statement: Statement, payload: unknown) => Promise<void>;
  say: (em: EntityManager, self: Tier, waiting: Waiting) => Promise<object | Part | null>;
}

/** What tiers tell each other beside hand-overs: how each is said, and how it is kept. */
const REPLICAS: Record<ReplicaKind, Replica> = {
  card: {
    keep: (tx, { tier }, statement, payload) => keepCardMessage(tx, tier, statement, payload),
    say: cardMessage,
  },
  action: {
    keep: (tx, _, statement, payload) => keepActions(tx, statement, payload),
    say: actionsMessage,
  },
  listing: {
    keep: (tx, _, statement, payload) => keepListing(tx, statement, payload),
    say: (em, _, waiting) => listingMessage(em, waiting),
  },
  thread: {
    keep: (tx, { tier }, statement, payload) => keepThread(tx, tier, statement, payload),
    say: threadMessage,
  },
  mark: { keep: (tx, _, statement, payload) => keepMark(tx, statement, payload), say: markMessage },
  word: { keep: keepWordsAndRatings, say: wordMessage },
  code: {
    keep: (tx, _, statement, payload) => keepCode(tx, statement, payload),
    say: (em, _, waiting) => codeMessage(em, waiting),
  },
  finding: {
    keep: (tx, { tier }, statement, payload) => keepFinding(tx, tier, statement, payload),
    say: findingMessage,
  },
  letter: {
    keep: (tx, { tier, now }, statement, payload) => keepLetterMessage(tx, tier, statement, payload, now()),
    say: letterMessage,
  },
  decision: {
    keep: (tx, { tier, now }, statement, payload) => keepDecisionMessage(tx, tier, statement, payload, now()),
    say: decisionMessage,
  },
};

/** What this tier does with what arrives. */
export const caseReceiver = (desk: Desk): Receiver => ({
  take: (tx, statement, payload) =>
    statement.kind === 'report'
      ? keepReport(tx, desk.tier, statement, payload, desk.now())
      : take(tx, desk, statement, payload, desk.now()),
  keep: (tx, statement, payload) => {
    // The inbox has dealt with what is answered with a receipt.
    if (isPromised(statement.kind)) throw new Error(`a ${statement.kind} is no replica`);
    return REPLICAS[statement.kind].keep(tx, desk, statement, payload);
  },
});

/** What this tier says, and what it does with the answer. */
export const caseSender = (desk: Desk): Sender => ({
  // Of a report nothing is left to note: nobody held it.
  acknowledged: async (tx, statement, receipt) => {
    if (statement.kind === 'handover') await acknowledged(tx, desk, statement, receipt, desk.now());
  },
  replica: (em, waiting) => REPLICAS[waiting.kind].say(em, desk.tier, waiting),
});
