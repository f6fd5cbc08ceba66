import { afterAll, beforeAll, expect, test } from 'vitest';
import { office } from '../offices.ts';
import { done } from '../seen-case.ts';
import { carried, codeOf, supervising } from './supervising.ts';
import { COUNTY, type ReviewedWorld, startReviewedWorld, TOWNSHIP, VILLAGE } from './under-review.ts';

let life: ReviewedWorld;
beforeAll(async () => {
  life = await startReviewedWorld();
});
afterAll(() => life[Symbol.asyncDispose]());

const village = () => office(life.world, 'village', VILLAGE);
const inspector = () => supervising(life.world, 'county', COUNTY);

async function heldInVillage(): Promise<string> {
  const { id } = done(await village().registers());
  done(await village().accepts(id));
  await life.world.settle();
  return id;
}

test('M82 the inspector supervises a case of any of the three tiers, and no holder and no clock moves', async () => {
  const inVillage = await heldInVillage();
  const { id: inTownship } = done(await life.township.registers({ kind: 'CLAIM', category: '1104' }));
  const { id: inCounty } = done(await life.county.registers({ kind: 'CLAIM', category: '1104' }));
  await life.world.settle();
  const holders = [VILLAGE, TOWNSHIP, COUNTY];
  for (const [index, id] of [inVillage, inTownship, inCounty].entries()) {
    const before = await life.county.sees(id);
    const card = carried(await inspector().gives(id, 'YELLOW_CARD'));
    expect(card).toMatchObject({ kind: 'YELLOW_CARD', unit: holders[index], explanation: 'AWAITED' });
    await life.world.settle();
    const { marks: _, ...now } = (await life.county.sees(id)) ?? {};
    const { marks: __, ...was } = before ?? {};
    expect(now).toEqual(was);
  }
  // The unit knows of it in its own service, by the mark, the log and the exchange.
  const seen = await life.world.askTier(
    'village',
    village().as,
    `query ($code: ID!, $id: ID!) { village(code: $code) { case(id: $id) {
      marks { tier yellowCards redCards } tierActions { nodes { tier office role action } } } } }`,
    { code: VILLAGE, id: inVillage },
  );
  expect(seen.data).toMatchObject({
    village: {
      case: {
        marks: [{ tier: 'COUNTY', yellowCards: 1, redCards: 0 }],
        tierActions: {
          nodes: [{ tier: 'COUNTY', office: COUNTY, role: 'INSPECTOR', action: 'YELLOW_CARD' }],
        },
      },
    },
  });
  const [exchange] = await supervising(life.world, 'village', VILLAGE, ['OFFICER']).exchanges();
  expect(exchange).toMatchObject({ messages: [{ kind: 'DEMAND', text: '久拖不决,请说明原因。' }] });
});

test('M82 a township supervises its villages and nobody beside or above, and no one without the role', async () => {
  const id = await heldInVillage();
  const leader = supervising(life.world, 'township', TOWNSHIP, ['LEADER']);
  carried(await leader.gives(id, 'REMINDER'));
  carried(await leader.gives(id, 'YELLOW_CARD', { ground: 'PERFUNCTORY' }));
  const { id: atCounty } = done(
    await life.county.registers({ places: [VILLAGE], kind: 'CLAIM', category: '1104' }),
  );
  await life.world.settle();
  const aside = supervising(life.world, 'township', '330726101', ['LEADER']);
  expect(codeOf(await aside.gives(id, 'REMINDER'))).toBe('NOT_FOUND');
  // One may remind the tier above of a case of one's own place, and gives it no cards.
  expect(codeOf(await leader.gives(atCounty, 'YELLOW_CARD'))).toBe('OUT_OF_REGION');
  carried(await leader.gives(atCounty, 'REMINDER'));
  // Nor itself: its own lateness is the county's to judge, which judges its own as well.
  const { id: own } = done(await life.township.registers({ kind: 'CLAIM', category: '1104' }));
  expect(codeOf(await leader.gives(own, 'YELLOW_CARD'))).toBe('OUT_OF_REGION');
  carried(await leader.gives(own, 'REMINDER'));
  // A county's leader speaks through the county's own service.
  const through = supervising(life.world, 'township', COUNTY, ['LEADER']);
  expect(codeOf(await through.gives(id, 'REMINDER'))).toBe('NOT_ALLOWED');
  const officer = supervising(life.world, 'township', TOWNSHIP, ['OFFICER']);
  expect(codeOf(await officer.gives(id, 'REMINDER'))).toBe('NOT_ALLOWED');
});

test('M82 the order of cards is kept, and a card on a closed case is refused', async () => {
  const { id } = done(await village().registers({ category: '1104' }));
  await life.world.settle();
  expect(codeOf(await inspector().gives(id, 'RED_CARD'))).toBe('TOO_EARLY');
  carried(await inspector().gives(id, 'REMINDER'));
  expect(codeOf(await inspector().gives(id, 'RED_CARD'))).toBe('TOO_EARLY');
  carried(await inspector().gives(id, 'YELLOW_CARD'));
  carried(await inspector().gives(id, 'RED_CARD', { ground: 'NON_EXECUTION' }));
  expect(codeOf(await inspector().gives(id, 'YELLOW_CARD'))).toBe('NOT_ALLOWED_NOW');
  carried(await inspector().gives(id, 'REMINDER'));
  expect(await life.county.sees(id)).toMatchObject({ marks: [{ tier: 'COUNTY', reminders: 2 }] });

  // The next unit begins without cards.
  done(await village().escalates(id, 'TOWNSHIP', 'NOT_VILLAGE_KIND'));
  await life.world.settle();
  expect(codeOf(await inspector().gives(id, 'RED_CARD'))).toBe('TOO_EARLY');
  expect(carried(await inspector().gives(id, 'YELLOW_CARD')).unit).toBe(TOWNSHIP);

  const closed = await life.answered(life.township);
  await life.world.settle();
  const before = await life.county.sees(closed.id);
  for (const kind of ['REMINDER', 'YELLOW_CARD', 'RED_CARD'])
    expect(codeOf(await inspector().gives(closed.id, kind))).toBe('NOT_ALLOWED_NOW');
  expect(await life.county.sees(closed.id)).toEqual(before);
});

test('M82 what cannot be is refused, and the same key gives the first card again', async () => {
  const id = await heldInVillage();
  const given = (rest: object) => inspector().gives(id, 'YELLOW_CARD', rest);
  expect(codeOf(await given({ reason: ' ' }))).toBe('BAD_INPUT');
  expect(codeOf(await given({ explainBy: life.now() }))).toBe('BAD_INPUT');
  expect(codeOf(await given({ ground: 'OVERDUE_CLOCK' }))).toBe('BAD_INPUT');
  expect(codeOf(await given({ clock: 'MEDIATE' }))).toBe('BAD_INPUT');
  expect(codeOf(await given({ ground: 'OVERDUE_CLOCK', clock: 'MEDIATE' }))).toBe('NOT_ALLOWED_NOW');
  expect(codeOf(await inspector().gives('330726V-unknown', 'YELLOW_CARD'))).toBe('NOT_FOUND');
  const key = { idempotencyKey: 'one yellow card' };
  const first = carried(await given(key));
  expect(carried(await given(key)).id).toBe(first.id);
  expect(codeOf(await given({ ...key, ground: 'DECEPTION' }))).toBe('KEY_REUSED');
  await life.world.settle();
  const { nodes } = await inspector().given();
  expect(nodes.filter(({ id: one }) => one === first.id)).toHaveLength(1);
  // Five working days, ours: 2 March is a Monday.
  expect(first.explainBy).toBe('2026-03-09T16:00:00.000Z');
});
