import type { RingRow } from '../clocks/ring-reads.ts';
import type { Resolvers } from '../schema.types.ts';
import { loaderOf } from '../server/loader-of.ts';
import { caughtUp, cursorOf, type EventRow, readCursor } from './event.ts';
import { eventAt } from './event-reads.ts';

const rings = loaderOf<RingRow | null>(async (reads, keys) => {
  const rows = await reads.rows<RingRow>(
    `select office, id, case_id as "caseId", kind, light, started_at as "startedAt", due_at as "dueAt",
            changed_at as "changedAt", at
     from ring where id in (select json_array_elements_text(?::json))`,
    [JSON.stringify(keys.map((key) => key.slice(key.indexOf('|') + 1)))],
  );
  return keys.map((key) => rows.find(({ office, id }) => key === `${office}|${id}`) ?? null);
});

export const liveResolvers: Resolvers = {
  Query: {
    eventAtThisTier: (_, { cursor }, { reads, desk, now }) => {
      const { position, isEvent } = readCursor(desk.tier, cursor);
      return isEvent ? eventAt(reads, position) : caughtUp(position, now);
    },
  },
  Subscription: {
    eventsAtThisTier: {
      subscribe: (_, { after, kinds, caseId }, { desk, follow }) =>
        follow({
          after: after == null ? null : readCursor(desk.tier, after).position,
          kinds: kinds ?? null,
          caseId: caseId ?? null,
        }),
      resolve: (event: EventRow) => event,
    },
  },
  LiveEvent: {
    cursor: (event, _, { desk }) => cursorOf(desk.tier, event),
    tier: (_, __, { desk }) => desk.tier,
    case: ({ caseId }, _, { load }) => (caseId === null ? null : load.card.load(caseId)),
    ring: ({ kind, office, about }, _, operation) =>
      kind === 'CLOCK_TURNED' ? rings(operation).load(`${office}|${about}`) : null,
  },
};
