import type { Actor } from '@sanji/edge/identity.ts';
import { z } from 'zod';
import { LONGEST } from '../cases/bounds.ts';
import type { Desk } from '../cases/desk.ts';
import { type PaperState, paperKind, papersOf } from '../cases/dossier.ts';
import { isEnded } from '../cases/moves.ts';
import { keepInDossier } from '../cases/open-dossier.ts';
import { refuse } from '../cases/refusal.ts';
import { said } from '../cases/said.ts';
import { civilDate } from '../clocks/calendar.ts';
import type { Commitment, CommitmentInput, CommitmentSide, SignCommitmentInput } from '../schema.types.ts';
import { principals } from './bound-parties.ts';
import { day } from './days-and-numbers.ts';

const LONGEST_CONTACT = 200;
const text = z.string().min(1).max(LONGEST.note);

/** What the unit and the petitioner promise each other at the first visit (双向承诺书, mechanism 79). */
export const COMMITMENT = paperKind(
  'COMMITMENT',
  z.object({
    unitPromise: text,
    dueOn: z.string(),
    contact: z.string().min(1).max(LONGEST_CONTACT),
    channelPromise: text,
    orderPromise: text,
  }),
  { forParties: true },
);

/** One of the two signatures; about the commitment. */
export const COMMITMENT_SIGNED = paperKind(
  'COMMITMENT_SIGNED',
  z.object({
    side: z.enum(['UNIT', 'PETITIONER']) satisfies z.ZodType<CommitmentSide>,
    by: z.string().min(1).max(LONGEST.name),
  }),
  { forParties: true },
);

type Filed = Pick<PaperState, 'id' | 'kind' | 'about' | 'body'> & { at: string | Date };

/** The commitment of a dossier with its signatures; complete with both. Pure. */
export function commitmentOf(papers: readonly Filed[]): Commitment | null {
  const [found] = papersOf(papers, COMMITMENT);
  if (found === undefined) return null;
  const signatures = papersOf(papers, COMMITMENT_SIGNED)
    .filter(({ about }) => about === found.id)
    .map(({ at, body }) => ({ ...body, at: new Date(at).toISOString() }));
  return { id: found.id, ...found.body, signatures, complete: signatures.length === 2 };
}

/** Writes the commitment, once per case: it belongs to the first visit. */
export const makeCommitment = (desk: Desk, actor: Actor, input: CommitmentInput): Promise<string> =>
  keepInDossier(desk, actor, 'HANDLE', 'makeCommitment', input, async (dossier) => {
    if (isEnded(dossier.card.status) || commitmentOf(await dossier.papers()) !== null)
      refuse(
        'NOT_ALLOWED_NOW',
        'It was made before, or the case has ended.',
        '已签订双向承诺书,或案件已办结。',
      );
    const dueOn = day(input.dueOn, ['The day', '办理期限']);
    if (dueOn < civilDate(dossier.at))
      refuse('BAD_INPUT', 'A promise is for a day to come.', '承诺期限不得早于今日。');
    const named = (what: string, whatZh: string) => [what, whatZh] as const;
    return dossier.file(COMMITMENT, {
      unitPromise: said(input.unitPromise, LONGEST.note, named("The unit's promise", '单位承诺')),
      dueOn,
      contact: said(input.contact, LONGEST_CONTACT, named('The contact', '联系方式')),
      channelPromise: said(
        input.channelPromise,
        LONGEST.note,
        named('The promise of the channel', '渠道承诺'),
      ),
      orderPromise: said(input.orderPromise, LONGEST.note, named('The promise of order', '秩序承诺')),
    });
  });

/** Signs for one side. For the petitioner signs somebody who brought the matter. */
export const signCommitment = (desk: Desk, actor: Actor, input: SignCommitmentInput): Promise<string> =>
  keepInDossier(desk, actor, 'HANDLE', 'signCommitment', input, async (dossier) => {
    const commitment = commitmentOf(await dossier.papers());
    if (commitment === null) return refuse('NOT_FOUND', 'No commitment was written.', '尚未签订双向承诺书。');
    const by = said(input.by, LONGEST.name, ['The name', '签名']);
    if (commitment.signatures.some(({ side }) => side === input.side))
      refuse('NOT_ALLOWED_NOW', 'That side has signed.', '该方已签署。');
    const parties = [...(await principals(dossier)).values()];
    if (
      input.side === 'PETITIONER' &&
      !parties.some(({ role, name }) => role !== 'RESPONDENT' && name === by)
    )
      refuse('BAD_INPUT', 'For the petitioner signs an applicant of the case.', '信访人一方须由提出人签署。');
    return dossier.file(COMMITMENT_SIGNED, { side: input.side, by }, commitment.id);
  });
