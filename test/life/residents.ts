import { randomUUID } from 'node:crypto';
import type { SubgraphName } from '@sanji/schema/sdl.ts';
import { type As, person, type World } from '../world.ts';

export interface SeenMatter {
  number: string;
  status: string;
  title: string;
  placeName: string;
  holderName: string;
  clocks: { kind: string; dueAt: string }[];
  timeline: { move: string; tier: string; to: string | null }[];
  papers: { kind: string; fields: { name: string; value: string }[] }[];
  words: { kind: string; text: string }[];
  rating: string | null;
}
export interface Slip {
  number: string;
  secret: string | null;
}
export interface Declined {
  code: string;
  messageZh: string;
}

const NAMES = { village: 'Village', township: 'Township', county: 'County' } as const;
const REFUSED = '... on Refused { code messageZh }';
const MATTER = `... on Matter { number status title placeName holderName clocks { kind dueAt } timeline { move tier to }
  papers { kind fields { name value } } words { kind text } rating } ${REFUSED}`;

/** What was asked for; fails when it was declined. */
export function given<T extends object>(answer: T | Declined): T {
  if ('code' in answer) throw new Error(`refused: ${answer.code}`);
  return answer;
}
export const codeOf = (answer: object): string => ('code' in answer ? String(answer.code) : 'GIVEN');

/** A resident with the county's app in hand. */
export function resident(world: World, subgraph: SubgraphName, as: As = person('public-client')) {
  const name = NAMES[subgraph];
  async function ask<T>(document: string, variables: Record<string, unknown>): Promise<T | Declined> {
    const answer = await world.askTier(subgraph, as, document, variables);
    if (answer.errors.length > 0) throw new Error(JSON.stringify(answer.errors));
    return answer.data?.result as T | Declined;
  }
  const says =
    (verb: string) =>
    (session: string, text: string, idempotencyKey: string = randomUUID()) =>
      ask<SeenMatter>(
        `mutation ($session: String!, $input: AddToMatterInput!) {
        result: ${verb}At${name}(session: $session, input: $input) { ${MATTER} } }`,
        { session, input: { idempotencyKey, text } },
      );
  return {
    submits: (where: { place?: string; code?: string }, more: object = {}) =>
      ask<Slip>(
        `mutation ($input: SubmitMatterInput!) { result: submitMatterAt${name}(input: $input) {
          ... on AccessSlip { number secret } ${REFUSED} } }`,
        {
          input: {
            idempotencyKey: randomUUID(),
            title: '村道路灯坏了半个月',
            kind: 'CLAIM',
            narrative: '晚上看不见路。',
            name: '居民某',
            phone: '000-00000000',
            ...where,
            ...more,
          },
        },
      ),
    opens: (number: string, secret: string) =>
      ask<{ session: string; expiresAt: string }>(
        `mutation ($input: OpenMatterInput!) { result: openMatterAt${name}(input: $input) {
          ... on MatterSession { session expiresAt } ${REFUSED} } }`,
        { input: { number, secret } },
      ),
    follows: (session: string) =>
      ask<SeenMatter>(
        `query ($session: String!) { result: matterAt${name}(session: $session) { ${MATTER} } }`,
        {
          session,
        },
      ),
    rates: (session: string, satisfaction: string, idempotencyKey: string = randomUUID()) =>
      ask<SeenMatter>(
        `mutation ($session: String!, $input: RateMatterInput!) {
          result: rateMatterAt${name}(session: $session, input: $input) { ${MATTER} } }`,
        { session, input: { idempotencyKey, satisfaction, comment: '谢谢。' } },
      ),
    adds: says('addToMatter'),
    asksToWithdraw: says('withdrawMatter'),
  };
}
export type Resident = ReturnType<typeof resident>;

/** Opens the matter with what the slip says. */
export async function sessionOf(at: Resident, slip: Slip): Promise<string> {
  return given(await at.opens(slip.number, slip.secret ?? '')).session;
}

/** The words in the dossier of the office, as its officer reads them. */
export async function wordsAt(
  world: World,
  subgraph: SubgraphName,
  office: string,
  id: string,
): Promise<string[]> {
  const rows = await world.tiers[subgraph].desk.courierEm
    .fork()
    .execute<{ text: string }[]>(
      `select body ->> 'text' as text from paper where kind = 'RESIDENT_WORD' and case_id = ? and office = ? order by at, id`,
      [id, office],
    );
  return rows.map(({ text }) => text);
}
