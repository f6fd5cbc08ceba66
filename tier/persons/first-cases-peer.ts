import { z } from 'zod';
import type { Desk } from '../cases/desk.ts';
import { sign, verifiedClaims } from '../delivery/statement.ts';
import { contains, isAbove, TIERS, tierOf } from '../jurisdiction/region.ts';
import type { Tier } from '../schema.types.ts';
import { type Counted, countedIn, type FirstCaseCounts, MOST_NAMED, type RowsOf } from './first-cases.ts';

// Only the tier that registered a matter knows whether the same person brought it again. So a place asks the tiers below it,
// and adds up: they count disjoint cases.

/** What a tier asks a peer about the claims that its offices inside a place registered in a time. Nothing of it is secret. */
export const FirstCasesQuestion = z.strictObject({
  region: z.string().regex(/^(?:\d{6}|\d{9}|\d{12})$/),
  from: z.iso.datetime({ offset: true }),
  until: z.iso.datetime({ offset: true }),
});
export type FirstCasesQuestion = z.infer<typeof FirstCasesQuestion>;

const count = z.int().min(0);
const CountedShape = z.strictObject({
  first: count,
  again: count,
  unknown: count,
  concluded: count,
  repeated: count,
  resolvedOnce: count,
  notOnce: z.array(z.string().regex(/^[\w-]{8,64}$/)).max(MOST_NAMED),
}) satisfies z.ZodType<Counted>;

/** How the question reaches a peer; the answer is a signed statement. Rejects when none came in time. */
export type AskFirstCases = (peer: Tier, question: FirstCasesQuestion) => Promise<string>;

/** Answers a peer, over our signature. */
export async function answerFirstCases(desk: Desk, question: FirstCasesQuestion): Promise<string> {
  const reads: RowsOf = { rows: (sql, values) => desk.courierEm.fork().execute(sql, [...values]) };
  return sign(desk.keys, { counted: await countedIn(reads, desk.tier, question), to: question });
}

async function askFirstCases(desk: Desk, peer: Tier, question: FirstCasesQuestion): Promise<Counted> {
  const claims = await verifiedClaims(desk.keys, peer, await desk.askFirstCases(peer, question));
  const { counted, to } = z.object({ counted: CountedShape, to: FirstCasesQuestion }).parse(claims);
  // An old answer, replayed, answers another question.
  if (JSON.stringify(to) !== JSON.stringify(question)) throw new Error('the answer is to another question');
  return counted;
}

/** The first claims of a place and everything inside it, and which tiers did not say. */
export interface FirstClaims extends Counted {
  silent: Tier[];
}

/** Counts the claims registered inside the place by this tier, as the caller reads it, and by the tiers below. */
export async function firstClaims(
  { reads, desk, actor }: { reads: RowsOf; desk: Desk; actor: { region: string } },
  question: FirstCasesQuestion,
): Promise<FirstClaims> {
  const of = tierOf(question.region) ?? desk.tier;
  const below = contains(actor.region, question.region) ? TIERS.filter((tier) => isAbove(of, tier)) : [];
  const own = await countedIn(reads, desk.tier, question);
  const answers = await Promise.all(
    below.map(async (peer) => ({
      peer,
      said: await askFirstCases(desk, peer, question).catch(() => null),
    })),
  );
  const heard = [own, ...answers.flatMap(({ said }) => said ?? [])];
  const sum = (what: keyof FirstCaseCounts) => heard.reduce((total, one) => total + one[what], 0);
  return {
    first: sum('first'),
    again: sum('again'),
    unknown: sum('unknown'),
    concluded: sum('concluded'),
    repeated: sum('repeated'),
    resolvedOnce: sum('resolvedOnce'),
    notOnce: heard.flatMap(({ notOnce }) => notOnce).slice(0, MOST_NAMED),
    silent: answers.flatMap(({ peer, said }) => (said === null ? [peer] : [])),
  };
}
