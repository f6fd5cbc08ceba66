import { afterAll, beforeAll, expect, test } from 'vitest';
import { office } from '../offices.ts';
import { done } from '../seen-case.ts';
import type { As } from '../world.ts';
import { adopted, startAdoptingWorld, TEAM } from './adopting.ts';
import { COUNTY, TOWNSHIP, VILLAGE } from './under-review.ts';

const ANOTHER = '330726101';
const OTHER_VILLAGE = '330726107201';

let county: Awaited<ReturnType<typeof startAdoptingWorld>>;
let wang: string;
beforeAll(async () => {
  county = await startAdoptingWorld();
  wang = await county.official('王县长');
});
afterAll(() => county[Symbol.asyncDispose]());

interface Shared {
  id: string;
  caseId: string;
  leader: { name: string };
  taskForce: { members: { name: string }[] };
  plan: { text: string; steps: { what: string }[] } | null;
  slow: string[];
  missing: string[];
  records: { text: string }[];
}
const at = (region: string, roles: As['roles'] = ['OFFICER']): As =>
  office(
    county.world,
    region.length === 12 ? 'village' : region.length === 9 ? 'township' : 'county',
    region,
    roles,
  ).as;
/** What an office reads at the county, whatever its own tier. */
const reads = async (as: As): Promise<Shared[]> => {
  const { data, errors } = await county.world.askTier(
    'county',
    as,
    `{ adoptionsForCaller { id caseId leader { name } taskForce { members { name } } plan { text steps { what } }
       slow missing(kind: CONSULTATION) records { text } } }`,
  );
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return data?.adoptionsForCaller as Shared[];
};
const ids = async (as: As) => (await reads(as)).map(({ id }) => id);

const COUNTY_ONLY = [{ unit: '县自然资源局', office: COUNTY, post: '副局长', name: '专班组长', leads: true }];
const STEP = { what: '实地勘测', dueOn: '2026-03-20', unit: '县自然资源局' };

test('M63 the office that holds an adopted case and those above it read its plan, and nobody beside them does', async () => {
  const village = office(county.world, 'village', VILLAGE);
  const { id: caseId } = done(await village.registers({ category: '0501' }));
  await county.world.settle();
  const { id } = adopted(await county.adopts(caseId, wang, { taskForce: COUNTY_ONLY }));
  adopted(await county.plans(id, '先勘测,再测算。', [STEP]));
  adopted(await county.records(id, 'CONSULTATION', '2026-03-02', '一致同意。'));
  for (const as of [at(VILLAGE), at(TOWNSHIP), at(COUNTY)])
    expect((await reads(as)).find((one) => one.id === id)).toEqual({
      id,
      caseId,
      leader: { name: '王县长' },
      taskForce: { members: [{ name: '专班组长' }] },
      plan: { text: '先勘测,再测算。', steps: [{ what: '实地勘测' }] },
      slow: [],
      missing: [],
      records: [{ text: '一致同意。' }],
    });
  for (const as of [at(OTHER_VILLAGE), at(ANOTHER)]) expect(await ids(as)).not.toContain(id);
  await expect(ids(at(VILLAGE, ['GRID_WORKER']))).rejects.toThrow('FORBIDDEN');
  // The holder finds it by the case, too, and whoever held the case before does not.
  done(await village.accepts(caseId));
  done(await village.escalates(caseId, 'TOWNSHIP', 'NOT_VILLAGE_KIND'));
  await county.world.settle();
  expect(await ids(at(VILLAGE))).not.toContain(id);
  expect(await ids(at(TOWNSHIP))).toContain(id);
});

test('M63 the units of the task force in force read the plan, and no longer once they are not of it', async () => {
  const village = office(county.world, 'village', VILLAGE);
  const { id: caseId } = done(await village.registers());
  await county.world.settle();
  const member = { unit: '另一镇', office: ANOTHER, post: '镇长', name: '邻镇镇长', leads: false };
  const { id } = adopted(await county.adopts(caseId, wang, { taskForce: [...COUNTY_ONLY, member] }));
  adopted(await county.plans(id, '两镇联动。', [STEP]));
  const [shared] = (await reads(at(ANOTHER))).filter((one) => one.id === id);
  expect(shared?.plan?.text).toBe('两镇联动。');
  // A village of that township is another office.
  expect(await ids(at('330726101200'))).not.toContain(id);
  adopted(await county.setsTaskForce(id, COUNTY_ONLY));
  expect(await ids(at(ANOTHER))).not.toContain(id);
  expect(await ids(at(COUNTY))).toContain(id);
  adopted(await county.setsTaskForce(id, TEAM));
  expect(await ids(at(TOWNSHIP))).toContain(id);
});

test('M63 who reads an adoption changes nothing of it', async () => {
  const [one] = await reads(at(TOWNSHIP));
  const { data } = await county.world.askTier(
    'county',
    at(TOWNSHIP, ['LEADER']),
    `mutation ($input: PlanAdoptionInput!) { result: planAdoptionAtCounty(input: $input) {
       ... on Adoption { id } ... on Refused { code } } }`,
    { input: { idempotencyKey: 'a-township-plans', adoption: one?.id, text: '镇里的方案。', steps: [STEP] } },
  );
  expect(data?.result).toEqual({ code: 'NOT_COMPETENT' });
});
