import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { rolledBack } from '../authorization/in-sql.ts';
import { actorOf } from '../authorization/matrix.ts';
import { office } from '../offices.ts';
import { done } from '../seen-case.ts';
import { adopted, claims, codeOf, ends, seenEverywhere, startAdoptingWorld, TEAM } from './adopting.ts';
import { COUNTY, TOWNSHIP, VILLAGE } from './under-review.ts';

let county: Awaited<ReturnType<typeof startAdoptingWorld>>;
let wang: string;
let li: string;
beforeAll(async () => {
  county = await startAdoptingWorld();
  wang = await county.official('王县长');
  li = await county.official('李书记');
});
afterAll(() => county[Symbol.asyncDispose]());

const claim = async () => (await claims(county.life, 1))[0] ?? '';

test('M63 a leader of the county adopts a village’s case: all tiers see it at once, and nobody’s custody or clocks move', async () => {
  const village = office(county.world, 'village', VILLAGE);
  const { id } = done(await village.registers());
  await county.world.settle();
  const before = await village.sees(id);
  const adoption = adopted(await county.adopts(id, wang));
  expect(adoption).toMatchObject({ caseId: id, leader: { official: wang, name: '王县长' }, solvedAt: null });
  expect(adoption.taskForce.members).toEqual([
    { name: '专班组长', leads: true },
    { name: '专班成员', leads: false },
  ]);
  await county.world.settle();
  expect(await seenEverywhere(county.world, id)).toEqual(
    Array.from({ length: 3 }, () => ({ holder: VILLAGE, adopted: [true], actions: ['ADOPTED'] })),
  );
  const after = await village.sees(id);
  expect({ ...after, marks: [] }).toEqual({ ...before, marks: [] });
  // Whoever holds it goes on as before, by the version that they know.
  expect(done(await village.accepts(id)).status).toBe('ACCEPTED');
});

test('M63 an adopted case is not adopted again, not even by two leaders at once, and a key adopts once', async () => {
  const id = await claim();
  const both = await Promise.all([county.adopts(id, wang), county.adopts(id, li)]);
  expect(both.map(codeOf).toSorted()).toEqual(['ALREADY_ADOPTED', 'DONE']);
  expect(codeOf(await county.adopts(id, li))).toBe('ALREADY_ADOPTED');

  const other = await claim();
  const key = { idempotencyKey: randomUUID() };
  const first = adopted(await county.adopts(other, wang, key));
  expect(adopted(await county.adopts(other, wang, key)).id).toBe(first.id);
  expect(codeOf(await county.adopts(other, li, key))).toBe('KEY_REUSED');
  const { openAdoptions } = await county.county<{ openAdoptions: { caseId: string }[] }>(
    'openAdoptions { caseId }',
  );
  expect(openAdoptions.filter(({ caseId }) => caseId === id || caseId === other)).toHaveLength(2);
});

test('M63 only the county adopts, only its own open cases, and only through a leader in post', async () => {
  const id = await claim();
  const townshipLeader = office(county.world, 'county', TOWNSHIP, ['LEADER']).as;
  expect(codeOf(await county.adopts(id, wang, {}, townshipLeader))).toBe('NOT_COMPETENT');
  const cityLeader = office(county.world, 'county', '3307', ['LEADER']).as;
  expect(codeOf(await county.adopts(id, wang, {}, cityLeader))).toBe('NOT_COMPETENT');
  expect(codeOf(await county.adopts(id, wang, {}, county.officer.as))).toBe('NOT_ALLOWED');
  const neighbour = office(county.world, 'county', '330727', ['LEADER']).as;
  const theirTeam = TEAM.map((member) => ({ ...member, office: '330727' }));
  expect(codeOf(await county.adopts(id, wang, { taskForce: theirTeam }, neighbour))).toBe('NOT_FOUND');
  expect(codeOf(await county.adopts('330726T-unknown', wang))).toBe('NOT_FOUND');
  expect(codeOf(await county.adopts(id, 'nobody'))).toBe('NOT_FOUND');
  const cadre = await county.official('干部', { kind: 'CADRE' });
  expect(codeOf(await county.adopts(id, cadre))).toBe('NOT_ALLOWED');
  const gone = await county.official('离任县领导', { since: '2020-01-01' });
  await county.leaves(gone, '2026-01-31');
  expect(codeOf(await county.adopts(id, gone))).toBe('NOT_ALLOWED_NOW');
  const ended = await claim();
  await ends(county.life, ended);
  await county.world.settle();
  expect(codeOf(await county.adopts(ended, wang))).toBe('NOT_ALLOWED_NOW');
  expect(await seenEverywhere(county.world, id)).toMatchObject([{ adopted: [] }, { adopted: [] }]);
});

test('M63 one task force per case, of the county’s units, with one who leads; a new one keeps the old on record', async () => {
  const id = await claim();
  const refusedWith = async (taskForce: object[]) => codeOf(await county.adopts(id, wang, { taskForce }));
  expect(await refusedWith([])).toBe('BAD_INPUT');
  expect(await refusedWith(TEAM.map((member) => ({ ...member, leads: false })))).toBe('BAD_INPUT');
  expect(await refusedWith(TEAM.map((member) => ({ ...member, leads: true })))).toBe('BAD_INPUT');
  expect(await refusedWith(TEAM.map((member) => ({ ...member, office: '330727' })))).toBe('OUT_OF_REGION');
  expect(await refusedWith(TEAM.map((member) => ({ ...member, name: ' ' })))).toBe('BAD_INPUT');
  const adoption = adopted(await county.adopts(id, wang));
  const next = adopted(
    await county.setsTaskForce(adoption.id, [
      { unit: '县信访局', office: COUNTY, post: '局长', name: '新组长', leads: true },
    ]),
  );
  expect(next.taskForce).toEqual({ version: 2, members: [{ name: '新组长', leads: true }] });
  const seen = await county.county<{ case: { adoptions: { taskForces: { version: number }[] }[] } }>(
    `case(id: "${id}") { adoptions { taskForces { version } } }`,
  );
  expect(seen.case.adoptions).toEqual([{ taskForces: [{ version: 2 }, { version: 1 }] }]);
});

test('M63 a plan gives way to a newer one and is never lost, with what of it was done', async () => {
  const { id } = adopted(await county.adopts(await claim(), wang));
  const step = (what: string, dueOn: string) => ({ what, dueOn, unit: '县自然资源局' });
  expect(codeOf(await county.plans(id, '方案一。', [step('实地勘测', '2026-03-01')]))).toBe('BAD_INPUT');
  expect(codeOf(await county.plans(id, '方案一。', []))).toBe('BAD_INPUT');
  adopted(
    await county.plans(id, '方案一。', [step('实地勘测', '2026-03-20'), step('补偿测算', '2026-04-01')]),
  );
  adopted(await county.stepDone(id, 1, 1, '已勘测。'));
  expect(codeOf(await county.stepDone(id, 1, 1))).toBe('NOT_ALLOWED_NOW');
  expect(codeOf(await county.stepDone(id, 1, 9))).toBe('NOT_FOUND');
  const planned = adopted(await county.plans(id, '方案二。', [step('签订协议', '2026-05-01')]));
  expect(planned.plan).toEqual({ version: 2, text: '方案二。', steps: [{ number: 1, doneAt: null }] });
  expect(planned.plans.map(({ text, steps }) => [text, steps.map(({ result }) => result)])).toEqual([
    ['方案二。', [null]],
    ['方案一。', ['已勘测。', null]],
  ]);
  // A step of a plan that is no longer in force is not done any more.
  expect(codeOf(await county.stepDone(id, 1, 2))).toBe('STALE_VERSION');
});

test('M69 a leader of the city supervises an adoption from above', async () => {
  const { id } = adopted(await county.adopts(await claim(), wang));
  const { sponsor } = adopted(await county.sponsors(id, '赵市长', '副市长'));
  expect(sponsor).toEqual({ name: '赵市长', post: '副市长' });
  expect(codeOf(await county.sponsors(id, '', '副市长'))).toBe('BAD_INPUT');
});

test('M67 a leader who leaves is named with the adoptions left behind, until a successor has each of them', async () => {
  const zhou = await county.official('周县长');
  const { id } = adopted(await county.adopts(await claim(), zhou));
  const left = async () =>
    (
      await county.county<{ adoptionsWithoutLeader: { id: string; leader: { name: string } }[] }>(
        'adoptionsWithoutLeader { id leader { name } }',
      )
    ).adoptionsWithoutLeader;
  expect(await left()).toEqual([]);
  await county.leaves(zhou, '2026-03-02');
  expect(await left()).toEqual([{ id, leader: { name: '周县长' } }]);
  expect(codeOf(await county.handsOn(id, 'nobody'))).toBe('NOT_FOUND');
  expect(codeOf(await county.handsOn(id, li, ' '))).toBe('BAD_INPUT');
  const after = adopted(await county.handsOn(id, li));
  expect(after.leader).toEqual({ official: li, name: '李书记' });
  expect(after.leaders).toMatchObject([
    { name: '周县长', handedOnBecause: '原包案领导调离。' },
    { name: '李书记', handedOnBecause: null, until: null },
  ]);
  expect(await left()).toEqual([]);
  expect(codeOf(await county.handsOn(id, li))).toBe('NOT_ALLOWED_NOW');
});

test('M67 the end of a case ends no adoption: the leader says what solved it, and not before', async () => {
  const caseId = await claim();
  const { id } = adopted(await county.adopts(caseId, wang));
  expect(codeOf(await county.solves(id))).toBe('TOO_EARLY');
  await ends(county.life, caseId);
  await county.world.settle();
  const { openAdoptions } = await county.county<{ openAdoptions: { id: string }[] }>('openAdoptions { id }');
  expect(openAdoptions.map((open) => open.id)).toContain(id);
  expect(codeOf(await county.solves(id, ''))).toBe('BAD_INPUT');
  const solved = adopted(await county.solves(id, '补偿到位。'));
  expect(solved).toMatchObject({ solution: '补偿到位。', leader: { name: '王县长' } });
  expect(solved.solvedAt).not.toBeNull();
  expect(codeOf(await county.solves(id))).toBe('NOT_ALLOWED_NOW');
  expect(codeOf(await county.handsOn(id, li))).toBe('NOT_ALLOWED_NOW');
  // A concluded case is not adopted anew.
  expect(codeOf(await county.adopts(caseId, wang))).toBe('NOT_ALLOWED_NOW');
  await county.world.settle();
  expect(await seenEverywhere(county.world, caseId)).toEqual(
    Array.from({ length: 2 }, () => ({
      holder: TOWNSHIP,
      adopted: [false],
      actions: ['ADOPTED', 'ADOPTION_SOLVED'],
    })),
  );
});

test('M63 the database shows adoptions to those alone who read what the county handles, and lets no other county write', async () => {
  const url = county.world.databases.county.appUrl;
  const rows = (
    role: 'LEADER' | 'DASHBOARD' | 'OFFICER',
    region: 'the county' | 'the township' | 'neighbour county',
  ) => rolledBack(url, actorOf({ role, region }), (client) => client.query('select 1 from adoption'));
  expect((await rows('LEADER', 'the county')).rowCount).toBeGreaterThan(0);
  expect((await rows('OFFICER', 'the county')).rowCount).toBeGreaterThan(0);
  expect((await rows('DASHBOARD', 'the county')).rowCount).toBe(0);
  // The township holds some of the cases, and is of every task force; who counts is no one to read what is handled.
  expect((await rows('LEADER', 'the township')).rowCount).toBeGreaterThan(0);
  expect((await rows('DASHBOARD', 'the township')).rowCount).toBe(0);
  expect((await rows('LEADER', 'neighbour county')).rowCount).toBe(0);
  for (const [role, region] of [
    ['OFFICER', 'the county'],
    ['LEADER', 'the township'],
    ['LEADER', 'neighbour county'],
  ] as const) {
    const wrote = await rolledBack(url, actorOf({ role, region }), (client) =>
      client.query(`update adoption set solved_at = now(), solution = '改' where solved_at is null`),
    );
    expect(wrote.rowCount).toBe(0);
  }
});
