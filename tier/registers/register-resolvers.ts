import { graphError } from '@sanji/edge/errors.ts';
import { isRefused } from '../cases/refusal.ts';
import { isMonth } from '../clocks/calendar.ts';
import type { Resolvers } from '../schema.types.ts';
import { changedBy } from './changed-by.ts';
import { closeOrganisation, openOrganisation, recordService } from './keeping.ts';
import { organisationById } from './organisation.ts';
import { systemGaps } from './system-gaps.ts';

const through = changedBy(organisationById, [
  'Your place has no such organisation.',
  '本地名册中没有该组织。',
]);

export const registerResolvers: Resolvers = {
  Mutation: {
    openOrganisationAtThisTier: through(openOrganisation),
    closeOrganisationAtThisTier: through(closeOrganisation),
    recordServiceAtThisTier: through(recordService),
  },
  OrganisationResult: { __resolveType: (result) => (isRefused(result) ? 'Refused' : 'Organisation') },
  ThisTier: {
    organisations: async ({ code }, { kind }, { load }) =>
      (await load.organisations.load(code)).filter((row) => kind == null || row.kind === kind),
    systemGaps: async ({ code }, _, { load, desk }) =>
      systemGaps(
        desk.rulesOf(code.slice(0, 6)).requiredSystem[desk.tier],
        await load.organisations.load(code),
      ),
    services: ({ code }, { month }, { load }) => {
      if (!isMonth(month)) throw graphError('BAD_USER_INPUT', '`month` is a month, YYYY-MM.');
      return load.services.load(code, { month });
    },
    mediatorStats: async ({ code }, _, { load, now }) => {
      const mediators = await load.mediators.load(code);
      const years = mediators.map(({ sinceYear }) => now.getUTCFullYear() - sinceYear);
      return {
        mediators: mediators.length,
        casesMediated: mediators.reduce((sum, { casesMediated }) => sum + casesMediated, 0),
        longestServiceYears: Math.max(0, ...years),
      };
    },
  },
};
