import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { done } from '../seen-case.ts';
import { held, leaves } from './reception.ts';
import { type ReceivingWorld, startReceivingWorld, VILLAGE } from './visiting.ts';

let life: ReceivingWorld;
let leader: string;
beforeAll(async () => {
  life = await startReceivingWorld();
  leader = await life.county.leader({ name: '王县长' });
});
afterAll(async () => {
  await life[Symbol.asyncDispose]();
});

test('M51 each tier receives people in its own way, and keeps a log of it', async () => {
  const { county, township, village } = life;
  const theirs = [
    [county, 'ON_DUTY'],
    [township, 'ANYTIME'],
    [village, 'HOME_VISIT'],
  ] as const;
  for (const [by, mode] of theirs) {
    const official = by === county ? leader : await by.leader({ name: `${by.tier}负责人` });
    for (const [other, foreign] of theirs)
      if (other !== by)
        expect(await by.plans({ mode: foreign, official })).toMatchObject({ code: 'NOT_COMPETENT' });
    expect(held(await by.plans({ mode, official }))).toMatchObject({ stage: 'PREPARE' });
    expect(await by.log(`(filter: { mode: ${mode} })`)).toMatchObject([{ mode, on: '2026-03-02' }]);
  }
  // A village's secretary goes to people's homes without papers and without a lawyer.
  const [home] = await village.log();
  held(await village.visit('meet', { id: home?.id }));
  expect(held(await village.visit('close', { id: home?.id, result: '已上门了解情况。' })).stage).toBe(
    'CLOSED',
  );
});

test('M52 the upper two of the five levels are recorded as external', async () => {
  const { county } = life;
  const external = { mode: 'GO_DOWN', level: 'PROVINCE', leaderName: '省领导', leaderPost: '副省长' };
  const { id } = held(await county.plans(external));
  held(await county.visit('meet', { id }));
  expect(await county.log('(filter: { level: PROVINCE })')).toMatchObject([
    { leaderName: '省领导', level: 'PROVINCE', stage: 'MEET' },
  ]);
  expect(await county.plans({ ...external, official: leader })).toMatchObject({ code: 'BAD_INPUT' });
  expect(await county.plans({ mode: 'GO_DOWN', level: 'PROVINCE' })).toMatchObject({ code: 'BAD_INPUT' });
  expect(await county.plans({ mode: 'GO_DOWN', level: 'TOWNSHIP', official: leader })).toMatchObject({
    code: 'BAD_INPUT',
  });
});

test('M57 no meeting without a brief, none before its day, and no step out of order', async () => {
  const { county } = life;
  const law = [{ kind: 'LEGAL_ADVISER', name: '顾问' }];
  const planned = { mode: 'GO_DOWN', official: leader, on: '2026-03-03', participants: law };
  const { id } = held(await county.plans(planned));
  const step = async (verb: string, input: object = {}) => (await county.visit(verb, { id, ...input })).code;
  expect(await step('close', { result: '办结' })).toBe('NOT_ALLOWED_NOW');
  expect(await step('meet')).toBe('TOO_EARLY');
  expect(await step('meet', { on: '2026-03-02' })).toBe('NOT_ALLOWED_NOW');
  expect(await county.visit('prepare', { id, brief: '访前已调查。' })).toMatchObject({
    stage: 'PREPARE',
    texts: [{ stage: 'PREPARE', text: '访前已调查。' }],
  });
  held(await county.visit('prepare', { id, brief: '访前已调查,并核对台账。' }));
  // Held a day earlier than planned: what counts is the day on which it was.
  expect(await county.visit('meet', { id, on: '2026-03-02' })).toMatchObject({
    stage: 'MEET',
    on: '2026-03-02',
  });
  expect(await step('prepare', { brief: '迟了' })).toBe('NOT_ALLOWED_NOW');
  expect(await step('cancel', { reason: '迟了' })).toBe('NOT_ALLOWED_NOW');
  expect(await step('close', { result: ' ' })).toBe('BAD_INPUT');
  expect(held(await county.visit('close', { id, result: '两项诉求当场答复。' })).texts).toEqual([
    { stage: 'PREPARE', text: '访前已调查,并核对台账。' },
    { stage: 'CLOSED', text: '两项诉求当场答复。' },
  ]);
});

test('M58 a lawyer or a legal adviser goes along, of the register or named', async () => {
  const { county } = life;
  const { id } = held(await county.plans({ mode: 'ON_DUTY', official: leader }));
  held(await county.visit('prepare', { id, brief: '访前已调查。' }));
  const along = (participants: object[]) => county.visit('prepare', { id, participants });
  held(await along([{ kind: 'RESPONSIBLE_UNIT', name: '自然资源局' }]));
  expect(await county.visit('meet', { id })).toMatchObject({ code: 'PARTICIPANT_MISSING' });
  const lawyer = await county.leader({ name: '周律师', kind: 'LAWYER' });
  expect(await along([{ kind: 'LEGAL_ADVISER', official: lawyer }])).toMatchObject({ code: 'BAD_INPUT' });
  expect(await along([{ kind: 'LAWYER', official: lawyer, name: '周律师' }])).toMatchObject({
    code: 'BAD_INPUT',
  });
  expect(held(await along([{ kind: 'LAWYER', official: lawyer }])).participants).toEqual([
    { kind: 'RESPONSIBLE_UNIT', name: '自然资源局' },
    { kind: 'LAWYER', name: '周律师' },
  ]);
  expect(held(await county.visit('meet', { id })).stage).toBe('MEET');
});

test('M50 a leader who left goes on no visit', async () => {
  const { county, world } = life;
  const gone = await county.leader({ name: '离任领导' });
  const { id } = held(await county.plans({ mode: 'LETTER_READ', official: gone, on: '2026-02-20' }));
  held(await leaves(world, county, gone, '2026-02-25'));
  expect(await county.plans({ mode: 'ON_DUTY', official: gone })).toMatchObject({ code: 'NOT_ALLOWED_NOW' });
  expect(await county.visit('meet', { id, on: '2026-03-01' })).toMatchObject({ code: 'NOT_ALLOWED_NOW' });
  // What was done while in the post may still be written down.
  expect(held(await county.visit('meet', { id })).on).toBe('2026-02-20');
});

test('M53 a visit takes cases along: each gets a result, filed where its holder is the own office', async () => {
  const { county, village, world } = life;
  const own = done(await county.registers({ places: [VILLAGE], kind: 'CLAIM', category: '1104' }));
  const theirs = done(await village.registers());
  await world.settle();
  const met = await county.meets({ mode: 'GO_DOWN', official: leader, cases: [own.id, theirs.id] });
  const close = (cases: object[]) => county.visit('close', { id: met.id, result: '带案两件。', cases });
  const solved = { case: own.id, result: 'SOLVED', told: '当场达成一致。' };
  const assigned = { case: theirs.id, result: 'ASSIGNED', told: '由村调解。', dueOn: '2026-03-20' };
  expect(await close([solved])).toMatchObject({ code: 'BAD_INPUT' });
  expect(await close([solved, { ...assigned, dueOn: null }])).toMatchObject({ code: 'BAD_INPUT' });
  expect(await close([{ ...solved, dueOn: '2026-03-20' }, assigned])).toMatchObject({ code: 'BAD_INPUT' });
  expect(await close([solved, { ...assigned, dueOn: '2026-03-01' }])).toMatchObject({ code: 'BAD_INPUT' });
  expect((await county.log('(filter: { stage: MEET })')).some(({ id }) => id === met.id)).toBe(true);
  expect(held(await close([solved, assigned])).cases).toMatchObject([
    { caseId: own.id, result: 'SOLVED' },
    { caseId: theirs.id, result: 'ASSIGNED', dueOn: '2026-03-20' },
  ]);
  await world.settle();

  const { case: filed } = await county.says<{
    case: { county: { visitResults: object[] }; countyVisits: { id: string }[]; version: string };
  }>(
    `case(id: "${own.id}") { version county { visitResults { result told leaderName on } } countyVisits { id } }`,
  );
  expect(filed.county.visitResults).toEqual([
    { result: 'SOLVED', told: '当场达成一致。', leaderName: '王县长', on: '2026-03-02' },
  ]);
  expect(filed.countyVisits).toEqual([{ id: met.id }]);
  expect(filed.version).toBe(own.version);
  // The village holds its case as before, and learns who came and nothing that was said.
  const { case: seen } = await village.says<{
    case: { holder: object; tierActions: { nodes: object[] }; village: { visitResults: object[] } };
  }>(
    `case(id: "${theirs.id}") { holder { office } tierActions { nodes { tier action } } village { visitResults { told } } }`,
  );
  expect(seen).toEqual({
    holder: { office: VILLAGE },
    tierActions: { nodes: [{ tier: 'COUNTY', action: 'VISITED' }] },
    village: { visitResults: [] },
  });

  // What follows is finished once (访后限期办结).
  const finish = { id: met.id, case: theirs.id, on: '2026-03-02', text: '村里已调解。' };
  expect(await county.finishesCase({ ...finish, case: own.id })).toMatchObject({ code: 'NOT_ALLOWED_NOW' });
  expect(await county.finishesCase({ ...finish, on: '2026-03-09' })).toMatchObject({ code: 'BAD_INPUT' });
  expect(held(await county.finishesCase(finish)).cases[1]?.doneOn).toBe('2026-03-02');
  expect(await county.finishesCase(finish)).toMatchObject({ code: 'NOT_ALLOWED_NOW' });
});

test('M53 a case that nobody here sees is not taken along, and a key is for one plan', async () => {
  const { county } = life;
  const idempotencyKey = randomUUID();
  const plan = { idempotencyKey, mode: 'GO_DOWN', official: leader };
  expect(await county.plans({ ...plan, cases: ['330726V-unknown'] })).toMatchObject({ code: 'NOT_FOUND' });
  const { id } = held(await county.plans(plan));
  expect(held(await county.plans(plan)).id).toBe(id);
  expect(await county.plans({ ...plan, venue: '别处' })).toMatchObject({ code: 'KEY_REUSED' });
  expect(await county.visit('cancel', { id, reason: '暴雨。' })).toMatchObject({ stage: 'CANCELLED' });
  expect(await county.visit('meet', { id })).toMatchObject({ code: 'NOT_ALLOWED_NOW' });
  expect(await life.township.visit('cancel', { id, reason: '越权。' })).toMatchObject({ code: 'NOT_FOUND' });
});

test('M55 receptions, visits, appointments and letters stand in one log', async () => {
  await using other = await startReceivingWorld();
  const { county } = other;
  const [first, second] = [await county.leader({ name: '甲领导' }), await county.leader({ name: '乙领导' })];
  for (const mode of ['ON_DUTY', 'GO_DOWN', 'BY_APPOINTMENT', 'LETTER_READ'])
    await county.meets({ mode, official: first });
  await county.meets({ mode: 'GO_DOWN', official: second, campaign: '千名干部大接访' });
  held(await county.plans({ mode: 'ON_DUTY', official: first }));
  const { visitFigures } = await county.says<{ visitFigures: object[] }>(
    'visitFigures(period: "2026-Q1") { mode level visits leaders }',
  );
  expect(visitFigures).toEqual([
    { mode: 'BY_APPOINTMENT', level: 'COUNTY', visits: 1, leaders: 1 },
    { mode: 'GO_DOWN', level: 'COUNTY', visits: 2, leaders: 2 },
    { mode: 'LETTER_READ', level: 'COUNTY', visits: 1, leaders: 1 },
    { mode: 'ON_DUTY', level: 'COUNTY', visits: 1, leaders: 1 },
  ]);
  // A page goes on where the last one ended.
  const page = await county.log('(first: 4)');
  const rest = await county.log(`(first: 4, after: "${page.at(-1)?.id}")`);
  expect(new Set([...page, ...rest].map(({ id }) => id)).size).toBe(6);
});

test('M56 a campaign of receptions is counted by its name', async () => {
  const { county } = life;
  for (let number = 1; number <= 3; number += 1)
    await county.meets({
      mode: 'GO_DOWN',
      official: await county.leader({ name: `干部${number}`, kind: 'CADRE' }),
      campaign: '千名干部大接访',
    });
  const { visitFigures } = await county.says<{ visitFigures: object[] }>(
    'visitFigures(period: "2026", campaign: "千名干部大接访") { visits leaders }',
  );
  expect(visitFigures).toEqual([{ visits: 3, leaders: 3 }]);
  expect(await county.log('(filter: { campaign: "千名干部大接访" })')).toHaveLength(3);
});
