import type { SubgraphName } from '@sanji/schema/sdl.ts';
import { speaksAt } from '@sanji/tier/jurisdiction/region.ts';
import type { Act } from '@sanji/tier/schema.types.ts';
import type { As } from '../world.ts';
import { triedAt } from './doors.ts';
import type { Field } from './looks.ts';
import { ANOTHER_OFFICE, COUNTY, FORMER_LEADER, type RealMatter, VILLAGE } from './matters.ts';

/** A mutation that tries an act on a matter. */
export interface Attempt extends Field {
  act: Act;
  matter: RealMatter;
}

const SUBGRAPH = { VILLAGE: 'village', TOWNSHIP: 'township', COUNTY: 'county' } as const;
const NAME: Record<SubgraphName, string> = { village: 'Village', township: 'Township', county: 'County' };

/** Where somebody marks and guides; a city's or a province's leader does so at the county. */
export const ownTier = ({ region }: As): SubgraphName => SUBGRAPH[speaksAt(region.slice(0, 12))];

/**
 * Every writing act on the matter, at each tier where somebody tries it. Moves name a version that never was: whoever is allowed
 * is refused as STALE_VERSION, everybody else before that, and the case stays as it is for the next caller.
 */
export function attempts(door: string, matter: RealMatter, index: number, as: As): Attempt[] {
  const { id, holder, office } = matter;
  const move = `{ id: "${id}", idempotencyKey: "never done: ${door}", version: "999.999", note: "理由" }`;
  const inputs: Partial<Record<Act, readonly [verb: string, input: string]>> = {
    REGISTER: ['registerCase', registration(`${door} ${office} ${index}`)],
    ACCEPT: ['acceptCase', move],
    MEDIATE: ['failRound', move],
    ESCALATE: ['escalateCase', `{ case: ${move}, to: COUNTY, ground: REQUEST }`],
    ASSIGN: ['assignCase', `{ case: ${move}, office: "${VILLAGE}" }`],
    RETURN: ['returnCase', move],
    TRANSFER: ['transferCase', `{ case: ${move}, office: "${ANOTHER_OFFICE[holder]}" }`],
    CONCLUDE: ['concludeCase', `{ case: ${move}, outcome: SETTLED, reply: "已办结", demands: [] }`],
    HANDLE: ['noteCase', `{ case: { id: "${id}", idempotencyKey: "note ${door} ${index}" }, text: "" }`],
    EXTEND: ['extendCase', `{ case: ${move}, days: 30 }`],
    KEEP_REGISTER: [
      'openOrganisation',
      `{ idempotencyKey: "open ${door} ${index} ${office}", kind: SOCIAL_FORCE, name: "社会力量", openedOn: "2026-01-01" }`,
    ],
    SUBMIT: [
      'submitMatter',
      `{ idempotencyKey: "submit ${door} ${index}", place: "${office}", title: "", kind: CLAIM, narrative: "", name: "甲某某" }`,
    ],
    GUIDE: [
      'openGuidance',
      `{ id: "${id}", idempotencyKey: "guide ${door} ${index}", text: "请先分时段轮灌。" }`,
    ],
    ASK_GUIDANCE: [
      'askGuidance',
      `{ case: { id: "${id}", idempotencyKey: "ask ${door} ${index}" }, of: COUNTY, text: "" }`,
    ],
    INSTRUCT: [
      'instruct',
      `{ caseId: "${id}", idempotencyKey: "instruct ${door} ${index}", text: "请认真核实。", offices: ["${COUNTY}"], dueOn: "${inAMonth()}" }`,
    ],
    ADOPT: [
      'adoptCase',
      `{ caseId: "${id}", idempotencyKey: "adopt ${door} ${index}", leader: "${FORMER_LEADER}",
         taskForce: [{ unit: "县自然资源局", office: "${as.region.slice(0, 6)}", post: "局长", name: "某人", leads: true }] }`,
    ],
    ACKNOWLEDGE: [
      'acknowledgeInstruction',
      `{ instruction: "${matter.instruction}", idempotencyKey: "acknowledge ${door} ${index}" }`,
    ],
    MARK: ['markCase', `{ id: "${id}", idempotencyKey: "mark ${door} ${index}", remind: true }`],
  };
  return Object.entries(inputs).flatMap(([key, [verb, input]]) => {
    const act = key as Act;
    const tiers = act === 'MARK' ? [ownTier(as)] : triedAt(act, matter);
    return tiers.map((subgraph) => {
      const text = `${verb}At${NAME[subgraph]}(input: ${input}) {
        ... on Refused { code } ${SHOWN[act] ?? '... on Case { id holder { office } marks { reminders } }'} }`;
      return { act, matter, subgraph, alias: `m${index}_${act}_${subgraph}`, text };
    });
  });
}

// What the mutations answer with that do not answer with the case.
const SHOWN: Partial<Record<Act, string>> = {
  KEEP_REGISTER: '... on Organisation { place }',
  SUBMIT: '... on AccessSlip { number }',
  GUIDE: '... on Thread { id }',
  ASK_GUIDANCE: '... on Thread { id }',
  INSTRUCT: '... on Instruction { id }',
  ADOPT: '... on Adoption { id }',
  ACKNOWLEDGE: '... on Instruction { id }',
};

const inAMonth = () => new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);

const registration = (key: string): string => `{ idempotencyKey: "register ${key}", places: ["${VILLAGE}"],
  title: "灌溉渠用水先后之争", kind: DISPUTE, category: "0201", channel: VISIT, narrative: "两户因用水先后起争执。",
  parties: [{ role: APPLICANT, name: "甲某某" }] }`;

interface Outcome {
  code?: string;
  holder?: { office: string };
  place?: string;
}

const NOT_PERMITTED = ['NOT_ALLOWED', 'NOT_HOLDER', 'NOT_FOUND', 'OUT_OF_REGION', 'NOT_COMPETENT'];

/** What only those who may are told: moves of an unknown version, notes and questions without words, somebody not in post, a second time. */
const TOLD: Partial<Record<Act, string>> = {
  HANDLE: 'BAD_INPUT',
  SUBMIT: 'BAD_INPUT',
  ASK_GUIDANCE: 'BAD_INPUT',
  ADOPT: 'NOT_ALLOWED_NOW',
  ACKNOWLEDGE: 'NOT_ALLOWED_NOW',
};
/** These are done each time. */
const DONE: readonly Act[] = ['MARK', 'GUIDE', 'INSTRUCT', 'ACKNOWLEDGE'];

/** Whether the answer to the attempt shows that the caller was permitted. */
export function outcomeOf({ act, matter }: Attempt, answer: unknown): boolean {
  const { code, holder, place } = answer as Outcome;
  if (code !== undefined && NOT_PERMITTED.includes(code)) return false;
  // One registers at one's own office only: what another office registered was not registered at the holder's.
  if (act === 'REGISTER' && code === undefined) return holder?.office === matter.office;
  if (act === 'KEEP_REGISTER' && code === undefined) return place === matter.office;
  if (DONE.includes(act) && code === undefined) return true;
  if (code !== undefined && code === (TOLD[act] ?? 'STALE_VERSION')) return true;
  throw new Error(`${act} on ${matter.name} ended in ${code ?? 'a change'}`);
}
