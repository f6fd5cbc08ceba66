import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '@sanji/edge/identity.ts';
import { LONGEST } from '../cases/bounds.ts';
import { Card } from '../cases/card.ts';
import { asCaller, type Desk } from '../cases/desk.ts';
import { once } from '../cases/idempotency.ts';
import { refuse } from '../cases/refusal.ts';
import { said } from '../cases/said.ts';
import { civilDate, isCivilDate } from '../clocks/calendar.ts';
import { isPartyWellFormed } from '../intake/well-formed.ts';
import { may } from '../jurisdiction/policy.ts';
import { isPlaceOf } from '../jurisdiction/region.ts';
import { tracesOfPerson } from '../persons/person-trace.ts';
import { assertOwnPlace } from '../registers/own-place.ts';
import type { BookReceptionInput, CancelBookingInput } from '../schema.types.ts';
import { bookableModes, bookableSpan, isPlanned, regularDays } from './reception-days.ts';

const LONGEST_MATTER = 200;

/** A resident books through the county's app: nobody reads there who else comes. */
export async function bookReception(desk: Desk, client: Actor, input: BookReceptionInput): Promise<string> {
  if (!isPlaceOf(desk.tier, input.place) || !may(client, 'SUBMIT', input.place))
    return refuse('OUT_OF_REGION', 'That office lies outside the region.', '该单位超出受理范围。');
  if (input.case != null) return refuse('BAD_INPUT', 'A clerk names the case.', '关联案件由工作人员填写。');
  return book(desk, client, input, true);
}

/** A clerk books for somebody who calls or comes. */
export async function enterBooking(desk: Desk, actor: Actor, input: BookReceptionInput): Promise<string> {
  assertOwnPlace(desk, actor);
  if (input.place !== actor.region)
    return refuse('NOT_ALLOWED', 'A clerk books for the own office.', '仅可为本单位接访登记预约。');
  return book(desk, actor, input, false);
}

function book(desk: Desk, actor: Actor, input: BookReceptionInput, byResident: boolean): Promise<string> {
  const at = desk.now();
  const person = personOf(desk, input);
  // What is remembered of the request is a digest: nobody is to guess a phone from it.
  const asked = ['bookReception', { ...input, name: person, phone: person }];
  return asCaller(desk, actor, (tx) =>
    once(tx, { subject: actor.subject, key: input.idempotencyKey, said: asked, at }, async () => {
      const { place, day } = input;
      const matter = said(input.matter, LONGEST_MATTER, ['A matter', '预约事由']);
      await assertReceptionDay(tx, desk, place, day);
      if (input.case != null && (await tx.count(Card, { id: input.case })) === 0)
        refuse('NOT_FOUND', 'There is no such case that you may see.', '未找到可查看的该案件。');
      await takeSeat(tx, place, day, desk.rulesOf(place.slice(0, 6)).bookingsPerDay[desk.tier]);
      const id = desk.newId();
      // A conflict that names its columns would need the right to read who else comes.
      const { affectedRows } = await tx.execute<{ affectedRows: number }>(
        `insert into reception_booking (id, place, day, person, name, phone, matter, case_id, by_resident, booked_at)
         values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing`,
        [id, place, day, person, input.name.trim(), input.phone, matter, input.case ?? null, byResident, at],
        'run',
      );
      if (affectedRows === 0)
        refuse('NOT_ALLOWED_NOW', 'The same person has booked that day.', '同一人当日已有预约。');
      return id;
    }),
  );
}

/** By what the same person is known again: a keyed hash of name and phone. */
function personOf(desk: Desk, { place, name, phone }: BookReceptionInput): string {
  const party = { role: 'APPLICANT', name, phone } as const;
  said(name, LONGEST.name, ['A name', '姓名']);
  const [trace] = tracesOfPerson(desk.personKey, place.slice(0, 6), party);
  if (trace === undefined || !isPartyWellFormed(party))
    return refuse('BAD_INPUT', 'The phone is not well formed.', '联系电话格式有误。');
  return trace.hash;
}

async function assertReceptionDay(tx: EntityManager, desk: Desk, place: string, day: string): Promise<void> {
  const rules = desk.rulesOf(place.slice(0, 6));
  if (!isCivilDate(day)) return refuse('BAD_INPUT', 'A day is YYYY-MM-DD.', '日期须为 YYYY-MM-DD。');
  const { from, until } = bookableSpan(rules, desk.now());
  if (day < from) refuse('TOO_LATE', 'That day is over.', '该日期已过。');
  if (day > until) refuse('TOO_EARLY', 'That day is too far ahead.', '该日期尚未开放预约。');
  if (regularDays(rules, desk.tier, from).includes(day)) return;
  if (await isPlanned(tx, place, day, bookableModes(rules, desk.tier))) return;
  refuse('NOT_ALLOWED_NOW', 'That is no reception day of the office.', '该日不是该单位的接访日。');
}

/** Of two who take the last place at once, one gets it: the row is the queue. */
async function takeSeat(tx: EntityManager, place: string, day: string, capacity: number): Promise<void> {
  await tx.execute(
    'insert into reception_day (place, day, capacity, booked) values (?, ?, ?, 0) on conflict do nothing',
    [place, day, capacity],
  );
  const { affectedRows } = await tx.execute<{ affectedRows: number }>(
    'update reception_day set booked = booked + 1, capacity = ? where place = ? and day = ? and booked < ?',
    [capacity, place, day, capacity],
    'run',
  );
  if (affectedRows === 0) refuse('FULLY_BOOKED', 'Nobody more may book that day.', '该接访日预约已满。');
}

/** Gives a booking back, until its day is over. */
export const cancelBooking = (desk: Desk, actor: Actor, input: CancelBookingInput): Promise<string> =>
  asCaller(desk, actor, (tx) =>
    once(
      tx,
      { subject: actor.subject, key: input.idempotencyKey, said: ['cancelBooking', input], at: desk.now() },
      async () => {
        assertOwnPlace(desk, actor);
        // The day before the booking, as whoever books takes them.
        await tx.execute(
          `select 1 from reception_day where (place, day) in (
             select place, day from reception_booking where id = ? and place = ?) for update`,
          [input.number, actor.region],
        );
        const [booking] = await tx.execute<{ day: string; cancelled: boolean }[]>(
          `select day::text as day, cancelled_at is not null as cancelled from reception_booking
           where id = ? and place = ? for update`,
          [input.number, actor.region],
        );
        if (booking === undefined)
          return refuse('NOT_FOUND', 'Your office has no such booking.', '本单位没有该预约。');
        if (booking.cancelled) refuse('NOT_ALLOWED_NOW', 'It was given back already.', '该预约已取消。');
        if (booking.day < civilDate(desk.now())) refuse('TOO_LATE', 'That day is over.', '该日期已过。');
        await tx.execute('update reception_booking set cancelled_at = ? where id = ?', [
          desk.now(),
          input.number,
        ]);
        await tx.execute('update reception_day set booked = booked - 1 where place = ? and day = ?', [
          actor.region,
          booking.day,
        ]);
        return input.number;
      },
    ),
  );
