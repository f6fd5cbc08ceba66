import { z } from 'zod';
import { sign, type TierKeys, verifiedClaims } from '../delivery/statement.ts';
import type { Tier } from '../schema.types.ts';
import type { CustodySource } from './custody-audit.ts';
import { type CustodyCount, countCustody, localCustody } from './custody-lines.ts';
import type { Desk } from './desk.ts';

const region = z.string().regex(/^\d{2,12}$/);

/** What a tier asks its peer about custody. */
export const CustodyQuestion = z.discriminatedUnion('ask', [
  z.object({ ask: z.literal('page'), region, after: z.string().max(64) }),
  z.object({ ask: z.literal('some'), ids: z.array(z.string().regex(/^[\w-]{8,64}$/)).max(500) }),
  z.object({ ask: z.literal('count'), region }),
]);
export type CustodyQuestion = z.infer<typeof CustodyQuestion>;

const Lines = z.array(
  z.object({
    caseId: z.string(),
    epoch: z.int(),
    state: z.enum(['HELD', 'IN_TRANSIT', 'GONE']),
    pending: z.int().nullable(),
  }),
);
const Count = z.object({
  tier: z.enum(['VILLAGE', 'TOWNSHIP', 'COUNTY']),
  held: z.int(),
  inTransit: z.int(),
  asOf: z.string(),
});

/** Answers a peer, over our signature. */
export async function answerCustody(desk: Desk, question: CustodyQuestion): Promise<string> {
  return sign(desk.keys, { answer: await look(desk, question), to: question });
}

function look(desk: Desk, question: CustodyQuestion): Promise<unknown> {
  const local = localCustody(desk.tier, desk.courierEm);
  switch (question.ask) {
    case 'page':
      return local.page(question.region, question.after);
    case 'some':
      return local.some(question.ids);
    case 'count':
      return countCustody(desk.courierEm, desk.tier, question.region, desk.now());
    default:
      return question satisfies never;
  }
}

/** How a question reaches a peer; the answer is a signed statement. */
export type AskPeer = (tier: Tier, question: CustodyQuestion) => Promise<string>;

async function asked(keys: TierKeys, ask: AskPeer, tier: Tier, question: CustodyQuestion): Promise<unknown> {
  const claims = await verifiedClaims(keys, tier, await ask(tier, question));
  const { answer, to } = z.object({ answer: z.unknown(), to: CustodyQuestion }).parse(claims);
  // An old answer, replayed, answers another question.
  if (JSON.stringify(to) !== JSON.stringify(question)) throw new Error('the answer is to another question');
  return answer;
}

/** A peer's lines, as it signed them. */
export const peerCustody = (keys: TierKeys, ask: AskPeer, tier: Tier): CustodySource => ({
  tier,
  page: async (of, after) => Lines.parse(await asked(keys, ask, tier, { ask: 'page', region: of, after })),
  some: async (ids) => Lines.parse(await asked(keys, ask, tier, { ask: 'some', ids: [...ids] })),
});

export const peerCount = async (
  keys: TierKeys,
  ask: AskPeer,
  tier: Tier,
  of: string,
): Promise<CustodyCount> => Count.parse(await asked(keys, ask, tier, { ask: 'count', region: of }));
