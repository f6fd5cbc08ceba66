import { randomUUID } from 'node:crypto';
import type { SubgraphName } from '@sanji/schema/sdl.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asOwner } from '../authorization/matters.ts';
import { office } from '../offices.ts';
import { person } from '../world.ts';
import { does, held, placeSays } from './reception.ts';
import { COUNTY, type ReceivingWorld, startReceivingWorld, TOWNSHIP } from './visiting.ts';

let life: ReceivingWorld;
beforeAll(async () => {
  life = await startReceivingWorld();
});
afterAll(async () => {
  await life[Symbol.asyncDispose]();
});

const app = { as: person('public-client') };
const SLIP = '... on BookingSlip { number day placeName }';
interface Slip {
  number: string;
  day: string;
  placeName: string;
}
let people = 0;
const somebody = () => {
  people += 1;
  return {
    name: `来访人${people}`,
    phone: `1380000${String(people).padStart(4, '0')}`,
    matter: '反映征地补偿。',
  };
};
const asks = (input: object = {}, tier: SubgraphName = 'county') =>
  does<Slip>(
    life.world,
    tier,
    app,
    'bookReception',
    'BookReceptionInput',
    { place: COUNTY, day: '2026-03-15', ...somebody(), ...input },
    SLIP,
  );
const enters = (input: object = {}) =>
  does<Slip>(
    life.world,
    'county',
    life.county,
    'enterBooking',
    'BookReceptionInput',
    { place: COUNTY, day: '2026-03-15', ...somebody(), ...input },
    SLIP,
  );
const cancels = (number: string, by = life.county) =>
  does<Slip>(life.world, 'county', by, 'cancelBooking', 'CancelBookingInput', { number }, SLIP);
const days = (by: Parameters<typeof placeSays>[2] = { ...app, region: COUNTY }) =>
  placeSays<{ receptionDays: { day: string; capacity: number; booked: number; regular: boolean }[] }>(
    life.world,
    by.region === TOWNSHIP ? 'township' : 'county',
    by,
    'receptionDays { day capacity booked regular }',
  ).then(({ receptionDays }) => receptionDays);
const listed = async (day: string) =>
  (
    await life.county.says<{ bookings: { number: string; name: string; byResident: boolean }[] }>(
      `bookings(day: "${day}") { number name phone matter byResident case { id } }`,
    )
  ).bookings;

test('M54 a resident books for the 15th through the county’s app, and only the receiving office reads who comes', async () => {
  const slip = held(await asks({ name: '张来访', phone: '13911112222' }));
  expect(slip).toMatchObject({ day: '2026-03-15', placeName: '浦江县' });
  expect(await listed('2026-03-15')).toMatchObject([
    { name: '张来访', number: slip.number, byResident: true },
  ]);
  expect(await days()).toEqual([
    { day: '2026-03-15', capacity: 30, booked: 1, regular: true },
    { day: '2026-04-15', capacity: 30, booked: 0, regular: true },
    { day: '2026-05-15', capacity: 30, booked: 0, regular: true },
  ]);
  // The app itself reads no list, nor does anybody whose office it is not.
  await expect(
    placeSays(life.world, 'county', { ...app, region: COUNTY }, 'bookings(day: "2026-03-15") { name }'),
  ).rejects.toThrow('FORBIDDEN');
  const province = office(life.world, 'county', '33', ['INSPECTOR']);
  expect(
    await placeSays(
      life.world,
      'county',
      { as: province.as, region: COUNTY },
      'bookings(day: "2026-03-15") { name }',
    ),
  ).toEqual({ bookings: [] });
});

test('M54 a day that is over, too far ahead or no reception day is refused, and so is a second booking', async () => {
  const before = await days();
  const codes = async (input: object) => (await asks(input)).code;
  expect(await codes({ day: '2026-02-15' })).toBe('TOO_LATE');
  expect(await codes({ day: '2026-03-16' })).toBe('NOT_ALLOWED_NOW');
  expect(await codes({ day: '2026-08-15' })).toBe('TOO_EARLY');
  expect(await codes({ day: '2026-02-30' })).toBe('BAD_INPUT');
  expect(await codes({ phone: '12' })).toBe('BAD_INPUT');
  expect(await codes({ matter: ' ' })).toBe('BAD_INPUT');
  expect(await codes({ place: '330702' })).toBe('OUT_OF_REGION');
  expect(await codes({ place: TOWNSHIP })).toBe('OUT_OF_REGION');
  expect(await codes({ name: '张来访', phone: '139 1111 2222' })).toBe('NOT_ALLOWED_NOW');
  expect(await codes({ case: '330726C-unknown' })).toBe('BAD_INPUT');
  expect(await days()).toEqual(before);
});

test('M54 a clerk books for somebody who calls, and gives a place back', async () => {
  const caller = { name: '李来电', phone: '13911113333', day: '2026-04-15' };
  const { number } = held(await enters(caller));
  expect(await listed('2026-04-15')).toMatchObject([{ name: '李来电', byResident: false }]);
  expect(await cancels(number, life.township)).toMatchObject({ code: 'NOT_ALLOWED' });
  held(await cancels(number));
  expect(await cancels(number)).toMatchObject({ code: 'NOT_ALLOWED_NOW' });
  expect(await listed('2026-04-15')).toEqual([]);
  held(await asks(caller));
  expect(await enters({ place: TOWNSHIP })).toMatchObject({ code: 'NOT_ALLOWED' });
  expect(await enters({ case: '330726C-unknown' })).toMatchObject({ code: 'NOT_FOUND' });
});

test('M54 a township has no day of its own: a leader’s appointment makes one', async () => {
  const { township } = life;
  const there = { place: TOWNSHIP, day: '2026-03-12' };
  expect(await asks(there, 'township')).toMatchObject({ code: 'NOT_ALLOWED_NOW' });
  const official = await township.leader({ name: '约访镇长' });
  const { id } = held(await township.plans({ mode: 'BY_APPOINTMENT', official, on: there.day }));
  expect(held(await asks(there, 'township')).day).toBe('2026-03-12');
  expect(await days({ ...app, region: TOWNSHIP })).toEqual([
    { day: '2026-03-12', capacity: 20, booked: 1, regular: false },
  ]);
  held(await township.visit('cancel', { id, reason: '调整日程。' }));
  expect(await asks(there, 'township')).toMatchObject({ code: 'NOT_ALLOWED_NOW' });
});

test('M54 two who book the last place at once: exactly one gets it', async () => {
  const day = '2026-05-15';
  await asOwner(life.world, 'county', (owner) =>
    owner.query('insert into reception_day (place, day, capacity, booked) values ($1, $2, 30, 29)', [
      COUNTY,
      day,
    ]),
  );
  const answers = await Promise.all([asks({ day }), asks({ day }), enters({ day }), asks({ day })]);
  expect(answers.map(({ code }) => code ?? 'BOOKED').toSorted()).toEqual([
    'BOOKED',
    'FULLY_BOOKED',
    'FULLY_BOOKED',
    'FULLY_BOOKED',
  ]);
  expect(await listed(day)).toHaveLength(1);
  expect((await days()).find((row) => row.day === day)).toMatchObject({ booked: 30, capacity: 30 });
});

test('M54 the same key books once, and other input under it is refused', async () => {
  const asked = { idempotencyKey: randomUUID(), ...somebody() };
  const { number } = held(await asks(asked));
  expect(held(await asks(asked)).number).toBe(number);
  expect(await asks({ ...asked, matter: '另一件事。' })).toMatchObject({ code: 'KEY_REUSED' });
});

test('M54 a day that nobody receives on any more is offered to nobody, though somebody had booked it', async () => {
  const { township } = life;
  const there = { place: TOWNSHIP, day: '2026-03-26' };
  const offered = async () =>
    (await days({ ...app, region: TOWNSHIP })).map(({ day }) => day).includes(there.day);
  const official = await township.leader({ name: '改期镇长' });
  const { id } = held(await township.plans({ mode: 'BY_APPOINTMENT', official, on: there.day }));
  held(await asks(there, 'township'));
  expect(await offered()).toBe(true);
  held(await township.visit('cancel', { id, reason: '改期。' }));
  expect(await offered()).toBe(false);
  expect(await asks(there, 'township')).toMatchObject({ code: 'NOT_ALLOWED_NOW' });
});

test('M54 the same person gives a place back and books the day again at the same moment: nobody waits for the other in vain', async () => {
  const caller = { name: '王反复', phone: '13911114444', day: '2026-04-15' };
  for (let round = 0; round < 12; round += 1) {
    const { number } = held(await enters(caller));
    const [back, again] = await Promise.all([cancels(number), enters(caller)]);
    held(back);
    // The one that came first decided; a second try books in any case.
    if (again.code !== undefined) expect(again.code).toBe('NOT_ALLOWED_NOW');
    const { number: last } = again.code === undefined ? again : held(await enters(caller));
    held(await cancels(last));
  }
  expect((await days()).find(({ day }) => day === caller.day)).toMatchObject({ booked: 1 });
});
