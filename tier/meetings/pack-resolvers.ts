import { answer, isRefused, refuse } from '../cases/refusal.ts';
import { civilDate } from '../clocks/calendar.ts';
import type { Resolvers } from '../schema.types.ts';
import type { Operation } from '../server/operation.ts';
import { morningDay } from './morning-day.ts';
import { morningPack, type PackRow } from './morning-pack.ts';
import type { CountAdoptions } from './pack-adoptions.ts';

async function packOf(
  place: string,
  date: string,
  operation: Operation,
  countAdoptions: CountAdoptions | undefined,
): Promise<PackRow> {
  const { desk, now } = operation;
  const day = morningDay(date, civilDate(now), desk.tier, desk.rulesOf(place.slice(0, 6)));
  return 'fault' in day ? refuse(...day.fault) : morningPack(place, day, operation, countAdoptions);
}

/** The packs of a tier, with its adoptions where it adopts cases. */
export const packResolvers = (countAdoptions?: CountAdoptions): Resolvers => ({
  ThisTier: {
    morningMeetingPack: ({ code }, { date }, operation) =>
      answer(packOf(code, date, operation, countAdoptions)),
  },
  SlowAdoption: { case: ({ caseId }, _, { load }) => load.card.load(caseId) },
  MorningMeetingPackResult: {
    __resolveType: (result) => (isRefused(result) ? 'Refused' : 'MorningMeetingPack'),
  },
});
