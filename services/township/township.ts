import { assigningResolvers, escalatingResolvers } from '@sanji/tier/cases/move-resolvers.ts';
import { inspectedResolvers } from '@sanji/tier/findings/finding-resolvers.ts';
import { guidedResolvers, guidingResolvers } from '@sanji/tier/guidance/guidance-resolvers.ts';
import { everyTierMigrations } from '@sanji/tier/migrations/every-tier.ts';
import { reviewedAbove } from '@sanji/tier/review/review-resolvers.ts';
import type { TierDefinition } from '@sanji/tier/server/tier-definition.ts';
import { placesBelowCounty } from './places.ts';

/** Townships and streets: where large matters end (大事不出镇). */
export const township: TierDefinition = {
  tier: 'TOWNSHIP',
  subgraph: 'township',
  opensReports: false,
  resolvers: () => [
    escalatingResolvers,
    reviewedAbove,
    inspectedResolvers,
    assigningResolvers,
    guidedResolvers,
    guidingResolvers,
    placesBelowCounty,
  ],
  migrations: everyTierMigrations,
};
