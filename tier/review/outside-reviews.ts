import { z } from 'zod';
import { LONGEST } from '../cases/bounds.ts';
import { type PaperState, paperKind, papersOf } from '../cases/dossier.ts';
import type { ReviewVerdict } from '../schema.types.ts';

/** A review is looked for above the county in one of these stages. */
export type OutsideStage = 'REVIEW' | 'REREVIEW';

/** That a review was asked for above the county. */
export const OUTSIDE_REVIEW_ASKED = paperKind(
  'OUTSIDE_REVIEW_ASKED',
  z.object({
    stage: z.enum(['REVIEW', 'REREVIEW']),
    askedAt: z.iso.datetime(),
    organ: z.string().min(1).max(LONGEST.name),
  }),
);

/** What came back: about the paper of the asking. */
export const OUTSIDE_REVIEW_ANSWERED = paperKind(
  'OUTSIDE_REVIEW_ANSWERED',
  z.object({
    decidedAt: z.iso.datetime(),
    verdict: z.enum(['MAINTAINED', 'CHANGED', 'REVOKED']),
    servedAt: z.iso.datetime(),
  }),
);

/** A review above the county, as far as it has come. */
export interface OutsideReviewState {
  id: string;
  stage: OutsideStage;
  askedAt: string;
  organ: string;
  decidedAt: string | null;
  verdict: ReviewVerdict | null;
  servedAt: string | null;
}

type Filed = Pick<PaperState, 'id' | 'kind' | 'about' | 'body'>;

/** The reviews above the county that the dossier tells of, oldest first. */
export function outsideReviews(papers: readonly Filed[]): OutsideReviewState[] {
  const answers = papersOf(papers, OUTSIDE_REVIEW_ANSWERED);
  return papersOf(papers, OUTSIDE_REVIEW_ASKED).map(({ id, body }) => {
    const answer = answers.find(({ about }) => about === id)?.body;
    return {
      id,
      ...body,
      decidedAt: answer?.decidedAt ?? null,
      verdict: answer?.verdict ?? null,
      servedAt: answer?.servedAt ?? null,
    };
  });
}

/** The review above the county that nobody has answered yet. */
export const awaited = (reviews: readonly OutsideReviewState[]): OutsideReviewState | undefined =>
  reviews.find(({ servedAt }) => servedAt === null);
