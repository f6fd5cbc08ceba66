import { dueAt } from '../clocks/deadlines.ts';
import { smallestContaining, tierOf } from '../jurisdiction/region.ts';
import type { RefusalCode, Tier } from '../schema.types.ts';
import type { CardState, MilestoneState } from './card.ts';
import { refuse } from './refusal.ts';

type Step = Pick<MilestoneState, 'tier' | 'office' | 'move' | 'sentTo' | 'ground' | 'at'>;

/** How a case came to the office that has it now. */
interface Arrival {
  /** The office that passed it on, and when it came. */
  from: string;
  at: Date;
  /** The step by which it was passed on, counted in the timeline. */
  sentBy: number;
}

/** A local transfer is its own arrival; what comes from another tier is sent by one step and taken by a later one. */
function arrivalIn(timeline: readonly Step[]): Arrival | undefined {
  const index = timeline.findLastIndex(({ move }) => move === 'TAKE' || move === 'TRANSFER');
  const last = timeline[index];
  if (last === undefined) return undefined;
  if (last.move === 'TRANSFER') return { from: last.office, at: last.at, sentBy: index };
  const sentBy = timeline.slice(0, index).findLastIndex(({ sentTo }) => sentTo !== null);
  const sent = timeline[sentBy];
  return sent && { from: sent.office, at: last.at, sentBy };
}

/** An assignment by a superior that has the case because somebody objected: the dispute is decided (条例24). */
function decidesAnObjection(timeline: readonly Step[], sentBy: number): boolean {
  const before = arrivalIn(timeline.slice(0, sentBy));
  const brought = before && timeline[before.sentBy];
  return timeline[sentBy]?.move === 'ASSIGN' && brought?.ground === 'OBJECTION';
}

/** Whether the office that has the case was given it to decide who is competent, and nobody has accepted it since (条例24). */
export const isDisputed = ({ status }: Pick<CardState, 'status'>, timeline: readonly Step[]): boolean => {
  const arrival = arrivalIn(timeline);
  return status === 'REGISTERED' && arrival !== undefined && timeline[arrival.sentBy]?.ground === 'OBJECTION';
};

// 条例23: an objection is made within five working days of receipt.
const TERM = { length: 5, unit: 'WORKING_DAY' } as const;
const LEAST_REASONS = 10;

export interface Objection {
  card: Pick<CardState, 'status'>;
  timeline: readonly Step[];
  /** The office that objects. */
  office: string;
  to: Tier;
  reasons: string;
  at: Date;
}

type Fault = readonly [RefusalCode, string, string];

/** Why an objection is not one that the law knows, in the order in which it is asked; undefined for one that is. */
function faultOf({ card, timeline, office, to, reasons, at }: Objection): Fault | undefined {
  const arrival = arrivalIn(timeline);
  const sent = arrival && timeline[arrival.sentBy];
  if (arrival === undefined || !(sent?.move === 'TRANSFER' || sent?.move === 'ASSIGN')) return NOT_SENT;
  if (card.status !== 'REGISTERED') return ACCEPTED;
  if (decidesAnObjection(timeline, arrival.sentBy)) return DECIDED;
  if (at >= dueAt({ start: arrival.at, ...TERM }).dueAt) return LATE;
  if (reasons.trim().length < LEAST_REASONS) return UNREASONED;
  return tierOf(smallestContaining([arrival.from, office]) ?? '') === to ? undefined : NOT_SUPERIOR;
}

const NOT_SENT: Fault = [
  'NOT_ALLOWED_NOW',
  'One objects to a transfer or an assignment; this case came in another way.',
  '仅对转送、交办的事项可提出管辖异议。',
];
const ACCEPTED: Fault = [
  'NOT_ALLOWED_NOW',
  'The office has accepted the case, and with it the power.',
  '已受理的事项不得再提出管辖异议。',
];
const DECIDED: Fault = [
  'NOT_ALLOWED_NOW',
  'The common superior has decided this dispute; its decision stands (条例24).',
  '管辖争议已由共同上级决定,不得再次提出异议。',
];
const LATE: Fault = [
  'TOO_LATE',
  'An objection is made within five working days of receipt (条例23).',
  '管辖异议应自收到之日起 5 个工作日内提出。',
];
const UNREASONED: Fault = [
  'BAD_INPUT',
  'Give detailed reasons in the note, at least 10 characters (条例23).',
  '提出异议应详细说明理由,不少于 10 字。',
];
const NOT_SUPERIOR: Fault = [
  'BAD_INPUT',
  'An objection goes to the common superior of the two offices (条例24).',
  '管辖异议应向双方的共同上级提出。',
];

/**
 * Refuses an objection to jurisdiction that the law does not know (条例23(3), 24). It is made by a unit to which the case was
 * transferred or assigned, before it accepts it, in time, with detailed reasons, to the common superior of the two units;
 * and what that superior decided is not objected to again.
 */
export function assertMayObject(objection: Objection): void {
  const fault = faultOf(objection);
  if (fault !== undefined) refuse(...fault);
}
