import { afterAll, beforeAll, expect, test } from 'vitest';
import { office } from '../offices.ts';
import { held, leaves, placeSays } from './reception.ts';
import { COUNTY, type Receiving, type ReceivingWorld, startReceivingWorld, TOWNSHIP } from './visiting.ts';

let life: ReceivingWorld;
let diligent: string;
let absent: string;
beforeAll(async () => {
  life = await startReceivingWorld('2026-01-05T09:00:00+08:00');
  diligent = await life.township.leader({ name: '勤镇长' });
  absent = await life.township.leader({ name: '闲镇长' });
});
afterAll(async () => {
  await life[Symbol.asyncDispose]();
});

interface SeenStanding {
  duty: string;
  label: string;
  official: { name: string } | null;
  wanted: number;
  done: number;
  over: boolean;
  shortfall: number;
}
const STANDING = 'duty label official { name } wanted done over shortfall';
const quotaOf = async (by: Receiving, month: string) =>
  (await by.says<{ receptionQuota: SeenStanding[] }>(`receptionQuota(month: "${month}") { ${STANDING} }`))
    .receptionQuota;
const standing = (rows: SeenStanding[], name: string) => rows.find(({ official }) => official?.name === name);
const missed = async (year: number) =>
  (await life.county.says<{ missedReceptionDays: string[] }>(`missedReceptionDays(year: ${year})`))
    .missedReceptionDays;

async function receives(by: Receiving, official: string, on: string, mode: string): Promise<void> {
  life.becomes(on);
  await by.meets({ mode, official, on });
}

test('M50 a township leader owes two receptions a month; a month that is not over has no shortfall', async () => {
  const { township } = life;
  await receives(township, diligent, '2026-01-06', 'ANYTIME');
  await receives(township, diligent, '2026-01-20', 'GO_DOWN');
  await receives(township, absent, '2026-01-20', 'ANYTIME');
  // Reading letters receives nobody, and what is only planned was not done.
  await receives(township, absent, '2026-01-20', 'LETTER_READ');
  held(await township.plans({ mode: 'ANYTIME', official: absent, on: '2026-01-20' }));
  const wants = { label: '乡镇(街道)领导每月下访接访', wanted: 2 };
  expect(standing(await quotaOf(township, '2026-01'), '闲镇长')).toMatchObject({
    ...wants,
    done: 1,
    over: false,
    shortfall: 0,
  });
  life.becomes('2026-02-01');
  const over = await quotaOf(township, '2026-01');
  expect(standing(over, '勤镇长')).toMatchObject({ done: 2, over: true, shortfall: 0 });
  expect(standing(over, '闲镇长')).toMatchObject({ done: 1, over: true, shortfall: 1 });
  expect(standing(await quotaOf(township, '2026-02'), '闲镇长')).toMatchObject({ done: 0, shortfall: 0 });
});

test('M50 a leader who left owes nothing for the month in which that was, nor later', async () => {
  const { township, world } = life;
  const left = await township.leader({ name: '调离镇长' });
  held(await leaves(world, township, left, '2026-02-10', 'township'));
  life.becomes('2026-04-01');
  expect(standing(await quotaOf(township, '2026-01'), '调离镇长')).toMatchObject({ wanted: 2, shortfall: 2 });
  expect(standing(await quotaOf(township, '2026-02'), '调离镇长')).toMatchObject({ wanted: 0, shortfall: 0 });
  expect(standing(await quotaOf(township, '2026-03'), '调离镇长')).toBeUndefined();
});

test('M50 a county leader owes one a month, and a year adds the months up', async () => {
  const { county } = life;
  const leader = await county.leader({ name: '李县长' });
  for (const on of ['2026-04-02', '2026-04-03', '2026-06-30']) await receives(county, leader, on, 'GO_DOWN');
  life.becomes('2026-07-01');
  const { duties } = await county.says<{ duties: (SeenStanding & { occurrences: object[] })[] }>(
    `duties(period: "2026-Q2", duty: "COUNTY_LEADER_VISITS") { ${STANDING} occurrences { from wanted done over } }`,
  );
  expect(duties).toMatchObject([
    {
      wanted: 3,
      done: 3,
      over: true,
      // April's two make up for no May.
      shortfall: 1,
      occurrences: [
        { from: '2026-04-01', wanted: 1, done: 2, over: true },
        { from: '2026-05-01', wanted: 1, done: 0, over: true },
        { from: '2026-06-01', wanted: 1, done: 1, over: true },
      ],
    },
  ]);
});

test('M49 the 15th is kept whatever the weekday, and a day without a reception is missed', async () => {
  const { county } = life;
  const leader = await county.leader({ name: '值守县长' });
  // A Saturday, and a Thursday.
  await receives(county, leader, '2026-08-15', 'ON_DUTY');
  await receives(county, leader, '2026-10-15', 'ON_DUTY');
  // A day too late is no reception day.
  await receives(county, leader, '2026-11-16', 'ON_DUTY');
  const before = ['01', '02', '03', '04', '05', '06', '07', '09'].map((month) => `2026-${month}-15`);
  life.becomes('2026-11-15');
  expect(await missed(2026)).toEqual(before);
  life.becomes('2026-11-17');
  expect(await missed(2026)).toEqual([...before, '2026-11-15']);
  expect(await missed(2027)).toEqual([]);
  const { duties } = await county.says<{ duties: SeenStanding[] }>(
    `duties(period: "2026", duty: "RECEPTION_DAY") { ${STANDING} }`,
  );
  expect(duties).toMatchObject([{ wanted: 12, official: null, over: false, shortfall: 9 }]);
});

test('M50 who sees no staff sees no quota, and what is no period is refused', async () => {
  const dashboard = office(life.world, 'county', COUNTY, ['DASHBOARD']);
  await expect(
    placeSays(life.world, 'county', dashboard, 'receptionQuota(month: "2026-01") { done }'),
  ).rejects.toThrow('FORBIDDEN');
  const inspector = office(life.world, 'township', COUNTY, ['INSPECTOR']);
  const seen = await placeSays<{ receptionQuota: object[] }>(
    life.world,
    'township',
    { as: inspector.as, region: TOWNSHIP },
    'receptionQuota(month: "2026-01") { done }',
  );
  expect(seen.receptionQuota).toHaveLength(3);
  await expect(quotaOf(life.township, '2026')).rejects.toThrow('BAD_USER_INPUT');
  await expect(life.county.says('duties(period: "2026-Q9") { done }')).rejects.toThrow('BAD_USER_INPUT');
});

test('M50 who came to the post within the month owes nothing for it, and nothing of it lies on the desk', async () => {
  const { township, world } = life;
  life.becomes('2026-12-10');
  const owes = async (subject: string) => {
    const as = { ...office(world, 'township', TOWNSHIP).as, id: subject };
    const { data } = await world.askTier('township', as, '{ townshipDesk { items { kind subjectId } } }');
    const { items } = (data as { townshipDesk: { items: { kind: string; subjectId: string }[] } })
      .townshipDesk;
    return items.some(({ subjectId }) => subjectId === 'TOWNSHIP_LEADER_VISITS');
  };
  await township.leader({ name: '老镇长', subject: 'an-old-leader', since: '2026-11-30' });
  await township.leader({ name: '新镇长', subject: 'a-new-leader', since: '2026-12-02' });
  expect(await owes('an-old-leader')).toBe(true);
  expect(await owes('a-new-leader')).toBe(false);
});
