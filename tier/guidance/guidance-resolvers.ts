import { changedBy } from '../registers/changed-by.ts';
import type { Resolvers } from '../schema.types.ts';
import { threadOf } from '../threads/thread-reads.ts';
import { advise, answerGuidance, askGuidance, closeGuidance, openGuidance } from './guidance.ts';

const through = changedBy(threadOf, ['The thread is not in your view.', '函件往来不在您的查看范围内。']);

/** For a tier that has another above it. */
export const guidedResolvers: Resolvers = {
  Mutation: {
    askGuidanceAtThisTier: through(askGuidance),
    answerGuidanceAtThisTier: through(answerGuidance),
  },
};

/** For a tier that has another below it. */
export const guidingResolvers: Resolvers = {
  Mutation: {
    openGuidanceAtThisTier: through(openGuidance),
    adviseAtThisTier: through(advise),
    closeGuidanceAtThisTier: through(closeGuidance),
  },
};
