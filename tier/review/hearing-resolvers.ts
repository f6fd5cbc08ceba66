import { papersOfCase } from '../cases/case-resolvers.ts';
import { through } from '../cases/move-resolvers.ts';
import { SMALLEST_CELL, seesSmallCells } from '../jurisdiction/policy.ts';
import type { Resolvers } from '../schema.types.ts';
import type { Operation } from '../server/operation.ts';
import { hearingsIn } from './hearings.ts';
import { openHearing, recordHearing, scheduleHearing } from './hold-hearing.ts';

async function counted(place: string, year: number, { load, actor }: Operation): Promise<number | null> {
  if (year < 2000 || year > 2100) return null;
  const n = await load.hearingsHeld.load(place, { year });
  return n >= SMALLEST_CELL || seesSmallCells(actor) ? n : null;
}

export const hearingResolvers: Resolvers = {
  ThisTier: { hearings: ({ code }, { year }, operation) => counted(code, year, operation) },
  ThisTierHandling: {
    hearings: async (row, _, operation) => hearingsIn(await papersOfCase(row, operation)),
  },
  Mutation: {
    scheduleHearingAtThisTier: through(scheduleHearing),
    openHearingAtThisTier: through(openHearing),
    recordHearingAtThisTier: through(recordHearing),
  },
};
