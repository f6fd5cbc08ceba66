import { escalatingResolvers } from '@sanji/tier/cases/move-resolvers.ts';
import { inspectedResolvers } from '@sanji/tier/findings/finding-resolvers.ts';
import { guidedResolvers } from '@sanji/tier/guidance/guidance-resolvers.ts';
import { everyTierMigrations } from '@sanji/tier/migrations/every-tier.ts';
import { reviewedAbove } from '@sanji/tier/review/review-resolvers.ts';
import type { TierDefinition } from '@sanji/tier/server/tier-definition.ts';
import { placesBelowTownship } from './places.ts';

/** Villages and communities: where matters begin, and where small ones end (小事不出村). */
export const village: TierDefinition = {
  tier: 'VILLAGE',
  subgraph: 'village',
  opensReports: false,
  resolvers: () => [
    escalatingResolvers,
    guidedResolvers,
    reviewedAbove,
    inspectedResolvers,
    placesBelowTownship,
  ],
  migrations: everyTierMigrations,
};
