import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Office, office } from '../offices.ts';
import { done } from '../seen-case.ts';
import { startWorld, type World } from '../world.ts';

const A = '330726107200';
const B = '330726107201';
const ELSEWHERE = '330726101200';
const TOWNSHIP = '330726107';
const COUNTY = '330726';
const REASONS = '该事项发生在邻村地界,依职责清单不属本村职权。';
// A Thursday; the next week is an ordinary one.
const THURSDAY = new Date('2026-03-05T01:00:00Z');

const clock = { at: THURSDAY };
let world: World;
let a: Office;
let b: Office;
let elsewhere: Office;
let township: Office;
let county: Office;

beforeAll(async () => {
  world = await startWorld({ now: () => clock.at });
  a = office(world, 'village', A);
  b = office(world, 'village', B);
  elsewhere = office(world, 'village', ELSEWHERE);
  township = office(world, 'township', TOWNSHIP);
  county = office(world, 'county', COUNTY);
});
beforeEach(() => {
  clock.at = THURSDAY;
});
afterAll(async () => {
  await world[Symbol.asyncDispose]();
});

const objects = (of: Office, id: string, to: string, reasons = REASONS) =>
  of.escalates(id, to, 'OBJECTION', reasons);

async function transferred(from: Office, to: Office): Promise<string> {
  const { id } = done(await from.registers());
  done(await from.transfers(id, to.region));
  return id;
}

test('M73 条例24: two villages of a township object to the township, which decides, and its decision stands', async () => {
  const id = await transferred(a, b);
  done(await objects(b, id, 'TOWNSHIP'));
  await world.settle();
  expect(await township.sees(id)).toMatchObject({ status: 'REGISTERED', holder: { office: TOWNSHIP } });
  done(await township.assigns(id, B));
  await world.settle();
  expect(await b.sees(id)).toMatchObject({ holder: { office: B } });
  expect(await objects(b, id, 'TOWNSHIP')).toMatchObject({
    code: 'NOT_ALLOWED_NOW',
    message: expect.stringContaining('stands'),
  });
  expect(done(await b.accepts(id))).toMatchObject({ status: 'ACCEPTED' });
});

test('M73 the superior may also keep the case', async () => {
  const id = await transferred(a, b);
  done(await objects(b, id, 'TOWNSHIP'));
  await world.settle();
  expect(done(await township.accepts(id))).toMatchObject({
    status: 'ACCEPTED',
    holder: { office: TOWNSHIP },
  });
});

test('条例24: villages of different townships object to the county, not to a township', async () => {
  const id = await transferred(a, elsewhere);
  expect(await objects(elsewhere, id, 'TOWNSHIP')).toMatchObject({ code: 'BAD_INPUT' });
  done(await objects(elsewhere, id, 'COUNTY'));
  await world.settle();
  expect(await county.sees(id)).toMatchObject({ holder: { tier: 'COUNTY', office: COUNTY } });
});

test('条例24: two townships object to the county', async () => {
  const other = office(world, 'township', '330726101');
  const { id } = done(await township.registers());
  done(await township.transfers(id, other.region));
  done(await objects(other, id, 'COUNTY'));
  await world.settle();
  expect(await county.sees(id)).toMatchObject({ holder: { office: COUNTY } });
});

test('条例23(3): an assignment is objected to as well, at the office above both', async () => {
  const { id } = done(await township.registers({ places: [B] }));
  done(await township.assigns(id, B));
  await world.settle();
  done(await objects(b, id, 'TOWNSHIP'));
  await world.settle();
  done(await township.assigns(id, A));
  await world.settle();
  expect(await objects(a, id, 'TOWNSHIP')).toMatchObject({ code: 'NOT_ALLOWED_NOW' });
});

test('条例23(3): five working days, to the last millisecond', async () => {
  const [late, inTime] = [await transferred(a, b), await transferred(a, b)];
  // Thursday, then Friday and Monday to Thursday: over at 24:00 of the 12th in China.
  clock.at = new Date('2026-03-12T16:00:00.000Z');
  expect(await objects(b, late, 'TOWNSHIP')).toMatchObject({ code: 'TOO_LATE' });
  expect(await b.sees(late)).toMatchObject({ status: 'REGISTERED', holder: { office: B } });
  clock.at = new Date('2026-03-12T15:59:59.999Z');
  done(await objects(b, inTime, 'TOWNSHIP'));
});

test('条例23(3): detailed reasons, before acceptance, and only to what was passed on', async () => {
  const id = await transferred(a, b);
  expect(await objects(b, id, 'TOWNSHIP', '不归我管')).toMatchObject({ code: 'BAD_INPUT' });
  done(await b.accepts(id));
  expect(await objects(b, id, 'TOWNSHIP')).toMatchObject({ code: 'NOT_ALLOWED_NOW' });
  const own = done(await a.registers());
  expect(await objects(a, own.id, 'TOWNSHIP')).toMatchObject({ code: 'NOT_ALLOWED_NOW' });
});

test('条例23(3): after a decision, a new transfer is a new dispute', async () => {
  const id = await transferred(a, b);
  done(await objects(b, id, 'TOWNSHIP'));
  await world.settle();
  done(await township.assigns(id, B));
  await world.settle();
  done(await b.transfers(id, A));
  done(await objects(a, id, 'TOWNSHIP'));
});
