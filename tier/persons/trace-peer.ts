import { z } from 'zod';
import type { Desk } from '../cases/desk.ts';
import { ForgedStatement, sign, verifiedClaims } from '../delivery/statement.ts';
import type { Tier } from '../schema.types.ts';
import { MOST_SIGHTINGS, type Sighting } from './same-matter.ts';
import { keepRepeated, localSightings, type Wanted } from './traces.ts';

const tier = z.enum(['VILLAGE', 'TOWNSHIP', 'COUNTY']);
const caseId = z.string().regex(/^[\w-]{8,64}$/);

/** What a tier asks another about the same matter: hashes, a category and places, and nothing that says who or what. */
const QuestionShape = z.strictObject({
  ask: z.literal('same-matter'),
  from: tier,
  to: tier,
  nonce: z.uuid(),
  at: z.iso.datetime(),
  caseId,
  registeredAt: z.iso.datetime(),
  category: z.string().regex(/^\d{2,4}$/),
  places: z.array(z.string().regex(/^\d{6,12}$/)).max(20),
  hashes: z
    .array(z.string().regex(/^[0-9a-f]{64}$/))
    .min(1)
    .max(100),
});

const SightingShape = z.strictObject({
  caseId,
  standing: z.enum(['OPEN', 'ENDED', 'FINAL']),
  heldBy: tier,
  isEarlier: z.boolean(),
  basis: z.enum(['DOCUMENT', 'NAME_AND_PHONE']),
  epoch: z.int().min(0),
  revision: z.int().min(1),
}) satisfies z.ZodType<Sighting>;

const AnswerShape = z.strictObject({
  nonce: z.uuid(),
  found: z.array(SightingShape).max(MOST_SIGHTINGS),
});

/** A signed question, as it travels. The sender is named beside it, because it says whose key is to be tried. */
export const SameMatterCall = z.strictObject({ from: tier, question: z.string().max(20_000) });
export type SameMatterCall = z.infer<typeof SameMatterCall>;

/** How a signed question reaches a peer; the answer is a signed statement. Rejects when none came in time. */
export type AskSameMatter = (peer: Tier, call: SameMatterCall) => Promise<string>;

// Two machines of one county seldom agree to the minute; an old question tells nothing new.
const FRESH_MS = 5 * 60_000;

/** Answers a peer, over our signature. Who asks tells us at the same time of a later case of the same matter. */
export async function answerSameMatter(desk: Desk, { from, question }: SameMatterCall): Promise<string> {
  const { nonce, at, registeredAt, to, ...wanted } = await asked(desk, from, question);
  const now = desk.now();
  if (to !== desk.tier || Math.abs(now.getTime() - Date.parse(at)) > FRESH_MS) {
    throw new ForgedStatement('the question is not for us, or not of now');
  }
  const found = await localSightings(desk.courierEm, { ...wanted, registeredAt: new Date(registeredAt) });
  await keepRepeated(desk.courierEm.fork(), wanted.caseId, found, now);
  return sign(desk.keys, { nonce, found });
}

async function asked(desk: Desk, from: Tier, question: string): Promise<z.infer<typeof QuestionShape>> {
  const claims = QuestionShape.safeParse(await verifiedClaims(desk.keys, from, question));
  if (!claims.success || claims.data.from !== from) throw new ForgedStatement('not of the agreed shape');
  return claims.data;
}

/** What a peer says of the same matter; rejects when it does not answer, or what it says cannot be believed. */
export async function askSameMatter(desk: Desk, peer: Tier, wanted: Wanted): Promise<Sighting[]> {
  const nonce = desk.newId();
  const question: z.infer<typeof QuestionShape> = {
    ask: 'same-matter',
    from: desk.tier,
    to: peer,
    nonce,
    at: desk.now().toISOString(),
    caseId: wanted.caseId,
    registeredAt: wanted.registeredAt.toISOString(),
    category: wanted.category,
    places: [...wanted.places],
    hashes: [...wanted.hashes],
  };
  const call = { from: desk.tier, question: await sign(desk.keys, question) };
  const claims = await verifiedClaims(desk.keys, peer, await desk.askSameMatter(peer, call));
  const answer = AnswerShape.parse(claims);
  // An old answer, replayed, answers another question.
  if (answer.nonce !== nonce) throw new ForgedStatement('the answer is to another question');
  return answer.found;
}
