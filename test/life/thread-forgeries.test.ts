import { randomUUID } from 'node:crypto';
import { cardMessage, keepCardMessage } from '@sanji/tier/cases/replicas.ts';
import type { Statement } from '@sanji/tier/delivery/statement.ts';
import type { Tier } from '@sanji/tier/schema.types.ts';
import { keepThread, threadMessage } from '@sanji/tier/threads/thread-replica.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { office } from '../offices.ts';
import { done } from '../seen-case.ts';
import { startWorld, type World } from '../world.ts';
import { guiding, thread } from './guiding.ts';

const VILLAGE = '330726107200';
const NEIGHBOUR = '330726107201';
const COUNTY = '330726';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(async () => {
  await world[Symbol.asyncDispose]();
});

const ALL = { wantedEpoch: 0, wantedRevision: 0, sentEpoch: 0, sentRevision: 0 };
const statement = (kind: Statement['kind'], caseId: string, from: Tier, to: Tier): Statement => ({
  id: randomUUID(),
  kind,
  v: 1,
  from,
  to,
  caseId,
  epoch: 1,
  sentAt: new Date().toISOString(),
  digest: '',
});
const village = () => office(world, 'village', VILLAGE);
const atVillage = () => guiding(world, 'village', village().as);
const atCounty = () => guiding(world, 'county', office(world, 'county', COUNTY).as);

/** A thread with a question of the village's and an answer of the county's, and what each of them says of it. */
async function told() {
  const { id } = done(await village().registers());
  await world.settle();
  const { id: about } = thread(await atVillage().asks(id, 'COUNTY', '请指导。'));
  await world.settle();
  thread(await atCounty().advises(about, '先查档案。'));
  await world.settle();
  const waiting = { ...ALL, kind: 'thread', caseId: about } as const;
  const by = (tier: 'village' | 'county') =>
    threadMessage(
      world.tiers[tier].desk.courierEm.fork(),
      tier === 'village' ? 'VILLAGE' : 'COUNTY',
      waiting,
    );
  const [fromVillage, fromCounty] = [await by('village'), await by('county')];
  const [question, advice] = fromCounty?.messages ?? [];
  if (!fromVillage || !fromCounty || !question || !advice) throw new Error('nothing was said');
  return { about, fromVillage, fromCounty, question, advice };
}

const says = (to: 'village' | 'county', about: string, payload: object): Promise<void> =>
  world.tiers[to].desk.courierEm.fork().transactional((tx) => {
    const [self, from] =
      to === 'village' ? (['VILLAGE', 'COUNTY'] as const) : (['COUNTY', 'VILLAGE'] as const);
    return keepThread(tx, self, statement('thread', about, from, self), JSON.parse(JSON.stringify(payload)));
  });
const FORGED = 'not what its sender may say';

test('M38 the tier above brings no words in the name of the offices below it, nor opens their files', async () => {
  const { about, fromCounty, question, advice } = await told();
  const brings = (message: object) =>
    says('village', about, { ...fromCounty, messages: [...fromCounty.messages, message] });
  const next = { id: randomUUID(), position: 3 };
  await expect(brings({ ...question, ...next, kind: 'REPLY', number: 2 })).rejects.toThrow(FORGED);
  await expect(brings({ ...advice, ...next, number: 2, office: VILLAGE })).rejects.toThrow(FORGED);
  await expect(brings({ ...advice, ...next, number: 2, kind: 'REPLY' })).rejects.toThrow(FORGED);
  const attachments = [{ tier: 'VILLAGE', materialId: 'somebody', name: '材料.pdf' }];
  await expect(
    brings({ ...advice, ...next, number: 2, body: { ...advice.body, attachments } }),
  ).rejects.toThrow(FORGED);
  expect((await atVillage().reads(about))?.messages).toHaveLength(2);
  await brings({ ...advice, ...next, number: 2 });
  expect((await atVillage().reads(about))?.messages).toHaveLength(3);
});

test('M38 a tier below writes for no office that takes no part, whatever list it sends along', async () => {
  const { about, fromVillage, question } = await told();
  const message = { ...question, id: randomUUID(), kind: 'REPLY', number: 2, position: null };
  await expect(
    says('county', about, {
      ...fromVillage,
      offices: [VILLAGE, NEIGHBOUR],
      messages: [question, { ...message, office: NEIGHBOUR }],
    }),
  ).rejects.toThrow(FORGED);
  await expect(
    says('county', about, { ...fromVillage, thread: { ...fromVillage.thread, office: '330727' } }),
  ).rejects.toThrow(FORGED);
  expect((await atCounty().reads(about))?.messages).toHaveLength(2);
  await says('county', about, { ...fromVillage, messages: [question, message] });
  expect((await atCounty().reads(about))?.messages).toHaveLength(3);
});

test('M38 a card that arrives late brings nobody into a thread who no longer held the case when it began', async () => {
  const { id } = done(await village().registers());
  await world.settle();
  const waiting = { ...ALL, kind: 'card', caseId: id } as const;
  const old = await cardMessage(world.tiers.village.desk.courierEm.fork(), 'VILLAGE', waiting);
  const late = JSON.parse(JSON.stringify(old));
  done(await village().transfers(id, NEIGHBOUR));
  await world.settle();
  const { id: about } = thread(await atCounty().opens(id, '请先核实。'));
  await world.tiers.county.desk.courierEm
    .fork()
    .transactional((tx) => keepCardMessage(tx, 'COUNTY', statement('card', id, 'VILLAGE', 'COUNTY'), late));
  expect((await atCounty().reads(about))?.offices).toEqual([NEIGHBOUR]);
});
