import { afterAll, beforeAll, expect, test } from 'vitest';
import { office } from '../offices.ts';
import { done } from '../seen-case.ts';
import { openAt, records, type SeenDecision } from './meeting.ts';
import { held, placeSays } from './reception.ts';
import { COUNTY, type ReceivingWorld, startReceivingWorld, TOWNSHIP, VILLAGE } from './visiting.ts';

// A Monday; the clock of each case begins on it.
let life: ReceivingWorld;
beforeAll(async () => {
  life = await startReceivingWorld('2026-03-02T09:00:00+08:00');
});
afterAll(async () => {
  await life[Symbol.asyncDispose]();
});

interface Pack {
  code?: string;
  kind: string;
  audience: string;
  since: string;
  newMatters: { category: string; cases: number; persons: number; repeated: number }[];
  lights: { office: string; officeName: string; red: number; amber: number }[];
  repeats: { id: string }[];
  supervised: { supervised: number; yellowCarded: number; redCarded: number; adopted: number };
  stuckHandovers: { id: string }[];
  openDecisions: SeenDecision[];
  openDecisionCount: number;
  overdueDecisionCount: number;
}
const PACK = `... on Refused { code } ... on MorningMeetingPack { kind audience since asOf stuckAfterHours
  newMatters { category cases persons repeated } lights { office officeName red amber } repeats { id }
  supervised { supervised yellowCarded redCarded adopted } stuckHandovers { id }
  openDecisions { id text } openDecisionCount overdueDecisionCount }`;

const packFor = async (date: string): Promise<Pack> =>
  (
    await placeSays<{ pack: Pack }>(
      life.world,
      'county',
      life.county,
      `pack: morningMeetingPack(date: "${date}") { ${PACK} }`,
    )
  ).pack;

/** What the cards themselves say, counted one by one. */
const recount = async (light: string) => {
  const { data } = await life.world.askTier(
    'county',
    life.county.as,
    `query ($code: ID!) { county(code: $code) { cases(first: 100, filter: { open: true }) {
       nodes { light holder { office } } } } }`,
    { code: COUNTY },
  );
  const county = data?.county as
    | { cases: { nodes: { light: string; holder: { office: string } }[] } }
    | undefined;
  const lit = county?.cases.nodes.filter((node) => node.light === light) ?? [];
  return Object.fromEntries(
    [...Map.groupBy(lit, ({ holder }) => holder.office)].map(([place, nodes]) => [place, nodes.length]),
  );
};
const inPack = (pack: Pack, light: 'red' | 'amber') =>
  Object.fromEntries(pack.lights.filter((unit) => unit[light] > 0).map((unit) => [unit.office, unit[light]]));

test('M71 the pack of Tuesday counts what came in since Friday, and every light as the cards have it', async () => {
  const { world, village, township, county } = life;
  const again = { parties: [{ role: 'APPLICANT', name: '丙某某', identityNumber: '11010519491231002X' }] };
  done(await village.registers({ kind: 'CLAIM', category: '1104', persons: 3 }));
  done(await village.registers({ kind: 'CLAIM', category: '1102', ...again }));
  const repeated = done(await village.registers({ kind: 'CLAIM', category: '1102', ...again }));
  done(await village.registers({ kind: 'CLAIM', category: '0401', channel: 'ONLINE' }));
  done(await township.registers({ kind: 'CLAIM', category: '1104' }));
  await world.settle();
  const pack = await packFor('2026-03-03');
  expect(pack).toMatchObject({ kind: 'TUESDAY_MORNING', since: '2026-02-27' });
  expect(pack.newMatters).toEqual([
    { category: '04', cases: 1, persons: 1, repeated: 0 },
    { category: '11', cases: 4, persons: 6, repeated: 1 },
  ]);
  expect(pack.repeats.map(({ id }) => id)).toEqual([repeated.id]);
  // Thirteen days later some clocks are amber, and what was to be done the same day is red.
  life.becomes('2026-03-15');
  const later = await packFor('2026-03-17');
  const [red, amber] = [await recount('RED'), await recount('AMBER')];
  expect(inPack(later, 'red')).toEqual(red);
  expect(inPack(later, 'amber')).toEqual(amber);
  expect(Object.values(red).length).toBeGreaterThan(0);
  expect(Object.values(amber).length).toBeGreaterThan(0);
  expect(later.newMatters).toEqual([]);
  expect(county.region).toBe(COUNTY);
});

test('M72 the pack of Friday has supervision, hand-overs that are stuck, and the decisions still open', async () => {
  const { world, village, county } = life;
  const { id } = done(await village.registers({ kind: 'CLAIM', category: '1104' }));
  const other = done(await village.registers({ kind: 'CLAIM', category: '1104' }));
  await world.settle();
  const inspector = office(world, 'county', COUNTY, ['INSPECTOR']);
  done(await inspector.marks(other.id, { supervised: true, remind: true }));
  const meeting = held(
    await records(world, 'county', county, {
      kind: 'TUESDAY_MORNING',
      on: '2026-03-10',
      decisions: [
        { text: '乡镇牵头化解。', responsible: TOWNSHIP, dueOn: '2026-03-12', case: id },
        { text: '下周再议。', responsible: COUNTY, dueOn: '2026-03-30' },
      ],
    }),
  );
  const pack = await packFor('2026-03-20');
  expect(pack).toMatchObject({
    kind: 'FRIDAY_MORNING',
    audience: '全县乡镇(街道)、部门主要负责人',
    // The last morning meeting that the record has, not the one that was due.
    since: '2026-03-10',
    supervised: { supervised: 1, yellowCarded: 0, redCarded: 0, adopted: 0 },
    openDecisionCount: 2,
    overdueDecisionCount: 1,
  });
  expect(pack.openDecisions.map((decision) => decision.id)).toEqual(
    meeting.decisions.map((decision) => decision.id),
  );
  expect((await openAt(world, 'county', county)).nodes).toHaveLength(2);
});

test('M72 a hand-over that the township has not taken for a day is in the pack, and a fresh one is not', async () => {
  const { world, county } = life;
  await world.tiers.township.close();
  const { id } = done(await county.registers({ kind: 'CLAIM', category: '1104', places: [VILLAGE] }));
  done(await county.assigns(id, TOWNSHIP));
  expect((await packFor('2026-03-20')).stuckHandovers).toEqual([]);
  life.becomes('2026-03-17');
  expect((await packFor('2026-03-20')).stuckHandovers).toEqual([{ id }]);
});

test('M71 a day without a morning meeting is refused with its reason, and the pack is for those who read handlings', async () => {
  expect((await packFor('2026-03-18')).code).toBe('NOT_ALLOWED_NOW');
  expect((await packFor('2026-03-10')).code).toBe('TOO_LATE');
  expect((await packFor('2026-12-29')).code).toBe('TOO_EARLY');
  expect((await packFor('no day')).code).toBe('BAD_INPUT');
  const dashboard = office(life.world, 'county', COUNTY, ['DASHBOARD']);
  await expect(
    placeSays(life.world, 'county', dashboard, `morningMeetingPack(date: "2026-03-20") { ${PACK} }`),
  ).rejects.toThrow('FORBIDDEN');
  const villager = { as: office(life.world, 'village', VILLAGE).as, region: COUNTY };
  await expect(
    placeSays(life.world, 'county', villager, `morningMeetingPack(date: "2026-03-20") { ${PACK} }`),
  ).rejects.toThrow();
});

test('M72 a Friday without a meeting is missed once it is over', async () => {
  const { duties } = await placeSays<{ duties: { wanted: number; done: number; shortfall: number }[] }>(
    life.world,
    'county',
    life.county,
    'duties(period: "2026-03", duty: "TUESDAY_MORNING") { wanted done shortfall }',
  );
  // 3, 10, 17, 24 and 31 March; today is the 17th.
  expect(duties).toEqual([{ wanted: 5, done: 1, shortfall: 1 }]);
});
