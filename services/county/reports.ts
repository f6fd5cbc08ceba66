import { listSealed, openSealed } from '@sanji/tier/reports/sealed-reports.ts';
import type { Resolvers } from './schema.types.ts';

/** The discipline desk reads here, and nobody else (条例30). */
export const sealedReports: Resolvers = {
  Query: {
    sealedReports: (_, page, { reads }) => listSealed(reads, page),
    sealedReport: (_, { receipt }, { desk, actor }) => openSealed(desk, actor, receipt),
  },
};
