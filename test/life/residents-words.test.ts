import { expect, test } from 'vitest';
import { office } from '../offices.ts';
import { done } from '../seen-case.ts';
import { startWorld } from '../world.ts';
import { given, resident, sessionOf, wordsAt } from './residents.ts';

const VILLAGE = '330726107200';
const OTHER_VILLAGE = '330726107201';
const TOWNSHIP = '330726107';
const COUNTY = '330726';

async function submitted(options: Parameters<typeof startWorld>[0] = {}) {
  const world = await startWorld(options);
  const villager = resident(world, 'village');
  const slip = given(await villager.submits({ place: VILLAGE }));
  return {
    world,
    villager,
    id: slip.number,
    session: await sessionOf(villager, slip),
    village: office(world, 'village', VILLAGE, ['SECRETARY']),
    township: office(world, 'township', TOWNSHIP),
    county: office(world, 'county', COUNTY),
  };
}

test('M8 what a resident adds reaches the township that holds the case, once it is back, and once', async () => {
  const away = new Set<string>();
  const { world, villager, id, session, village } = await submitted({ reachable: (_, to) => !away.has(to) });
  await using _world = world;
  done(await village.escalates(id, 'TOWNSHIP', 'COMPETENCE'));
  await world.settle();
  away.add('TOWNSHIP');
  given(await villager.adds(session, '路灯还是没有修。'));
  await expect(world.settle()).rejects.toThrow();
  expect(await wordsAt(world, 'township', TOWNSHIP, id)).toEqual([]);
  away.clear();
  await world.settle();
  await world.settle();
  expect(await wordsAt(world, 'township', TOWNSHIP, id)).toEqual(['路灯还是没有修。']);
});

test('M8 what a resident adds while the case is on its way reaches whoever takes it', async () => {
  const away = new Set(['TOWNSHIP']);
  const { world, villager, id, session, village } = await submitted({ reachable: (_, to) => !away.has(to) });
  await using _world = world;
  given(await villager.adds(session, '先说的话。'));
  done(await village.escalates(id, 'TOWNSHIP', 'COMPETENCE'));
  given(await villager.adds(session, '路上说的话。'));
  away.clear();
  await world.settle();
  expect((await wordsAt(world, 'township', TOWNSHIP, id)).toSorted()).toEqual(['先说的话。', '路上说的话。']);
});

test('M8 words follow a case that has moved on to the county meanwhile', async () => {
  const away = new Set<string>();
  const { world, villager, id, session, village, township } = await submitted({
    reachable: (from, to) => !away.has(`${from}-${to}`),
  });
  await using _world = world;
  done(await village.escalates(id, 'TOWNSHIP', 'COMPETENCE'));
  await world.settle();
  // The village hears nothing, and nobody hears the village: for it the township still holds the case.
  for (const link of ['VILLAGE-TOWNSHIP', 'VILLAGE-COUNTY', 'TOWNSHIP-VILLAGE', 'COUNTY-VILLAGE'])
    away.add(link);
  given(await villager.adds(session, '一直没人来。'));
  done(await township.escalates(id, 'COUNTY', 'COMPETENCE'));
  await expect(world.settle()).rejects.toThrow();
  away.clear();
  await world.settle();
  expect(await wordsAt(world, 'county', COUNTY, id)).toEqual(['一直没人来。']);
  expect(await wordsAt(world, 'village', VILLAGE, id)).toEqual(['一直没人来。']);
});

test('M8 words reach another village that the case was transferred to, before and after', async () => {
  const { world, villager, id, session, village } = await submitted();
  await using _world = world;
  given(await villager.adds(session, '转送之前。'));
  done(await village.transfers(id, OTHER_VILLAGE));
  given(await villager.adds(session, '转送之后。'));
  expect((await wordsAt(world, 'village', OTHER_VILLAGE, id)).toSorted()).toEqual([
    '转送之前。',
    '转送之后。',
  ]);
  expect(given(await villager.follows(session)).words).toHaveLength(2);
});

test('M8 a word that the township returns with the case is in the village once', async () => {
  const { world, villager, id, session, village, township } = await submitted();
  await using _world = world;
  done(await village.escalates(id, 'TOWNSHIP', 'COMPETENCE'));
  await world.settle();
  given(await villager.adds(session, '请快些。'));
  await world.settle();
  done(await township.returns(id));
  await world.settle();
  expect(await wordsAt(world, 'village', VILLAGE, id)).toEqual(['请快些。']);
});

test('M6 what the township tells the parties is read where the resident reads, once the village is back', async () => {
  const away = new Set<string>();
  const { world, villager, id, session, village, township } = await submitted({
    reachable: (from, to) => !away.has(to) && !away.has(from),
  });
  await using _world = world;
  const read = async () => given(await villager.follows(session)).papers;
  done(await village.escalates(id, 'TOWNSHIP', 'COMPETENCE'));
  await world.settle();
  expect(await read()).toEqual([]);
  away.add('VILLAGE');
  done(await township.accepts(id));
  await expect(world.settle()).rejects.toThrow();
  expect(await read()).toEqual([]);
  away.clear();
  await world.settle();
  expect(await read()).toMatchObject([
    { kind: 'NOTICE', fields: expect.arrayContaining([{ name: 'kind', value: 'ACCEPTED' }]) },
  ]);
  expect(given(await villager.follows(session))).toMatchObject({ status: 'ACCEPTED' });
});

test('M8 what the resident thinks reaches the township that ended the case, and the card says it everywhere', async () => {
  const away = new Set<string>();
  const { world, villager, id, session, village, township } = await submitted({
    reachable: (from, to) => !away.has(to) && !away.has(from),
  });
  await using _world = world;
  done(await village.escalates(id, 'TOWNSHIP', 'COMPETENCE'));
  await world.settle();
  done(await township.accepts(id));
  done(await township.concludes(id, 'OPINION_ISSUED'));
  await world.settle();
  away.add('TOWNSHIP');
  expect(given(await villager.rates(session, 'BASICALLY_SATISFIED')).rating).toBe('BASICALLY_SATISFIED');
  away.clear();
  await world.settle();
  const evaluated = async (subgraph: 'village' | 'township') => {
    const [card] = await world.tiers[subgraph].desk.courierEm
      .fork()
      .execute<{ satisfaction: string | null }[]>('select satisfaction from card where id = ?', [id]);
    return card?.satisfaction;
  };
  expect(await evaluated('township')).toBe('BASICALLY_SATISFIED');
  expect(await evaluated('village')).toBe('BASICALLY_SATISFIED');
});
