import { answer, isRefused } from '../cases/refusal.ts';
import { tierOf } from '../jurisdiction/region.ts';
import type { Resolvers } from '../schema.types.ts';
import { instantCursor, pageInfoOf } from '../server/instant-cursor.ts';
import { beforeChange, type Operation } from '../server/operation.ts';
import { pageSize } from '../server/page-size.ts';
import { type DeskItemRow, type DeskSource, mostUrgent, sortKey } from './desk-item.ts';
import { DESK_SOURCES } from './desk-sources.ts';
import { markNoticesRead, noticesOf, unreadCount } from './notices.ts';

/** What lies on the desk of the caller's office; nothing where the caller's office is of another tier. */
async function itemsFor(
  sources: readonly DeskSource[],
  { actor, reads, now, desk }: Operation,
  first: number,
): Promise<DeskItemRow[]> {
  pageSize(first);
  if (tierOf(actor.region) !== desk.tier) return [];
  const asked = { reads, actor, office: actor.region, now, desk, first };
  const items = await Promise.all(sources.map((source) => source(asked)));
  return mostUrgent(items.flat(), first);
}

/** The desk of a tier, which has sources of its own beside what every tier has. */
export const deskResolvers = (own: readonly DeskSource[] = []): Resolvers => ({
  Query: {
    thisTierDesk: (_, __, { actor }) => ({ office: actor.region }),
  },
  ThisTierDesk: {
    items: (_, { first }, operation) => itemsFor([...DESK_SOURCES, ...own], operation, first),
    notices: (_, asked, { reads, actor }) => noticesOf(reads, actor, asked),
    unread: (_, __, { reads, actor }) => unreadCount(reads, actor),
  },
  DeskItem: {
    sortKey,
    case: ({ caseId }, _, { load }) => (caseId === null ? null : load.card.load(caseId)),
  },
  OfficeNotice: {
    case: ({ caseId }, _, { load }) => (caseId === null ? null : load.card.load(caseId)),
  },
  OfficeNoticeConnection: {
    edges: ({ nodes }) => nodes,
    pageInfo: pageInfoOf(({ at }) => at),
  },
  OfficeNoticeEdge: { cursor: instantCursor, node: (row) => row },
  Mutation: {
    markNoticesReadAtThisTier: async (_, { input }, operation) => {
      await beforeChange(operation);
      const { desk, actor } = operation;
      return answer(markNoticesRead(desk, actor, input).then((marked) => ({ marked })));
    },
  },
  NoticesReadResult: { __resolveType: (result) => (isRefused(result) ? 'Refused' : 'NoticesRead') },
});
