import { SMALLEST_CELL, seesSmallCells } from '../jurisdiction/policy.ts';
import type { Resolvers } from '../schema.types.ts';
import { askedMonths } from './asked-months.ts';
import { lifeStage } from './life-stage.ts';
import { responsibilityChain } from './responsibility.ts';
import { tierShares } from './tier-shares.ts';

export const figureResolvers: Resolvers = {
  ThisTier: {
    tierShares: async ({ code }, months, { load, desk, actor }) =>
      tierShares(
        await load.concludedByTier.load(code, askedMonths(months)),
        desk.rulesOf(code.slice(0, 6)).pyramid,
        seesSmallCells(actor),
      ),
    sourceTrend: async ({ code }, months, { load, actor }) =>
      (await load.disputesBySource.load(code, askedMonths(months))).map(({ n, ...of }) => ({
        ...of,
        registered: n >= SMALLEST_CELL || seesSmallCells(actor) ? n : null,
      })),
  },
  Case: {
    responsibilityChain: async ({ id, holderTier, holderOffice }, _, { load }) =>
      responsibilityChain(await load.timeline.load(id), { tier: holderTier, office: holderOffice }),
    lifeStage: async ({ id, status }, _, { load }) => lifeStage(status, await load.timeline.load(id)),
  },
};
