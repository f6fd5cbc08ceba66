import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asOwner } from '../authorization/matters.ts';
import { office } from '../offices.ts';
import { done } from '../seen-case.ts';
import { codeOf } from './adopting.ts';
import { given, instructing } from './instructing.ts';
import { COUNTY, type ReviewedWorld, startReviewedWorld, TOWNSHIP, VILLAGE } from './under-review.ts';

const ANOTHER = '330726101';

let life: ReviewedWorld;
let countyIsAway = false;
beforeAll(async () => {
  life = await startReviewedWorld({
    reachable: (from, to) => !(countyIsAway && (from === 'COUNTY' || to === 'COUNTY')),
  });
});
afterAll(() => life[Symbol.asyncDispose]());

const leader = () => instructing(life.world, 'county', office(life.world, 'county', COUNTY, ['LEADER']).as);
const township = () =>
  instructing(life.world, 'township', office(life.world, 'township', TOWNSHIP, ['LEADER']).as);
const village = () =>
  instructing(life.world, 'village', office(life.world, 'village', VILLAGE, ['SECRETARY']).as);
const another = () =>
  instructing(life.world, 'township', office(life.world, 'township', ANOTHER, ['LEADER']).as);

/** A letter that the village registered. */
async function letter(): Promise<string> {
  const { id } = done(await office(life.world, 'village', VILLAGE).registers({ channel: 'LETTER' }));
  await life.world.settle();
  return id;
}

interface SeenCase {
  holder: { office: string };
  version: string;
  marks: object[];
  clocks: object[];
  tierActions: { nodes: { tier: string; office: string; action: string }[] };
}
async function seenAtCounty(id: string): Promise<SeenCase> {
  const { as } = office(life.world, 'county', COUNTY, ['LEADER']);
  const answer = await life.world.askTier(
    'county',
    as,
    `{ case(id: "${id}") { holder { office } version marks { tier } clocks { kind dueAt } tierActions { nodes { tier office action } } } }`,
  );
  return answer.data?.case as SeenCase;
}

test('M62 a leader instructs on a letter, the heads concerned acknowledge and report, the leader closes: nothing else moves', async () => {
  const id = await letter();
  const before = await seenAtCounty(id);
  const instruction = given(await leader().instructs(id, [VILLAGE, TOWNSHIP]));
  expect(instruction).toMatchObject({
    givenBy: '经办人',
    text: '请认真核实,限期化解。',
    dueAt: '2026-03-20T16:00:00.000Z',
    isLate: false,
    closedAt: null,
    offices: [
      { office: TOWNSHIP, officeName: '杭坪镇', acknowledgedAt: null, isPending: true },
      { office: VILLAGE, acknowledgedAt: null, isPending: true },
    ],
  });
  await life.world.settle();
  expect(await village().desk(instruction.id)).toContain('INSTRUCTION_TO_ACKNOWLEDGE');
  expect(codeOf(await village().reports(instruction.id))).toBe('TOO_EARLY');
  given(await village().acknowledges(instruction.id));
  given(await township().acknowledges(instruction.id, { text: '已签收,由我牵头。' }));
  expect(await village().desk(instruction.id)).not.toContain('INSTRUCTION_TO_ACKNOWLEDGE');
  given(await village().reports(instruction.id, '两户已约定轮流用水。'));
  await life.world.settle();
  const reported = await leader().reads(instruction.id);
  expect(reported?.offices).toMatchObject([
    { office: TOWNSHIP, acknowledgedBy: '经办人', reportedAt: null, isPending: true },
    { office: VILLAGE, isPending: false },
  ]);
  expect(await leader().pending()).toContain(instruction.id);
  // The village’s report makes it the leader’s turn; what the township owes lies on its desk all the same.
  expect(await township().desk(instruction.id)).toEqual(['INSTRUCTION_TO_ANSWER']);
  const closed = given(await leader().closes(instruction.id, '情况属实,已化解。'));
  expect(closed.closedAt).not.toBeNull();
  expect(closed.offices.map(({ isPending }) => isPending)).toEqual([false, false]);
  await life.world.settle();
  for (const seat of [leader(), township(), village()])
    expect(await seat.pending()).not.toContain(instruction.id);
  expect(codeOf(await village().reports(instruction.id))).toBe('NOT_ALLOWED_NOW');
  expect(codeOf(await leader().closes(instruction.id))).toBe('NOT_ALLOWED_NOW');
  const after = await seenAtCounty(id);
  expect({ ...after, tierActions: [] }).toEqual({ ...before, tierActions: [] });
});

test('M131 every head concerned acknowledges once, at the own tier, and all tiers see that it was done, not what was said', async () => {
  const id = await letter();
  const { id: instruction } = given(await leader().instructs(id, [VILLAGE, TOWNSHIP, COUNTY]));
  await life.world.settle();
  const key = { idempotencyKey: randomUUID() };
  given(await village().acknowledges(instruction, key));
  given(await village().acknowledges(instruction, key));
  expect(codeOf(await village().acknowledges(instruction))).toBe('NOT_ALLOWED_NOW');
  expect(codeOf(await village().acknowledges(instruction, { ...key, text: '再次签收' }))).toBe('KEY_REUSED');
  await life.world.settle();
  // Mandatory: until all have, it is not closed.
  expect(codeOf(await leader().closes(instruction))).toBe('TOO_EARLY');
  given(await township().acknowledges(instruction));
  // The county’s own code stands for its departments.
  const department = instructing(life.world, 'county', life.county.as);
  given(await department.acknowledges(instruction));
  await life.world.settle();
  const seen = await seenAtCounty(id);
  const told = seen.tierActions.nodes.map(({ tier, office: by, action }) => `${tier} ${by} ${action}`);
  expect(told.toSorted()).toEqual([
    `COUNTY ${COUNTY} ACKNOWLEDGED`,
    `COUNTY ${COUNTY} INSTRUCTED`,
    `TOWNSHIP ${TOWNSHIP} ACKNOWLEDGED`,
    `VILLAGE ${VILLAGE} ACKNOWLEDGED`,
  ]);
  given(await leader().closes(instruction));
});

test('M131 an office of which the case knows nothing acknowledges too, and only for itself', async () => {
  const id = await letter();
  const { id: instruction } = given(await leader().instructs(id, [ANOTHER]));
  await life.world.settle();
  expect(codeOf(await township().acknowledges(instruction))).toBe('NOT_FOUND');
  expect(codeOf(await leader().acknowledges(instruction))).toBe('NOT_ALLOWED');
  given(await another().acknowledges(instruction));
  await life.world.settle();
  expect((await leader().reads(instruction))?.offices).toMatchObject([
    { office: ANOTHER, acknowledgedBy: '经办人' },
  ]);
  expect(await village().reads(instruction)).toBeNull();
});

test('M62 a follow-up asks the offices again, and past its day the instruction is late', async () => {
  const id = await letter();
  const { id: instruction } = given(await leader().instructs(id, [VILLAGE]));
  await life.world.settle();
  given(await village().acknowledges(instruction));
  given(await village().reports(instruction));
  await life.world.settle();
  expect((await leader().reads(instruction))?.offices).toMatchObject([{ isPending: false }]);
  given(await leader().follows(instruction, '2026-04-10'));
  expect(codeOf(await leader().follows(instruction, '2026-02-01'))).toBe('BAD_INPUT');
  await life.world.settle();
  expect(await village().desk(instruction)).toEqual(['INSTRUCTION_TO_ANSWER']);
  expect(await village().reads(instruction)).toMatchObject({ isLate: false, offices: [{ isPending: true }] });
  life.passDays(45);
  expect(await village().reads(instruction)).toMatchObject({ isLate: true });
  given(await village().reports(instruction, '再次反馈。'));
  await life.world.settle();
  expect(await leader().reads(instruction)).toMatchObject({ isLate: false, offices: [{ isPending: false }] });
  life.passDays(-45);
});

test('M62 only a leader of the county instructs, on an open case, offices of the county, with a day ahead', async () => {
  const id = await letter();
  const refused = async (more: object, offices = [VILLAGE]) =>
    codeOf(await leader().instructs(id, offices, more));
  expect(await refused({ text: ' ' })).toBe('BAD_INPUT');
  expect(await refused({ dueOn: '2026-03-01' })).toBe('BAD_INPUT');
  expect(await refused({ dueOn: '下月' })).toBe('BAD_INPUT');
  expect(await refused({ dueOn: '2028-03-01' })).toBe('BAD_INPUT');
  expect(await refused({}, [])).toBe('BAD_INPUT');
  expect(await refused({}, ['330727'])).toBe('OUT_OF_REGION');
  expect(await refused({}, ['330726999'])).toBe('UNKNOWN_PLACE');
  expect(await refused({ caseId: '330726V-unknown' })).toBe('NOT_FOUND');
  const as = (region: string, roles: ('LEADER' | 'OFFICER')[]) =>
    instructing(life.world, 'county', office(life.world, 'county', region, roles).as);
  expect(codeOf(await as(TOWNSHIP, ['LEADER']).instructs(id, [VILLAGE]))).toBe('NOT_COMPETENT');
  expect(codeOf(await as(COUNTY, ['OFFICER']).instructs(id, [VILLAGE]))).toBe('NOT_ALLOWED');
  expect(codeOf(await as('330727', ['LEADER']).instructs(id, ['330727']))).toBe('UNKNOWN_PLACE');
  const ended = await life.answered(life.township);
  await life.world.settle();
  expect(codeOf(await leader().instructs(ended.id, [TOWNSHIP]))).toBe('NOT_ALLOWED_NOW');
});

test('M131 with the county away the heads acknowledge and report; it learns of everything later, in order and once', async () => {
  const id = await letter();
  const { id: instruction } = given(await leader().instructs(id, [VILLAGE, TOWNSHIP]));
  await life.world.settle();
  countyIsAway = true;
  given(await village().acknowledges(instruction));
  given(await village().reports(instruction, '第一次反馈。'));
  given(await village().reports(instruction, '第二次反馈。'));
  given(await township().acknowledges(instruction));
  expect((await leader().reads(instruction))?.thread.messages).toHaveLength(1);
  countyIsAway = false;
  await life.world.settle();
  const atCounty = (await leader().reads(instruction))?.thread.messages ?? [];
  expect(atCounty.map(({ position }) => position)).toEqual([1, 2, 3, 4, 5]);
  const ofVillage = atCounty.filter(({ office: by }) => by === VILLAGE);
  expect(ofVillage.map(({ kind, text }) => `${kind} ${text}`)).toEqual([
    'ACKNOWLEDGED 已签收。',
    'REPORT 第一次反馈。',
    'REPORT 第二次反馈。',
  ]);
  expect((await township().reads(instruction))?.thread.messages).toEqual(atCounty);
  expect((await village().reads(instruction))?.thread.messages).toEqual(atCounty);
});

test('M62 what a leader and the offices wrote stands in the thread alone: on no card, mark, action, notice or line of the ledger', async () => {
  const id = await letter();
  const secret = '丙某某家中困难';
  const { id: instruction } = given(await leader().instructs(id, [VILLAGE, TOWNSHIP], { text: secret }));
  await life.world.settle();
  given(await village().acknowledges(instruction, { text: `已签收:${secret}` }));
  given(await village().reports(instruction, `已走访:${secret}`));
  await life.world.settle();
  expect((await township().reads(instruction))?.thread.messages).toHaveLength(3);
  for (const subgraph of ['village', 'township', 'county'] as const) {
    const told = await asOwner(life.world, subgraph, async (owner) => {
      const found: string[] = [];
      const there = await owner.query<{ name: string }>(
        `select tablename as name from pg_tables where schemaname = 'public' and tablename <> 'thread_message'`,
      );
      for (const { name } of there.rows) {
        const { rowCount } = await owner.query(`select 1 from ${name} where ${name}::text like $1`, [
          `%${secret}%`,
        ]);
        if (rowCount !== 0) found.push(name);
      }
      return found;
    });
    expect(told).toEqual([]);
  }
  const dashboard = office(life.world, 'county', COUNTY, ['DASHBOARD']).as;
  const answer = await life.world.askTier(
    'county',
    dashboard,
    `{ instructionAtCounty(id: "${instruction}") { text } }`,
  );
  expect(answer.errors.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
});

test('M62 after a follow-up everybody concerned owes an answer anew, also once another office has given its own', async () => {
  const id = await letter();
  const { id: instruction } = given(await leader().instructs(id, [VILLAGE, TOWNSHIP]));
  await life.world.settle();
  for (const seat of [village(), township()]) {
    given(await seat.acknowledges(instruction));
    given(await seat.reports(instruction));
    await life.world.settle();
  }
  given(await leader().follows(instruction, '2026-04-10'));
  await life.world.settle();
  given(await village().reports(instruction, '已再次核实。'));
  await life.world.settle();
  expect((await township().reads(instruction))?.offices).toMatchObject([
    { office: TOWNSHIP, isPending: true },
    { office: VILLAGE, isPending: false },
  ]);
  expect(await township().desk(instruction)).toEqual(['INSTRUCTION_TO_ANSWER']);
  expect(await village().desk(instruction)).toEqual([]);
});
