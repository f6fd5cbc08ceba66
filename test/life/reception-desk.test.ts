import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { office } from '../offices.ts';
import { done } from '../seen-case.ts';
import { person } from '../world.ts';
import { does, enters, held, leaves } from './reception.ts';
import { COUNTY, type ReceivingWorld, startReceivingWorld, VILLAGE } from './visiting.ts';

let life: ReceivingWorld;
let king: string;
const leader = () => office(life.world, 'county', COUNTY, ['LEADER']);
beforeAll(async () => {
  life = await startReceivingWorld();
  king = await life.county.leader({ name: '王县长', subject: leader().as.id });
});
afterAll(async () => {
  await life[Symbol.asyncDispose]();
});

interface Item {
  kind: string;
  subjectId: string;
  dueAt: string | null;
  light: string;
  case: { id: string } | null;
}
async function desk(by: Pick<typeof life.county, 'as'> = life.county): Promise<Item[]> {
  const { data, errors } = await life.world.askTier(
    'county',
    by.as,
    '{ countyDesk { items(first: 100) { kind subjectId dueAt light case { id } } } }',
  );
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return (data as { countyDesk: { items: Item[] } }).countyDesk.items;
}
const about = async (subjectId: string, by?: Parameters<typeof desk>[0]) =>
  (await desk(by)).filter((item) => item.subjectId === subjectId).map(({ kind, light }) => [kind, light]);

test('M57 a visit lies on the desk until it is prepared, held, closed and what followed is done', async () => {
  const { county, village, world } = life;
  const { id: caseId } = done(await village.registers());
  await world.settle();
  const law = [{ kind: 'LAWYER', name: '周律师' }];
  const plan = { mode: 'GO_DOWN', official: king, on: '2026-03-10', participants: law, cases: [caseId] };
  const { id } = held(await county.plans(plan));
  expect(await about(id)).toEqual([['VISIT_TO_PREPARE', 'GREEN']]);
  life.becomes('2026-03-09');
  expect(await about(id)).toEqual([['VISIT_TO_PREPARE', 'AMBER']]);
  held(await county.visit('prepare', { id, brief: '访前已调查。' }));
  expect(await about(id)).toEqual([]);
  life.becomes('2026-03-10');
  expect(await about(id)).toEqual([['VISIT_TO_HOLD', 'AMBER']]);
  held(await county.visit('meet', { id }));
  life.becomes('2026-03-14');
  expect(await about(id)).toEqual([['VISIT_TO_CLOSE', 'RED']]);
  // The leader whose visit it is sees it too; another leader's desk is empty of it.
  expect(await about(id, leader())).toEqual([['VISIT_TO_CLOSE', 'RED']]);
  const other = { as: { ...leader().as, id: 'another-leader' } };
  expect(await about(id, other)).toEqual([]);
  const told = { case: caseId, result: 'ASSIGNED', told: '由村调解。', dueOn: '2026-03-30' };
  held(await county.visit('close', { id, result: '交办一件。', cases: [told] }));
  expect((await desk()).filter(({ subjectId }) => subjectId === id)).toMatchObject([
    { kind: 'VISIT_CASE_TO_FINISH', case: { id: caseId }, dueAt: '2026-03-30T16:00:00.000Z' },
  ]);
  held(await county.finishesCase({ id, case: caseId, on: '2026-03-14', text: '已调解。' }));
  expect(await about(id)).toEqual([]);
});

test('M49 M50 what is owed by the calendar lies on the desk of whoever owes it', async () => {
  life.becomes('2026-04-01');
  // The reception day is two weeks ahead; the month's quota is due at the month's end.
  expect(await about('RECEPTION_DAY')).toEqual([]);
  expect(await about('COUNTY_LEADER_VISITS', leader())).toEqual([['DUTY_OWED', 'GREEN']]);
  expect(await about('COUNTY_LEADER_VISITS')).toEqual([]);
  life.becomes('2026-04-14');
  expect(await about('RECEPTION_DAY')).toEqual([['DUTY_OWED', 'AMBER']]);
  life.becomes('2026-04-15');
  await life.county.meets({ mode: 'ON_DUTY', official: king, on: '2026-04-15' });
  expect(await about('RECEPTION_DAY')).toEqual([]);
  expect(await about('COUNTY_LEADER_VISITS', leader())).toEqual([]);
});

test('M54 bookings of the next reception day lie on the desk of the office that receives', async () => {
  life.becomes('2026-05-01');
  const asked = {
    place: COUNTY,
    day: '2026-05-15',
    name: '来访人',
    phone: '13800000000',
    matter: '补偿问题',
  };
  const app = { as: person('public-client') };
  const slip = '... on BookingSlip { number }';
  held(await does(life.world, 'county', app, 'bookReception', 'BookReceptionInput', asked, slip));
  expect(await about('2026-05-15')).toEqual([['BOOKINGS_TO_RECEIVE', 'GREEN']]);
  expect(await about('2026-05-15', leader())).toEqual([]);
});

test('M59 an expert of the county advises on a case that a village holds, and its tiers learn of it', async () => {
  const { county, village, world } = life;
  const { id } = done(await village.registers());
  await world.settle();
  const expert = await enters(world, county, { name: '法律专家', kind: 'LEGAL_EXPERT' });
  const assigns = (input: object) =>
    county.mutate('assignExpert', 'AssignExpertInput', { idempotencyKey: randomUUID(), id, ...input });
  expect(await assigns({ official: king })).toMatchObject({ code: 'BAD_INPUT' });
  expect(await assigns({ official: expert, id: '330726V-unknown' })).toMatchObject({ code: 'NOT_FOUND' });
  expect(done(await assigns({ official: expert }))).toMatchObject({ holder: { office: VILLAGE } });
  expect(await assigns({ official: expert })).toMatchObject({ code: 'NOT_ALLOWED_NOW' });
  const gone = await enters(world, county, { name: '离任专家', kind: 'LEGAL_EXPERT' });
  held(await leaves(world, county, gone, '2026-01-31'));
  expect(await assigns({ official: gone })).toMatchObject({ code: 'NOT_ALLOWED_NOW' });
  await world.settle();
  const seen = await county.says<{ case: object; officials: object[] }>(
    `case(id: "${id}") { countyExperts { name } } officials(kind: LEGAL_EXPERT) { name casesAdvised }`,
  );
  expect(seen).toEqual({
    case: { countyExperts: [{ name: '法律专家' }] },
    officials: [{ name: '法律专家', casesAdvised: 1 }],
  });
  const below = await village.says<{ case: { tierActions: { nodes: object[] } } }>(
    `case(id: "${id}") { tierActions { nodes { tier action } } }`,
  );
  expect(below.case.tierActions.nodes).toEqual([{ tier: 'COUNTY', action: 'EXPERT_ASSIGNED' }]);
});

test('M60 the holder says where a matter stands towards a court, and the tags go with it', async () => {
  const { township, village, world } = life;
  const { id } = done(await village.registers({ category: '1104' }));
  const tags = (by: typeof village, stage: string) =>
    by.mutate('tagLitigationStage', 'LitigationStageInput', {
      case: { id, idempotencyKey: randomUUID() },
      stage,
      note: '法官工作室已介入。',
    });
  done(await tags(village, 'PRE_LITIGATION'));
  done(await village.accepts(id));
  done(await village.escalates(id, 'TOWNSHIP', 'NOT_VILLAGE_KIND'));
  await world.settle();
  expect(await tags(village, 'IN_LITIGATION')).toMatchObject({ code: 'NOT_HOLDER' });
  done(await tags(township, 'IN_LITIGATION'));
  const { case: seen } = await township.says<{ case: { township: object } }>(
    `case(id: "${id}") { township { litigationStages { stage note } } }`,
  );
  expect(seen.township).toEqual({
    litigationStages: [
      { stage: 'PRE_LITIGATION', note: '法官工作室已介入。' },
      { stage: 'IN_LITIGATION', note: '法官工作室已介入。' },
    ],
  });
});
