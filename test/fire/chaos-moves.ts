import type { SubgraphName } from '@sanji/schema/sdl.ts';
import type { Chance } from '@sanji/start/synthetic/chance.ts';
import { teamUnder } from '../round-table.ts';
import type { SeenCase } from '../seen-case.ts';
import type { As } from '../world.ts';

export interface Seat {
  subgraph: SubgraphName;
  region: string;
}

/** Who takes part: three villages of two townships, these townships, and the county. */
export const SEATS: readonly Seat[] = [
  { subgraph: 'village', region: '330726107200' },
  { subgraph: 'village', region: '330726107201' },
  { subgraph: 'village', region: '330726101200' },
  { subgraph: 'township', region: '330726107' },
  { subgraph: 'township', region: '330726101' },
  { subgraph: 'county', region: '330726' },
];

/** One mutation as it is sent, again and again under its key until it is answered. */
export interface Mutation {
  seat: Seat;
  verb: string;
  inputType: string;
  input: object;
  key: string;
  roles: As['roles'];
}

const OFFICER: As['roles'] = ['OFFICER'];

const VILLAGES = SEATS.filter((seat) => seat.subgraph === 'village').map((seat) => seat.region);

const KINDS = [
  { kind: 'CLAIM', category: '1104' },
  { kind: 'CLAIM', category: '1104' },
  { kind: 'DISPUTE', category: '0201' },
] as const;

/** A new matter; one in twelve names a place that no register has, or nobody at all. */
export function registration(chance: Chance, seat: Seat): Mutation {
  const key = chance.uuid();
  const wrong = chance.below(12) === 0;
  const near = VILLAGES.filter((village) => village.startsWith(seat.region));
  const places = chance.happens(15) ? VILLAGES : [chance.pick(near)];
  const input = {
    idempotencyKey: key,
    places: wrong ? ['330726999999'] : places,
    title: '灌溉渠用水先后之争',
    ...chance.pick(KINDS),
    scale: chance.happens(20) ? 'MAJOR_GROUP' : 'INDIVIDUAL',
    channel: 'VISIT',
    narrative: '两户因用水先后起争执。',
    parties: [{ role: 'APPLICANT', name: '甲某某' }],
  };
  return { seat, verb: 'registerCase', inputType: 'RegisterCaseInput', input, key, roles: OFFICER };
}

type Verb =
  | 'accept'
  | 'openRound'
  | 'settle'
  | 'fail'
  | 'escalate'
  | 'assign'
  | 'return'
  | 'transfer'
  | 'conclude';
const VERBS: readonly Verb[] = [
  'accept',
  'openRound',
  'settle',
  'fail',
  'escalate',
  'assign',
  'return',
  'transfer',
  'conclude',
];

/** What is likely to be allowed; the edges between the tiers come up most. */
const LIKELY: Record<string, readonly Verb[]> = {
  REGISTERED: ['escalate', 'escalate', 'escalate', 'assign', 'assign', 'return', 'transfer', 'accept'],
  ACCEPTED: ['escalate', 'assign', 'return', 'openRound', 'transfer', 'conclude'],
  MEDIATING: ['settle', 'fail', 'fail'],
  SETTLED: ['conclude'],
};

/** Most matters are claims, which climb by competence. */
const CLIMBS: Record<SubgraphName, readonly { to: string; ground: string }[]> = {
  village: [
    { to: 'TOWNSHIP', ground: 'COMPETENCE' },
    { to: 'TOWNSHIP', ground: 'COMPETENCE' },
    { to: 'COUNTY', ground: 'ESPECIALLY_MAJOR' },
    { to: 'COUNTY', ground: 'CROSS_TOWNSHIP' },
  ],
  township: [
    { to: 'COUNTY', ground: 'COMPETENCE' },
    { to: 'COUNTY', ground: 'COMPETENCE' },
    { to: 'COUNTY', ground: 'ESPECIALLY_MAJOR' },
    { to: 'COUNTY', ground: 'REQUEST' },
  ],
  county: [{ to: 'TOWNSHIP', ground: 'COMPETENCE' }],
};

/** An office that the case may be given to, mostly. */
function officeFor(chance: Chance, { subgraph, region }: Seat, where: 'BELOW' | 'BESIDE'): string {
  const fitting = SEATS.filter((seat) =>
    where === 'BESIDE' ? seat.subgraph === subgraph : seat.region.startsWith(region),
  ).filter((seat) => seat.region !== region);
  return chance.pick(chance.happens(10) || fitting.length === 0 ? SEATS : fitting).region;
}

const LEADERS = ['VILLAGE_PARTY_SECRETARY', 'TOWNSHIP_POLITICAL_LEGAL_COMMISSIONER', 'COUNTY_DISPUTE_CENTRE'];

type Rest = (
  chance: Chance,
  common: { id: string },
  seat: Seat,
) => [verb: string, inputType: string, input: object];

const OPINION = { claim: '请求', facts: '属实', opinion: '整改', legalBasis: '条例', verdict: 'SUPPORTED' };

/** The end of a case that asks for nothing but the matter itself. */
const end = (outcome: string, { id }: { id: string }) => ({
  outcome,
  demands: [{ demand: id, outcome: 'SOLVED', reply: '已解决。' }],
  opinion: outcome === 'OPINION_ISSUED' ? OPINION : null,
});

const MUTATIONS: Record<Verb, Rest> = {
  accept: (_, common) => ['acceptCase', 'MoveInput', common],
  settle: (_, common) => [
    'settleRound',
    'SettleRoundInput',
    { case: common, form: 'ORAL', terms: '双方约定轮流用水。' },
  ],
  fail: (_, common) => ['failRound', 'MoveInput', common],
  return: (_, common) => ['returnCase', 'MoveInput', common],
  openRound: (chance, common) => {
    const leader = chance.pick(LEADERS);
    const round = { leader, leaderName: '牵头人', participants: teamUnder(leader) };
    return ['openRound', 'OpenRoundInput', { case: common, ...round }];
  },
  escalate: (chance, common, { subgraph }) => [
    'escalateCase',
    'EscalateInput',
    { case: common, ...chance.pick(CLIMBS[subgraph]) },
  ],
  assign: (chance, common, seat) => [
    'assignCase',
    'AssignInput',
    { case: common, office: officeFor(chance, seat, 'BELOW') },
  ],
  transfer: (chance, common, seat) => [
    'transferCase',
    'TransferInput',
    { case: common, office: officeFor(chance, seat, 'BESIDE') },
  ],
  conclude: (chance, common) => [
    'concludeCase',
    'ConcludeInput',
    { case: common, reply: '已办结并告知双方。', ...end(chance.pick(['SETTLED', 'OPINION_ISSUED']), common) },
  ],
};

/** What each tier's contract offers: a county has nobody above, a village nobody below. */
const OFFERED: Record<SubgraphName, readonly Verb[]> = {
  village: VERBS.filter((verb) => verb !== 'assign'),
  township: VERBS,
  county: VERBS.filter((verb) => verb !== 'escalate'),
};

/** A move on a case as the office sees it; often what may be, sometimes anything. */
export function moveOn(
  chance: Chance,
  seat: Seat,
  seen: Pick<SeenCase, 'id' | 'status' | 'version'>,
): Mutation {
  const key = chance.uuid();
  const likely = (LIKELY[seen.status] ?? VERBS).filter((verb) => OFFERED[seat.subgraph].includes(verb));
  const verb = chance.pick(chance.happens(12) || likely.length === 0 ? OFFERED[seat.subgraph] : likely);
  const common = {
    id: seen.id,
    idempotencyKey: key,
    version: chance.happens(5) ? '0.1' : seen.version,
    note: chance.happens(4) ? '' : '请办理。',
  };
  const [name, inputType, input] = MUTATIONS[verb](chance, common, seat);
  return { seat, verb: name, inputType, input, key, roles: OFFICER };
}

const COUNTY_SEAT: Seat = { subgraph: 'county', region: '330726' };

/** The county's inspector supervises or reminds, wherever the case is. */
export function mark(chance: Chance, id: string): Mutation {
  const key = chance.uuid();
  const input = { id, idempotencyKey: key, supervised: chance.happens(50), remind: true };
  return { seat: COUNTY_SEAT, verb: 'markCase', inputType: 'MarkInput', input, key, roles: ['INSPECTOR'] };
}
