import type { EscalationGround, Move, RoundLeader, Tier } from '@sanji/tier/schema.types.ts';
import type { Chance } from './chance.ts';
import type { SyntheticOutcome } from './wording.ts';

/** One step of a story, some days after the one before. Who makes it is whoever holds the case by then. */
export type Scene =
  | Making<'ACCEPT' | 'SETTLE_ROUND' | 'FAIL_ROUND' | 'RETURN', unknown>
  | Making<'OPEN_ROUND', { leader: RoundLeader }>
  | Making<'ESCALATE', { to: Tier; ground: EscalationGround }>
  | Making<'ASSIGN' | 'TRANSFER', { office: string }>
  | Making<'CONCLUDE', { outcome: SyntheticOutcome }>;
type Making<M extends Move, Particulars> = M extends Move ? { move: M; days: number } & Particulars : never;

/** What makes the steps of a story out of chance. */
export type Passage = (chance: Chance) => Scene[];

const COUNTY_LEADERS = ['CONTACT_COUNTY_LEADER', 'COUNTY_RECEPTION_CENTRE', 'COUNTY_DISPUTE_CENTRE'] as const;
const FIRST: readonly RoundLeader[] = ['VILLAGE_PARTY_SECRETARY'];
const SECOND: readonly RoundLeader[] = ['TOWNSHIP_RESIDENT_CADRE'];
export const LEADERS: Record<Tier, readonly RoundLeader[]> = {
  VILLAGE: FIRST,
  TOWNSHIP: ['TOWNSHIP_POLITICAL_LEGAL_COMMISSIONER'],
  COUNTY: COUNTY_LEADERS,
};

export const inOrder =
  (...passages: readonly Passage[]): Passage =>
  (chance) =>
    passages.flatMap((passage) => passage(chance));

export const accepts: Passage = (chance) => [{ move: 'ACCEPT', days: chance.between(0, 3) }];

export const opensRound =
  (leaders: readonly RoundLeader[]): Passage =>
  (chance) => [{ move: 'OPEN_ROUND', leader: chance.pick(leaders), days: chance.between(1, 4) }];
const closes =
  (move: 'SETTLE_ROUND' | 'FAIL_ROUND'): Passage =>
  (chance) => [{ move, days: chance.between(0, 14) }];
export const settles = closes('SETTLE_ROUND');
export const fails = closes('FAIL_ROUND');

export const concludes =
  (outcome: SyntheticOutcome): Passage =>
  (chance) => [{ move: 'CONCLUDE', outcome, days: chance.between(0, 3) }];
export const answers: Passage = (chance) => [
  { move: 'CONCLUDE', outcome: 'OPINION_ISSUED', days: chance.between(5, 45) },
];

export const climbs =
  (to: Tier, ground: EscalationGround): Passage =>
  (chance) => [{ move: 'ESCALATE', to, ground, days: chance.between(1, 4) }];
export const isAssigned =
  (office: string): Passage =>
  (chance) => [{ move: 'ASSIGN', office, days: chance.between(0, 4) }];
export const isTransferred =
  (office: string): Passage =>
  (chance) => [{ move: 'TRANSFER', office, days: chance.between(0, 3) }];
export const isReturned: Passage = (chance) => [{ move: 'RETURN', days: chance.between(1, 5) }];

export const failsFirstRound = inOrder(accepts, opensRound(FIRST), fails);
export const failsTwice = inOrder(failsFirstRound, opensRound(SECOND), fails);
export const settlesAt = (tier: Tier): Passage =>
  inOrder(accepts, opensRound(LEADERS[tier]), settles, concludes('SETTLED'));
export const settlesInRoundTwo = inOrder(failsFirstRound, opensRound(SECOND), settles, concludes('SETTLED'));
export const failsAt = (tier: Tier): Passage => inOrder(accepts, opensRound(LEADERS[tier]), fails);
export const endsInCourtAt = (tier: Tier): Passage =>
  inOrder(failsAt(tier), concludes('GUIDED_TO_LITIGATION'));
export const isAnswered = inOrder(accepts, answers);
