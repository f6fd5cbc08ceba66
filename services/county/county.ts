import { assigningResolvers } from '@sanji/tier/cases/move-resolvers.ts';
import { guidingResolvers } from '@sanji/tier/guidance/guidance-resolvers.ts';
import { everyTierMigrations } from '@sanji/tier/migrations/every-tier.ts';
import type { TierDefinition } from '@sanji/tier/server/tier-definition.ts';
import { adoptionDuties } from './adoptions/adoption-duties.ts';
import { countAdoptions } from './adoptions/adoption-figures.ts';
import { adoptionResolvers } from './adoptions/adoption-resolvers.ts';
import { campaigns } from './campaign-resolvers.ts';
import { wholeCase } from './cases.ts';
import { custodyFigures } from './custody.ts';
import { dictionary } from './dictionary.ts';
import { findingsDue } from './inspections/inspection-reads.ts';
import { inspectionResolvers } from './inspections/inspection-resolvers.ts';
import { instructingResolvers } from './instructions/instruction-resolvers.ts';
import { countyListings } from './listings/listing-resolvers.ts';
import { spotChecks } from './migrations/0011-spot-checks.ts';
import { inspections } from './migrations/0024-inspections.ts';
import { adoptions } from './migrations/0025-adoptions.ts';
import { adoptionsShared } from './migrations/0035-adoptions-shared.ts';
import { findingsToldBefore } from './migrations/0039-findings-told.ts';
import { campaigns as campaignTables } from './migrations/0101-campaigns.ts';
import { outsideReview } from './outside-review.ts';
import { placeCodes } from './place-codes.ts';
import { policyDocuments } from './policy-documents.ts';
import { replayResolvers } from './replay-resolvers.ts';
import { sealedReports } from './reports.ts';
import { scorecardResolvers } from './scorecard/scorecard-resolvers.ts';
import { spotCheckResolvers } from './spot-checks/spot-check-resolvers.ts';

/** Counties: the last stop (矛盾不上交), and where a case is seen whole. */
export const county: TierDefinition = {
  tier: 'COUNTY',
  subgraph: 'county',
  opensReports: true,
  resolvers: (links) => [
    assigningResolvers,
    guidingResolvers,
    wholeCase,
    custodyFigures(links),
    sealedReports,
    dictionary,
    campaigns,
    policyDocuments,
    outsideReview,
    spotCheckResolvers,
    replayResolvers,
    placeCodes,
    countyListings,
    inspectionResolvers,
    adoptionResolvers,
    scorecardResolvers,
    instructingResolvers,
  ],
  deskSources: [adoptionDuties, findingsDue],
  countAdoptions,
  migrations: (roles) => [
    ...everyTierMigrations(roles),
    campaignTables(roles),
    spotChecks(roles),
    inspections(roles),
    adoptions(roles),
    adoptionsShared(roles),
    findingsToldBefore(roles),
  ],
};
