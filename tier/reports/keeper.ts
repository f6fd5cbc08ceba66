import type { EntityManager } from '@mikro-orm/postgresql';
import { z } from 'zod';
import type { Judgement } from '../delivery/inbox.ts';
import { ForgedStatement, type Statement } from '../delivery/statement.ts';
import type { Tier } from '../schema.types.ts';

/** The tier to whose discipline desk every report goes. */
export const KEEPER: Tier = 'COUNTY';

/** A report on its way: whose it is, and nothing that anybody else could read. */
const SealedShape = z.object({ desk: z.enum(['COUNTY', 'ABOVE']), sealed: z.string().min(1).max(200_000) });
export type SealedMessage = z.infer<typeof SealedShape>;

/** Lays a sealed report down where its desk finds it. Whoever does so may not read it: nothing is given back. */
export async function layDown(
  tx: EntityManager,
  number: string,
  { desk, sealed }: SealedMessage,
  at: Date,
): Promise<void> {
  await tx.execute(
    'insert into sealed_report (number, county, desk, sealed, received_at) values (?, ?, ?, ?, ?)',
    [number, number.slice(0, 6), desk, sealed, at],
  );
}

const NUMBER = /^\d{6}R-[0-9a-f]{32}$/;

/** Keeps a report that came from a tier below. It is never declined: a report that nobody wanted would be lost. */
export async function keepReport(
  tx: EntityManager,
  self: Tier,
  statement: Statement,
  payload: unknown,
  at: Date,
): Promise<Judgement> {
  const message = SealedShape.safeParse(payload);
  if (self !== KEEPER || !NUMBER.test(statement.caseId) || !message.success)
    throw new ForgedStatement('not a report for this tier');
  await layDown(tx, statement.caseId, message.data, at);
  return { verdict: 'TAKEN', reason: null };
}
