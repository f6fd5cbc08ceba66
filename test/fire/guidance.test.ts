import { expect, test } from 'vitest';
import { guiding, storyOf, thread } from '../life/guiding.ts';
import { done } from '../seen-case.ts';
import { type Battlefield, startBattlefield } from './battlefield.ts';

const VILLAGE = '330726107200';
const COUNTY = '330726';

const parts = (world: Battlefield) => ({
  village: guiding(world, 'village', world.at('village', VILLAGE).as),
  county: guiding(world, 'county', world.at('county', COUNTY).as),
});

/** A village's question at the county, answered with a plan: the thread and the case. */
async function askedAndAnswered(world: Battlefield): Promise<{ id: string; thread: string }> {
  const { village, county } = parts(world);
  const { id } = done(await world.at('village', VILLAGE).registers());
  await world.delivered();
  const asked = thread(await village.asks(id, 'COUNTY', '请指导。'));
  await world.delivered();
  thread(await county.advises(asked.id, '分时段轮灌。', { plan: true }));
  await world.delivered();
  return { id, thread: asked.id };
}

const STORY = [
  'VILLAGE QUESTION 请指导。',
  'COUNTY PLAN 分时段轮灌。',
  'VILLAGE REPLY 第一次试行。',
  'VILLAGE REPLY 第二次试行。',
  'VILLAGE PLAN_ADOPTED 双方同意。',
];

/** What the village writes while nobody answers. */
async function writesOn(world: Battlefield, id: string): Promise<void> {
  const { village } = parts(world);
  thread(await village.answers(id, '第一次试行。'));
  thread(await village.answers(id, '第二次试行。'));
  thread(await village.answers(id, '双方同意。', { decision: 'ADOPT' }));
}

async function expectStory(world: Battlefield, id: string): Promise<void> {
  const { village, county } = parts(world);
  const [above, below] = [await county.reads(id), await village.reads(id)];
  expect(storyOf(above)).toEqual(STORY);
  expect(below?.messages).toEqual(above?.messages);
  expect(above?.messages.map(({ position }) => position)).toEqual([1, 2, 3, 4, 5]);
}

test('M38 with the county killed the village reads on and writes on; what it wrote arrives once, in order', async () => {
  await using world = await startBattlefield();
  const { id, thread: about } = await askedAndAnswered(world);
  await world.services.county.kill();
  expect(storyOf(await parts(world).village.reads(about))).toEqual(STORY.slice(0, 2));
  await writesOn(world, about);
  const pending = (await parts(world).village.reads(about))?.messages.slice(2);
  expect(pending?.map(({ position }) => position)).toEqual([null, null, null]);
  // The case goes its own way meanwhile.
  const village = world.at('village', VILLAGE);
  done(await village.accepts(id));
  done(await village.opensRound(id, 'VILLAGE_PARTY_SECRETARY'));
  done(await village.settles(id));
  await world.services.county.start();
  await world.delivered();
  await expectStory(world, about);
  expect((await world.at('county', COUNTY).sees(id))?.holder.office).toBe(VILLAGE);
  await world.expectPeace();
});

test('M38 a county that dies after it kept what came, and before it said so, has it once', async () => {
  await using world = await startBattlefield();
  const { thread: about } = await askedAndAnswered(world);
  await world.services.county.restart('inbox.replica-kept');
  await writesOn(world, about);
  await world.diesOfItself('county');
  await world.services.county.start();
  await world.delivered();
  await expectStory(world, about);
  await world.expectPeace();
});

test('M38 a village that dies after it sent what it wrote, and before it noted so, repeats nothing', async () => {
  await using world = await startBattlefield();
  const { thread: about } = await askedAndAnswered(world);
  await world.services.county.kill();
  await writesOn(world, about);
  await world.services.village.restart('courier.replica-sent');
  await world.services.county.start();
  await world.wakeCouriers();
  await world.diesOfItself('village');
  await world.services.village.start();
  await world.delivered();
  await expectStory(world, about);
  await world.expectPeace();
});
