import type { EntityManager } from '@mikro-orm/postgresql';
import { clocksAfter } from '../clocks/clocks.ts';
import type { CountyRules } from '../configuration/county-rules.ts';
import { wantSent } from '../delivery/dispatch.ts';
import { record } from '../delivery/ledger.ts';
import { digestOf } from '../delivery/statement.ts';
import { isAbove, TIERS, tierOf } from '../jurisdiction/region.ts';
import type { CaseStatus, ClosingGround, EscalationGround, Move, Outcome, Tier } from '../schema.types.ts';
import { Card, type CardState, Milestone, type MilestoneState } from './card.ts';
import { isEnded, statusAfter } from './moves.ts';

/** What a move says about itself: everything but the case. */
export interface Step {
  move: Move;
  at: Date;
  tier: Tier;
  /** The office that makes the move, and that holds the case after it, unless `office` of a TRANSFER says otherwise. */
  office: string;
  role: string | null;
  sentTo?: Tier;
  ground?: EscalationGround;
  outcome?: Outcome;
  closing?: ClosingGround;
  /** What the move itself decides about the card. */
  decides?: Partial<
    Pick<CardState, 'route' | 'handlingClass' | 'isFirst' | 'source' | 'stage' | 'satisfaction'>
  >;
  /** For an OUTSIDE_REVIEW: whether the answer has come; without it somebody has asked. */
  answered?: boolean;
  /** For an EXTEND or an EXTEND_ROUND: by how many days. */
  extendDays?: number;
  /**
   * When that took effect which the move records, where it is not the moment of writing: an agreement (SETTLE_ROUND;
   * without it none can be confirmed), a deposit (DEPOSIT), a request for a review or its answer.
   */
  effectiveAt?: Date;
  /** For a change of custody: the epoch that it uses up. */
  epoch?: number;
  /** For a TRANSFER: the office that holds the case from now on. */
  newOffice?: string;
}

/** The next revision of a card, and the milestone that tells of it. Pure: time, place and the county's rules are arguments. */
export function revise(
  card: CardState,
  timeline: readonly MilestoneState[],
  step: Step,
  rules: CountyRules,
): { card: CardState; milestone: MilestoneState } {
  const status =
    step.move === 'DECLINE' ? statusBeforeTransit(timeline) : statusAfter(card.status, step.move);
  const decided = step.move === 'DECLINE' ? undone(timeline) : step.decides;
  const ended = isEnded(status) ? endOf(card, timeline, step) : NOT_ENDED;
  const epoch = step.epoch ?? card.epoch;
  const revision = epoch > card.epoch ? 1 : card.revision + 1;
  const revised: CardState = {
    ...card,
    ...decided,
    ...ended,
    status,
    epoch,
    revision,
    handledBy: card.handledBy.includes(step.tier) ? card.handledBy : [...card.handledBy, step.tier],
    holderTier: step.tier,
    holderOffice: step.newOffice ?? step.office,
    inTransitTo: status === 'IN_TRANSIT' ? (step.sentTo ?? null) : null,
    clocks: clocksAfter({ card: { ...card, ...decided }, timeline }, step, rules),
    asOf: step.at,
  };
  return { card: revised, milestone: milestoneOf(revised, step) };
}

export const milestoneOf = (card: CardState, step: Step): MilestoneState => ({
  caseId: card.id,
  epoch: card.epoch,
  revision: card.revision,
  at: step.at,
  tier: step.tier,
  office: step.office,
  role: step.role,
  move: step.move,
  sentTo: step.sentTo ?? null,
  ground: step.ground ?? null,
  outcome: step.outcome ?? null,
  closing: step.closing ?? null,
});

type End = Pick<CardState, 'concludedAt' | 'outcome' | 'closing'>;
const NOT_ENDED: End = { concludedAt: null, outcome: null, closing: null };

/** When and how an ended case ended. A step that follows the end, and a review that was declined, leave it as it was. */
function endOf(card: CardState, timeline: readonly MilestoneState[], step: Step): End {
  const closing = step.closing ?? card.closing;
  if (isEnded(card.status)) return { concludedAt: card.concludedAt, outcome: card.outcome, closing };
  const before = step.move === 'DECLINE' && timeline.findLast(({ move }) => move === 'CONCLUDE');
  if (before) return { concludedAt: before.at, outcome: before.outcome, closing };
  return { concludedAt: step.at, outcome: step.outcome ?? null, closing };
}

const ARRIVALS: readonly Move[] = ['REGISTER', 'TAKE', 'TRANSFER'];

const sentForReview = (timeline: readonly MilestoneState[]): boolean =>
  timeline.findLast(({ sentTo }) => sentTo !== null)?.move === 'REQUEST_REVIEW';

/** A review that was declined is none: the opinion has been decided on once, as before. */
const undone = (timeline: readonly MilestoneState[]): Step['decides'] =>
  sentForReview(timeline) ? { stage: 'HANDLING' } : undefined;

/** A declined case stands where it stood: an acceptance is not undone by somebody else's no. */
function statusBeforeTransit(timeline: readonly MilestoneState[]): CaseStatus {
  if (sentForReview(timeline)) return 'CONCLUDED';
  const arrived = timeline.findLastIndex((step) => ARRIVALS.includes(step.move));
  return timeline.slice(arrived).some((step) => step.move === 'ACCEPT') ? 'ACCEPTED' : 'REGISTERED';
}

/**
 * Who keeps a copy of the card: every tier that handled the case, and all tiers above these and above the places
 * concerned. A place's own tier does not learn of a matter about it that it never handled.
 */
export function copyHolders(card: Pick<CardState, 'places' | 'handledBy'>, self: Tier): Tier[] {
  const aboveAPlace = (tier: Tier) => card.places.map(tierOf).some((place) => place && isAbove(tier, place));
  const handledAtOrBelow = (tier: Tier) => card.handledBy.some((handler) => !isAbove(handler, tier));
  return TIERS.filter((tier) => tier !== self && (aboveAPlace(tier) || handledAtOrBelow(tier)));
}

/** Writes a revision that this tier made: the card, its milestone, the ledger, and who is to be told. */
export async function writeRevision(
  tx: EntityManager,
  self: Tier,
  { card, milestone }: { card: CardState; milestone: MilestoneState },
): Promise<void> {
  const { id, ...changed } = card;
  await tx.nativeUpdate(Card, { id }, changed);
  await tx.insert(Milestone, milestone);
  await noteRevision(tx, self, { card, milestone });
}

/** What follows every revision, the first included. */
export async function noteRevision(
  tx: EntityManager,
  self: Tier,
  { card, milestone }: { card: CardState; milestone: MilestoneState },
): Promise<void> {
  await record(tx, { caseId: card.id, at: milestone.at, kind: 'MOVE', body: ledgerBody(card, milestone) });
  await wantSent(tx, card.id, 'card', card, copyHolders(card, self));
}

/** The move in full and the card by its digest: enough to prove what was said, and no copy of it. */
export const ledgerBody = (card: CardState, milestone: MilestoneState): string =>
  JSON.stringify({ ...milestone, card: digestOf(JSON.stringify(card)) });
