import type { CountyRules, RoundNumber } from '../configuration/county-rules.ts';
import { placeAt } from '../jurisdiction/region.ts';
import { isForOtherOrgans } from '../routes/route.ts';
import type {
  CaseKind,
  EscalationGround,
  Outcome,
  ParticipantKind,
  RoundLeader,
  Tier,
} from '../schema.types.ts';
import type { CardState, MilestoneState } from './card.ts';
import { refuse } from './refusal.ts';

/** A case as the ladder's guards see it: its card, every step so far, and what its county settled for itself. */
export interface CaseSoFar {
  card: Pick<CardState, 'kind' | 'category' | 'scale' | 'region' | 'status'> &
    Partial<Pick<CardState, 'route'>>;
  timeline: readonly Pick<MilestoneState, 'tier' | 'move' | 'ground'>[];
  rules: Pick<CountyRules, 'villageClasses' | 'villageKinds'>;
}

// Only a round that ran and failed counts: 调解两次后仍然未能成功 (mechanism 28) supposes two mediations. A refusal ends
// mediation itself (调解法17), also in the middle of a round, and has its own way up, MEDIATION_REFUSED.
const failed = (so: CaseSoFar, tier: Tier): number =>
  so.timeline.filter((step) => step.tier === tier && step.move === 'FAIL_ROUND').length;

const crossesTownships = (so: CaseSoFar) => placeAt('TOWNSHIP', so.card.region) === undefined;
const especiallyMajor = (so: CaseSoFar) => so.card.scale === 'MAJOR_GROUP';

/** 小事不出村: a dispute of one village, of the village's own kinds, and of ordinary scale. */
const isVillageKind = (so: CaseSoFar): boolean =>
  so.card.kind === 'DISPUTE' &&
  placeAt('VILLAGE', so.card.region) !== undefined &&
  !especiallyMajor(so) &&
  mediatesAtVillage(so.rules, so.card.category);

/** Mechanism 25: five classes, and where the county lists them its eleven kinds; without a list every kind of these classes. */
export const mediatesAtVillage = (
  { villageClasses, villageKinds }: CaseSoFar['rules'],
  category: string,
): boolean =>
  villageClasses.includes(category.slice(0, 2)) &&
  (villageKinds.length === 0 || villageKinds.includes(category));

/** Mechanism 29: the county's by type, whatever the rounds below. */
const isCountyKind = (so: CaseSoFar): boolean => crossesTownships(so) || especiallyMajor(so);

/** A party refused to be mediated, and is not mediated any more (调解法17, 26). */
const mediationEnded = (so: CaseSoFar): boolean => so.timeline.some((step) => step.move === 'END_MEDIATION');

/** Whether the county accepted a request to take the case on; one that it sent back opens nothing. */
function requestAccepted(so: CaseSoFar): boolean {
  let requested = false;
  for (const step of so.timeline) {
    if (step.move === 'ESCALATE') requested = step.ground === 'REQUEST';
    if (step.tier !== 'COUNTY') continue;
    if (requested && step.move === 'ACCEPT') return true;
    if (step.move === 'RETURN' || step.move === 'ASSIGN') requested = false;
  }
  return false;
}

/** Who is competent to accept and decide. Villages issue no 处理意见书, so they accept no claims. */
const COMPETENT: Record<CaseKind, readonly Tier[]> = {
  DISPUTE: ['VILLAGE', 'TOWNSHIP', 'COUNTY'],
  CLAIM: ['TOWNSHIP', 'COUNTY'],
  SUGGESTION: ['VILLAGE', 'TOWNSHIP', 'COUNTY'],
};
export const isCompetent = (tier: Tier, kind: CaseKind): boolean => COMPETENT[kind].includes(tier);

/** One round of the ladder. */
export interface Rung {
  number: RoundNumber;
  tier: Tier;
  leaders: readonly RoundLeader[];
  /** Who is charged with it. */
  handledBy: ParticipantKind | null;
  /** Whether the round may open, and the reason in both languages when it may not. */
  opens(so: CaseSoFar): boolean;
  otherwise: readonly [string, string];
}

/** The rounds, in order (mechanisms 26 to 29). A tier opens the first of its rounds that it has not failed yet. */
export const RUNGS: readonly Rung[] = [
  {
    number: 1,
    tier: 'VILLAGE',
    leaders: ['VILLAGE_PARTY_SECRETARY'],
    handledBy: null,
    opens: isVillageKind,
    otherwise: ['This is not one of the kinds that a village mediates.', '不属于村级负责调解的类别。'],
  },
  {
    number: 2,
    tier: 'VILLAGE',
    leaders: ['TOWNSHIP_RESIDENT_CADRE'],
    handledBy: null,
    opens: isVillageKind,
    otherwise: ['This is not one of the kinds that a village mediates.', '不属于村级负责调解的类别。'],
  },
  {
    number: 3,
    tier: 'TOWNSHIP',
    leaders: ['TOWNSHIP_POLITICAL_LEGAL_COMMISSIONER'],
    handledBy: 'JUDICIAL_OFFICE',
    opens: (so) => !isCountyKind(so) && (!isVillageKind(so) || failed(so, 'VILLAGE') >= 2),
    otherwise: [
      'Two village rounds must fail before the township round opens; cross-township and especially major matters are the county’s.',
      '须经村级两次调解不成,方可由乡镇组织调解;跨乡镇或特别重大事项由县级调解。',
    ],
  },
  {
    number: 4,
    tier: 'COUNTY',
    leaders: ['CONTACT_COUNTY_LEADER', 'COUNTY_RECEPTION_CENTRE', 'COUNTY_DISPUTE_CENTRE'],
    handledBy: null,
    opens: (so) => isCountyKind(so) || so.card.kind === 'CLAIM' || requestAccepted(so),
    otherwise: [
      'The county round opens for cross-township or especially major matters, or after an accepted request.',
      '县级调解限于跨乡镇、特别重大事项或经同意提级的事项。',
    ],
  },
];

export const roundsOf = (tier: Tier): readonly Rung[] => RUNGS.filter((rung) => rung.tier === tier);

/** Refuses what nobody may mediate: other organs' matters, suggestions, and what a party refused to have mediated. */
export function assertMediable(so: CaseSoFar): void {
  if (isForOtherOrgans(so.card)) {
    refuse(
      'NOT_COMPETENT',
      'Such a matter is for other organs: it is diverted, not mediated.',
      '该类事项属其他机关职权,应予分流,不予调解。',
    );
  }
  if (so.card.kind === 'SUGGESTION' || mediationEnded(so)) {
    refuse(
      'NOT_ALLOWED_NOW',
      'There is nothing to mediate: it is a suggestion, or a party refused.',
      '建议意见或当事人已拒绝调解的事项,不再组织调解。',
    );
  }
}

/** The round that the tier may open now. Refuses when the ladder is not there yet, or used up. */
export function nextRound(tier: Tier, so: CaseSoFar, leader: RoundLeader): Rung {
  assertMediable(so);
  const rung = roundsOf(tier)[failed(so, tier)];
  if (rung === undefined)
    return refuse('NOT_ALLOWED_NOW', 'All rounds of this tier have failed.', '本级调解轮次已用完。');
  if (!rung.opens(so)) return refuse('TOO_EARLY', ...rung.otherwise);
  if (!rung.leaders.includes(leader)) {
    const wanted = rung.leaders.join(', ');
    return refuse(
      'NOT_COMPETENT',
      `Round ${rung.number} is led by ${wanted}.`,
      `第 ${rung.number} 轮须由规定的牵头人主持:${wanted}。`,
    );
  }
  return rung;
}

interface Ground {
  /** From which tier to which it leads. */
  ways: Partial<Record<Tier, Tier>>;
  holds(so: CaseSoFar): boolean;
  otherwise: readonly [string, string];
}

/** Why a case may climb (大事不出镇). */
const GROUNDS: Record<EscalationGround, Ground> = {
  ROUNDS_FAILED: {
    ways: { VILLAGE: 'TOWNSHIP' },
    holds: (so) => failed(so, 'VILLAGE') >= 2,
    otherwise: ['Two village rounds must fail first.', '须经村级两次调解不成后方可上报。'],
  },
  NOT_VILLAGE_KIND: {
    ways: { VILLAGE: 'TOWNSHIP' },
    holds: (so) => so.card.kind === 'DISPUTE' && !isVillageKind(so) && !isCountyKind(so),
    otherwise: [
      'This dispute is one of the kinds that a village mediates itself.',
      '该纠纷属村级负责调解的类别。',
    ],
  },
  CROSS_TOWNSHIP: {
    ways: { VILLAGE: 'COUNTY', TOWNSHIP: 'COUNTY' },
    holds: crossesTownships,
    otherwise: ['The places concerned lie in one township.', '所涉地点均在同一乡镇。'],
  },
  ESPECIALLY_MAJOR: {
    ways: { VILLAGE: 'COUNTY', TOWNSHIP: 'COUNTY' },
    holds: especiallyMajor,
    otherwise: ['The case is not of the scale MAJOR_GROUP.', '该事项不属重大群体性。'],
  },
  COMPETENCE: {
    ways: { VILLAGE: 'TOWNSHIP', TOWNSHIP: 'COUNTY' },
    holds: (so) => so.card.kind !== 'DISPUTE',
    otherwise: [
      'Claims and suggestions go by competence; a dispute climbs the ladder.',
      '申诉求决、建议意见按职权移送,纠纷须逐级调解。',
    ],
  },
  REQUEST: {
    ways: { TOWNSHIP: 'COUNTY' },
    holds: (so) => so.card.kind === 'DISPUTE' && failed(so, 'TOWNSHIP') >= 1,
    otherwise: ['A request to the county needs a failed township round.', '须经乡镇调解不成后方可申请提级。'],
  },
  MEDIATION_REFUSED: {
    ways: { VILLAGE: 'TOWNSHIP' },
    holds: mediationEnded,
    otherwise: ['No party has refused mediation.', '当事人未拒绝调解。'],
  },
  // Which tier it leads to depends on the two offices, and when and why on the day and the reasons: objection.ts says it.
  OBJECTION: {
    ways: {},
    holds: () => false,
    otherwise: ['There is nothing to object to.', '不存在可提出异议的移送。'],
  },
};

/** A suggestion climbs no ladder: it goes to whoever is competent (mechanism 103), or comes before the common superior. */
const GROUNDS_OF_A_SUGGESTION: readonly EscalationGround[] = ['COMPETENCE', 'OBJECTION'];

/** Refuses an escalation that the ladder does not know. */
export function assertMayClimb(from: Tier, to: Tier, ground: EscalationGround, so: CaseSoFar): void {
  const rule = GROUNDS[ground];
  if (rule.ways[from] !== to) {
    refuse(
      'BAD_INPUT',
      `The ground ${ground} does not lead from ${from} to ${to}.`,
      `理由 ${ground} 不适用于从 ${from} 上报至 ${to}。`,
    );
  }
  if (so.card.kind === 'SUGGESTION' && !GROUNDS_OF_A_SUGGESTION.includes(ground))
    refuse('BAD_INPUT', 'A suggestion goes up by competence only.', '建议意见仅可按职权移送上级。');
  if (!rule.holds(so)) refuse('TOO_EARLY', ...rule.otherwise);
}

interface Ending {
  tiers: readonly Tier[];
  holds(so: CaseSoFar, tier: Tier): boolean;
  otherwise: readonly [string, string];
}

const forSuggestions: Ending = {
  tiers: ['VILLAGE', 'TOWNSHIP', 'COUNTY'],
  holds: (so) => so.card.kind === 'SUGGESTION',
  otherwise: ['Only a suggestion is adopted or not (条例29).', '仅建议意见类事项可作采纳与否的答复。'],
};

/** How a case may end at a tier. */
const ENDINGS: Record<Outcome, Ending> = {
  SETTLED: {
    tiers: ['VILLAGE', 'TOWNSHIP', 'COUNTY'],
    holds: (so) => so.card.status === 'SETTLED',
    otherwise: ['No round has ended in an agreement.', '尚未达成调解协议。'],
  },
  OPINION_ISSUED: {
    tiers: ['TOWNSHIP', 'COUNTY'],
    holds: (so) => so.card.kind === 'CLAIM' && !isForOtherOrgans(so.card),
    otherwise: [
      'An opinion is issued on claims only, and on none that is for other organs by its class or route (条例31, 32).',
      '处理意见书仅适用于申诉求决事项,依类别或法定途径属其他机关的事项除外(条例第三十一、三十二条)。',
    ],
  },
  GUIDED_TO_LITIGATION: {
    tiers: ['TOWNSHIP', 'COUNTY'],
    holds: (so, tier) =>
      so.card.status === 'ACCEPTED' &&
      !isForOtherOrgans(so.card) &&
      (failed(so, tier) >= roundsOf(tier).length || mediationEnded(so)),
    otherwise: ["This tier's last round has not failed.", '本级最后一轮调解尚未失败。'],
  },
  ADOPTED: forSuggestions,
  PARTLY_ADOPTED: forSuggestions,
  NOT_ADOPTED: forSuggestions,
};

/** Refuses an ending that the tier or the case's course does not allow. */
export function assertMayEnd(tier: Tier, outcome: Outcome, so: CaseSoFar): void {
  const ending = ENDINGS[outcome];
  if (!ending.tiers.includes(tier)) {
    refuse('NOT_COMPETENT', `A ${tier} does not end a case with ${outcome}.`, `本级无权以 ${outcome} 办结。`);
  }
  if (!ending.holds(so, tier)) refuse('TOO_EARLY', ...ending.otherwise);
}
