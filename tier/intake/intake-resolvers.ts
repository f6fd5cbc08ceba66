import { papersOfOffice } from '../cases/case-resolvers.ts';
import type { HandlingRow } from '../cases/handling.ts';
import { through } from '../cases/move-resolvers.ts';
import { answer, isRefused } from '../cases/refusal.ts';
import type { Origin, Resolvers } from '../schema.types.ts';
import type { Operation } from '../server/operation.ts';
import { pageSize } from '../server/page-size.ts';
import { agenciesIn, appointAgent, endAgency } from './agency.ts';
import { agencyRate, casesByAgent } from './agency-reads.ts';
import { codedPlace, registerByCode } from './by-code.ts';
import { ORIGIN } from './origin.ts';

async function originIn(handling: HandlingRow, operation: Operation): Promise<Origin | null> {
  const [origin] = await papersOfOffice(ORIGIN, handling, operation);
  return origin === undefined ? null : { ...origin.body, grid: origin.body.code?.grid ?? null };
}

const agencies = async (handling: HandlingRow, operation: Operation) =>
  agenciesIn(
    (await operation.load.papers.load(handling.caseId)).filter(({ office }) => office === handling.office),
  );

export const intakeResolvers: Resolvers = {
  Query: { codedPlaceAtThisTier: (_, { code }, { desk, actor }) => answer(codedPlace(desk, actor, code)) },
  CodedPlaceResult: { __resolveType: (result) => (isRefused(result) ? 'Refused' : 'CodedPlace') },
  ThisTier: {
    casesByAgent: ({ code }, { agent, first }, { reads }) =>
      casesByAgent(reads, code, agent, pageSize(first)),
    agencyRate: ({ code }, range, { reads, desk }) => agencyRate(reads, desk.tier, code, range),
  },
  ThisTierHandling: {
    agencies: (handling, _, operation) => agencies(handling, operation),
    origin: (handling, _, operation) => originIn(handling, operation),
  },
  Mutation: {
    registerByCodeAtThisTier: through(registerByCode),
    appointAgentAtThisTier: through(appointAgent),
    endAgencyAtThisTier: through(endAgency),
  },
};
