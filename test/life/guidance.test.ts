import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Office, office } from '../offices.ts';
import { done } from '../seen-case.ts';
import { startWorld, type World } from '../world.ts';
import { guiding, storyOf, thread } from './guiding.ts';

const VILLAGE = '330726107200';
const TOWNSHIP = '330726107';
const COUNTY = '330726';

let world: World;
let village: Office;
let township: Office;
let county: Office;
beforeAll(async () => {
  world = await startWorld();
  village = office(world, 'village', VILLAGE);
  township = office(world, 'township', TOWNSHIP);
  county = office(world, 'county', COUNTY);
});
afterAll(async () => {
  await world[Symbol.asyncDispose]();
});

const atVillage = () => guiding(world, 'village', village.as);
const atTownship = () => guiding(world, 'township', township.as);
const atCounty = () => guiding(world, 'county', county.as);

test('M38 a village asks the county, the county answers with a plan, and the village adopts it: nothing else moves', async () => {
  const { id } = done(await village.registers());
  await world.settle();
  const before = await village.sees(id);
  const asked = thread(await atVillage().asks(id, 'COUNTY', '两户对用水先后各执一词,请县里指导。'));
  expect(asked).toMatchObject({
    owner: 'COUNTY',
    office: COUNTY,
    offices: [VILLAGE],
    status: 'AWAITS_ABOVE',
  });
  await world.settle();
  thread(await atCounty().advises(asked.id, '按轮灌公约分时段用水。', { plan: true }));
  await world.settle();
  thread(await atVillage().answers(asked.id, '两户同意。', { decision: 'ADOPT' }));
  await world.settle();
  thread(await atCounty().closes(asked.id));
  await world.settle();
  const story = [
    'VILLAGE QUESTION 两户对用水先后各执一词,请县里指导。',
    'COUNTY PLAN 按轮灌公约分时段用水。',
    'VILLAGE PLAN_ADOPTED 两户同意。',
    'COUNTY CLOSED 指导结束。',
  ];
  for (const seen of [await atCounty().reads(asked.id), await atVillage().reads(asked.id)]) {
    expect(storyOf(seen)).toEqual(story);
    expect(seen).toMatchObject({ status: 'CLOSED' });
    expect(seen?.messages.map(({ position }) => position)).toEqual([1, 2, 3, 4]);
  }
  const { timeline, clocks, holder, version } = done(
    (await village.sees(id)) ?? { code: '', message: '', messageZh: '' },
  );
  expect({ timeline, clocks, holder, version }).toEqual({
    timeline: before?.timeline,
    clocks: before?.clocks,
    holder: before?.holder,
    version: before?.version,
  });
});

test('M38 the county leader reads the thread in the whole case, and the township between watches it', async () => {
  const { id } = done(await village.registers());
  await world.settle();
  const asked = thread(await atVillage().asks(id, 'COUNTY', '请指导。'));
  await world.settle();
  const leader = office(world, 'township', TOWNSHIP, ['LEADER']);
  const answer = await world.ask(
    leader.as,
    `query ($id: ID!, $code: ID!) { township(code: $code) { case(id: $id) {
      threadsOfCounty(purpose: GUIDANCE) { id messages { text } }
      village { threads { id messages { text position } } }
      tierActions { nodes { tier office role action } } } } }`,
    { id, code: TOWNSHIP },
  );
  expect(answer.data).toEqual({
    township: {
      case: {
        threadsOfCounty: [{ id: asked.id, messages: [{ text: '请指导。' }] }],
        village: { threads: [{ id: asked.id, messages: [{ text: '请指导。', position: 1 }] }] },
        tierActions: {
          nodes: [{ tier: 'VILLAGE', office: VILLAGE, role: 'OFFICER', action: 'GUIDANCE_ASKED' }],
        },
      },
    },
  });
});

test('M38 a tier above begins of its own accord; the plan that is not adopted says why, and a newer one takes its place', async () => {
  const { id } = done(await village.registers());
  await world.settle();
  const opened = thread(await atTownship().opens(id, '建议先查水权登记。', { plan: true }));
  await world.settle();
  const no = thread(await atVillage().answers(opened.id, '登记缺失,无从查起。', { decision: 'NOT_ADOPT' }));
  expect(no.status).toBe('AWAITS_ABOVE');
  expect(await atVillage().answers(opened.id, '再次采纳。', { decision: 'ADOPT' })).toMatchObject({
    code: 'NOT_ALLOWED_NOW',
  });
  await world.settle();
  thread(await atTownship().advises(opened.id, '由两户共同丈量。', { plan: true }));
  await world.settle();
  thread(await atVillage().answers(opened.id, '可行。', { decision: 'ADOPT' }));
  await world.settle();
  expect((await atTownship().reads(opened.id))?.messages.map(({ kind }) => kind)).toEqual([
    'PLAN',
    'PLAN_NOT_ADOPTED',
    'PLAN',
    'PLAN_ADOPTED',
  ]);
});

test('M38 a thread goes with the case: the next holder reads all of it, and decides', async () => {
  const { id } = done(await village.registers({ kind: 'CLAIM', category: '1104' }));
  await world.settle();
  const asked = thread(await atVillage().asks(id, 'COUNTY', '请指导征迁补偿口径。'));
  await world.settle();
  done(await village.escalates(id, 'TOWNSHIP', 'COMPETENCE'));
  await world.settle();
  thread(await atCounty().advises(asked.id, '按公告的口径执行。', { plan: true }));
  await world.settle();
  const seen = await atTownship().reads(asked.id);
  expect(seen?.offices).toEqual([TOWNSHIP, VILLAGE]);
  expect(seen?.messages.map(({ kind }) => kind)).toEqual(['QUESTION', 'PLAN']);
  // Who gave the case away reads on and decides no more.
  expect(await atVillage().answers(asked.id, '采纳。', { decision: 'ADOPT' })).toMatchObject({
    code: 'NOT_HOLDER',
  });
  thread(await atTownship().answers(asked.id, '采纳。', { decision: 'ADOPT' }));
  await world.settle();
  expect((await atVillage().reads(asked.id))?.messages.map(({ kind }) => kind)).toEqual([
    'QUESTION',
    'PLAN',
    'PLAN_ADOPTED',
  ]);
});

test('M38 both sides write at once: every message is there once, in one order everywhere', async () => {
  const { id } = done(await village.registers());
  await world.settle();
  const asked = thread(await atVillage().asks(id, 'COUNTY', '请指导。'));
  await world.settle();
  const texts = Array.from({ length: 6 }, (_, index) => `第 ${index + 1} 条`);
  await Promise.all([
    ...texts.map((text) => atVillage().answers(asked.id, `村 ${text}`)),
    ...texts.map((text) => atCounty().advises(asked.id, `县 ${text}`)),
  ]);
  await world.settle();
  const [above, below] = [await atCounty().reads(asked.id), await atVillage().reads(asked.id)];
  expect(above?.messages).toHaveLength(13);
  expect(below?.messages).toEqual(above?.messages);
  expect(above?.messages.map(({ position }) => position)).toEqual(
    Array.from({ length: 13 }, (_, index) => index + 1),
  );
});

test('M38 guidance is refused on a case out of one’s region, on an ended one, by strangers, and downwards', async () => {
  const { id } = done(await village.registers());
  await world.settle();
  const elsewhere = guiding(world, 'township', office(world, 'township', '330726101').as);
  expect(await elsewhere.opens(id, '指导。')).toMatchObject({ code: 'NOT_FOUND' });
  const sibling = guiding(world, 'village', office(world, 'village', '330726107201').as);
  expect(await sibling.asks(id, 'COUNTY', '请指导。')).toMatchObject({ code: 'NOT_FOUND' });
  expect(await atVillage().asks(id, 'VILLAGE', '请指导。')).toMatchObject({ code: 'BAD_INPUT' });
  expect(await atVillage().asks(id, 'COUNTY', ' ')).toMatchObject({ code: 'BAD_INPUT' });
  expect(await atVillage().asks(id, 'COUNTY', '请指导。', { dueAt: '2020-01-01T00:00:00Z' })).toMatchObject({
    code: 'BAD_INPUT',
  });
  const asked = thread(await atVillage().asks(id, 'COUNTY', '请指导。'));
  expect(await sibling.reads(asked.id)).toBeNull();
  expect(await sibling.answers(asked.id, '插话。')).toMatchObject({ code: 'NOT_FOUND' });
  await world.settle();
  // The township watches a thread of the county's, and does not write in it.
  expect(await atTownship().advises(asked.id, '插话。')).toMatchObject({ code: 'NOT_FOUND' });
  thread(await atCounty().closes(asked.id));
  expect(await atCounty().advises(asked.id, '又一条。')).toMatchObject({ code: 'NOT_ALLOWED_NOW' });
});

test('M38 the same key is one question; other input under it is refused', async () => {
  const { id } = done(await village.registers());
  const key = randomUUID();
  const first = thread(await atVillage().asks(id, 'COUNTY', '请指导。', {}, key));
  const second = thread(await atVillage().asks(id, 'COUNTY', '请指导。', {}, key));
  expect(second.id).toBe(first.id);
  expect(await atVillage().asks(id, 'COUNTY', '另一问。', {}, key)).toMatchObject({ code: 'KEY_REUSED' });
});

test('M38 a question is a notice and an item on the desk above, an answer on the desk below', async () => {
  const { id } = done(await village.registers());
  await world.settle();
  const asked = thread(await atVillage().asks(id, 'COUNTY', '请指导。'));
  await world.settle();
  const desk = `{ items { kind subjectId } notices { nodes { kind subjectId } } }`;
  const above = await world.ask(county.as, `{ countyDesk ${desk} }`);
  expect(above.data).toMatchObject({
    countyDesk: {
      items: expect.arrayContaining([{ kind: 'GUIDANCE_TO_GIVE', subjectId: asked.id }]),
      notices: { nodes: expect.arrayContaining([{ kind: 'GUIDANCE', subjectId: asked.id }]) },
    },
  });
  thread(await atCounty().advises(asked.id, '先查档案。'));
  await world.settle();
  const below = await world.ask(village.as, `{ villageDesk ${desk} }`);
  expect(below.data).toMatchObject({
    villageDesk: {
      items: expect.arrayContaining([{ kind: 'GUIDANCE_TO_ANSWER', subjectId: asked.id }]),
      notices: { nodes: expect.arrayContaining([{ kind: 'GUIDANCE', subjectId: asked.id }]) },
    },
  });
});
