import { afterAll, beforeAll, expect, test } from 'vitest';
import { asOwner } from '../authorization/matters.ts';
import { office } from '../offices.ts';
import { done } from '../seen-case.ts';
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
  township(code: $code) { case(id: $id) { holder { office } tierActions { nodes { tier office role action } } } } }`;

interface SeenInbox extends Record<string, unknown> {
  desk: { notices: { nodes: { kind: string; case: { id: string } | null }[] } };
}
interface SeenFromAbove {
  holder: { office: string };
  tierActions: { nodes: object[] };
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
  expect(seen.tierActions.nodes).toEqual([
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

const PAGE = `query ($id: ID!, $code: ID!, $first: Int!, $after: String) {
  township(code: $code) { case(id: $id) { tierActions(first: $first, after: $after) {
    nodes { tier action } edges { cursor node { action } } pageInfo { hasNextPage endCursor } } } } }`;

interface SeenPage {
  nodes: { tier: string; action: string }[];
  edges: { cursor: string; node: object }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

async function pageSeenByTheTownship(id: string, first: number, after: string | null): Promise<SeenPage> {
  const leader = office(world, 'township', TOWNSHIP, ['LEADER']);
  const asked = { id, code: TOWNSHIP, first, after };
  const answer = await world.askTier('township', leader.as, PAGE, asked);
  if (answer.errors.length > 0) throw new Error(JSON.stringify(answer.errors));
  return (answer.data as { township: { case: { tierActions: SeenPage } } }).township.case.tierActions;
}

/** What the county did about a case very often, in one and the same moment, and has told nobody of. */
const didOften = (id: string, times: number) =>
  asOwner(world, 'county', (owner) =>
    owner.query(
      `insert into tier_action (case_id, tier, number, at, office, role, action)
       select $1, 'COUNTY', n, '2026-03-01T00:00:00Z', $2, 'INSPECTOR', 'REMINDED' from generate_series(1, $3::int) as n`,
      [id, COUNTY, times],
    ),
  );

test('M37 however much one tier did about a case while a peer was away, the peer is told all of it', async () => {
  const { id } = done(await office(world, 'village', VILLAGE).registers());
  await world.settle();
  await didOften(id, 2_100);
  done(await office(world, 'county', COUNTY, ['INSPECTOR']).marks(id, { supervised: true }));
  await world.settle();
  const count = await asOwner(world, 'township', (owner) =>
    owner.query<{ n: number }>('select count(*)::int as n from tier_action where case_id = $1', [id]),
  );
  expect(count.rows).toEqual([{ n: 2_101 }]);
});

test('what was done is read page by page, oldest first, each once, also where much was done in one moment', async () => {
  const { id } = done(await office(world, 'village', VILLAGE).registers());
  await world.settle();
  await didOften(id, 24);
  done(await office(world, 'county', COUNTY, ['INSPECTOR']).marks(id, { supervised: true }));
  await world.settle();
  const cursors: string[] = [];
  const actions: string[] = [];
  let after: string | null = null;
  let page: SeenPage;
  do {
    page = await pageSeenByTheTownship(id, 10, after);
    cursors.push(...page.edges.map(({ cursor }) => cursor));
    actions.push(...page.nodes.map(({ action }) => action));
    after = page.pageInfo.endCursor;
  } while (page.pageInfo.hasNextPage);
  expect(actions).toEqual([...Array<string>(24).fill('REMINDED'), 'SUPERVISED']);
  expect(new Set(cursors).size).toBe(25);
  await expect(pageSeenByTheTownship(id, 101, null)).rejects.toThrow('BAD_USER_INPUT');
  await expect(pageSeenByTheTownship(id, 10, 'nonsense')).rejects.toThrow('BAD_USER_INPUT');
});
