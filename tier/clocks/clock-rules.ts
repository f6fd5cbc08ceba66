import type { CardState, MilestoneState } from '../cases/card.ts';
import type { Step } from '../cases/revision.ts';
import type { CountyRules } from '../configuration/county-rules.ts';
import type { ClockKind, Move } from '../schema.types.ts';
import type { TermUnit } from './deadlines.ts';
import { arrives, cameBack, firstAcceptedAt, receivedAt, wasSentBy } from './receipts.ts';

/** A case at the moment of a move: the card as the move decides it, and everything before. */
export interface Situation {
  card: Pick<CardState, 'kind' | 'channel' | 'stage' | 'route' | 'handlingClass'>;
  timeline: readonly MilestoneState[];
  step: Step;
  rules: CountyRules;
}

/** One line of the table of clocks: what it counts, and which moves begin, end and change it. */
interface ClockRule {
  source: string;
  unit: Exclude<TermUnit, 'HOUR'>;
  length: number | ((rules: CountyRules, handlingClass: string | null) => number);
  /** From when it counts, if the move begins it. What ran before at the same office is not given a later beginning. */
  begins: (so: Situation) => Date | undefined;
  ends: (so: Situation) => boolean;
  /** The move that gives it more time, once. */
  extendedBy?: Move;
  /** Whether the term is the parties' own: where it passes, no office is late. */
  ofTheParties?: true;
  /** Whether the time of a hearing is left out of it. */
  standsStill?: true;
}

const madeBy =
  (...moves: Move[]) =>
  ({ step }: Situation): boolean =>
    moves.includes(step.move);
const either =
  (...conditions: ((so: Situation) => boolean)[]) =>
  (so: Situation): boolean =>
    conditions.some((holds) => holds(so));

/** When the thing happened that the move records; the move itself may be written down later. */
const happenedAt = ({ step }: Situation): Date => step.effectiveAt ?? step.at;

const CLOSED_UNDONE: Move[] = ['NOT_ACCEPT', 'DIVERT', 'WITHDRAW', 'FINALISE'];
const closed = madeBy('CONCLUDE', ...CLOSED_UNDONE);

/** 条例 speaks of petitions: a dispute between people is mediated, and has none of their clocks. */
const isPetition = ({ card }: Situation): boolean => card.kind !== 'DISPUTE' && card.stage === 'HANDLING';
/** 条例34: 60 days for what article 31(6) names; until somebody classified a claim, it counts as such. */
const goesByPetition = ({ card }: Situation): boolean =>
  card.kind === 'CLAIM' && card.stage === 'HANDLING' && (card.route === null || card.route === 'PETITION');

const declinedReview = (so: Situation): boolean =>
  so.step.move === 'DECLINE' && wasSentBy(so.timeline, 'REQUEST_REVIEW');
const concludedAt = ({ timeline }: Situation): Date | undefined =>
  timeline.findLast(({ move }) => move === 'CONCLUDE')?.at;

const asksForReview = ({ step }: Situation): boolean =>
  step.move === 'REQUEST_REVIEW' || (step.move === 'OUTSIDE_REVIEW' && step.answered !== true);
const answersReview = ({ step }: Situation): boolean =>
  step.move === 'OUTSIDE_REVIEW' && step.answered === true;
/** A term for asking is used once somebody asked, also where the answer is recorded with the question. */
const asked = either(asksForReview, answersReview, madeBy(...CLOSED_UNDONE));
const decided = either(answersReview, closed, declinedReview);

const givesClass = ({ step }: Situation): boolean => step.decides?.handlingClass !== undefined;
const daysOf = ({ handlingClasses }: CountyRules, handlingClass: string | null): number | undefined =>
  handlingClasses.find(({ code }) => code === handlingClass)?.days;

export const CLOCK_RULES: Record<ClockKind, ClockRule> = {
  ROUTE: {
    source: '条例22',
    unit: 'DAY',
    length: 15,
    begins: (so) => {
      if (!isPetition(so)) return undefined;
      if (so.step.move === 'REGISTER') return so.step.at;
      return cameBack(so) && firstAcceptedAt(so) === undefined ? so.timeline[0]?.at : undefined;
    },
    ends: either(madeBy('ACCEPT'), arrives, closed),
  },
  OBJECT: {
    source: '条例23(3)',
    unit: 'WORKING_DAY',
    length: 5,
    // One objects to what came from above or beside, and once: the case that comes again was objected to before.
    begins: (so) => {
      const receipt = isPetition(so) ? receivedAt(so) : undefined;
      return receipt?.first === true && receipt.by !== 'ESCALATE' ? receipt.at : undefined;
    },
    ends: either(madeBy('ACCEPT'), arrives, closed),
  },
  NOTICE: {
    source: '条例23',
    unit: 'DAY',
    length: 15,
    begins: (so) => (isPetition(so) ? receivedAt(so)?.at : undefined),
    ends: either(madeBy('ACCEPT'), arrives, closed),
  },
  HANDLE: {
    source: '条例34',
    unit: 'DAY',
    length: 60,
    begins: (so) =>
      madeBy('ACCEPT', 'CLASSIFY')(so) && goesByPetition(so) ? firstAcceptedAt(so) : undefined,
    ends: either(closed, (so) => madeBy('CLASSIFY')(so) && !goesByPetition(so)),
    extendedBy: 'EXTEND',
  },
  MEDIATE: {
    source: 'local rules (domain.md 2.3)',
    unit: 'DAY',
    length: (rules) => rules.mediateDays,
    begins: (so) => (madeBy('OPEN_ROUND')(so) ? so.step.at : undefined),
    ends: either(madeBy('SETTLE_ROUND', 'FAIL_ROUND', 'END_MEDIATION'), closed),
    extendedBy: 'EXTEND_ROUND',
  },
  REVIEW_ASK: {
    source: '条例35',
    unit: 'DAY',
    length: 30,
    begins: (so) => {
      if (declinedReview(so)) return concludedAt(so);
      const opinion = madeBy('CONCLUDE')(so) && so.step.outcome === 'OPINION_ISSUED';
      return opinion && so.card.stage === 'HANDLING' ? so.step.at : undefined;
    },
    ends: asked,
    ofTheParties: true,
  },
  REVIEW_DO: {
    source: '条例35',
    unit: 'DAY',
    length: 30,
    begins: (so) => (asksForReview(so) && so.card.stage === 'REVIEW' ? happenedAt(so) : undefined),
    ends: decided,
  },
  REREVIEW_ASK: {
    source: '条例36',
    unit: 'DAY',
    length: 30,
    begins: (so) => {
      if (so.card.stage !== 'REVIEW') return undefined;
      const answered = madeBy('CONCLUDE')(so) && so.step.outcome !== 'SETTLED';
      return answered || answersReview(so) ? happenedAt(so) : undefined;
    },
    ends: asked,
    ofTheParties: true,
  },
  REREVIEW_DO: {
    source: '条例36',
    unit: 'DAY',
    length: 30,
    begins: (so) => (asksForReview(so) && so.card.stage === 'REREVIEW' ? happenedAt(so) : undefined),
    ends: decided,
    standsStill: true,
  },
  CONFIRM: {
    source: '人民调解法33',
    unit: 'DAY',
    length: 30,
    begins: (so) => (madeBy('SETTLE_ROUND')(so) ? so.step.effectiveAt : undefined),
    // The parties' own term outlives the case's conclusion. It is used once they asked, whenever the court decides.
    ends: madeBy('REQUEST_CONFIRM', 'CONFIRM', ...CLOSED_UNDONE),
    ofTheParties: true,
  },
  SAME_DAY: {
    source: 'mechanism 12',
    unit: 'DAY',
    length: 0,
    begins: (so) =>
      madeBy('REGISTER')(so) && so.rules.sameDayChannels.some((channel) => channel === so.card.channel)
        ? so.step.at
        : undefined,
    ends: closed,
  },
  HANDLING_CLASS: {
    source: 'mechanisms 1, 2: the county sets it',
    unit: 'DAY',
    length: (rules, handlingClass) => daysOf(rules, handlingClass) ?? 0,
    // From the registration, whenever it is classified: another class is another length, and never a later beginning.
    // A review has its own term, and the promise about the handling is over.
    begins: (so) =>
      givesClass(so) && so.card.stage === 'HANDLING' && daysOf(so.rules, so.card.handlingClass) !== undefined
        ? so.timeline[0]?.at
        : undefined,
    ends: either(closed, givesClass),
  },
  ESCROW: {
    source: '民法典574',
    unit: 'YEAR',
    length: 5,
    // A deposit names when the oldest that is still there was made, and so does the release of one of several.
    begins: (so) => {
      if (madeBy('DEPOSIT')(so)) return happenedAt(so);
      return madeBy('RELEASE')(so) ? so.step.effectiveAt : undefined;
    },
    // The right to a deposit outlives the case. Another deposit may have been made before the one that it counted from.
    ends: madeBy('RELEASE', 'DEPOSIT'),
    ofTheParties: true,
  },
};

export const CLOCK_KINDS = Object.keys(CLOCK_RULES) as ClockKind[];
