import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '@sanji/edge/identity.ts';
import { z } from 'zod';
import { LONGEST } from '../cases/bounds.ts';
import { Card } from '../cases/card.ts';
import { change } from '../cases/change.ts';
import type { Desk } from '../cases/desk.ts';
import { dossierOf, filePaper, type PaperState, paperKind, papersOf } from '../cases/dossier.ts';
import { Entry, Party } from '../cases/handling.ts';
import { isEnded } from '../cases/moves.ts';
import { refuse } from '../cases/refusal.ts';
import { revise, writeRevision } from '../cases/revision.ts';
import { saidIfAny } from '../cases/said.ts';
import { timelineOf } from '../cases/timeline.ts';
import type { EvaluationInput, EvaluationSource, Satisfaction } from '../schema.types.ts';
import { principal } from './bound-parties.ts';

/** What a resident thinks of how the matter was handled; about the party. */
export const EVALUATION = paperKind(
  'EVALUATION',
  z.object({
    party: z.string().max(64),
    satisfaction: z.enum([
      'SATISFIED',
      'BASICALLY_SATISFIED',
      'NOT_SATISFIED',
    ]) satisfies z.ZodType<Satisfaction>,
    comment: z.string().max(LONGEST.note),
    source: z.enum(['OFFICE', 'RESIDENT']) satisfies z.ZodType<EvaluationSource>,
  }),
);
export type EvaluationBody = z.infer<typeof EVALUATION.shape>;

type Filed = Pick<PaperState, 'kind' | 'body'>;

const BEST_FIRST: readonly Satisfaction[] = ['SATISFIED', 'BASICALLY_SATISFIED', 'NOT_SATISFIED'];

/** What the card says when several residents evaluated: the worst of them. Pure. */
export const worstOf = (given: readonly Satisfaction[]): Satisfaction | null =>
  BEST_FIRST.findLast((one) => given.includes(one)) ?? null;

/** What a resident says, as a paper; refused when the text is too long. Pure. */
export const evaluationBody = (
  { party, satisfaction, comment }: Pick<EvaluationInput, 'party' | 'satisfaction' | 'comment'>,
  source: EvaluationSource,
): EvaluationBody => ({
  party,
  satisfaction,
  comment: saidIfAny(comment, LONGEST.note, ['The comment', '评价意见']),
  source,
});

const evaluated = (papers: readonly Filed[]): EvaluationBody[] =>
  papersOf(papers, EVALUATION).map(({ body }) => body);

/** What the case is satisfied with after one more evaluation. */
const withOneMore = (before: readonly EvaluationBody[], one: EvaluationBody): Satisfaction | null =>
  worstOf([...before, one].map(({ satisfaction }) => satisfaction));

/** Enters what a resident thinks of an ended case, on their behalf, once per resident. */
export const evaluateCase = (desk: Desk, actor: Actor, input: EvaluationInput): Promise<string> =>
  change(desk, actor, 'EVALUATE', input, async (held) => {
    const { id } = await principal(held, input.party);
    const body = evaluationBody({ ...input, party: id }, 'OFFICE');
    const before = evaluated(await held.papers());
    if (before.some(({ party }) => party === id))
      refuse('NOT_ALLOWED_NOW', 'That resident has evaluated the case.', '该当事人已评价过本案。');
    return {
      step: { decides: { satisfaction: withOneMore(before, body) } },
      after: async () => {
        await held.file(EVALUATION, body, id);
      },
    };
  });

interface ResidentEvaluation {
  caseId: string;
  party: string;
  satisfaction: Satisfaction;
  comment: string;
}

/**
 * Keeps what a resident said themself, at the tier that holds the case, with the courier's rights: nobody of the office
 * acts. False where it is not to be kept: the case is open or elsewhere, the resident no party, or it was said before.
 */
export async function keepResidentEvaluation(
  tx: EntityManager,
  { tier, rulesOf, at, newId }: Pick<Desk, 'tier' | 'rulesOf' | 'newId'> & { at: Date },
  { caseId, ...said }: ResidentEvaluation,
): Promise<boolean> {
  const [custody] = await tx.execute<{ office: string }[]>(
    `select office from custody where case_id = ? and state = 'HELD' for update`,
    [caseId],
  );
  if (custody === undefined) return false;
  const { office } = custody;
  const card = await tx.findOneOrFail(Card, { id: caseId });
  const before = evaluated(await dossierOf(tx, caseId, office));
  const party = await tx.findOne(Party, { caseId, office, id: said.party });
  const again = before.some((one) => one.party === said.party);
  if (!isEnded(card.status) || party === null || party.role === 'AGENT' || again) return false;
  const body = evaluationBody(said, 'RESIDENT');
  const decides = { satisfaction: withOneMore(before, body) };
  const step = { move: 'EVALUATE', at, tier, office, role: null, decides } as const;
  const revised = revise(card, await timelineOf(tx, caseId), step, rulesOf(office.slice(0, 6)));
  await writeRevision(tx, tier, revised);
  const { epoch, revision } = revised.card;
  await tx.insert(Entry, {
    caseId,
    office,
    epoch,
    revision,
    at,
    author: party.name,
    move: 'EVALUATE',
    body: '',
  });
  const paper = { caseId, office, id: newId(), about: said.party, at, author: party.name, body };
  await filePaper(tx, EVALUATION, paper);
  return true;
}
