import type { Actor } from '@sanji/edge/identity.ts';
import { z } from 'zod';
import { LONGEST } from '../cases/bounds.ts';
import type { CardState } from '../cases/card.ts';
import type { Desk } from '../cases/desk.ts';
import { type PaperState, paperKind, papersOf } from '../cases/dossier.ts';
import { isEnded } from '../cases/moves.ts';
import { keepInDossier } from '../cases/open-dossier.ts';
import { refuse } from '../cases/refusal.ts';
import { said } from '../cases/said.ts';
import type { AddDemandInput, DemandAnswerInput, DemandOutcome } from '../schema.types.ts';

const LONGEST_DEMAND = 200;
const MOST_DEMANDS = 10;

/** Something that those who brought the matter ask for. */
export const DEMAND = paperKind(
  'DEMAND',
  z.object({
    text: z.string().min(1).max(LONGEST_DEMAND),
    from: z.enum(['REGISTRATION', 'ADDED']),
    /** In which order they were raised: papers of one moment have none. */
    number: z.int().min(1).max(MOST_DEMANDS),
  }),
  { forParties: true },
);

/** What became of a demand, and what they were told; about the demand. */
export const DEMAND_ANSWER = paperKind(
  'DEMAND_ANSWER',
  z.object({
    outcome: z.enum([
      'SOLVED',
      'EXPLAINED',
      'ASSISTED',
      'DEALT_WITH_BY_LAW',
    ]) satisfies z.ZodType<DemandOutcome>,
    reply: z.string().min(1).max(LONGEST.reply),
  }),
  { forParties: true },
);

export interface DemandRow {
  id: string;
  text: string;
  raisedAt: string;
  outcome: DemandOutcome | null;
  reply: string | null;
}

type Filed = Pick<PaperState, 'id' | 'kind' | 'about' | 'body'> & { at: string | Date };
type Matter = Pick<CardState, 'id' | 'title'> & { registeredAt: string | Date };

/**
 * The demands of a case with their newest answers, oldest first. Where nothing was asked for when it was registered, the
 * matter itself is the first demand, under the case's own id. Pure.
 */
export function demandsOf(matter: Matter, papers: readonly Filed[]): DemandRow[] {
  const answers = papersOf(papers, DEMAND_ANSWER);
  const asked = papersOf(papers, DEMAND).toSorted((a, b) => a.body.number - b.body.number);
  const itself = { id: matter.id, body: { text: matter.title }, at: matter.registeredAt };
  const all = asked.some(({ body }) => body.from === 'REGISTRATION') ? asked : [itself, ...asked];
  return all.map(({ id, body, at }) => {
    const answer = answers.findLast(({ about }) => about === id)?.body;
    return {
      id,
      text: body.text,
      raisedAt: new Date(at).toISOString(),
      outcome: answer?.outcome ?? null,
      reply: answer?.reply ?? null,
    };
  });
}

const demandText = (text: string): string => said(text, LONGEST_DEMAND, ['A demand', '诉求']);

/** What a registration asks for, as papers that it files; refused when nobody could file it. */
export function demandBodies(demands: readonly string[] | null | undefined): z.infer<typeof DEMAND.shape>[] {
  if ((demands?.length ?? 0) > MOST_DEMANDS)
    refuse('BAD_INPUT', `A case has at most ${MOST_DEMANDS} demands.`, `诉求不得超过 ${MOST_DEMANDS} 项。`);
  return (demands ?? []).map((text, index) => ({
    text: demandText(text),
    from: 'REGISTRATION',
    number: index + 1,
  }));
}

/** Adds a demand while the case is handled. A review is of the opinion that was issued: what is new is another matter. */
export const addDemand = (desk: Desk, actor: Actor, input: AddDemandInput): Promise<string> =>
  keepInDossier(desk, actor, 'HANDLE', 'addDemand', input, async (dossier) => {
    const text = demandText(input.text);
    if (isEnded(dossier.card.status))
      refuse('NOT_ALLOWED_NOW', 'The case has ended.', '案件已办结,不能补充诉求。');
    if (dossier.card.stage !== 'HANDLING')
      refuse('NOT_ALLOWED_NOW', 'The opinion is under review.', '处理意见正在复查,不能补充诉求。');
    const { length } = demandsOf(dossier.card, await dossier.papers());
    if (length >= MOST_DEMANDS)
      refuse('BAD_INPUT', `A case has at most ${MOST_DEMANDS} demands.`, `诉求不得超过 ${MOST_DEMANDS} 项。`);
    return dossier.file(DEMAND, { text, from: 'ADDED', number: length + 1 });
  });

/** The answers, one for each demand; refused with the demands that lack one, or with what answers no demand. Pure. */
export function answered(
  demands: readonly Pick<DemandRow, 'id'>[],
  answers: readonly DemandAnswerInput[],
): DemandAnswerInput[] {
  const ids = new Set(answers.map(({ demand }) => demand));
  if (ids.size !== answers.length || !answers.every(({ demand }) => demands.some(({ id }) => id === demand)))
    refuse(
      'BAD_INPUT',
      'An answer is to a demand of the case, and one to each.',
      '每项诉求须且仅须答复一次。',
    );
  const lacking = demands.filter(({ id }) => !ids.has(id)).map(({ id }) => id);
  if (lacking.length > 0)
    refuse(
      'DEMAND_UNANSWERED',
      `These demands lack an outcome and a reply: ${lacking.join(', ')}.`,
      `以下诉求尚无处理结果和答复:${lacking.join('、')}。`,
    );
  return answers.map(({ demand, outcome, reply }) => ({
    demand,
    outcome,
    reply: said(reply, LONGEST.reply, ['The reply to a demand', '诉求答复']),
  }));
}
