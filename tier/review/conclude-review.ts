import type { Actor } from '@sanji/edge/identity.ts';
import { z } from 'zod';
import { LONGEST } from '../cases/bounds.ts';
import { change } from '../cases/change.ts';
import type { Desk } from '../cases/desk.ts';
import { paperKind } from '../cases/dossier.ts';
import { refuse } from '../cases/refusal.ts';
import { said } from '../cases/said.ts';
import type { ConcludeReviewInput } from '../schema.types.ts';

const part = z.string().min(1).max(LONGEST.reply);

/** What the reviewing office decided, with the four parts of an opinion (条例32). */
export const REVIEW_OPINION = paperKind(
  'REVIEW_OPINION',
  z.object({
    verdict: z.enum(['MAINTAINED', 'CHANGED', 'REVOKED']),
    claim: part,
    facts: part,
    opinion: part,
    legalBasis: part,
  }),
  { forParties: true },
);

/** Decides a review: the case is concluded again, and what it was concluded with is what a re-review would look at. */
export const concludeReview = (desk: Desk, actor: Actor, input: ConcludeReviewInput): Promise<string> =>
  change(desk, actor, 'CONCLUDE', input, (held) => {
    if (held.card.stage !== 'REVIEW') {
      refuse('TOO_EARLY', 'Nobody asked for a review.', '该案件未申请复查。');
    }
    const body = {
      verdict: input.verdict,
      claim: said(input.claim, LONGEST.reply),
      facts: said(input.facts, LONGEST.reply),
      opinion: said(input.opinion, LONGEST.reply),
      legalBasis: said(input.legalBasis, LONGEST.reply),
    };
    return {
      step: { outcome: 'OPINION_ISSUED' },
      text: held.note === '' ? body.opinion : `${body.opinion}\n${held.note}`,
      after: () => held.file(REVIEW_OPINION, body).then(() => undefined),
    };
  });
