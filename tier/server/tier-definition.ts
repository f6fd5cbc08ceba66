import type { MigrationObject } from '@mikro-orm/core';
import type { SubgraphName } from '@sanji/schema/sdl.ts';
import type { AskPeer } from '../cases/custody-peer.ts';
import type { CountAdoptions } from '../meetings/pack-adoptions.ts';
import type { DeskSource } from '../office-desk/desk-item.ts';
import type { Tier } from '../schema.types.ts';
import type { DatabaseRoles } from './database-roles.ts';

/** Resolvers by type and field. The generated types have checked them where they are written. */
export type ResolverMap = object;

/** What a tier's own features may need beside the operation: how to ask the other tiers. */
export interface TierLinks {
  askPeer: AskPeer;
}

/** A tier is described, not programmed. */
export interface TierDefinition {
  tier: Tier;
  subgraph: SubgraphName;
  /** Whether the discipline desk reads here: then the service is given the desk's own key (条例30). */
  opensReports: boolean;
  /** What this tier has beside what every tier has. */
  resolvers: (links: TierLinks) => readonly ResolverMap[];
  migrations: (roles: DatabaseRoles) => readonly MigrationObject[];
  /** What only this tier puts on its offices' desks. */
  deskSources?: readonly DeskSource[];
  /** How a tier that adopts cases counts them for its meetings. */
  countAdoptions?: CountAdoptions;
}
