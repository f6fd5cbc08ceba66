import { graphError } from '@sanji/edge/errors.ts';
import { answer, isRefused, type RefusedRow, refuse } from '../cases/refusal.ts';
import { civilDate, isCivilDate } from '../clocks/calendar.ts';
import { changedBy } from '../registers/changed-by.ts';
import type { BookReceptionInput, Resolvers } from '../schema.types.ts';
import { beforeChange, type Operation } from '../server/operation.ts';
import { pageSize } from '../server/page-size.ts';
import { assignItems } from './assign-items.ts';
import { bookReception, cancelBooking, enterBooking } from './book-reception.ts';
import { bookingById, bookingsOf, type SlipRow } from './booking.ts';
import { openSession, recordBatches, solveItems } from './keep-session.ts';
import { bookableModes, bookableSpan, plannedDays, receptionDays } from './reception-days.ts';
import { sessionById, sessionCounts, sessionItems, sessionsOf } from './session.ts';
import { visitLoaded } from './visit.ts';

const session = changedBy(sessionById, ['Your place has no such session.', '本地没有该集中接访。']);
const booking = changedBy(bookingById, ['Your office has no such booking.', '本单位没有该预约。']);

/** Whoever books reads nothing: the slip is what was asked for, with its number. */
const booked =
  (
    door: (desk: Operation['desk'], actor: Operation['actor'], input: BookReceptionInput) => Promise<string>,
  ) =>
  async (
    _: unknown,
    { input }: { input: BookReceptionInput },
    operation: Operation,
  ): Promise<SlipRow | RefusedRow> => {
    await beforeChange(operation);
    const { place, day } = input;
    return answer(door(operation.desk, operation.actor, input).then((number) => ({ number, place, day })));
  };

function dayAsked(day: string): string {
  if (isCivilDate(day)) return day;
  throw graphError('BAD_USER_INPUT', '`day` is a day, YYYY-MM-DD.');
}

const sessionOf = async (id: string, { reads }: Operation) =>
  (await sessionById(reads, id)) ??
  refuse('NOT_FOUND', 'Your place has no such session.', '本地没有该集中接访。');

export const receptionResolvers: Resolvers = {
  ThisTier: {
    receptionDays: async ({ code }, _, operation) => {
      const { desk, now } = operation;
      const rules = desk.rulesOf(code.slice(0, 6));
      const asked = { ...bookableSpan(rules, now), modes: bookableModes(rules, desk.tier) };
      const planned = await plannedDays(operation, asked).load(code);
      return receptionDays(rules, desk.tier, { today: civilDate(now), planned });
    },
    bookings: ({ code }, { day }, operation) => bookingsOf(operation, { day: dayAsked(day) }).load(code),
    receptionSessions: ({ code }, _, operation) => sessionsOf(operation).load(code),
  },
  Booking: { case: ({ caseId }, _, { load }) => (caseId === null ? null : load.card.load(caseId)) },
  BookingSlip: { placeName: async ({ place }, _, { load }) => (await load.place.load(place))?.name ?? place },
  ReceptionSession: {
    visit: ({ visit }, _, operation) => (visit === null ? null : visitLoaded(operation).load(visit)),
    batches: async ({ id }, _, operation) => (await sessionCounts(operation).load(id)).batches,
    persons: async ({ id }, _, operation) => (await sessionCounts(operation).load(id)).persons,
    solved: async ({ id }, _, operation) => (await sessionCounts(operation).load(id)).solved,
    assigned: async ({ id }, _, operation) => (await sessionCounts(operation).load(id)).assigned,
    items: ({ id }, { first, after }, operation) =>
      sessionItems(operation, { first: pageSize(first), after }).load(id),
  },
  SessionItem: { case: ({ caseId }, _, { load }) => (caseId === null ? null : load.card.load(caseId)) },
  AssignedItem: { case: ({ caseId }, _, { load }) => (caseId === null ? null : load.card.load(caseId)) },
  BookingResult: { __resolveType: (result) => (isRefused(result) ? 'Refused' : 'BookingSlip') },
  SessionResult: { __resolveType: (result) => (isRefused(result) ? 'Refused' : 'ReceptionSession') },
  AssignSessionItemsResult: { __resolveType: (result) => (isRefused(result) ? 'Refused' : 'AssignedItems') },
  Mutation: {
    bookReceptionAtThisTier: booked(bookReception),
    enterBookingAtThisTier: booked(enterBooking),
    cancelBookingAtThisTier: booking(cancelBooking),
    openReceptionSessionAtThisTier: session(openSession),
    recordSessionBatchesAtThisTier: session(recordBatches),
    solveSessionItemsAtThisTier: session(solveItems),
    assignSessionItemsAtThisTier: async (_, { input }, operation) => {
      await beforeChange(operation);
      const { desk, actor } = operation;
      const assigned = async () => {
        const items = await assignItems(desk, actor, input);
        return { session: await sessionOf(input.id, operation), items };
      };
      return answer(assigned());
    },
  },
};
