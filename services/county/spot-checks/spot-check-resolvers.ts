import { graphError } from '@sanji/edge/errors.ts';
import { through } from '@sanji/tier/cases/move-resolvers.ts';
import { isRefused } from '@sanji/tier/cases/refusal.ts';
import { contains } from '@sanji/tier/jurisdiction/region.ts';
import { changedBy } from '@sanji/tier/registers/changed-by.ts';
import { loaderOf } from '@sanji/tier/server/loader-of.ts';
import type { Operation } from '@sanji/tier/server/operation.ts';
import { pageSize } from '@sanji/tier/server/page-size.ts';
import type { Resolvers } from '../schema.types.ts';
import { recordSpotCheck, rectifySpotCheck } from './check.ts';
import { checksByUnit, checksOfCases, pendingOf, problemsOf, reported } from './check-reads.ts';
import { drawSpotCheck, sampleById } from './sample.ts';

const checks = loaderOf(checksOfCases);

/** What a unit is called; null where there is none yet. */
export const unitName = async (unit: string, { load }: Operation): Promise<string> =>
  (await load.place.load(unit))?.name ?? unit;

/** Refuses to sum up a county that the caller sees a part of. */
export function assertWholeCounty(county: string, { actor }: Operation): void {
  if (!contains(actor.region, county))
    throw graphError('OUT_OF_REGION', 'That county lies outside your region.');
}

async function sampleInView(id: string, { reads }: Operation) {
  const sample = await sampleById(reads, id);
  if (sample === null) throw graphError('NOT_FOUND', 'There is no such sample that you may see.');
  return sample;
}

const sampled = changedBy(sampleById, ['There is no such sample.', '未找到该抽查样本。']);

export const spotCheckResolvers: Resolvers = {
  Query: {
    spotCheckSample: (_, { id }, operation) => sampleInView(id, operation),
    spotCheckReport: async (_, { county, from, until }, operation) => {
      assertWholeCounty(county, operation);
      return reported(await checksByUnit(operation.reads, county, from, until));
    },
  },
  Case: { spotChecks: ({ id }, _, operation) => checks(operation).load(id) },
  SpotCheck: {
    case: ({ caseId }, _, { load }) => load.card.load(caseId),
    unitName: ({ unit }, _, operation) => (unit === null ? null : unitName(unit, operation)),
  },
  SpotCheckSample: {
    pending: ({ id }, { first }, { reads }) => pendingOf(reads, id, pageSize(first, 500)),
    problems: ({ id }, _, { reads }) => problemsOf(reads, id),
  },
  UnitSpotChecks: { unitName: ({ unit }, _, operation) => unitName(unit, operation) },
  SpotCheckSampleResult: { __resolveType: (result) => (isRefused(result) ? 'Refused' : 'SpotCheckSample') },
  Mutation: {
    drawSpotCheckAtCounty: sampled(drawSpotCheck),
    recordSpotCheckAtCounty: through(recordSpotCheck),
    rectifySpotCheckAtCounty: through(rectifySpotCheck),
  },
};
