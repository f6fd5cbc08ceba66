import { randomUUID } from 'node:crypto';
import type { SubgraphName } from '@sanji/schema/sdl.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asOwner } from '../authorization/matters.ts';
import { office } from '../offices.ts';
import type { As } from '../world.ts';
import { carried, codeOf, type Declined } from './supervising.ts';
import { COUNTY, type ReviewedWorld, startReviewedWorld, TOWNSHIP, VILLAGE } from './under-review.ts';

let life: ReviewedWorld;
let countyIsAway = false;
beforeAll(async () => {
  life = await startReviewedWorld({
    reachable: (from, to) => !(countyIsAway && (from === 'COUNTY' || to === 'COUNTY')),
  });
});
afterAll(() => life[Symbol.asyncDispose]());

interface Seen {
  id: string;
  inspectionName: string;
  unit: string;
  finding: string;
  overdue: boolean;
  rectification: string | null;
  reports: { number: number; text: string }[];
}
const FINDING = 'id inspectionName unit finding overdue rectification reports { number text }';
const NAMES = { village: 'Village', township: 'Township', county: 'County' } as const;

function at(subgraph: SubgraphName, region: string, roles: As['roles'] = ['OFFICER']) {
  const { as } = office(life.world, subgraph, region, roles);
  const ask = async (query: string, variables: object = {}) => {
    const { data, errors } = await life.world.askTier(subgraph, as, query, { ...variables });
    if (errors.length > 0) throw new Error(JSON.stringify(errors));
    return data as Record<string, unknown>;
  };
  const mutate = async <T extends object>(verb: string, type: string, shown: string, input: object) =>
    (
      await ask(
        `mutation ($input: ${type}!) { result: ${verb}At${NAMES[subgraph]}(input: $input) {
          ${shown} ... on Refused { code message } } }`,
        { input: { idempotencyKey: randomUUID(), ...input } },
      )
    ).result as T | Declined;
  return {
    ask,
    mutate,
    found: async (rest = '(first: 20)') =>
      (
        (await ask(
          `{ place: ${subgraph}(code: "${region}") { findings${rest} { nodes { ${FINDING} } } } }`,
        )) as {
          place: { findings: { nodes: Seen[] } };
        }
      ).place.findings.nodes,
    desk: async () =>
      (
        (await ask(
          `{ desk: ${subgraph}Desk { items(first: 100) { kind subjectId light } notices(first: 100) { nodes { kind subjectId } } } }`,
        )) as {
          desk: {
            items: { kind: string; subjectId: string; light: string }[];
            notices: { nodes: { kind: string; subjectId: string }[] };
          };
        }
      ).desk,
    reports: (finding: string, text = '已补登。', rest: object = {}) =>
      mutate<Seen>('reportOnFinding', 'ReportOnFindingInput', `... on UnitFinding { ${FINDING} }`, {
        finding,
        text,
        ...rest,
      }),
  };
}
const inspector = () => at('county', COUNTY, ['INSPECTOR']);
const village = () => at('village', VILLAGE);

async function inspected(): Promise<string> {
  const { id } = carried(
    await inspector().mutate<{ id: string }>(
      'openInspection',
      'OpenInspectionInput',
      '... on Inspection { id }',
      { county: COUNTY, name: '三月督查', organs: '县联席办', places: [TOWNSHIP], openedOn: '2026-03-02' },
    ),
  );
  return id;
}
const finds = (inspection: string, rest: object = {}) =>
  inspector().mutate<{ id: string }>('recordFinding', 'RecordFindingInput', '... on Inspection { id }', {
    inspection,
    unit: VILLAGE,
    finding: '来访登记不全。',
    dueOn: '2026-03-10',
    ...rest,
  });
const rectifies = (inspection: string, number: number, report = '已核实补登。') =>
  inspector().mutate<{ id: string }>(
    'rectifyFinding',
    'RectifyFindingInput',
    '... on Inspection { id findings { number reports { number text } } }',
    { inspection, number, report },
  );

test('M83 the unit reads what was found at it on its own tier, once and in order, also after it was away', async () => {
  const inspection = await inspected();
  countyIsAway = true;
  carried(await finds(inspection));
  carried(await finds(inspection, { finding: '台账缺失。', dueOn: '2026-03-20' }));
  carried(await finds(inspection, { unit: TOWNSHIP, finding: '未按期回访。' }));
  carried(await rectifies(inspection, 2));
  expect(await village().found()).toEqual([]);
  countyIsAway = false;
  await life.world.settle();
  countyIsAway = true;
  const seen = await village().found();
  expect(seen.map(({ id }) => id).toSorted()).toEqual([`${inspection}.1`, `${inspection}.2`]);
  expect(seen.find(({ id }) => id.endsWith('.1'))).toMatchObject({
    inspectionName: '三月督查',
    unit: VILLAGE,
    finding: '来访登记不全。',
    overdue: false,
    rectification: null,
  });
  expect((await village().found('(open: true)')).map(({ id }) => id)).toEqual([`${inspection}.1`]);
  expect(await at('township', TOWNSHIP).found()).toMatchObject([{ unit: TOWNSHIP }]);
  expect(await at('township', '330726101').found()).toEqual([]);
  const { items, notices } = await village().desk();
  expect(items.filter(({ kind }) => kind === 'FINDING_DUE')).toEqual([
    { kind: 'FINDING_DUE', subjectId: `${inspection}.1`, light: 'GREEN' },
  ]);
  const told = notices.nodes.filter(({ kind }) => kind.startsWith('FINDING'));
  expect(told.map(({ kind, subjectId }) => `${kind} ${subjectId}`).toSorted()).toEqual([
    `FINDING_MADE ${inspection}.1`,
    `FINDING_MADE ${inspection}.2`,
    `FINDING_PUT_RIGHT ${inspection}.2`,
  ]);
  countyIsAway = false;
});

test('M83 the unit reports at its own tier while the county is away, and the county notes it as put right', async () => {
  const inspection = await inspected();
  carried(await finds(inspection));
  await life.world.settle();
  const id = `${inspection}.1`;
  countyIsAway = true;
  const key = { idempotencyKey: 'one report on a finding' };
  carried(await village().reports(id, '正在补登。', key));
  expect(carried(await village().reports(id, '正在补登。', key)).reports).toHaveLength(1);
  expect(codeOf(await village().reports(id, '另一份', key))).toBe('KEY_REUSED');
  expect(carried(await village().reports(id, '全部补登。')).reports).toMatchObject([
    { number: 1, text: '正在补登。' },
    { number: 2, text: '全部补登。' },
  ]);
  // Reported: it is the inspectors' turn.
  expect((await village().desk()).items.filter(({ subjectId }) => subjectId === id)).toEqual([]);
  countyIsAway = false;
  await life.world.settle();
  const [item] = (await inspector().desk()).items.filter(({ subjectId }) => subjectId === id);
  expect(item?.kind).toBe('FINDING_DUE');
  expect((await inspector().desk()).notices.nodes).toContainEqual({
    kind: 'FINDING_REPORTED',
    subjectId: id,
  });
  expect(carried(await rectifies(inspection, 1))).toMatchObject({
    findings: [
      {
        reports: [
          { number: 1, text: '正在补登。' },
          { number: 2, text: '全部补登。' },
        ],
      },
    ],
  });
  await life.world.settle();
  expect((await village().found()).find((seen) => seen.id === id)).toMatchObject({
    rectification: '已核实补登。',
  });
  expect(codeOf(await village().reports(id))).toBe('NOT_ALLOWED_NOW');
});

test('M83 nobody reports for another office, too long, with a number, or on what is not there', async () => {
  const inspection = await inspected();
  expect(codeOf(await finds(inspection, { finding: '当事人电话13800138000未登记。' }))).toBe(
    'TITLE_NAMES_PERSON',
  );
  carried(await finds(inspection));
  await life.world.settle();
  const id = `${inspection}.1`;
  expect(codeOf(await village().reports('unknown.1'))).toBe('NOT_FOUND');
  expect(codeOf(await at('village', '330726107201').reports(id))).toBe('NOT_FOUND');
  expect(codeOf(await at('village', TOWNSHIP).reports(id))).toBe('NOT_ALLOWED');
  expect(codeOf(await village().reports(id, ' '))).toBe('BAD_INPUT');
  expect(codeOf(await village().reports(id, '长'.repeat(2001)))).toBe('BAD_INPUT');
  expect(codeOf(await village().reports(id, '当事人电话13800138000。'))).toBe('TITLE_NAMES_PERSON');
  await expect(at('village', VILLAGE, ['DASHBOARD']).found()).rejects.toThrow('FORBIDDEN');
  const both = await Promise.all([1, 2].map((n) => village().reports(id, `第${n}份`)));
  expect(both.map(codeOf)).toEqual([null, null]);
  for (let n = 3; n <= 10; n += 1) carried(await village().reports(id, `第${n}份`));
  expect(codeOf(await village().reports(id))).toBe('NOT_ALLOWED_NOW');
  await life.world.settle();
  const { rows } = await asOwner(life.world, 'county', (owner) =>
    owner.query<{ number: number }>('select number from finding_report where finding = $1 order by number', [
      id,
    ]),
  );
  expect(rows.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
});
