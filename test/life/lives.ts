import type { SubgraphName } from '@sanji/schema/sdl.ts';
import { SUBGRAPHS } from '@sanji/schema/sdl.ts';
import type { Looks } from '../fire/three-services.ts';
import { type Office, office } from '../offices.ts';
import type { Result, SeenCase } from '../seen-case.ts';
import type { World } from '../world.ts';
import { mediating } from './mediating.ts';

const VILLAGE = '330726107200';
const SIBLING = '330726107201';
const ELSEWHERE = '330726101200';

/** Who takes part: three villages of two townships, these townships, and the county. */
const SEATS: readonly [SubgraphName, string][] = [
  ['village', VILLAGE],
  ['village', SIBLING],
  ['village', ELSEWHERE],
  ['township', '330726107'],
  ['township', '330726101'],
  ['county', '330726'],
];

export interface Hall {
  offices: readonly Office[];
  /** The heads of the same offices. */
  heads: readonly Office[];
  now: () => string;
}

export const openHall = (world: World): Hall => ({
  offices: SEATS.map(([subgraph, region]) => office(world, subgraph, region)),
  heads: SEATS.map(([subgraph, region]) => office(world, subgraph, region, ['LEADER'])),
  now: () => world.tiers.county.desk.now().toISOString(),
});

/** The matters that lives begin with. */
export const MATTERS = [
  { places: [VILLAGE], kind: 'DISPUTE', category: '0201' },
  { places: [VILLAGE, ELSEWHERE], kind: 'DISPUTE', category: '0901' },
  { places: [VILLAGE], kind: 'DISPUTE', category: '0701' },
  { places: [VILLAGE], kind: 'CLAIM', category: '1104' },
  { places: [VILLAGE], kind: 'CLAIM', category: '1403' },
  { places: [VILLAGE], kind: 'SUGGESTION', category: '1104' },
] as const;

const LEADERS = [
  'VILLAGE_PARTY_SECRETARY',
  'TOWNSHIP_RESIDENT_CADRE',
  'TOWNSHIP_POLITICAL_LEGAL_COMMISSIONER',
  'COUNTY_DISPUTE_CENTRE',
];
const CLIMBS = [
  ['TOWNSHIP', 'ROUNDS_FAILED'],
  ['TOWNSHIP', 'NOT_VILLAGE_KIND'],
  ['COUNTY', 'CROSS_TOWNSHIP'],
  ['TOWNSHIP', 'COMPETENCE'],
  ['COUNTY', 'COMPETENCE'],
  ['COUNTY', 'REQUEST'],
  ['TOWNSHIP', 'MEDIATION_REFUSED'],
] as const;
const ROUTES = ['LITIGATION', 'ARBITRATION', 'PETITION', 'DISCIPLINE'];
const REFUSALS = ['LEVEL_SKIPPED', 'NOT_OUR_POWER', 'FINALLY_ENDED'];
const OUTCOMES = ['SETTLED', 'OPINION_ISSUED', 'GUIDED_TO_LITIGATION', 'ADOPTED'];

const VERDICTS = ['MAINTAINED', 'CHANGED', 'REVOKED'];
const FINAL_GROUNDS = ['NO_REVIEW_ASKED', 'AGREEMENT_PERFORMED', 'REREVIEW_SERVED'];

type Action = (by: Office, id: string, choice: number, hall: Hall) => Promise<Result>;

const pick = <T>(list: readonly T[], choice: number): T => {
  const picked = list[choice % list.length];
  if (picked === undefined) throw new RangeError('nothing to pick from');
  return picked;
};

/** Everything that an office may try with a case. Whether it is legal is for the graph to say. */
export const ACTIONS: Readonly<Record<string, Action>> = {
  accepts: (by, id) => by.accepts(id),
  opensRound: (by, id, choice) => by.opensRound(id, pick(LEADERS, choice)),
  settles: (by, id) => by.settles(id),
  fails: (by, id) => by.fails(id),
  escalates: (by, id, choice) => {
    const [to, ground] = pick(CLIMBS, choice);
    return by.escalates(id, to, ground);
  },
  assigns: (by, id, choice) => by.assigns(id, pick(SEATS, choice)[1]),
  returns: (by, id) => by.returns(id),
  transfers: (by, id, choice) => by.transfers(id, pick(SEATS, choice)[1]),
  concludes: (by, id, choice) => by.concludes(id, pick(OUTCOMES, choice)),
  classifies: (by, id, choice) => by.classifies(id, { route: pick(ROUTES, choice), source: 'POLICE' }),
  diverts: (by, id, choice) => by.diverts(id, pick(ROUTES, choice), 'COURT'),
  doesNotAccept: (by, id, choice) => by.doesNotAccept(id, pick(REFUSALS, choice)),
  withdraws: (by, id) => by.withdraws(id, { requestedAt: '2026-02-10T01:00:00.000Z' }),
  requestsReview: (by, id, _, { now }) => by.requestsReview(id, now()),
  concludesReview: (by, id, choice) => by.concludesReview(id, pick(VERDICTS, choice)),
  finalises: (by, id, choice) => by.finalises(id, pick(FINAL_GROUNDS, choice), '双方确认已履行。'),
  looksAfter: (by, id, choice, { now }) =>
    by.findsPerformance(id, pick(['PERFORMED', 'PERFORMED', 'PARTLY'], choice), now().slice(0, 10)),
  helps: (by, id) => by.helps(id, 'COUNSELLING'),
  schedulesHearing: (by, id, _, { now }) => by.schedulesHearing(id, now()),
  recordsHearing: (by, id) => by.recordsHearing(id, 1, 0),
  endsMediation: (by, id) => mediating(by).endsMediation(id),
  refers: async (by, id) => {
    const sides = (await by.partiesOf(id)).filter(({ role }) => role !== 'AGENT');
    const consents = sides.map((side) => side.id);
    return mediating(by).refers(id, consents);
  },
};

/** What is likely to be legal next, so that most lives get somewhere. */
export const PLAUSIBLE: Readonly<Record<string, readonly string[]>> = {
  REGISTERED: ['accepts', 'accepts', 'accepts', 'escalates', 'escalates', 'transfers', 'classifies'],
  ACCEPTED: [
    'opensRound',
    'opensRound',
    'opensRound',
    'escalates',
    'escalates',
    'concludes',
    'returns',
    'assigns',
    'diverts',
    'concludesReview',
    'refers',
  ],
  MEDIATING: ['fails', 'fails', 'fails', 'settles', 'settles', 'endsMediation'],
  SETTLED: ['concludes'],
  CONCLUDED: ['requestsReview', 'requestsReview', 'looksAfter', 'finalises', 'helps'],
  FINAL: ['helps'],
};

const TABLES = [
  'card',
  'custody',
  'milestone',
  'mark',
  'reach',
  'handling',
  'party',
  'round',
  'entry',
  'paper',
  'ledger',
];
const digest = (table: string, text: string) =>
  `select '${table}' as of, md5(string_agg(${text}, '|' order by ${text})) as digest from ${table}`;
// How often a delivery was tried is not part of what is kept about a case.
const EVERYTHING = [
  ...TABLES.map((table) => digest(table, `${table}::text`)),
  digest('outbox', "case_id || epoch || coalesce(verdict, '')"),
].join(' union all ');

/** A digest of everything that the three databases keep about cases. */
export async function everything(looks: Looks): Promise<unknown[]> {
  return Promise.all(SUBGRAPHS.map((subgraph) => looks[subgraph].fork().execute(EVERYTHING)));
}

/** Clocks of the office that received the case: another that receives it has its own (条例23). */
const OF_THE_RECEIVER = ['NOTICE', 'OBJECT'];

/** What of the clocks must never have happened from one look at the card to the next. */
export function clockFaults(before: SeenCase, after: SeenCase): string[] {
  return after.clocks.flatMap((clock) => {
    const earlier = before.clocks.find(({ kind }) => kind === clock.kind);
    if (earlier === undefined) return [];
    if (OF_THE_RECEIVER.includes(clock.kind) && before.holder.office !== after.holder.office) return [];
    if (earlier.startedAt !== clock.startedAt) return [`${clock.kind} was set back to ${clock.startedAt}`];
    return earlier.dueAt > clock.dueAt ? [`${clock.kind} is due earlier than before`] : [];
  });
}
