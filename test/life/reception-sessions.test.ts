import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { does, held } from './reception.ts';
import { COUNTY, type ReceivingWorld, startReceivingWorld, VILLAGE } from './visiting.ts';

let life: ReceivingWorld;
beforeAll(async () => {
  life = await startReceivingWorld('2026-09-18T18:00:00+08:00');
});
afterAll(async () => {
  await life[Symbol.asyncDispose]();
});

interface SeenSession {
  id: string;
  batches: number;
  persons: number;
  solved: number;
  assigned: number;
}
const COUNTS = 'id batches persons solved assigned';
const SESSION = `... on ReceptionSession { ${COUNTS} }`;
const keeps = (verb: string, type: string, input: object) =>
  does<SeenSession>(life.world, 'county', life.county, verb, type, input, SESSION);
const opens = (input: object = {}) =>
  keeps('openReceptionSession', 'OpenReceptionSessionInput', {
    on: '2026-09-18',
    venue: '县中心大会场',
    ...input,
  });
const come = (id: string, batches: { number: number; persons: number; subject?: string }[]) =>
  keeps('recordSessionBatches', 'RecordBatchesInput', {
    id,
    batches: batches.map((batch) => ({ subject: '反映征地补偿问题', ...batch })),
  });
const solves = (id: string, items: { batch: number; subject?: string; told?: string }[]) =>
  keeps('solveSessionItems', 'SolveSessionItemsInput', {
    id,
    items: items.map((item) => ({ subject: '当场答复的诉求', told: '当场兑现。', ...item })),
  });

interface Assigned {
  session: SeenSession;
  items: { key: string; case: { id: string; channel: string } | null; refused: { code: string } | null }[];
}
const matter = (rest: object = {}) => ({
  idempotencyKey: randomUUID(),
  places: [VILLAGE],
  title: '请求解决灌溉水渠修缮',
  kind: 'CLAIM',
  category: '1104',
  channel: 'LEADER_VISIT',
  narrative: '来访人反映水渠多年失修。',
  parties: [{ role: 'APPLICANT', name: '甲某某' }],
  ...rest,
});
async function assigns(id: string, items: object[]): Promise<Assigned & { code?: string }> {
  const { data, errors } = await life.world.askTier(
    'county',
    life.county.as,
    `mutation ($input: AssignSessionItemsInput!) { result: assignSessionItemsAtCounty(input: $input) {
      ... on Refused { code }
      ... on AssignedItems { session { ${COUNTS} } items { key case { id channel } refused { code } } } } }`,
    { input: { id, items } },
  );
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return data?.result as Assigned & { code?: string };
}

const inSteps = <T>(list: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(list.length / size) }, (_, step) =>
    list.slice(step * size, (step + 1) * size),
  );

test('M61 the session of 2003 from its own records: 436 batches, 667 persons, 91 solved, 324 assigned', {
  timeout: 120_000,
}, async () => {
  const { id } = held(await opens({ campaign: '领导下访接访' }));
  const batches = Array.from({ length: 436 }, (_, index) => ({
    number: index + 1,
    persons: index < 231 ? 2 : 1,
  }));
  for (const some of inSteps(batches, 100)) held(await come(id, some));
  const solved = batches.slice(0, 91).map(({ number }) => ({ batch: number }));
  for (const some of inSteps(solved, 100)) held(await solves(id, some));
  const given = batches.slice(91, 91 + 324).map(({ number }) => ({ batch: number, matter: matter() }));
  for (const some of inSteps(given, 25)) {
    const { items } = await assigns(id, some);
    expect(items.every(({ case: opened }) => opened?.channel === 'LEADER_VISIT')).toBe(true);
  }
  // 91 + 324 = 415: the units differ, and nobody makes them equal.
  const { receptionSessions } = await life.county.says<{ receptionSessions: SeenSession[] }>(
    `receptionSessions { ${COUNTS} }`,
  );
  expect(receptionSessions).toEqual([{ id, batches: 436, persons: 667, solved: 91, assigned: 324 }]);
  const { cases } = await life.county.says<{
    cases: { nodes: object[]; pageInfo: { hasNextPage: boolean } };
  }>(
    'cases(first: 100, filter: { channel: LEADER_VISIT }) { nodes { holder { office } } pageInfo { hasNextPage } }',
  );
  expect(cases.nodes).toHaveLength(100);
  expect(cases.nodes[0]).toEqual({ holder: { office: COUNTY } });
  expect(cases.pageInfo.hasNextPage).toBe(true);
});

test('M61 each assigned matter is a case once, whatever is refused beside it and however often it is sent', async () => {
  const { id } = held(await opens());
  held(await come(id, [{ number: 1, persons: 3 }]));
  const good = { batch: 1, matter: matter() };
  const named = { batch: 1, matter: matter({ title: '甲某某请求补偿' }) };
  const visit = { batch: 1, matter: matter({ channel: 'VISIT' }) };
  const noBatch = { batch: 2, matter: matter() };
  const first = await assigns(id, [good, named, visit, noBatch]);
  expect(first.items.map(({ refused }) => refused?.code ?? 'CASE')).toEqual([
    'CASE',
    'TITLE_NAMES_PERSON',
    'BAD_INPUT',
    'NOT_FOUND',
  ]);
  expect(first.session).toMatchObject({ batches: 1, persons: 3, assigned: 1 });
  const again = await assigns(id, [good]);
  expect(again.items).toEqual(first.items.slice(0, 1));
  expect(again.session.assigned).toBe(1);
  expect(
    (await assigns(id, [{ ...good, matter: { ...good.matter, title: '别的事由' } }])).items,
  ).toMatchObject([{ case: null, refused: { code: 'KEY_REUSED' } }]);
  expect(await assigns(id, [])).toMatchObject({ code: 'BAD_INPUT' });
  expect(await assigns('nowhere', [good])).toMatchObject({ code: 'NOT_FOUND' });
  const { receptionSessions } = await life.county.says<{ receptionSessions: { items: object[] }[] }>(
    'receptionSessions { id items { number batch outcome case { id } } }',
  );
  expect(receptionSessions.find((session) => 'id' in session && session.id === id)?.items).toEqual([
    { number: 1, batch: 1, outcome: 'ASSIGNED', case: { id: first.items[0]?.case?.id } },
  ]);
});

test('M61 what is no session, batch or matter is refused and changes nothing', async () => {
  expect(await opens({ on: '2026-09-19' })).toMatchObject({ code: 'BAD_INPUT' });
  expect(await opens({ visit: 'unknown' })).toMatchObject({ code: 'NOT_FOUND' });
  const { id } = held(await opens());
  held(await come(id, [{ number: 1, persons: 1 }]));
  const codes = [
    await come(id, [
      { number: 2, persons: 1 },
      { number: 1, persons: 1 },
    ]),
    await come(id, [{ number: 2, persons: 0 }]),
    await come(id, [{ number: 2, persons: 1, subject: '电话13800000000要求' }]),
    await come(id, []),
    await solves(id, [{ batch: 1 }, { batch: 9 }]),
    await solves(id, [{ batch: 1, told: ' ' }]),
  ].map(({ code }) => code);
  expect(codes).toEqual([
    'NOT_ALLOWED_NOW',
    'BAD_INPUT',
    'TITLE_NAMES_PERSON',
    'BAD_INPUT',
    'NOT_FOUND',
    'BAD_INPUT',
  ]);
  expect(held(await solves(id, [{ batch: 1 }]))).toMatchObject({ batches: 1, persons: 1, solved: 1 });
});

test('M49 a session on the 15th is that day’s reception', async () => {
  held(await opens({ on: '2026-08-15' }));
  const { missedReceptionDays } = await life.county.says<{ missedReceptionDays: string[] }>(
    'missedReceptionDays(year: 2026)',
  );
  expect(missedReceptionDays).not.toContain('2026-08-15');
  expect(missedReceptionDays).toContain('2026-07-15');
});
