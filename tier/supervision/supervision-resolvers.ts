import { through } from '../cases/move-resolvers.ts';
import { isRefused } from '../cases/refusal.ts';
import { changedBy } from '../registers/changed-by.ts';
import type { Resolvers } from '../schema.types.ts';
import { instantCursor, pageInfoOf } from '../server/instant-cursor.ts';
import { threadOf } from '../threads/thread-reads.ts';
import { confirmProposal, dismissProposal } from './decide-proposal.ts';
import { explain, judgeExplanation } from './explain.ts';
import { proposalKey, proposedCards } from './proposals.ts';
import { supervise } from './supervise.ts';
import {
  explanationOf,
  type SupervisionRow,
  supervisionById,
  supervisionsOfCase,
  supervisionsOfPlace,
} from './supervision-reads.ts';

const supervised = changedBy(supervisionById, ['There is no such supervision.', '未找到该督办记录。']);
const exchanged = changedBy(threadOf, ['The thread is not in your view.', '函件往来不在您的查看范围内。']);

export const supervisionResolvers: Resolvers = {
  Mutation: {
    superviseCaseAtThisTier: supervised(supervise),
    confirmProposedCardAtThisTier: supervised(confirmProposal),
    dismissProposedCardAtThisTier: through(dismissProposal),
    explainAtThisTier: exchanged(explain),
    judgeExplanationAtThisTier: exchanged(judgeExplanation),
  },
  Case: {
    supervisionsOfThisTier: ({ id }, _, operation) => supervisionsOfCase(operation).load(id),
  },
  ThisTier: {
    supervisions: ({ code }, asked, { reads, now }) => supervisionsOfPlace(reads, code, asked, now),
    proposedCards: ({ code }, asked, { reads, now }) => proposedCards(reads, code, asked, now),
  },
  Supervision: {
    case: ({ caseId }, _, { load }) => load.card.load(caseId),
    explanation: (row, _, { now }) => explanationOf(row, now),
    thread: ({ threadId }, _, { reads }) => (threadId === null ? null : threadOf(reads, threadId)),
  },
  SupervisionPage: { pageInfo: pageInfoOf((row: SupervisionRow) => row.givenAt) },
  SupervisionResult: { __resolveType: (result) => (isRefused(result) ? 'Refused' : 'Supervision') },
  ProposedCard: { case: ({ caseId }, _, { load }) => load.card.load(caseId) },
  ProposedCardPage: {
    pageInfo: ({ nodes, hasNextPage }) => {
      const last = nodes.at(-1);
      return {
        hasNextPage,
        endCursor: last === undefined ? null : instantCursor({ at: last.redSince, id: proposalKey(last) }),
      };
    },
  },
};
