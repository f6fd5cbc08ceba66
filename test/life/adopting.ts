import { randomUUID } from 'node:crypto';
import { type Office, office } from '../offices.ts';
import { done } from '../seen-case.ts';
import type { As, GraphAnswer, World, WorldOptions } from '../world.ts';
import { COUNTY, type ReviewedWorld, startReviewedWorld, TOWNSHIP, VILLAGE } from './under-review.ts';

export interface Refused {
  code: string;
}
/** An adoption as the tests look at it. */
export interface SeenAdoption {
  id: string;
  caseId: string;
  leader: { official: string; name: string };
  leaders: { name: string; handedOnBecause: string | null; until: string | null }[];
  taskForce: { version: number; members: { name: string; leads: boolean }[] };
  plan: { version: number; text: string; steps: { number: number; doneAt: string | null }[] } | null;
  plans: { version: number; text: string; steps: { what: string; result: string | null }[] }[];
  sponsor: { name: string; post: string } | null;
  solvedAt: string | null;
  solution: string | null;
}
export type AdoptionAnswer = SeenAdoption | Refused;

const ADOPTION = `id caseId leader { official name } leaders { name handedOnBecause until }
  taskForce { version members { name leads } } plan { version text steps { number doneAt } }
  plans { version text steps { what result } } sponsor { name post } solvedAt solution`;

export const codeOf = (answer: object): string => ('code' in answer ? String(answer.code) : 'DONE');

/** The adoption that a change ended in; fails when it was refused. */
export function adopted(answer: AdoptionAnswer): SeenAdoption {
  if ('code' in answer) throw new Error(`refused: ${answer.code}`);
  return answer;
}

const UNITS = ['县信访局', '县自然资源局'];

export const TEAM = [
  { unit: '县自然资源局', office: COUNTY, post: '副局长', name: '专班组长', leads: true },
  { unit: '杭坪镇', office: TOWNSHIP, post: '镇长', name: '专班成员' },
];

/** A leader of the county, by the token; and what adopting leaders and their office do. */
export function adopting(life: Pick<ReviewedWorld, 'world'>) {
  const { world } = life;
  const leader = office(world, 'county', COUNTY, ['LEADER']);
  const officer = office(world, 'county', COUNTY);

  async function changes(as: As, verb: string, type: string, input: object): Promise<AdoptionAnswer> {
    const answer = await world.askTier(
      'county',
      as,
      `mutation ($input: ${type}!) { result: ${verb}AtCounty(input: $input) {
         ... on Adoption { ${ADOPTION} } ... on Refused { code } } }`,
      { input: { idempotencyKey: randomUUID(), ...input } },
    );
    if (answer.errors.length > 0) throw new Error(JSON.stringify(answer.errors));
    return answer.data?.result as AdoptionAnswer;
  }

  /** Enters somebody in the county's register of officials. */
  async function official(name: string, more: object = {}): Promise<string> {
    const answer = await world.askTier(
      'county',
      officer.as,
      `mutation ($input: EnterOfficialInput!) { result: enterOfficialAtCounty(input: $input) {
         ... on Official { id } ... on Refused { code } } }`,
      {
        input: {
          idempotencyKey: randomUUID(),
          name,
          post: '县领导',
          kind: 'LEADER',
          since: '2024-01-01',
          ...more,
        },
      },
    );
    const { id } = (answer.data?.result ?? {}) as { id?: string };
    if (id === undefined) throw new Error(JSON.stringify(answer));
    return id;
  }

  return {
    world,
    leader,
    officer,
    changes,
    official,
    leaves: async (id: string, until: string): Promise<unknown> =>
      world.askTier(
        'county',
        officer.as,
        `mutation ($input: EndOfficialInput!) { endOfficialAtCounty(input: $input) { ... on Official { id } } }`,
        { input: { idempotencyKey: randomUUID(), id, until } },
      ),
    adopts: (caseId: string, by: string, more: object = {}, as: As = leader.as) =>
      changes(as, 'adoptCase', 'AdoptCaseInput', { caseId, leader: by, taskForce: TEAM, ...more }),
    setsTaskForce: (adoption: string, members: object[]) =>
      changes(leader.as, 'setTaskForce', 'SetTaskForceInput', { adoption, members }),
    plans: (adoption: string, text: string, steps: object[]) =>
      changes(leader.as, 'planAdoption', 'PlanAdoptionInput', { adoption, text, steps }),
    stepDone: (adoption: string, version: number, number: number, result = '已完成。') =>
      changes(officer.as, 'completePlanStep', 'CompletePlanStepInput', { adoption, version, number, result }),
    sponsors: (adoption: string, name: string, post: string) =>
      changes(leader.as, 'sponsorAdoption', 'SponsorAdoptionInput', { adoption, name, post }),
    records: (
      adoption: string,
      kind: 'CONSULTATION' | 'REPORT',
      heldOn: string,
      text = '会商形成一致意见。',
      more: object = {},
    ) =>
      kind === 'REPORT'
        ? changes(officer.as, 'reportOnAdoption', 'ReportOnAdoptionInput', {
            adoption,
            on: heldOn,
            units: UNITS,
            text,
          })
        : changes(officer.as, 'consultOnAdoption', 'ConsultOnAdoptionInput', {
            adoption,
            on: heldOn,
            units: UNITS,
            text,
            venue: '县信访局会议室',
            chairName: '王县长',
            chairPost: '县长',
            attendees: [{ name: '专班组长', post: '副局长' }],
            ...more,
          }),
    handsOn: (adoption: string, to: string, reason = '原包案领导调离。') =>
      changes(leader.as, 'handOnAdoption', 'HandOnAdoptionInput', { adoption, leader: to, reason }),
    demands: (adoption: string, more: object = {}) =>
      changes(leader.as, 'demandExplanation', 'DemandExplanationInput', {
        adoption,
        text: '进度偏慢,请说明原因和下步措施。',
        ...more,
      }),
    solves: (adoption: string, solution = '补偿款到位,当事人签订息访协议。') =>
      changes(leader.as, 'solveAdoption', 'SolveAdoptionInput', { adoption, solution }),
    /** A selection on the county, as its leader sees it. */
    county: async <Seen>(selection: string, as: As = leader.as): Promise<Seen> => {
      const answer = await world.askTier('county', as, `{ county(code: "${COUNTY}") { ${selection} } }`);
      if (answer.errors.length > 0) throw new Error(JSON.stringify(answer.errors));
      return answer.data?.county as Seen;
    },
  };
}

/** A claim of the township, with its card at the county. */
export async function claims(life: ReviewedWorld, n: number, by: Office = life.township): Promise<string[]> {
  const ids: string[] = [];
  for (let made = 0; made < n; made += 1)
    ids.push(done(await by.registers({ places: [VILLAGE], kind: 'CLAIM', category: '1104' })).id);
  await life.world.settle();
  return ids;
}

/** Ends a claim at the township, and tells the county. */
export async function ends(life: ReviewedWorld, id: string): Promise<void> {
  done(await life.township.accepts(id));
  done(await life.township.concludes(id, 'OPINION_ISSUED'));
}

export async function startAdoptingWorld(options: WorldOptions = {}) {
  const life = await startReviewedWorld(options);
  return { ...adopting(life), life, [Symbol.asyncDispose]: () => life[Symbol.asyncDispose]() };
}

/** What the tiers' own copies say of a case. */
export async function seenEverywhere(
  world: World,
  id: string,
): Promise<{ adopted: boolean[]; holder: string; actions: string[] }[]> {
  const seats = [
    ['village', VILLAGE],
    ['township', TOWNSHIP],
    ['county', COUNTY],
  ] as const;
  const answers: [string, GraphAnswer][] = [];
  for (const [subgraph, code] of seats) {
    const { as } = office(world, subgraph, code, ['LEADER']);
    const query = `{ place: ${subgraph}(code: "${code}") { case(id: "${id}") {
      holder { office } marks { adopted } tierActions { nodes { action } } } } }`;
    answers.push([subgraph, await world.askTier(subgraph, as, query)]);
  }
  return answers.flatMap(([, { data }]) => {
    type Seen = {
      case: {
        holder: { office: string };
        marks: { adopted: boolean }[];
        tierActions: { nodes: { action: string }[] };
      } | null;
    };
    const found = (data?.place as Seen | null)?.case;
    if (found == null) return [];
    return [
      {
        holder: found.holder.office,
        adopted: found.marks.map(({ adopted: is }) => is),
        actions: found.tierActions.nodes.map(({ action }) => action),
      },
    ];
  });
}
