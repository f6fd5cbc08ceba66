import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Office, office } from '../offices.ts';
import { done } from '../seen-case.ts';
import { startWorld, type World } from '../world.ts';
import { broughtBy, links, personsOf, residentNumber } from './people.ts';

const VILLAGE = '330726107200';

let world: World;
let village: Office;
let sibling: Office;
let stranger: Office;
let township: Office;
let county: Office;

beforeAll(async () => {
  world = await startWorld();
  village = office(world, 'village', VILLAGE);
  sibling = office(world, 'village', '330726107201');
  stranger = office(world, 'village', '330726101200');
  township = office(world, 'township', '330726107');
  county = office(world, 'county', '330726');
});
afterAll(async () => {
  await world[Symbol.asyncDispose]();
});

test('M10 two registrations of one matter are linked and seen from both; neither is merged or changed', async () => {
  const number = residentNumber();
  const first = done(await village.registers(broughtBy(number)));
  const second = done(await village.registers(broughtBy(number)));
  done(await links(village, second.id, first.id, 'DUPLICATE', '同一人就同一水渠再次反映。'));
  const link = { kind: 'DUPLICATE', caseId: second.id, otherId: first.id, office: VILLAGE };
  for (const id of [first.id, second.id]) {
    expect((await personsOf(world, 'village', village, id)).links).toEqual([link]);
  }
  expect(await village.sees(first.id)).toEqual(first);
  expect(await village.sees(second.id)).toEqual(second);
  // What is linked is not proposed any more; from the other side it still is, until somebody there looks.
  expect((await personsOf(world, 'village', village, second.id)).handling?.possibleDuplicates).toEqual([]);
  // The link belongs to the tier that set it.
  await world.settle();
  expect((await personsOf(world, 'county', county, first.id)).links).toEqual([]);
});

test('M10 the same link twice is one link', async () => {
  const [one, other] = [done(await village.registers()), done(await village.registers())];
  done(await links(village, one.id, other.id, 'SIMILAR'));
  done(await links(village, one.id, other.id, 'SIMILAR'));
  expect((await personsOf(world, 'village', village, one.id)).links).toHaveLength(1);
});

test('M133 what a patrol found alike after the first is linked across offices by the tier that sees both', async () => {
  const first = done(await village.registers({ channel: 'VISIT' }));
  const alike = done(await sibling.registers({ channel: 'PATROL' }));
  await world.settle();
  expect(await links(sibling, alike.id, first.id, 'SIMILAR')).toMatchObject({ code: 'NOT_FOUND' });
  done(await sibling.transfers(alike.id, VILLAGE));
  done(await links(village, alike.id, first.id, 'SIMILAR'));
  expect((await personsOf(world, 'village', village, first.id)).links).toMatchObject([
    { kind: 'SIMILAR', caseId: alike.id },
  ]);
});

test('M10 a case that only another tier knows is linked once that tier names it as the same matter', async () => {
  const number = residentNumber();
  const above = done(await county.registers(broughtBy(number, { places: [VILLAGE] })));
  const unrelated = done(await county.registers(broughtBy(residentNumber(), { places: [VILLAGE] })));
  const { id } = done(await village.registers(broughtBy(number)));
  expect(await links(village, id, unrelated.id, 'DUPLICATE')).toMatchObject({ code: 'NOT_FOUND' });
  done(await links(village, id, above.id, 'DUPLICATE'));
  expect((await personsOf(world, 'village', village, id)).links).toMatchObject([{ otherId: above.id }]);
});

test('M10 only the holder links, and not a case to itself', async () => {
  const { id } = done(await village.registers());
  const other = done(await village.registers());
  await world.settle();
  expect(await links(village, id, id, 'SIMILAR')).toMatchObject({ code: 'BAD_INPUT' });
  expect(await links(stranger, id, other.id, 'SIMILAR')).toMatchObject({ code: 'NOT_FOUND' });
  expect(await links(township, id, other.id, 'SIMILAR')).toMatchObject({ code: 'NOT_HOLDER' });
  for (const bad of ['no such case', '330726V-nothing', `330726V-\u0000`]) {
    expect(await links(village, id, bad, 'SIMILAR')).toMatchObject({
      code: expect.stringMatching(/^(NOT_FOUND|BAD_INPUT)$/),
    });
  }
});
