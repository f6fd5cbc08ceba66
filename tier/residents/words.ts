import type { EntityManager } from '@mikro-orm/postgresql';
import { z } from 'zod';
import { LONGEST, MOST } from '../cases/bounds.ts';
import { registeringTier } from '../cases/case-id.ts';
import { isForParties, kindsForParties, layIn, type PaperState, paperKind } from '../cases/dossier.ts';
import { DossierShape } from '../cases/paper-shape.ts';
import { type Waiting, wantSent } from '../delivery/dispatch.ts';
import { lockChain } from '../delivery/ledger.ts';
import { ForgedStatement, type Statement } from '../delivery/statement.ts';
import type { Satisfaction, Tier } from '../schema.types.ts';

/** What the resident said of the own matter, through the tier that registered it. */
export const RESIDENT_WORD = paperKind(
  'RESIDENT_WORD',
  z.object({ kind: z.enum(['ADDITION', 'WITHDRAWAL']), text: z.string().min(1).max(LONGEST.note) }),
);

/** What the resident thought of how the matter was handled, once it had ended. */
export const RESIDENT_RATING = paperKind(
  'RESIDENT_RATING',
  z.object({
    satisfaction: z.enum([
      'SATISFIED',
      'BASICALLY_SATISFIED',
      'NOT_SATISFIED',
    ]) satisfies z.ZodType<Satisfaction>,
    comment: z.string().max(LONGEST.note),
  }),
);

/** So many messages a case: all of them travel in one envelope. */
export const MOST_WORDS = 50;

/** The kinds of paper that residents write themselves. The database allows them no other: 0004-residents.ts. */
const BY_RESIDENTS: readonly string[] = [RESIDENT_WORD.name, RESIDENT_RATING.name];
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

/**
 * Wants the tier that registered the case to have what the parties may read: there the resident reads it. Papers that
 * a hand-over brought here count too, and do no harm where they came from.
 */
export async function tellRegistrar(
  tx: EntityManager,
  self: Tier,
  { id, epoch }: { id: string; epoch: number },
): Promise<void> {
  const registrar = registeringTier(id);
  if (registrar === undefined || registrar === self) return;
  const papers = await papersHere(tx, id, kindsForParties());
  await wantSent(tx, id, 'word', { epoch, revision: papers.length }, [registrar]);
}

/**
 * Lays what the parties may read with the office of this tier that registered the case, where the resident reads it and
 * another office holds the case by now.
 */
export async function layWithRegistrar(
  tx: EntityManager,
  self: Tier,
  { caseId, office }: { caseId: string; office: string },
  paper: PaperState,
): Promise<void> {
  if (registeringTier(caseId) !== self) return;
  const registrar = await registrarOf(tx, caseId);
  if (registrar !== undefined && registrar !== office) await layIn(tx, caseId, registrar, [paper]);
}

async function registrarOf(tx: EntityManager, caseId: string): Promise<string | undefined> {
  const [step] = await tx.execute<{ office: string }[]>(
    `select office from milestone where case_id = ? and move = 'REGISTER'`,
    [caseId],
  );
  return step?.office;
}

/**
 * Lays what the resident said with the office that takes the case, where another office of its tier registered it: what
 * was said while the case was on its way here, nobody else brings along.
 */
export async function bringWords(
  tx: EntityManager,
  self: Tier,
  caseId: string,
  office: string,
): Promise<void> {
  if (registeringTier(caseId) !== self) return;
  // Whoever says something now waits here, and finds who has the case afterwards.
  await lockChain(tx, caseId);
  await layIn(tx, caseId, office, await papersHere(tx, caseId, BY_RESIDENTS));
}

const WordMessage = z.object({ papers: z.array(DossierShape).max(MOST.travellingPapers) });

const papersHere = (em: EntityManager, caseId: string, kinds: readonly string[]): Promise<PaperState[]> =>
  em.execute<PaperState[]>(
    `select id, kind, about, at, author, body from (
       select distinct on (id) id, kind, about, at, author, body, filed_as from paper
       where case_id = ? and kind = any(?::text[]) order by id, filed_as) as once order by at, filed_as`,
    [caseId, `{${kinds.join(',')}}`],
  );

/** All that the resident said, for the tier that holds the case; or all that the parties may read, for the resident's. */
export async function wordMessage(
  em: EntityManager,
  self: Tier,
  { caseId }: Waiting,
): Promise<z.infer<typeof WordMessage> | null> {
  const kinds = registeringTier(caseId) === self ? BY_RESIDENTS : kindsForParties();
  const papers = await papersHere(em, caseId, kinds);
  return papers.length === 0 ? null : { papers };
}

/**
 * Keeps what came for the resident or from them. Words go into the dossier of the office that has the case; where the
 * case has gone on they are not kept, since the next holder's card makes the registering tier send them there. What the
 * parties may read goes to the office that registered the case.
 */
export async function keepWords(
  tx: EntityManager,
  self: Tier,
  statement: Statement,
  payload: unknown,
): Promise<void> {
  const { papers } = WordMessage.parse(payload);
  const { caseId, from } = statement;
  const registrar = registeringTier(caseId);
  const fromResident = registrar === from && papers.every(({ kind }) => BY_RESIDENTS.includes(kind));
  const forParties = registrar === self && papers.every(({ kind }) => isForParties(kind));
  if (!fromResident && !forParties) throw new ForgedStatement('the payload is not what its sender may say');
  if (fromResident) return layWithHolder(tx, caseId, papers);
  const office = await registrarOf(tx, caseId);
  if (office !== undefined) await layIn(tx, caseId, office, papers);
}

async function layWithHolder(
  tx: EntityManager,
  caseId: string,
  papers: readonly PaperState[],
): Promise<void> {
  // Whoever moves the case waits here, and takes along what was laid in before.
  const [custody] = await tx.execute<{ office: string; state: string }[]>(
    'select office, state from custody where case_id = ? for update',
    [caseId],
  );
  if (custody === undefined || custody.state === 'GONE') return;
  await layIn(tx, caseId, custody.office, papers);
}
