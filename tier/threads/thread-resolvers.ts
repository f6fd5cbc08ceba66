import { isRefused } from '../cases/refusal.ts';
import { urlOf } from '../materials/material-routes.ts';
import type { Resolvers } from '../schema.types.ts';
import { instantCursor, pageInfoOf } from '../server/instant-cursor.ts';
import {
  isOwnedBy,
  messagesOfThread,
  officesOfThread,
  threadOf,
  threadsOfCase,
  threadsOfPlace,
} from './thread-reads.ts';

export const threadResolvers: Resolvers = {
  Query: {
    threadAtThisTier: (_, { id }, { reads }) => threadOf(reads, id),
  },
  Case: {
    threadsOfThisTier: async ({ id }, { purpose }, operation) =>
      (await threadsOfCase(operation).load(id))
        .filter(isOwnedBy(operation.desk.tier))
        .filter((thread) => purpose == null || thread.purpose === purpose),
  },
  ThisTierHandling: {
    threads: async ({ caseId, office }, { purpose }, operation) => {
      const threads = (await threadsOfCase(operation).load(caseId)).filter(
        (thread) => purpose == null || thread.purpose === purpose,
      );
      const offices = await Promise.all(threads.map(({ id }) => officesOfThread(operation).load(id)));
      return threads.filter((_, index) => offices[index]?.includes(office));
    },
  },
  ThisTier: {
    threads: ({ code }, asked, operation) => threadsOfPlace(operation, asked).load(code),
  },
  Thread: {
    case: ({ caseId }, _, { load }) => load.card.load(caseId),
    offices: ({ id }, _, operation) => officesOfThread(operation).load(id),
    messages: ({ id }, _, operation) => messagesOfThread(operation).load(id),
  },
  ThreadMessage: {
    text: ({ body }) => body.text,
    dueAt: ({ body }) => body.dueAt,
    answers: ({ body }) => body.answers ?? null,
    attachments: ({ caseId, body }) =>
      body.attachments.map((attachment) => ({
        ...attachment,
        url: urlOf(attachment.tier, { caseId, id: attachment.materialId }),
      })),
  },
  ThreadConnection: {
    edges: ({ nodes }) => nodes,
    pageInfo: pageInfoOf(({ openedAt }) => openedAt),
  },
  ThreadEdge: { cursor: ({ openedAt, id }) => instantCursor({ at: openedAt, id }), node: (row) => row },
  ThreadResult: { __resolveType: (result) => (isRefused(result) ? 'Refused' : 'Thread') },
};
