import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { office } from '../offices.ts';
import { done } from '../seen-case.ts';
import { type As, startWorld, type World } from '../world.ts';

const VILLAGE = '330726107200';
const TOWNSHIP = '330726107';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(async () => {
  await world[Symbol.asyncDispose]();
});

interface Item {
  kind: string;
  sortKey: string;
  dueAt: string | null;
  case: { id: string; light: string } | null;
}
interface SeenNotice {
  id: string;
  kind: string;
  readAt: string | null;
  case: { id: string } | null;
}
interface SeenDesk {
  office: string;
  items: Item[];
  unread: number;
  notices: { nodes: SeenNotice[]; pageInfo: { endCursor: string | null; hasNextPage: boolean } };
}
type Desks = Record<'villageDesk' | 'townshipDesk' | 'countyDesk', SeenDesk | null>;

const PART = `{ office items { kind sortKey dueAt case { id light } } unread
  notices(first: 20, unread: $unread) { nodes { id kind readAt case { id } } pageInfo { endCursor hasNextPage } } }`;
const DESKS = `query ($unread: Boolean!) { villageDesk ${PART} townshipDesk ${PART} countyDesk ${PART} }`;

const desksOf = async (as: As, unread = false): Promise<Desks> =>
  (await world.ask(as, DESKS, { unread })).data as Desks;

test('one query shows the caller’s own part of each tier, the most urgent case first', async () => {
  const village = office(world, 'village', VILLAGE);
  const later = done(await village.registers({ kind: 'CLAIM', category: '1104', channel: 'VISIT' }));
  const today = done(await village.registers({ kind: 'CLAIM', category: '1104', channel: 'ONLINE' }));
  const desks = await desksOf(village.as);
  expect(desks.townshipDesk?.items).toEqual([]);
  expect(desks.countyDesk?.items).toEqual([]);
  const cases = desks.villageDesk?.items
    .filter(({ kind }) => kind === 'CASE_TO_HANDLE')
    .map((item) => item.case?.id);
  expect(cases?.slice(0, 2)).toEqual([today.id, later.id]);
  const keys = desks.villageDesk?.items.map(({ sortKey }) => sortKey) ?? [];
  expect(keys).toEqual(keys.toSorted());
  expect(desks.villageDesk?.items.map(({ kind }) => kind)).toContain('CASE_TO_HANDLE');
});

test('a case handed up is a notice above and no item below; who reads it marks it for themselves alone', async () => {
  const village = office(world, 'village', VILLAGE);
  const township = office(world, 'township', TOWNSHIP);
  const { id } = done(await village.registers({ kind: 'CLAIM', category: '1104' }));
  done(await village.escalates(id, 'TOWNSHIP', 'COMPETENCE'));
  await world.settle();
  expect((await desksOf(village.as)).villageDesk?.items.map((item) => item.case?.id)).not.toContain(id);
  const desk = (await desksOf(township.as)).townshipDesk;
  const notice = desk?.notices.nodes.find((node) => node.case?.id === id);
  expect(notice).toMatchObject({ kind: 'HANDOVER_ARRIVED', readAt: null });
  expect(desk?.items.map((item) => item.case?.id)).toContain(id);

  const reads = (ids: string[], as = township.as) =>
    world.ask(
      as,
      `mutation ($input: MarkNoticesReadInput!) { markNoticesReadAtTownship(input: $input) {
        ... on NoticesRead { marked } ... on Refused { code } } }`,
      { input: { idempotencyKey: randomUUID(), ids } },
    );
  const marked = await reads([notice?.id ?? '']);
  expect(marked.data).toEqual({ markNoticesReadAtTownship: { marked: 1 } });
  const unread = (await desksOf(township.as, true)).townshipDesk;
  expect(unread?.notices.nodes.map((node) => node.case?.id)).not.toContain(id);
  expect(unread?.unread).toBe((desk?.unread ?? 0) - 1);
  const colleague = { ...township.as, id: 'a colleague' };
  expect((await desksOf(colleague)).townshipDesk?.unread).toBe(desk?.unread);
  // A notice of another office is none of theirs.
  const stranger = await reads([notice?.id ?? ''], office(world, 'township', '330726101').as);
  expect(stranger.data).toEqual({ markNoticesReadAtTownship: { code: 'NOT_FOUND' } });
});

test('a clock that turns amber and red is told once to the office that holds the case', async () => {
  const village = office(world, 'village', VILLAGE);
  const { id } = done(await village.registers({ kind: 'CLAIM', category: '1104' }));
  const inFiveMonths = new Date(Date.now() + 150 * 86_400_000);
  await world.tiers.village.sweep(inFiveMonths);
  await world.tiers.village.sweep(inFiveMonths);
  const told = (await desksOf(village.as)).villageDesk?.notices.nodes.filter((node) => node.case?.id === id);
  expect(told?.map(({ kind }) => kind).toSorted()).toEqual(
    expect.arrayContaining(['CLOCK_AMBER', 'CLOCK_RED']),
  );
  expect(new Set(told?.map((notice) => notice.id)).size).toBe(told?.length);
});

test('an outside dashboard has no desk', async () => {
  const answer = await world.ask(
    { id: 'dashboard', name: '看板', roles: ['DASHBOARD'], region: TOWNSHIP },
    DESKS,
    { unread: false },
  );
  expect(answer.data).toEqual({ villageDesk: null, townshipDesk: null, countyDesk: null });
  expect(answer.errors.map(({ extensions }) => extensions.code)).toEqual([
    'FORBIDDEN',
    'FORBIDDEN',
    'FORBIDDEN',
  ]);
});

test('a tier that is away is named and costs only its own part', async () => {
  const village = office(world, 'village', VILLAGE);
  done(await village.registers());
  await world.tiers.county.close();
  const answer = await world.ask(village.as, DESKS, { unread: false });
  const desks = answer.data as Desks;
  expect(desks.villageDesk?.items.length).toBeGreaterThan(0);
  expect(desks.countyDesk).toBeNull();
  expect(answer.errors.map(({ extensions }) => extensions.tier)).toEqual(['COUNTY']);
});
