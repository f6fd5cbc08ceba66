import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { done } from '../seen-case.ts';
import { finishes, meetingsAt, openAt, records } from './meeting.ts';
import { does, held, placeSays } from './reception.ts';
import { COUNTY, type ReceivingWorld, startReceivingWorld, TOWNSHIP, VILLAGE } from './visiting.ts';

let life: ReceivingWorld;
beforeAll(async () => {
  life = await startReceivingWorld('2026-03-06T09:00:00+08:00');
});
afterAll(async () => {
  await life[Symbol.asyncDispose]();
});

const decision = (rest: object = {}) => ({
  text: '由乡镇牵头,限期办结。',
  responsible: TOWNSHIP,
  dueOn: '2026-03-20',
  ...rest,
});

test('M71 a meeting is recorded once with who was there and what was decided, and the same key records no second one', async () => {
  const { world, county } = life;
  const chair = await county.leader({ name: '赵副书记' });
  const input = {
    idempotencyKey: randomUUID(),
    kind: 'TUESDAY_MORNING',
    on: '2026-03-03',
    chair,
    chairName: null,
    chairPost: null,
    attendees: [
      { name: '钱书记', post: '镇党委书记', office: TOWNSHIP },
      { name: '孙局长', post: '自然资源局局长' },
    ],
    decisions: [decision({ unit: '村镇建设办' }), decision({ responsible: COUNTY })],
  };
  const meeting = held(await records(world, 'county', county, input));
  expect(meeting).toMatchObject({
    kind: 'TUESDAY_MORNING',
    on: '2026-03-03',
    chairName: '赵副书记',
    attendees: [
      { name: '钱书记', office: TOWNSHIP },
      { name: '孙局长', office: null },
    ],
    decisions: [{ responsible: TOWNSHIP, unit: '村镇建设办', doneOn: null }, { responsible: COUNTY }],
  });
  expect(held(await records(world, 'county', county, input)).id).toBe(meeting.id);
  expect((await meetingsAt(world, 'county', county, '(kind: TUESDAY_MORNING)')).nodes).toHaveLength(1);
  const reused = await records(world, 'county', county, { ...input, on: '2026-03-02' });
  expect(reused).toMatchObject({ code: 'KEY_REUSED' });
});

test('M70 what is no meeting of the tier, of a day to come, or names what is not there is refused whole', async () => {
  const { world, county, village } = life;
  const before = await meetingsAt(world, 'county', county);
  const code = async (input: object) => (await records(world, 'county', county, input)).code;
  expect(await code({ on: '2026-03-07' })).toBe('TOO_EARLY');
  expect(await code({ on: '2026-02-30' })).toBe('BAD_INPUT');
  expect(await code({ kind: 'VILLAGE_SUPERVISION' })).toBe('NOT_COMPETENT');
  expect(await code({ attendees: [] })).toBe('BAD_INPUT');
  expect(await code({ attendees: [{ name: '只有姓名' }] })).toBe('BAD_INPUT');
  expect(await code({ decisions: [decision(), decision({ responsible: '330726999' })] })).toBe(
    'UNKNOWN_PLACE',
  );
  expect(await code({ decisions: [decision({ dueOn: '2026-03-01' })] })).toBe('BAD_INPUT');
  expect(await code({ decisions: [decision({ text: '联系电话 13800000000' })] })).toBe('TITLE_NAMES_PERSON');
  expect(await code({ decisions: [decision({ case: '330726V-unknown' })] })).toBe('NOT_FOUND');
  expect(await code({ decisions: [decision({ decidesJurisdiction: true })] })).toBe('BAD_INPUT');
  expect(await meetingsAt(world, 'county', county)).toEqual(before);
  const joint = await records(world, 'village', village, { kind: 'JOINT_MEETING' });
  expect(joint.code).toBe('NOT_COMPETENT');
  const outside = await records(world, 'village', village, { decisions: [decision()] });
  expect(outside.code).toBe('OUT_OF_REGION');
});

test('M70 a decision reaches the tier that answers for it, which says when it is done; nobody else does', async () => {
  const { world, county, township, village } = life;
  const { id } = done(await village.registers({ kind: 'CLAIM', category: '1104' }));
  await world.settle();
  const meeting = held(
    await records(world, 'county', county, {
      kind: 'QUARTERLY_STANDING_COMMITTEE',
      decisions: [decision({ case: id, text: '镇里包保到位。' })],
    }),
  );
  const [decided] = meeting.decisions;
  expect(decided?.case).toEqual({ id });
  await world.settle();
  const waiting = await openAt(world, 'township', township, '(ofOwnMeetings: false)');
  expect(waiting.nodes).toMatchObject([
    // Of the Tuesday meeting, and this one; both due on the same day.
    expect.anything(),
    expect.anything(),
  ]);
  const mine = waiting.nodes.find((node) => node.id === decided?.id);
  expect(mine).toMatchObject({ text: '镇里包保到位。', case: { id }, doneOn: null });

  expect((await finishes(world, 'county', county, decided?.id ?? '', '2026-03-06')).code).toBe('NOT_FOUND');
  expect((await finishes(world, 'township', township, decided?.id ?? '', '2026-03-01')).code).toBe(
    'BAD_INPUT',
  );
  const finished = held(await finishes(world, 'township', township, decided?.id ?? '', '2026-03-05'));
  expect(finished.doneOn).toBe('2026-03-05');
  expect((await finishes(world, 'township', township, decided?.id ?? '', '2026-03-05')).code).toBe(
    'NOT_ALLOWED_NOW',
  );
  await world.settle();
  const about = await world.askTier(
    'county',
    county.as,
    `query ($code: ID!, $id: ID!) { county(code: $code) { case(id: $id) { countyDecisions { id doneOn } } } }`,
    { code: COUNTY, id },
  );
  expect(about.data?.county).toEqual({
    case: { countyDecisions: [{ id: decided?.id, doneOn: '2026-03-05' }] },
  });
});

test('M70 what the office answers for lies on its desk with its day, and is gone when it is done', async () => {
  const { world, township } = life;
  const desk = async () => {
    const { data } = await world.askTier(
      'township',
      township.as,
      '{ townshipDesk { items { kind subjectId dueAt } notices { nodes { kind subjectId } } } }',
    );
    const found = data?.townshipDesk as {
      items: { kind: string; subjectId: string; dueAt: string }[];
      notices: { nodes: { kind: string }[] };
    };
    return found;
  };
  const { items, notices } = await desk();
  const [due, ...rest] = items.filter(({ kind }) => kind === 'MEETING_DECISION_TO_CARRY_OUT');
  expect(rest).toEqual([]);
  expect(due?.dueAt).toBe('2026-03-20T16:00:00.000Z');
  expect(notices.nodes.filter(({ kind }) => kind === 'MEETING_DECISION')).toHaveLength(2);
  held(await finishes(world, 'township', township, due?.subjectId ?? '', '2026-03-06'));
  expect((await desk()).items.map(({ kind }) => kind)).not.toContain('MEETING_DECISION_TO_CARRY_OUT');
});

test('M106 a village’s supervision meetings are a list with pages, newest first, and a month without one is missed', async () => {
  const { world, village } = life;
  life.becomes('2026-06-05');
  for (const on of ['2026-03-10', '2026-04-10', '2026-06-05'])
    held(await records(world, 'village', village, { kind: 'VILLAGE_SUPERVISION', on }));
  const first = await meetingsAt(world, 'village', village, '(kind: VILLAGE_SUPERVISION, first: 2)');
  expect(first.nodes.map(({ on }) => on)).toEqual(['2026-06-05', '2026-04-10']);
  expect(first.pageInfo.hasNextPage).toBe(true);
  const rest = await meetingsAt(
    world,
    'village',
    village,
    `(kind: VILLAGE_SUPERVISION, first: 2, after: "${first.pageInfo.endCursor}")`,
  );
  expect(rest.nodes.map(({ on }) => on)).toEqual(['2026-03-10']);
  const { duties } = await placeSays<{ duties: { shortfall: number; occurrences: { from: string }[] }[] }>(
    world,
    'village',
    village,
    'duties(period: "2026-Q2", duty: "VILLAGE_SUPERVISION") { shortfall occurrences { from } }',
  );
  expect(duties).toMatchObject([{ shortfall: 1 }]);
});

test('M70 decisions are for those who read handlings, meetings for those who know the staff', async () => {
  const { world } = life;
  const grid = { id: 'grid', name: '网格员', roles: ['GRID_WORKER' as const], region: VILLAGE };
  const seen = await meetingsAt(world, 'village', { as: grid, region: VILLAGE });
  expect(seen.nodes.length).toBeGreaterThan(0);
  expect(seen.nodes.flatMap(({ decisions }) => decisions)).toEqual([]);
  await expect(openAt(world, 'village', { as: grid, region: VILLAGE })).rejects.toThrow('FORBIDDEN');
  const refused = await does(
    world,
    'village',
    { as: grid },
    'recordMeeting',
    'RecordMeetingInput',
    { kind: 'MONTHLY', on: '2026-03-02', venue: '会议室', attendees: [] },
    '... on Meeting { id }',
  );
  expect(refused.code).toBe('NOT_ALLOWED');
});
