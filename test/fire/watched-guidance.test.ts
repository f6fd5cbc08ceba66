import { expect, test } from 'vitest';
import { guiding, storyOf, thread } from '../life/guiding.ts';
import { type Listening, overSocket } from '../live/listening.ts';
import { office } from '../offices.ts';
import { done } from '../seen-case.ts';
import { type Battlefield, startBattlefield } from './battlefield.ts';
import { gatewayOver } from './gateway-over.ts';

const VILLAGE = '330726107200';
const TOWNSHIP = '330726107';
const COUNTY = '330726';

const WATCH = `subscription { event: eventsAtCounty(kinds: [GUIDANCE_MESSAGE, CASE_CHANGED]) {
  cursor kind about case { id status threadsOfCounty(purpose: GUIDANCE) { messages { text } } village { office } } } }`;

interface Watched extends Record<string, unknown> {
  status: string;
  threadsOfCounty: { messages: { text: string }[] }[];
}

/** What the township heard: the newest text of the thread at each message. */
const textsHeard = ({ heard }: Listening): string[] =>
  heard
    .filter(({ kind }) => kind === 'GUIDANCE_MESSAGE')
    .map(({ case: about }) => (about as Watched).threadsOfCounty[0]?.messages.at(-1)?.text ?? '');

async function watched(world: Battlefield) {
  const gateway = await gatewayOver(world);
  const leader = office(world, 'township', TOWNSHIP, ['LEADER']);
  const socket = overSocket(gateway.url, () => world.token(leader.as));
  const heard = socket.listen({ query: WATCH });
  await heard.caughtUp();
  return {
    heard,
    [Symbol.asyncDispose]: async () => {
      socket.close();
      await gateway.close();
    },
  };
}

const isSettled = ({ case: about }: { case: unknown }): boolean =>
  (about as Watched | null)?.status === 'SETTLED';

async function settles(world: Battlefield, id: string): Promise<void> {
  const village = world.at('village', VILLAGE);
  done(await village.accepts(id));
  done(await village.opensRound(id, 'VILLAGE_PARTY_SECRETARY'));
  done(await village.settles(id));
}

test('M37 M38 a village asks, the county answers with a plan, the township watches live, the village adopts, the case settles', async () => {
  await using world = await startBattlefield();
  await using watch = await watched(world);
  const village = guiding(world, 'village', world.at('village', VILLAGE).as);
  const county = guiding(world, 'county', world.at('county', COUNTY).as);
  const { id } = done(await world.at('village', VILLAGE).registers());
  await world.delivered();
  const asked = thread(await village.asks(id, 'COUNTY', '请指导。'));
  await watch.heard.first(({ about }) => about === asked.id);
  thread(await county.advises(asked.id, '分时段轮灌。', { plan: true }));
  await world.delivered();
  thread(await village.answers(asked.id, '双方同意。', { decision: 'ADOPT' }));
  await world.delivered();
  await settles(world, id);
  await watch.heard.first(isSettled);
  expect(textsHeard(watch.heard)).toEqual(['请指导。', '分时段轮灌。', '双方同意。']);
  expect(watch.heard.errors).toEqual([]);
  expect((await world.at('county', COUNTY).sees(id))?.holder.office).toBe(VILLAGE);
  await world.expectPeace();
});

test('M37 M38 the same with the county killed and started again in the middle: every message is there once, in order', async () => {
  await using world = await startBattlefield();
  await using watch = await watched(world);
  const village = guiding(world, 'village', world.at('village', VILLAGE).as);
  const county = guiding(world, 'county', world.at('county', COUNTY).as);
  const { id } = done(await world.at('village', VILLAGE).registers());
  await world.delivered();
  const asked = thread(await village.asks(id, 'COUNTY', '请指导。'));
  await watch.heard.first(({ about }) => about === asked.id);
  thread(await county.advises(asked.id, '分时段轮灌。', { plan: true }));
  await world.delivered();
  await world.services.county.kill();
  thread(await village.answers(asked.id, '试行一次。'));
  thread(await village.answers(asked.id, '双方同意。', { decision: 'ADOPT' }));
  await settles(world, id);
  await world.services.county.start();
  await world.delivered();
  // The township's stream was never closed: it goes on where it was.
  await watch.heard.first(isSettled);
  const cursors = watch.heard.heard.map(({ cursor }) => cursor);
  expect(new Set(cursors).size).toBe(cursors.length);
  expect(watch.heard.errors).toEqual([]);
  const story = [
    'VILLAGE QUESTION 请指导。',
    'COUNTY PLAN 分时段轮灌。',
    'VILLAGE REPLY 试行一次。',
    'VILLAGE PLAN_ADOPTED 双方同意。',
  ];
  for (const seen of [await county.reads(asked.id), await village.reads(asked.id)]) {
    expect(storyOf(seen)).toEqual(story);
    expect(seen?.messages.map(({ position }) => position)).toEqual([1, 2, 3, 4]);
  }
  await watch.heard.first(() => textsHeard(watch.heard).length >= 4);
  expect(textsHeard(watch.heard)).toHaveLength(4);
  await world.expectPeace();
});
