import { z } from 'zod';
import { LONGEST } from '../cases/bounds.ts';
import { paperKind } from '../cases/dossier.ts';
import { refuse } from '../cases/refusal.ts';
import { said } from '../cases/said.ts';
import type { OpinionInput, OpinionVerdict, Outcome } from '../schema.types.ts';

const part = z.string().min(1).max(LONGEST.reply);

/** What every opinion says, whoever issues it: a review's has the same four parts and another verdict. */
export const OPINION_PARTS = { claim: part, facts: part, opinion: part, legalBasis: part };

/** A handling opinion (信访处理意见书, 条例32). */
export const OPINION = paperKind(
  'OPINION',
  z.object({
    ...OPINION_PARTS,
    verdict: z.enum(['SUPPORTED', 'EXPLAINED', 'NOT_SUPPORTED']) satisfies z.ZodType<OpinionVerdict>,
  }),
  { forParties: true },
);
export type Opinion = z.infer<typeof OPINION.shape>;

/** The opinion that an outcome needs; refused when it lacks one of its parts, or is there with another outcome. Pure. */
export function opinionFor(outcome: Outcome, opinion: OpinionInput | null | undefined): Opinion | null {
  if (outcome !== 'OPINION_ISSUED') {
    if (opinion != null)
      refuse('BAD_INPUT', 'An opinion goes with OPINION_ISSUED.', '仅出具处理意见时填写处理意见书。');
    return null;
  }
  if (opinion == null)
    return refuse(
      'BAD_INPUT',
      'An opinion has claim, facts, opinion and legal basis (条例32).',
      '处理意见书须载明信访请求、事实、处理意见和法律依据(条例第三十二条)。',
    );
  return {
    claim: said(opinion.claim, LONGEST.reply, ['The claim', '信访请求']),
    facts: said(opinion.facts, LONGEST.reply, ['The statement of facts', '事实']),
    opinion: said(opinion.opinion, LONGEST.reply, ['The opinion', '处理意见']),
    legalBasis: said(opinion.legalBasis, LONGEST.reply, ['The legal basis', '法律依据']),
    verdict: opinion.verdict,
  };
}
