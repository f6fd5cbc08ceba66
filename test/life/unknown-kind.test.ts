import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Matter, office } from '../offices.ts';
import { done } from '../seen-case.ts';
import { startWorld, type World } from '../world.ts';
import { broughtBy, personsOf, residentNumber } from './people.ts';

const VILLAGE = '330726107200';
const UNKNOWN: Matter = { kind: 'CLAIM', category: '99', places: [VILLAGE] };

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(async () => {
  await world[Symbol.asyncDispose]();
});

test('M19 two matters of one person of which nobody knows the kind are not taken for one', async () => {
  const number = residentNumber();
  const village = office(world, 'village', VILLAGE);
  const county = office(world, 'county', '330726');
  const light = done(await village.registers(broughtBy(number, { ...UNKNOWN, title: '村道路灯坏了' })));
  const pump = done(await village.registers(broughtBy(number, { ...UNKNOWN, title: '水泵三天没有水' })));
  expect(await personsOf(world, 'village', village, pump.id)).toMatchObject({
    isFirst: null,
    handling: { possibleDuplicates: [] },
  });
  const noise = done(await county.registers(broughtBy(number, { ...UNKNOWN, title: '夜里施工吵得很' })));
  expect(done(await county.accepts(noise.id)).status).toBe('ACCEPTED');
  expect(await personsOf(world, 'county', county, noise.id)).toMatchObject({ isFirst: null });
  expect(light.status).toBe('REGISTERED');
});

test('M13 blanks around the reference of a message are no reason to fail', async () => {
  const village = office(world, 'village', VILLAGE);
  const message = { group: `${'群'.repeat(80)} `, messageId: ` ${randomUUID()}` };
  expect(done(await village.registers({ channel: 'WECHAT_GROUP', message })).status).toBe('REGISTERED');
});
