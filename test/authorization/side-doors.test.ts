import { SUBGRAPHS, type SubgraphName, subgraphSdl } from '@sanji/schema/sdl.ts';
import { Kind, parse } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { office } from '../offices.ts';
import { done } from '../seen-case.ts';
import { type As, type GraphAnswer, person, startWorld, type World } from '../world.ts';
import {
  bringAbout,
  COUNTY,
  gridOf,
  mediatorOf,
  type RealMatter,
  SIBLING_VILLAGE,
  TOWNSHIP,
  VILLAGE,
} from './matters.ts';

let world: World;
let matters: RealMatter[];

beforeAll(async () => {
  world = await startWorld();
  matters = await bringAbout(world);
});
afterAll(async () => {
  await world[Symbol.asyncDispose]();
});

const NAME: Record<SubgraphName, string> = { village: 'Village', township: 'Township', county: 'County' };
const PLACE: Record<SubgraphName, string> = { village: VILLAGE, township: TOWNSHIP, county: COUNTY };
const codes = (answer: GraphAnswer) => answer.errors.map(({ extensions }) => extensions.code);

/** Everything of the subgraph that can be asked for by its key alone. */
const byKey = (subgraph: SubgraphName): string => {
  const name = NAME[subgraph];
  const cases = matters.map(({ id }) => `{ __typename: "Case", id: "${id}" }`);
  return `{ _entities(representations: [
      { __typename: "${name}", code: "${PLACE[subgraph]}" }
      { __typename: "${name}Grid", code: "${gridOf(subgraph)}" }
      { __typename: "${name}Mediator", id: "${mediatorOf(subgraph)}" }
      ${subgraph === 'township' ? `{ __typename: "County", code: "${COUNTY}" }` : ''}
      ${subgraph === 'village' ? `{ __typename: "Township", code: "${TOWNSHIP}" }` : ''}
      ${cases.join('\n')}
    ]) {
      ... on ${name} { name cases { nodes { id } } }
      ... on ${name}Grid { workerName }
      ... on ${name}Mediator { name }
      ${subgraph === 'township' ? '... on County { townships { code } }' : ''}
      ${subgraph === 'village' ? '... on Township { villages { code } }' : ''}
      ... on Case { title ${subgraph} { narrative } } } }`;
};

test.each(SUBGRAPHS)('_entities of the %s is no side door', async (subgraph) => {
  const leader = await world.askTier(subgraph, person('county-leader'), byKey(subgraph));
  expect(leader.errors).toEqual([]);
  expect(leader.data?._entities).not.toContain(null);
  const neighbour = await world.askTier(subgraph, person('neighbour-leader'), byKey(subgraph));
  expect(neighbour.errors).toEqual([]);
  const entities = neighbour.data?._entities as unknown[];
  expect(entities.filter((entity) => entity !== null)).toEqual([]);
  expect(entities.length).toBeGreaterThan(matters.length);
});

test.each(SUBGRAPHS)('the %s gives its contract to our own services only', async (subgraph) => {
  const asked = await world.askTier(subgraph, person('county-leader'), '{ _service { sdl } }');
  expect(codes(asked)).toEqual(['FORBIDDEN']);
  expect(asked.data).toBeNull();
  const forged = await fetch(`${world.tiers[subgraph].url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${await world.token(person('county-leader'))}`,
      'x-sanji-service': await world.token(person('county-leader')),
    },
    body: JSON.stringify({ query: '{ _service { sdl } }' }),
  });
  expect(forged.status).toBe(401);
});

test.each(SUBGRAPHS)('every root field of the %s says who may use it', (subgraph) => {
  const open = parse(subgraphSdl(subgraph)).definitions.flatMap((type) =>
    (type.kind === Kind.OBJECT_TYPE_DEFINITION || type.kind === Kind.OBJECT_TYPE_EXTENSION) &&
    ['Query', 'Mutation'].includes(type.name.value)
      ? (type.fields ?? []).filter(
          ({ directives = [] }) => !directives.some(({ name }) => name.value === 'may'),
        )
      : [],
  );
  expect(open.map(({ name }) => name.value)).toEqual([]);
});

const FOUR_EYES = `query ($id: ID!) { case(id: $id) {
  village { office earlier { office } } township { office } county { office } } }`;

test('a handling is read from its office and from above, never from beside or below', async () => {
  const village = office(world, 'village', VILLAGE);
  const { id } = done(await village.registers({ kind: 'CLAIM', category: '1104' }));
  done(await village.transfers(id, SIBLING_VILLAGE));
  done(await office(world, 'village', SIBLING_VILLAGE).escalates(id, 'TOWNSHIP', 'COMPETENCE'));
  await world.settle();
  done(await office(world, 'township', TOWNSHIP).escalates(id, 'COUNTY', 'COMPETENCE'));
  await world.settle();
  const sees = async (region: string) => {
    const answer = await world.ask({ id: region, name: '某人', roles: ['LEADER'], region }, FOUR_EYES, {
      id,
    });
    expect(answer.errors).toEqual([]);
    return answer.data?.case;
  };
  const both = { office: SIBLING_VILLAGE, earlier: [{ office: VILLAGE }] };
  expect(await sees(VILLAGE)).toEqual({
    village: { office: VILLAGE, earlier: [] },
    township: null,
    county: null,
  });
  expect(await sees(SIBLING_VILLAGE)).toEqual({
    village: { office: SIBLING_VILLAGE, earlier: [] },
    township: null,
    county: null,
  });
  expect(await sees(TOWNSHIP)).toEqual({ village: both, township: { office: TOWNSHIP }, county: null });
  expect(await sees(COUNTY)).toEqual({
    village: both,
    township: { office: TOWNSHIP },
    county: { office: COUNTY },
  });
});

test('a mark speaks for its tier: nobody below sets it or ends it', async () => {
  const [matter] = matters;
  if (matter === undefined) throw new Error('there are no matters');
  const inspector = office(world, 'county', COUNTY, ['INSPECTOR']);
  done(await inspector.marks(matter.id, { supervised: true }));
  const townshipLeaderAtTheCounty = office(world, 'county', TOWNSHIP, ['LEADER']);
  expect(await townshipLeaderAtTheCounty.marks(matter.id, { supervised: false })).toMatchObject({
    code: 'NOT_ALLOWED',
  });
  const countyLeaderAtTheVillage = office(world, 'village', COUNTY, ['LEADER']);
  expect(await countyLeaderAtTheVillage.marks(matter.id, { remind: true })).toMatchObject({
    code: 'NOT_ALLOWED',
  });
  await world.settle();
  expect((await office(world, 'village', VILLAGE).sees(matter.id))?.marks).toEqual([
    { tier: 'COUNTY', supervised: true, reminders: 0 },
  ]);
});

test('an outside dashboard gets counts of ten and more, cards, and nobody’s name', async () => {
  const sibling = office(world, 'village', SIBLING_VILLAGE);
  for (let n = 0; n < 10; n += 1) done(await sibling.registers());
  await world.settle();
  const dashboard: As = person('dashboard');
  const counts = `{ small: village(code: "${VILLAGE}") { openCaseCount } ten: village(code: "${SIBLING_VILLAGE}") { openCaseCount }
    township(code: "${TOWNSHIP}") { openCaseCount } }`;
  const leader = await world.ask(person('county-leader'), counts);
  const { small } = leader.data as { small: { openCaseCount: number } };
  expect(small.openCaseCount).toBeGreaterThan(0);
  expect(small.openCaseCount).toBeLessThan(10);
  const seen = await world.ask(dashboard, counts);
  expect(seen.data).toEqual({ ...leader.data, small: { openCaseCount: null } });
  const names = `{ village(code: "${VILLAGE}") { grids { code workerName } mediators { name } } }`;
  for (const answer of [
    await world.ask(dashboard, names),
    await world.askTier('village', dashboard, names),
  ]) {
    expect(answer.data).toEqual({
      village: { grids: [{ code: gridOf('village'), workerName: null }], mediators: null },
    });
    expect(codes(answer)).toEqual(['FORBIDDEN', 'FORBIDDEN']);
  }
  for (const { id } of matters) {
    const answer = await world.ask(dashboard, FOUR_EYES, { id });
    expect(answer.data).toEqual({ case: { village: null, township: null, county: null } });
  }
});
