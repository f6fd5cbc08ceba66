import { graphError } from '@sanji/edge/errors.ts';
import { papersOfOffice } from '../cases/case-resolvers.ts';
import { isRefused } from '../cases/refusal.ts';
import { periodOf } from '../duties/occurrences.ts';
import { officialLoaded } from '../officials/official.ts';
import { changedBy } from '../registers/changed-by.ts';
import type { Resolvers } from '../schema.types.ts';
import { pageSize } from '../server/page-size.ts';
import { closeVisit, finishVisitCase, VISIT_RESULT } from './close-visit.ts';
import { cancelVisit, meetVisit } from './meet-visit.ts';
import { planVisit, prepareVisit } from './plan-visit.ts';
import { visitById, visitCases, visitParticipants, visitsOfCase, visitTexts } from './visit.ts';
import { visitFigures, visitLog } from './visit-log.ts';

const through = changedBy(visitById, ['Your place has no such visit.', '本地没有该接访记录。']);

function spanOf(period: string) {
  const span = periodOf(period);
  if (span !== null) return span;
  throw graphError('BAD_USER_INPUT', 'A period is YYYY, YYYY-Q1 to YYYY-Q4, or YYYY-MM.');
}

export const visitResolvers: Resolvers = {
  ThisTier: {
    visits: ({ code }, { filter, first, after }, operation) =>
      visitLog(operation, { filter: filter ?? {}, first: pageSize(first), after: after ?? null }).load(code),
    visitFigures: ({ code }, { period, campaign }, operation) =>
      visitFigures(operation, { ...spanOf(period), campaign: campaign ?? null }).load(code),
  },
  Case: { thisTierVisits: ({ id }, _, operation) => visitsOfCase(operation).load(id) },
  ThisTierHandling: {
    visitResults: async (handling, _, operation) =>
      (await papersOfOffice(VISIT_RESULT, handling, operation)).map(({ at, body }) => ({ at, ...body })),
  },
  Visit: {
    official: ({ official }, _, operation) =>
      official === null ? null : officialLoaded(operation).load(official),
    participants: ({ id }, _, operation) => visitParticipants(operation).load(id),
    texts: ({ id }, _, operation) => visitTexts(operation).load(id),
    cases: ({ id }, _, operation) => visitCases(operation).load(id),
  },
  VisitCase: { case: ({ caseId }, _, { load }) => load.card.load(caseId) },
  VisitResult: { __resolveType: (result) => (isRefused(result) ? 'Refused' : 'Visit') },
  Mutation: {
    planVisitAtThisTier: through(planVisit),
    prepareVisitAtThisTier: through(prepareVisit),
    meetVisitAtThisTier: through(meetVisit),
    closeVisitAtThisTier: through(closeVisit),
    cancelVisitAtThisTier: through(cancelVisit),
    finishVisitCaseAtThisTier: through(finishVisitCase),
  },
};
