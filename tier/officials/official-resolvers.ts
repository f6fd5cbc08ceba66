import { graphError } from '@sanji/edge/errors.ts';
import { through as throughCase } from '../cases/move-resolvers.ts';
import { isRefused } from '../cases/refusal.ts';
import { civilDate, isCivilDate } from '../clocks/calendar.ts';
import { changedBy } from '../registers/changed-by.ts';
import type { Resolvers } from '../schema.types.ts';
import { assignExpert, casesAdvised, expertsOf } from './experts.ts';
import { endOfficial, enterOfficial } from './keeping.ts';
import { officialsById, officialsServing, servedBetween } from './official.ts';

const through = changedBy(
  async (reads, id) => (await officialsById(reads, [id]))[0] ?? null,
  ['Your place has no such official.', '本地名册中没有该人员。'],
);

function dayAsked(day: string): string {
  if (isCivilDate(day)) return day;
  throw graphError('BAD_USER_INPUT', '`on` is a day, YYYY-MM-DD.');
}

export const officialResolvers: Resolvers = {
  ThisTier: {
    officials: async ({ code }, { kind, on }, operation) =>
      (
        await officialsServing(operation).load(servedBetween(code, dayAsked(on ?? civilDate(operation.now))))
      ).filter((official) => kind == null || official.kind === kind),
  },
  Official: {
    isCaller: ({ subject }, _, { actor }) => subject === actor.subject,
    casesAdvised: ({ id }, _, operation) => casesAdvised(operation).load(id),
  },
  Case: { thisTierExperts: ({ id }, _, operation) => expertsOf(operation).load(id) },
  OfficialResult: { __resolveType: (result) => (isRefused(result) ? 'Refused' : 'Official') },
  Mutation: {
    enterOfficialAtThisTier: through(enterOfficial),
    endOfficialAtThisTier: through(endOfficial),
    assignExpertAtThisTier: throughCase(assignExpert),
  },
};
