import type { Resolvers } from '../schema.types.ts';

export const gridResolvers: Resolvers = {
  ThisTierGrid: { __resolveReference: ({ code }, { load }) => load.grid.load(code) },
};
