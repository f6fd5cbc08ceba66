import type { Resolvers } from '../schema.types.ts';
import { instantCursor, pageInfoOf } from '../server/instant-cursor.ts';
import { actionsOfCase } from './action-reads.ts';

export const actionResolvers: Resolvers = {
  Case: { tierActions: ({ id }, asked, operation) => actionsOfCase(operation, asked).load(id) },
  TierActionConnection: { edges: ({ nodes }) => nodes, pageInfo: pageInfoOf(({ at }) => at) },
  TierActionEdge: { cursor: instantCursor, node: (row) => row },
};
