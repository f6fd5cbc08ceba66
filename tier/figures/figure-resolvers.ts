import { graphError } from '@sanji/edge/errors.ts';
import { isMonth, monthsBetween } from '../clocks/calendar.ts';
import { SMALLEST_CELL, seesSmallCells } from '../jurisdiction/policy.ts';
import type { Resolvers } from '../schema.types.ts';
import { lifeStage } from './life-stage.ts';
import type { Months } from './month-counts.ts';
import { responsibilityChain } from './responsibility.ts';
import { tierShares } from './tier-shares.ts';

const MOST_MONTHS = 120;

function asked({ from, to }: Months): Months {
  if (!isMonth(from) || !isMonth(to) || from > to || monthsBetween(from, to) >= MOST_MONTHS) {
    throw graphError(
      'BAD_USER_INPUT',
      '`from` and `to` are months, YYYY-MM, in order and at most 120 of them.',
    );
  }
  return { from, to };
}

export const figureResolvers: Resolvers = {
  ThisTier: {
    tierShares: async ({ code }, months, { load, desk, actor }) =>
      tierShares(
        await load.concludedByTier.load(code, asked(months)),
        desk.rulesOf(code.slice(0, 6)).pyramid,
        seesSmallCells(actor),
      ),
    sourceTrend: async ({ code }, months, { load, actor }) =>
      (await load.disputesBySource.load(code, asked(months))).map(({ n, ...of }) => ({
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
