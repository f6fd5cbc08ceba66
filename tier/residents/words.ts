import type { EntityManager } from '@mikro-orm/postgresql';
import { z } from 'zod';
import { LONGEST } from '../cases/bounds.ts';
import { registeringTier } from '../cases/case-id.ts';
import { layIn, type PaperState, paperKind } from '../cases/dossier.ts';
import { DossierShape } from '../cases/paper-shape.ts';
import { type Waiting, wantSent } from '../delivery/dispatch.ts';
import { lockChain } from '../delivery/ledger.ts';
import { ForgedStatement, type Statement } from '../delivery/statement.ts';
import type { Tier } from '../schema.types.ts';

/** What the resident said of the own matter, through the tier that registered it. */
export const RESIDENT_WORD = paperKind(
  'RESIDENT_WORD',
  z.object({ kind: z.enum(['ADDITION', 'WITHDRAWAL']), text: z.string().min(1).max(LONGEST.note) }),
);

/** So many messages a case: all of them travel in one envelope. */
export const MOST_WORDS = 50;

/** The kinds of paper that residents write themselves. The database allows them no other: 0004-residents.ts. */
const BY_RESIDENTS: readonly string[] = [RESIDENT_WORD.name, 'EVALUATION'];
const BY_RESIDENTS_SQL = BY_RESIDENTS.map((kind) => `'${kind}'`).join(', ');

/**
 * Wants the tier that holds the case to have the resident's words, where this tier registered it. The epoch is part of
 * the version: whoever takes the case is sent all of them again, since a hand-over that was already on its way did not
 * carry them. What is there already stays as it is.
 */
export async function tellHolder(tx: EntityManager, self: Tier, caseId: string): Promise<void> {
  if (registeringTier(caseId) !== self) return;
  const [card] = await tx.execute<{ holder: Tier; epoch: number; words: number }[]>(
    `select holder_tier as holder, epoch, (
       select count(distinct paper.id)::int from paper where case_id = card.id and kind in (${BY_RESIDENTS_SQL})
     ) as words from card where id = ?`,
    [caseId],
  );
  if (card === undefined || card.holder === self || card.words === 0) return;
  await wantSent(tx, caseId, 'word', { epoch: card.epoch, revision: card.words }, [card.holder]);
}

const WordMessage = z.object({ papers: z.array(DossierShape).max(2 * MOST_WORDS) });

/** All that the resident said, for the tier that holds the case. */
export async function wordMessage(
  em: EntityManager,
  _self: Tier,
  waiting: Waiting,
): Promise<z.infer<typeof WordMessage> | null> {
  const papers = await em.execute<PaperState[]>(
    `select distinct on (id) id, kind, about, at, author, body from paper
     where case_id = ? and kind in (${BY_RESIDENTS_SQL}) order by id limit ${2 * MOST_WORDS}`,
    [waiting.caseId],
  );
  return papers.length === 0 ? null : { papers };
}

/**
 * Lays the resident's words into the dossier of the office that has the case. Where the case has gone on, they are not
 * kept: the next holder's card makes the registering tier send them there.
 */
export async function keepWords(
  tx: EntityManager,
  _self: Tier,
  statement: Statement,
  payload: unknown,
): Promise<void> {
  const { papers } = WordMessage.parse(payload);
  const may = papers.every(({ kind }) => BY_RESIDENTS.includes(kind));
  if (registeringTier(statement.caseId) !== statement.from || !may)
    throw new ForgedStatement('the payload is not what its sender may say');
  // Whoever moves the case waits here, and takes along what was laid in before.
  await lockChain(tx, statement.caseId);
  const [custody] = await tx.execute<{ office: string }[]>(
    `select office from custody where case_id = ? and state <> 'GONE'`,
    [statement.caseId],
  );
  if (custody !== undefined) await layIn(tx, statement.caseId, custody.office, papers);
}
