import type { SubgraphName } from '@sanji/schema/sdl.ts';

/** The two roles that a tier's service works as. They own nothing and bypass nothing. */
export interface DatabaseRoles {
  /** Works for a caller, under the caller's region and acts. */
  app: string;
  /** Works for nobody: hand-overs, inbox, custody, cards, clocks. */
  courier: string;
}

export const databaseRoles = (subgraph: SubgraphName): DatabaseRoles => ({
  app: `sanji_${subgraph}_app`,
  courier: `sanji_${subgraph}_courier`,
});
