import { hasAct } from '../jurisdiction/policy.ts';
import type { Resolvers } from '../schema.types.ts';

export const mediatorResolvers: Resolvers = {
  ThisTierMediator: {
    __resolveReference: ({ id }, { load, actor }) =>
      hasAct(actor, 'READ_STAFF') ? load.mediator.load(id) : null,
    yearsOfService: ({ sinceYear }, _, { now }) => now.getUTCFullYear() - sinceYear,
  },
};
