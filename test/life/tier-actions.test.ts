import { afterAll, beforeAll, expect, test } from 'vitest';
import { done, office } from '../offices.ts';
import { startWorld, type World } from '../world.ts';

const VILLAGE = '330726107200';
const TOWNSHIP = '330726107';
const COUNTY = '330726';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(async () => {
  await world[Symbol.asyncDispose]();
});

const QUERY = `query ($id: ID!, $code: ID!) {
  township(code: $code) { case(id: $id) { holder { office } tierActions { tier office role action } } } }`;

interface SeenFromAbove {
  holder: { office: string };
  tierActions: object[];
}

/** What the township's own copy says was done about the case. */
async function seenByTheTownship(id: string): Promise<SeenFromAbove> {
  const leader = office(world, 'township', TOWNSHIP, ['LEADER']);
  const answer = await world.askTier('township', leader.as, QUERY, { id, code: TOWNSHIP });
  return (answer.data as { township: { case: SeenFromAbove } }).township.case;
}

test('M37 the county acts on a village’s matter without passing the township, and the township sees it', async () => {
  const village = office(world, 'village', VILLAGE);
  const { id } = done(await village.registers());
  await world.settle();
  const inspector = office(world, 'county', COUNTY, ['INSPECTOR']);
  done(await inspector.marks(id, { supervised: true }));
  done(await inspector.marks(id, { remind: true }));
  await world.settle();
  const seen = await seenByTheTownship(id);
  expect(seen.tierActions).toEqual([
    { tier: 'COUNTY', office: COUNTY, role: 'INSPECTOR', action: 'SUPERVISED' },
    { tier: 'COUNTY', office: COUNTY, role: 'INSPECTOR', action: 'REMINDED' },
  ]);
  expect(seen.holder.office).toBe(VILLAGE);
});
