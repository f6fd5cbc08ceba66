import { papersOfOffice } from '../cases/case-resolvers.ts';
import { through } from '../cases/move-resolvers.ts';
import type { Resolvers } from '../schema.types.ts';
import { LITIGATION_STAGE, tagLitigationStage } from './litigation-stage.ts';

export const litigationResolvers: Resolvers = {
  ThisTierHandling: {
    litigationStages: async (handling, _, operation) =>
      (await papersOfOffice(LITIGATION_STAGE, handling, operation)).map(({ at, author, body }) => ({
        at,
        author,
        ...body,
      })),
  },
  Mutation: { tagLitigationStageAtThisTier: through(tagLitigationStage) },
};
