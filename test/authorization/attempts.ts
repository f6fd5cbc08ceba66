import type { SubgraphName } from '@sanji/schema/sdl.ts';
import { TIERS, tierOf } from '@sanji/tier/jurisdiction/region.ts';
import type { Act } from '@sanji/tier/schema.types.ts';
import type { As } from '../world.ts';
import type { Field } from './looks.ts';
import { ANOTHER_OFFICE, type RealMatter, VILLAGE } from './matters.ts';

/** A mutation that tries an act on a matter. */
export interface Attempt extends Field {
  act: Act;
  matter: RealMatter;
}

const SUBGRAPH = { VILLAGE: 'village', TOWNSHIP: 'township', COUNTY: 'county' } as const;
const NAME: Record<SubgraphName, string> = { village: 'Village', township: 'Township', county: 'County' };

/** A mark is set at the caller's own tier; a city's or a province's leader sets it at the county. */
const ownTier = ({ region }: As): SubgraphName => {
  const tier = tierOf(region.slice(0, 12)) ?? TIERS.at(-1);
  return tier === undefined ? 'county' : SUBGRAPH[tier];
};

/**
 * Every writing act on the matter, at the tier that holds it. Moves name a version that never was: whoever is allowed
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
    MARK: ['markCase', `{ id: "${id}", idempotencyKey: "mark ${door} ${index}", remind: true }`],
  };
  return Object.entries(inputs).map(([key, [verb, input]]) => {
    const act = key as Act;
    const subgraph = act === 'MARK' ? ownTier(as) : holder;
    const text = `${verb}At${NAME[subgraph]}(input: ${input}) {
      ... on Refused { code } ${SHOWN[act] ?? '... on Case { id holder { office } marks { reminders } }'} }`;
    return { act, matter, subgraph, alias: `m${index}_${act}`, text };
  });
}

// What the mutations answer with that do not answer with the case.
const SHOWN: Partial<Record<Act, string>> = {
  KEEP_REGISTER: '... on Organisation { place }',
  SUBMIT: '... on AccessSlip { number }',
};

const registration = (key: string): string => `{ idempotencyKey: "register ${key}", places: ["${VILLAGE}"],
  title: "灌溉渠用水先后之争", kind: DISPUTE, category: "0201", channel: VISIT, narrative: "两户因用水先后起争执。",
  parties: [{ role: APPLICANT, name: "甲某某" }] }`;

interface Outcome {
  code?: string;
  holder?: { office: string };
  place?: string;
}

const NOT_PERMITTED = ['NOT_ALLOWED', 'NOT_HOLDER', 'NOT_FOUND', 'OUT_OF_REGION'];

/** Whether the answer to the attempt shows that the caller was permitted. */
export function outcomeOf({ act, matter }: Attempt, answer: unknown): boolean {
  const { code, holder, place } = answer as Outcome;
  if (code !== undefined && NOT_PERMITTED.includes(code)) return false;
  // One registers at one's own office only: what another office registered was not registered at the holder's.
  if (act === 'REGISTER' && code === undefined) return holder?.office === matter.office;
  if (act === 'KEEP_REGISTER' && code === undefined) return place === matter.office;
  if (act === 'MARK' && code === undefined) return true;
  if (code === 'STALE_VERSION') return true;
  // A note or a matter that says nothing is refused only to those who may bring one.
  if ((act === 'HANDLE' || act === 'SUBMIT') && code === 'BAD_INPUT') return true;
  throw new Error(`${act} on ${matter.name} ended in ${code ?? 'a change'}`);
}
