import { papersOfOffice } from '../cases/case-resolvers.ts';
import { through } from '../cases/move-resolvers.ts';
import type { Resolvers } from '../schema.types.ts';
import { concludeReview, REVIEW_OPINION } from './conclude-review.ts';
import { finaliseCase } from './finalise.ts';
import { HELP, recordHelp } from './help.ts';
import { REVIEW_REQUEST, requestReview } from './request-review.ts';

export const reviewResolvers: Resolvers = {
  ThisTierHandling: {
    reviewRequests: async (row, _, operation) =>
      (await papersOfOffice(REVIEW_REQUEST, row, operation)).map(({ body }) => body),
    reviewOpinions: async (row, _, operation) =>
      (await papersOfOffice(REVIEW_OPINION, row, operation)).map(({ at, author, body }) => ({
        ...body,
        issuedAt: at,
        issuedBy: author,
      })),
    help: async (row, _, operation) =>
      (await papersOfOffice(HELP, row, operation)).map(({ at, author, body }) => ({ at, author, ...body })),
  },
  Mutation: {
    concludeReviewAtThisTier: through(concludeReview),
    finaliseCaseAtThisTier: through(finaliseCase),
    recordHelpAtThisTier: through(recordHelp),
  },
};

/** For a tier that has another above it. */
export const reviewedAbove: Resolvers = { Mutation: { requestReviewAtThisTier: through(requestReview) } };
