import type { Resolvers } from '../schema.types.ts';
import { ringCursor, ringsOfOffice } from './ring-reads.ts';
import { warmWhistleBreaches } from './warm-whistle.ts';

export const clockResolvers: Resolvers = {
  ThisTier: {
    rings: ({ code }, page, { reads }) => ringsOfOffice(reads, code, page),
    warmWhistleBreaches: ({ code }, page, operation) => warmWhistleBreaches(operation, code, page),
  },
  Ring: {
    case: ({ caseId }, _, { load }) => load.card.load(caseId),
    clock: ({ kind }) => kind,
  },
  RingEdge: { cursor: ringCursor, node: (row) => row },
  RingConnection: {
    edges: ({ nodes }) => nodes,
    pageInfo: ({ nodes, hasNextPage }) => {
      const last = nodes.at(-1);
      return { hasNextPage, endCursor: last === undefined ? null : ringCursor(last) };
    },
  },
};
