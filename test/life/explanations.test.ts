import { expect, test } from 'vitest';
import { office } from '../offices.ts';
import { done } from '../seen-case.ts';
import { carried, codeOf, supervising } from './supervising.ts';
import { COUNTY, startReviewedWorld, TOWNSHIP, VILLAGE } from './under-review.ts';

const world = async () => {
  const away = new Set<string>();
  const life = await startReviewedWorld({ reachable: (from, to) => !away.has(from) && !away.has(to) });
  const village = office(life.world, 'village', VILLAGE);
  const { id } = done(await village.registers());
  await life.world.settle();
  return {
    ...life,
    away,
    id,
    inspector: supervising(life.world, 'county', COUNTY),
    unit: supervising(life.world, 'village', VILLAGE, ['OFFICER']),
    [Symbol.asyncDispose]: () => life[Symbol.asyncDispose](),
  };
};

test('M65 the unit explains itself in writing, is rejected with a new date, and is accepted', async () => {
  await using life = await world();
  const { id, inspector, unit } = life;
  const card = carried(await inspector.gives(id, 'YELLOW_CARD'));
  const thread = card.thread?.id ?? '';
  await life.world.settle();
  expect((await unit.desk()).items).toContainEqual(
    expect.objectContaining({ kind: 'EXPLANATION_TO_WRITE', subjectId: thread, dueAt: card.explainBy }),
  );
  expect((await unit.desk()).notices.nodes).toContainEqual({ kind: 'SUPERVISION', subjectId: thread });

  expect(codeOf(await inspector.judges(thread, true))).toBe('NOT_ALLOWED_NOW');
  expect(codeOf(await unit.explains(thread, ' '))).toBe('BAD_INPUT');
  carried(await unit.explains(thread, '已上门三次。'));
  expect(codeOf(await unit.explains(thread))).toBe('NOT_ALLOWED_NOW');
  await life.world.settle();
  expect((await inspector.desk()).items).toContainEqual(
    expect.objectContaining({ kind: 'EXPLANATION_TO_JUDGE', subjectId: thread }),
  );
  expect((await inspector.given('(explanation: GIVEN)')).nodes).toMatchObject([{ id: card.id }]);

  expect(codeOf(await inspector.judges(thread, false))).toBe('BAD_INPUT');
  expect(codeOf(await inspector.judges(thread, true, { explainBy: '2026-03-20T00:00:00Z' }))).toBe(
    'BAD_INPUT',
  );
  carried(await inspector.judges(thread, false, { explainBy: '2026-03-12T16:00:00.000Z' }));
  await life.world.settle();
  expect((await inspector.given()).nodes).toMatchObject([
    { explanation: 'AWAITED', explainBy: '2026-03-12T16:00:00.000Z' },
  ]);
  carried(await unit.explains(thread, '附三次上门记录。'));
  await life.world.settle();
  carried(await inspector.judges(thread, true));
  await life.world.settle();
  for (const seen of [(await inspector.given()).nodes[0]?.thread, (await unit.exchanges())[0]])
    expect(seen).toMatchObject({
      status: 'CLOSED',
      messages: [
        { kind: 'DEMAND', tier: 'COUNTY' },
        { kind: 'EXPLANATION', text: '已上门三次。', tier: 'VILLAGE' },
        { kind: 'REJECTED' },
        { kind: 'EXPLANATION', text: '附三次上门记录。' },
        { kind: 'ACCEPTED' },
      ],
    });
  const log = await life.world.ask(
    inspector.as,
    `query ($code: ID!, $id: ID!) { county(code: $code) { case(id: $id) { tierActions { nodes { tier action } } } } }`,
    { code: COUNTY, id },
  );
  expect(log.data).toMatchObject({
    county: {
      case: {
        tierActions: {
          nodes: expect.arrayContaining([
            { tier: 'COUNTY', action: 'YELLOW_CARD' },
            { tier: 'VILLAGE', action: 'EXPLAINED' },
            { tier: 'COUNTY', action: 'EXPLANATION_REJECTED' },
            { tier: 'COUNTY', action: 'EXPLANATION_ACCEPTED' },
          ]),
        },
      },
    },
  });
});

test('M65 an explanation that is overdue is listed, until it is written', async () => {
  await using life = await world();
  const { id, inspector, unit } = life;
  const card = carried(await inspector.gives(id, 'YELLOW_CARD', { explainBy: '2026-03-04T00:00:00Z' }));
  await life.world.settle();
  expect((await inspector.given('(explanation: OVERDUE)')).nodes).toEqual([]);
  life.passDays(3);
  expect((await inspector.given('(explanation: OVERDUE)')).nodes).toMatchObject([
    { id: card.id, explanation: 'OVERDUE' },
  ]);
  expect((await inspector.given('(explanation: AWAITED)')).nodes).toEqual([]);
  carried(await unit.explains(card.thread?.id ?? ''));
  await life.world.settle();
  expect((await inspector.given('(explanation: OVERDUE)')).nodes).toEqual([]);
});

test('M65 an explanation that is written while the county is away arrives later, once', async () => {
  await using life = await world();
  const { id, inspector, unit, away } = life;
  const thread = carried(await inspector.gives(id, 'YELLOW_CARD')).thread?.id ?? '';
  await life.world.settle();
  away.add('COUNTY');
  carried(await unit.explains(thread, '县里不在线时写的说明。'));
  await expect(life.world.settle()).rejects.toThrow('no answer in time');
  expect((await inspector.given()).nodes).toMatchObject([{ explanation: 'AWAITED' }]);
  away.delete('COUNTY');
  life.passDays(1);
  await life.world.settle();
  const [given] = (await inspector.given()).nodes;
  expect(given).toMatchObject({ explanation: 'GIVEN' });
  expect(given?.thread?.messages.filter(({ kind }) => kind === 'EXPLANATION')).toHaveLength(1);
});

test('M65 an office of the supervisor’s own tier explains itself in the same way, and no other office does', async () => {
  await using life = await world();
  const { id } = done(await life.county.registers({ kind: 'CLAIM', category: '1104' }));
  const leader = supervising(life.world, 'county', COUNTY, ['LEADER']);
  const thread = carried(await leader.gives(id, 'YELLOW_CARD')).thread?.id ?? '';
  await life.world.settle();
  const another = supervising(life.world, 'township', TOWNSHIP, ['OFFICER']);
  expect(codeOf(await another.explains(thread))).toBe('NOT_FOUND');
  const own = supervising(life.world, 'county', COUNTY, ['OFFICER']);
  carried(await own.explains(thread));
  expect(carried(await leader.judges(thread, true)).status).toBe('CLOSED');
});
