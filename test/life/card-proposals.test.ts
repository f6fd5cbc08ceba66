import { expect, test } from 'vitest';
import { office } from '../offices.ts';
import { done, type SeenCase } from '../seen-case.ts';
import { carried, codeOf, supervising } from './supervising.ts';
import { COUNTY, startReviewedWorld, TOWNSHIP, VILLAGE } from './under-review.ts';

const world = async () => {
  const life = await startReviewedWorld();
  return {
    ...life,
    village: office(life.world, 'village', VILLAGE),
    head: office(life.world, 'township', TOWNSHIP, ['LEADER']),
    inspector: supervising(life.world, 'county', COUNTY),
    township: life.township,
    /** A claim that the township handles, within 60 days. */
    claim: async (): Promise<SeenCase> => {
      const { id } = done(
        await life.township.registers({ places: [VILLAGE], kind: 'CLAIM', category: '1104' }),
      );
      const held = done(await life.township.accepts(id));
      await life.world.settle();
      return held;
    },
    [Symbol.asyncDispose]: () => life[Symbol.asyncDispose](),
  };
};

test('M82 a red clock proposes a card, and only a person makes it one', async () => {
  await using life = await world();
  const { id, clocks } = await life.claim();
  expect((await life.inspector.proposals()).nodes).toEqual([]);
  life.passDays(70);
  await life.world.settle();
  const { nodes } = await life.inspector.proposals();
  const handle = clocks.find(({ kind }) => kind === 'HANDLE');
  const proposed = nodes.find(({ clock }) => clock === 'HANDLE');
  expect(proposed).toMatchObject({ redSince: handle?.dueAt, unit: TOWNSHIP, case: { id } });
  // Proposing has marked nothing and given nothing.
  expect(await life.county.sees(id)).toMatchObject({ marks: [] });
  expect((await life.inspector.given()).nodes).toEqual([]);
  expect((await life.inspector.desk()).items).toContainEqual(
    expect.objectContaining({ kind: 'CARD_TO_DECIDE', subjectId: proposed?.id, light: 'RED' }),
  );

  const card = carried(await life.inspector.confirms(proposed?.id ?? ''));
  expect(card).toMatchObject({ kind: 'YELLOW_CARD', ground: 'OVERDUE_CLOCK', unit: TOWNSHIP });
  expect((await life.inspector.proposals()).nodes.map(({ clock }) => clock)).not.toContain('HANDLE');
  expect(codeOf(await life.inspector.confirms(proposed?.id ?? ''))).toBe('NOT_ALLOWED_NOW');
  expect(codeOf(await life.inspector.dismisses(proposed?.id ?? ''))).toBe('NOT_ALLOWED_NOW');
});

test('M82 a dismissed proposal does not come back for the same clock, and its tier alone decided', async () => {
  await using life = await world();
  const { id } = done(await life.village.registers());
  done(await life.village.accepts(id));
  done(await life.village.opensRound(id, 'VILLAGE_PARTY_SECRETARY'));
  await life.world.settle();
  life.passDays(70);
  const head = supervising(life.world, 'township', TOWNSHIP, ['LEADER']);
  const mediate = async (by: typeof head) =>
    (await by.proposals()).nodes.find(({ clock }) => clock === 'MEDIATE')?.id ?? null;
  const proposal = await mediate(head);
  expect(proposal).not.toBeNull();
  expect(await mediate(life.inspector)).toBe(proposal);
  expect(codeOf(await head.dismisses(proposal ?? '', ' '))).toBe('BAD_INPUT');
  carried(await head.dismisses(proposal ?? ''));
  expect(await mediate(head)).toBeNull();
  life.passDays(30);
  expect(await mediate(head)).toBeNull();
  expect(await mediate(life.inspector)).toBe(proposal);
  expect(codeOf(await head.confirms(proposal ?? ''))).toBe('NOT_ALLOWED_NOW');
});

test('M82 a clock that is green again withdraws its proposal, and proposes anew when it is late again', async () => {
  await using life = await world();
  const { id } = await life.claim();
  life.passDays(70);
  const handle = async () =>
    (await life.inspector.proposals()).nodes.find(({ clock }) => clock === 'HANDLE')?.id ?? null;
  const first = await handle();
  expect(first).not.toBeNull();
  done(
    await life.head.mutate('extendCase', 'ExtendInput', {
      case: await life.township.on(id, '案情复杂,需继续取证。'),
      days: 30,
    }),
  );
  await life.world.settle();
  expect(await handle()).toBeNull();
  expect(codeOf(await life.inspector.confirms(first ?? ''))).toBe('NOT_ALLOWED_NOW');
  life.passDays(40);
  const second = await handle();
  expect(second).not.toBeNull();
  expect(second).not.toBe(first);
});

test('M82 a case that is concluded takes its proposals along, and what is no proposal is not found', async () => {
  await using life = await world();
  const { id } = await life.claim();
  life.passDays(70);
  const [proposal] = (await life.inspector.proposals()).nodes;
  done(await life.township.concludes(id, 'OPINION_ISSUED'));
  await life.world.settle();
  expect((await life.inspector.proposals()).nodes).toEqual([]);
  expect(codeOf(await life.inspector.confirms(proposal?.id ?? ''))).toBe('NOT_ALLOWED_NOW');
  expect(codeOf(await life.inspector.confirms('nonsense'))).toBe('NOT_FOUND');
  expect(codeOf(await life.inspector.confirms('330726T-unknown.HANDLE.1.2'))).toBe('NOT_FOUND');
});

test('M82 the longest red is proposed first, page by page, and to no one outside', async () => {
  await using life = await world();
  await life.claim();
  life.passDays(3);
  await life.claim();
  life.passDays(80);
  const all = (await life.inspector.proposals()).nodes;
  expect(all.length).toBeGreaterThan(1);
  expect(all.map(({ redSince }) => redSince)).toEqual(all.map(({ redSince }) => redSince).toSorted());
  const seen: string[] = [];
  let after = '';
  for (let pages = 0; pages < all.length; pages += 1) {
    const page = await life.inspector.proposals(`(first: 1${after})`);
    seen.push(...page.nodes.map(({ id }) => id));
    after = `, after: "${page.pageInfo.endCursor}"`;
    expect(page.pageInfo.hasNextPage).toBe(pages < all.length - 1);
  }
  expect(seen).toEqual(all.map(({ id }) => id));
  const unit = supervising(life.world, 'township', TOWNSHIP, ['LEADER']);
  // A township's own lateness is the county's to judge.
  expect((await unit.proposals()).nodes).toEqual([]);
  await expect(supervising(life.world, 'county', '331081', ['INSPECTOR']).proposals()).rejects.toThrow();
});
