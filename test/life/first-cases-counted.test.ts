import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Office, office } from '../offices.ts';
import { done } from '../seen-case.ts';
import { startWorld, type World } from '../world.ts';
import { asked, broughtBy, residentNumber } from './people.ts';

const VILLAGE = '330726107200';

const clock = { at: new Date('2026-03-02T01:00:00Z') };
const later = (minutes: number) => {
  clock.at = new Date(clock.at.getTime() + minutes * 60_000);
};

let world: World;
let village: Office;
let county: Office;

beforeAll(async () => {
  world = await startWorld({ now: () => clock.at });
  village = office(world, 'village', VILLAGE);
  county = office(world, 'county', '330726');
});
afterAll(async () => {
  await world[Symbol.asyncDispose]();
});

async function concludes(at: Office, id: string): Promise<void> {
  done(await at.accepts(id));
  done(await at.opensRound(id, 'VILLAGE_PARTY_SECRETARY'));
  done(await at.settles(id));
  done(await at.concludes(id, 'SETTLED'));
}

const FUNNEL = 'first again unknown concluded repeated resolvedOnce';
async function funnel(tier: 'village' | 'county', of: Office, from: Date, until: Date) {
  const data = await asked(
    world,
    tier,
    of,
    `query ($code: ID!, $from: DateTime!, $until: DateTime!) {
       ${tier}(code: $code) { firstCases(from: $from, until: $until) { ${FUNNEL} } } }`,
    { code: of.region, from: from.toISOString(), until: until.toISOString() },
  );
  return (data[tier] as { firstCases: Record<string, number> }).firstCases;
}

test('M115 of four first cases three are concluded, one comes back, and two are resolved once', async () => {
  later(24 * 60);
  const from = clock.at;
  const [back, ...once] = [residentNumber(), residentNumber(), residentNumber()];
  for (const number of [back, ...once]) {
    if (number === undefined) throw new Error('nobody');
    const { id } = done(await village.registers(broughtBy(number)));
    await concludes(village, id);
  }
  const open = done(await village.registers(broughtBy(residentNumber())));
  done(await village.accepts(open.id));
  expect(await funnel('village', village, from, new Date(clock.at.getTime() + 1))).toEqual({
    first: 4,
    again: 0,
    unknown: 0,
    concluded: 3,
    repeated: 0,
    resolvedOnce: 3,
  });
  // It comes back at the county, which asks and is told; the village, which is asked, learns of it.
  later(60);
  await world.settle();
  const again = done(await county.registers(broughtBy(back ?? '', { places: [VILLAGE] })));
  done(await county.accepts(again.id));
  const until = new Date(clock.at.getTime() + 1);
  expect(await funnel('village', village, from, until)).toEqual({
    first: 4,
    again: 0,
    unknown: 0,
    concluded: 3,
    repeated: 1,
    resolvedOnce: 2,
  });
  expect(await funnel('county', county, from, until)).toMatchObject({ first: 0, again: 1 });
});

test('M115 a repetition in the same office is counted at its registration', async () => {
  later(24 * 60);
  const from = clock.at;
  const number = residentNumber();
  const { id } = done(await village.registers(broughtBy(number)));
  await concludes(village, id);
  later(60);
  done(await village.registers(broughtBy(number)));
  expect(await funnel('village', village, from, new Date(clock.at.getTime() + 1))).toEqual({
    first: 1,
    again: 1,
    unknown: 0,
    concluded: 1,
    repeated: 1,
    resolvedOnce: 0,
  });
});

test('a period that is none is refused', async () => {
  await expect(funnel('village', village, clock.at, clock.at)).rejects.toThrow('BAD_USER_INPUT');
  await expect(funnel('village', village, new Date(0), clock.at)).rejects.toThrow('BAD_USER_INPUT');
});
