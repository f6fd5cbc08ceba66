import { afterAll, beforeAll, expect, test } from 'vitest';
import { adopted, claims, codeOf, ends, startAdoptingWorld } from './adopting.ts';

let county: Awaited<ReturnType<typeof startAdoptingWorld>>;
let wang: string;
// 2026-03-02, and the months pass from test to test.
beforeAll(async () => {
  county = await startAdoptingWorld();
  wang = await county.official('王县长');
});
afterAll(() => county[Symbol.asyncDispose]());

interface Seen {
  id: string;
  consultations: string[];
  reports: string[];
  slow: string[];
  records: { kind: string; heldOn: string; units: string[] }[];
}
const seen = async (id: string): Promise<Seen | undefined> =>
  (
    await county.county<{ openAdoptions: Seen[] }>(
      `openAdoptions { id consultations: missing(kind: CONSULTATION) reports: missing(kind: REPORT) slow
         records { kind heldOn units } }`,
    )
  ).openAdoptions.find((open) => open.id === id);

test('M64 M66 a month of the past without a consultation or a report is missing, the present one not yet', async () => {
  const [caseId = ''] = await claims(county.life, 1);
  const { id } = adopted(await county.adopts(caseId, wang));
  expect(await seen(id)).toMatchObject({ consultations: [], reports: [] });
  county.life.passDays(31); // 2026-04-02: April runs, and the month of the adoption owes nothing.
  expect(await seen(id)).toMatchObject({ consultations: [], reports: [] });
  adopted(await county.records(id, 'CONSULTATION', '2026-04-02'));
  county.life.passDays(60); // 2026-06-01
  expect(await seen(id)).toMatchObject({ consultations: ['2026-05'], reports: ['2026-04', '2026-05'] });
  // Held then and entered now: it counts for its month.
  adopted(await county.records(id, 'REPORT', '2026-05-31', '向常委会汇报进展。'));
  adopted(await county.records(id, 'CONSULTATION', '2026-06-01'));
  expect(await seen(id)).toMatchObject({
    consultations: ['2026-05'],
    reports: ['2026-04'],
    records: [
      { kind: 'CONSULTATION', heldOn: '2026-06-01', units: ['县信访局', '县自然资源局'] },
      { kind: 'REPORT', heldOn: '2026-05-31' },
      { kind: 'CONSULTATION', heldOn: '2026-04-02' },
    ],
  });
  expect(codeOf(await county.records(id, 'REPORT', '2026-06-02'))).toBe('BAD_INPUT');
  expect(codeOf(await county.records(id, 'REPORT', '2026-03-01'))).toBe('BAD_INPUT');
  expect(codeOf(await county.records(id, 'REPORT', 'gestern'))).toBe('BAD_INPUT');
  expect(codeOf(await county.records('nothing', 'REPORT', '2026-06-01'))).toBe('NOT_FOUND');
});

test('M64 a solved adoption owes nothing from the month of its end on', async () => {
  const [caseId = ''] = await claims(county.life, 1);
  const { id } = adopted(await county.adopts(caseId, wang));
  county.life.passDays(61); // 2026-08-01
  await ends(county.life, caseId);
  await county.life.world.settle();
  adopted(await county.solves(id));
  county.life.passDays(92);
  const { case: found } = await county.county<{
    case: { adoptions: { missing: string[]; slow: string[] }[] };
  }>(`case(id: "${caseId}") { adoptions { missing(kind: REPORT) slow } }`);
  expect(found.adoptions).toEqual([{ missing: ['2026-07'], slow: [] }]);
  expect(codeOf(await county.records(id, 'REPORT', '2026-07-15'))).toBe('NOT_ALLOWED_NOW');
});

test('M65 an adopted case without a plan, with a step overdue, or long without a consultation goes slowly', async () => {
  const [caseId = ''] = await claims(county.life, 1);
  const { id } = adopted(await county.adopts(caseId, wang));
  const slow = async () => (await seen(id))?.slow;
  const today = () => county.life.now().slice(0, 10);
  expect(await slow()).toEqual([]);
  county.life.passDays(30);
  expect(await slow()).toEqual([]);
  county.life.passDays(1);
  expect(await slow()).toEqual(['NO_PLAN']);
  const due = today();
  adopted(await county.plans(id, '方案。', [{ what: '实地勘测', dueOn: due, unit: '县自然资源局' }]));
  expect(await slow()).toEqual([]);
  county.life.passDays(1);
  expect(await slow()).toEqual(['STEP_OVERDUE']);
  adopted(await county.stepDone(id, 1, 1));
  expect(await slow()).toEqual([]);
  county.life.passDays(14);
  expect(await slow()).toEqual(['NO_CONSULTATION']);
  const { slowAdoptions } = await county.county<{ slowAdoptions: { id: string }[] }>('slowAdoptions { id }');
  expect(slowAdoptions.map((adoption) => adoption.id)).toContain(id);
  adopted(await county.records(id, 'CONSULTATION', today()));
  expect(await slow()).toEqual([]);
});
