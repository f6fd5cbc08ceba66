import type { Resolvers } from '../schema.types.ts';
import { instantCursor, pageInfoOf } from '../server/instant-cursor.ts';
import { ringsOfOffice } from './ring-reads.ts';
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
  RingEdge: { cursor: instantCursor, node: (row) => row },
  RingConnection: {
    edges: ({ nodes }) => nodes,
    pageInfo: pageInfoOf(({ at }) => at),
  },
};
