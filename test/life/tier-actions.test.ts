import { afterAll, beforeAll, expect, test } from 'vitest';
import { done, office } from '../offices.ts';
import { type As, startWorld, type World } from '../world.ts';

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

interface SeenInbox extends Record<string, unknown> {
  desk: { notices: { nodes: { kind: string; case: { id: string } | null }[] } };
}
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

test('the office that holds the case is told that it was reminded, wherever the case was handed meanwhile', async () => {
  const village = office(world, 'village', VILLAGE);
  const { id } = done(await village.registers({ kind: 'CLAIM', category: '1104' }));
  await world.settle();
  const inspector = office(world, 'county', COUNTY, ['INSPECTOR']);
  done(await inspector.marks(id, { remind: true }));
  await world.settle();
  done(await village.escalates(id, 'TOWNSHIP', 'COMPETENCE'));
  await world.settle();
  done(await inspector.marks(id, { remind: true }));
  await world.settle();
  const township = office(world, 'township', TOWNSHIP);
  const reminded = async (as: As, desk: string): Promise<number> => {
    const answer = await world.ask(as, `{ desk: ${desk} { notices { nodes { kind case { id } } } } }`);
    const { nodes } = (answer.data as SeenInbox).desk.notices;
    return nodes.filter((node) => node.kind === 'REMINDED' && node.case?.id === id).length;
  };
  expect(await reminded(village.as, 'villageDesk')).toBe(1);
  expect(await reminded(township.as, 'townshipDesk')).toBe(1);
});
