import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { office } from '../offices.ts';
import { done } from '../seen-case.ts';
import type { As } from '../world.ts';
import { adopted, claims, codeOf, ends, startAdoptingWorld } from './adopting.ts';
import { COUNTY, TOWNSHIP } from './under-review.ts';

let county: Awaited<ReturnType<typeof startAdoptingWorld>>;
let wang: string;
let countyIsAway = false;
beforeAll(async () => {
  county = await startAdoptingWorld({
    reachable: (from, to) => !(countyIsAway && (from === 'COUNTY' || to === 'COUNTY')),
  });
  wang = await county.official('王县长');
});
afterAll(() => county[Symbol.asyncDispose]());

interface Explanation {
  unit: string;
  grounds: string[];
  thread: { id: string; status: string; dueAt: string | null; messages: { kind: string; text: string }[] };
}
const EXPLANATION = 'unit grounds thread { id status dueAt messages { kind text } }';

async function explanationsOf(caseId: string): Promise<Explanation[]> {
  const { case: found } = await county.county<{ case: { adoptions: { explanations: Explanation[] }[] } }>(
    `case(id: "${caseId}") { adoptions { explanations { ${EXPLANATION} } } }`,
  );
  return found.adoptions[0]?.explanations ?? [];
}
const overdue = async (): Promise<string[]> =>
  (
    await county.county<{ overdueExplanations: Explanation[] }>(`overdueExplanations { ${EXPLANATION} }`)
  ).overdueExplanations.map(({ thread }) => thread.id);

async function writes(tier: 'township' | 'county', as: As, verb: string, type: string, input: object) {
  const field = `${verb}At${tier === 'county' ? 'County' : 'Township'}`;
  const answer = await county.world.askTier(
    tier,
    as,
    `mutation ($input: ${type}!) { result: ${field}(input: $input) { ... on Thread { status } ... on Refused { code } } }`,
    { input: { idempotencyKey: randomUUID(), ...input } },
  );
  if (answer.errors.length > 0) throw new Error(JSON.stringify(answer.errors));
  return answer.data?.result as object;
}
const explains = (thread: string, text: string) =>
  writes('township', county.life.township.as, 'explain', 'ExplainInput', { thread, text });
const judges = (thread: string, accepted: boolean, explainBy?: string) =>
  writes('county', county.leader.as, 'judgeExplanation', 'JudgeExplanationInput', {
    thread,
    accepted,
    text: accepted ? '同意。' : '措施不具体,重写。',
    explainBy,
  });

async function desk(tier: 'township' | 'county', as: As, subjectId: string): Promise<string[]> {
  const answer = await county.world.askTier(tier, as, `{ desk: ${tier}Desk { items { kind subjectId } } }`);
  const { items } = (answer.data as { desk: { items: { kind: string; subjectId: string }[] } }).desk;
  return items.filter((item) => item.subjectId === subjectId).map(({ kind }) => kind);
}

const inDays = (days: number) => new Date(Date.parse(county.life.now()) + days * 86_400_000).toISOString();

test('M65 slow progress is explained in writing by the unit that holds the case, in its own tier, and judged by the leader', async () => {
  const [caseId = ''] = await claims(county.life, 1);
  const { id } = adopted(await county.adopts(caseId, wang));
  expect(codeOf(await county.demands(id))).toBe('TOO_EARLY');
  county.life.passDays(31);
  expect(await desk('county', county.leader.as, id)).toContain('EXPLANATION_TO_DEMAND');
  adopted(await county.demands(id));
  expect(codeOf(await county.demands(id))).toBe('NOT_ALLOWED_NOW');
  expect(await desk('county', county.leader.as, id)).not.toContain('EXPLANATION_TO_DEMAND');
  const [demanded] = await explanationsOf(caseId);
  expect(demanded).toMatchObject({
    unit: TOWNSHIP,
    grounds: ['NO_PLAN'],
    thread: { status: 'AWAITS_BELOW', messages: [{ kind: 'DEMAND' }] },
  });
  const thread = demanded?.thread.id ?? '';
  await county.world.settle();
  expect(await desk('township', county.life.township.as, thread)).toEqual(['EXPLANATION_TO_WRITE']);

  // The county is away: the unit writes all the same, and the county has it later, once.
  countyIsAway = true;
  expect(await explains(thread, '补偿标准未定,四月底前拿出方案。')).toEqual({ status: 'AWAITS_ABOVE' });
  countyIsAway = false;
  await county.world.settle();
  expect(await desk('county', county.leader.as, thread)).toEqual(['EXPLANATION_TO_JUDGE']);
  expect(await judges(thread, false, inDays(5))).toEqual({ status: 'AWAITS_BELOW' });
  await county.world.settle();
  expect(await explains(thread, '四月二十日前签约,责任人镇长。')).toEqual({ status: 'AWAITS_ABOVE' });
  await county.world.settle();
  expect(await judges(thread, true)).toEqual({ status: 'CLOSED' });
  const [explained] = await explanationsOf(caseId);
  expect(explained?.thread.messages.map(({ kind }) => kind)).toEqual([
    'DEMAND',
    'EXPLANATION',
    'REJECTED',
    'EXPLANATION',
    'ACCEPTED',
  ]);
  // It still has no plan: another explanation may be asked for.
  adopted(await county.demands(id));
  expect(await explanationsOf(caseId)).toHaveLength(2);
});

test('M65 an explanation that does not come is listed as overdue, from its day on', async () => {
  const [caseId = ''] = await claims(county.life, 1);
  const { id } = adopted(await county.adopts(caseId, wang));
  county.life.passDays(31);
  expect(codeOf(await county.demands(id, { explainBy: inDays(-1) }))).toBe('BAD_INPUT');
  expect(codeOf(await county.demands(id, { text: '' }))).toBe('BAD_INPUT');
  adopted(await county.demands(id));
  const [demanded] = await explanationsOf(caseId);
  const thread = demanded?.thread.id ?? '';
  // The county’s own term: seven days, to their end.
  expect(Date.parse(demanded?.thread.dueAt ?? '') - Date.parse(county.life.now())).toBeGreaterThan(
    7 * 86_400_000,
  );
  county.life.passDays(7);
  expect(await overdue()).not.toContain(thread);
  county.life.passDays(1);
  expect(await overdue()).toContain(thread);
  await county.world.settle();
  await explains(thread, '迟复,致歉。');
  await county.world.settle();
  expect(await overdue()).not.toContain(thread);
});

test('M65 where the county itself holds the case its own office explains, and nobody once the case has ended', async () => {
  const own = office(county.world, 'county', COUNTY);
  const { id: caseId } = done(await own.registers({ places: [TOWNSHIP], kind: 'CLAIM', category: '1104' }));
  const { id } = adopted(await county.adopts(caseId, wang));
  county.life.passDays(31);
  adopted(await county.demands(id));
  const [demanded] = await explanationsOf(caseId);
  expect(demanded?.unit).toBe(COUNTY);
  const thread = demanded?.thread.id ?? '';
  expect(await writes('county', own.as, 'explain', 'ExplainInput', { thread, text: '正在会商。' })).toEqual({
    status: 'AWAITS_ABOVE',
  });
  expect(await judges(thread, true)).toEqual({ status: 'CLOSED' });
  done(await own.accepts(caseId));
  done(await own.concludes(caseId, 'OPINION_ISSUED'));
  expect(codeOf(await county.demands(id))).toBe('NOT_ALLOWED_NOW');
});

test('M65 an adoption that is solved asks nobody for an explanation any more', async () => {
  const [caseId = ''] = await claims(county.life, 1);
  const { id } = adopted(await county.adopts(caseId, wang));
  county.life.passDays(31);
  adopted(await county.demands(id));
  await ends(county.life, caseId);
  await county.world.settle();
  adopted(await county.solves(id));
  await county.world.settle();
  const [demanded] = await explanationsOf(caseId);
  expect(demanded?.thread.status).toBe('CLOSED');
  const thread = demanded?.thread.id ?? '';
  expect(await desk('township', county.life.township.as, thread)).toEqual([]);
  expect(await explains(thread, '已办结。')).toEqual({ code: 'NOT_ALLOWED_NOW' });
});

test('M64 M66 this month’s consultation and report lie on the county’s desk until they are recorded', async () => {
  const [caseId = ''] = await claims(county.life, 1);
  const { id } = adopted(await county.adopts(caseId, wang));
  const onDesk = (as = county.officer.as) => desk('county', as, id);
  // The month of the adoption owes nothing.
  expect(await onDesk()).toEqual([]);
  county.life.passDays(31);
  expect((await onDesk()).toSorted()).toEqual(['ADOPTION_TO_CONSULT', 'ADOPTION_TO_REPORT']);
  adopted(await county.records(id, 'CONSULTATION', county.life.now().slice(0, 10)));
  expect(await onDesk()).toEqual(['ADOPTION_TO_REPORT']);
  adopted(await county.records(id, 'REPORT', county.life.now().slice(0, 10)));
  expect(await onDesk()).toEqual([]);
  await ends(county.life, caseId);
});

test('M67 an adoption whose leader has left lies on a leader’s desk until it is handed on', async () => {
  const zhou = await county.official('周县长');
  const [caseId = ''] = await claims(county.life, 1);
  const { id } = adopted(await county.adopts(caseId, zhou));
  await county.leaves(zhou, county.life.now().slice(0, 10));
  expect(await desk('county', county.leader.as, id)).toContain('ADOPTION_WITHOUT_LEADER');
  adopted(await county.handsOn(id, wang));
  expect(await desk('county', county.leader.as, id)).not.toContain('ADOPTION_WITHOUT_LEADER');
});

test('M65 M67 a case that has ended is late for nobody: the desk asks the leader what solved it, and asks no unit why', async () => {
  const [caseId = ''] = await claims(county.life, 1);
  const { id } = adopted(await county.adopts(caseId, wang));
  county.life.passDays(31);
  expect(await desk('county', county.leader.as, id)).toContain('EXPLANATION_TO_DEMAND');
  await ends(county.life, caseId);
  await county.world.settle();
  const slow = async () =>
    (await county.county<{ slowAdoptions: { id: string }[] }>('slowAdoptions { id }')).slowAdoptions;
  expect((await slow()).map((adoption) => adoption.id)).not.toContain(id);
  const asked = await desk('county', county.leader.as, id);
  expect(asked).not.toContain('EXPLANATION_TO_DEMAND');
  expect(asked).toContain('ADOPTION_TO_SOLVE');
  // What solved it is for a leader to say.
  expect(await desk('county', county.officer.as, id)).not.toContain('ADOPTION_TO_SOLVE');
  adopted(await county.solves(id));
  expect(await desk('county', county.leader.as, id)).toEqual([]);
});
