import { addDays } from '@sanji/tier/clocks/calendar.ts';
import { DEFAULT_RULES } from '@sanji/tier/configuration/county-rules.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Office, office } from '../offices.ts';
import { does, held, leaves } from './reception.ts';
import { type ReceivingWorld, startReceivingWorld, TOWNSHIP, VILLAGE } from './visiting.ts';

let life: ReceivingWorld;
let cadre: string;
beforeAll(async () => {
  life = await startReceivingWorld('2026-02-28T09:00:00+08:00');
  cadre = await life.township.leader({ name: '住村干部', kind: 'CADRE' });
});
afterAll(async () => {
  await life[Symbol.asyncDispose]();
});

const keeps = (verb: string, inputType: string, input: object) =>
  does<{ id: string }>(life.world, 'township', life.township, verb, inputType, input, '... on Kept { id }');
const assigns = (input: object = {}) =>
  keeps('assignVillageCadre', 'AssignVillageCadreInput', {
    official: cadre,
    village: VILLAGE,
    since: '2026-01-01',
    ...input,
  });
const stays = (id: string, on: string, rest: object = {}) =>
  keeps('recordVillageStay', 'RecordVillageStayInput', { id, on, night: true, ...rest });

interface Living {
  official: { name: string };
  village: string;
  nights: number;
  visits: number;
  wanted: number;
  over: boolean;
  shortfall: number;
}
const livingIn = async (month: string): Promise<Living[]> =>
  (
    await life.township.says<{ livingInVillages: Living[] }>(
      `livingInVillages(month: "${month}") { official { name } village nights visits wanted over shortfall }`,
    )
  ).livingInVillages;

test('M41 nights and visits of a month stand against the county’s quota once the month is over', async () => {
  const { id } = held(await assigns());
  for (let day = 0; day < 12; day += 1)
    held(await stays(id, addDays('2026-02-01', day), { visits: day % 2 === 0 ? 3 : 0 }));
  held(await stays(id, '2026-02-20', { night: false, visits: 5 }));
  const row = {
    official: { name: '住村干部' },
    village: VILLAGE,
    nights: 12,
    visits: 23,
    wanted: 15,
  };
  expect(await livingIn('2026-02')).toEqual([{ ...row, over: false, shortfall: 0 }]);
  life.becomes('2026-03-01');
  expect(await livingIn('2026-02')).toEqual([{ ...row, over: true, shortfall: 3 }]);
  expect(await livingIn('2026-01')).toMatchObject([{ nights: 0, shortfall: 15 }]);
});

test('M41 a night is written down once, on a day that has come and lies within the assignment', async () => {
  const another = await life.township.leader({ name: '新任干部', kind: 'CADRE' });
  const { id } = held(await assigns({ official: another, since: '2026-02-15' }));
  expect((await assigns({ official: another, since: '2026-02-16' })).code).toBe('NOT_ALLOWED_NOW');
  expect((await stays(id, '2026-02-14')).code).toBe('NOT_ALLOWED_NOW');
  expect((await stays(id, '2026-03-02')).code).toBe('TOO_EARLY');
  expect((await stays(id, '2026-02-16', { night: false })).code).toBe('BAD_INPUT');
  expect((await stays(id, '2026-02-16', { visits: -1 })).code).toBe('BAD_INPUT');
  held(await stays(id, '2026-02-16'));
  expect((await stays(id, '2026-02-16')).code).toBe('NOT_ALLOWED_NOW');
  expect((await stays('no such assignment', '2026-02-16')).code).toBe('NOT_FOUND');
  // Who came within the month owes nothing for it.
  const found = (await livingIn('2026-02')).find(({ official }) => official.name === '新任干部');
  expect(found).toMatchObject({ nights: 1, over: true, shortfall: 0 });
});

test('M41 an assignment ends, and what is no village of the township begins none', async () => {
  const third = await life.township.leader({ name: '轮换干部', kind: 'CADRE' });
  const { id } = held(await assigns({ official: third }));
  const ends = (until: string) => keeps('endVillageCadre', 'EndVillageCadreInput', { id, until });
  expect((await ends('2025-12-31')).code).toBe('BAD_INPUT');
  held(await ends('2026-01-31'));
  expect((await ends('2026-02-28')).code).toBe('NOT_ALLOWED_NOW');
  const names = async (month: string) => (await livingIn(month)).map(({ official }) => official.name);
  expect(await names('2026-01')).toContain('轮换干部');
  expect(await names('2026-02')).not.toContain('轮换干部');
  expect((await assigns({ official: third, village: '330726101201' })).code).toBe('OUT_OF_REGION');
  expect((await assigns({ official: third, village: '330726107' })).code).toBe('UNKNOWN_PLACE');
  expect((await assigns({ official: 'nobody' })).code).toBe('NOT_FOUND');
  await expect(livingIn('2026')).rejects.toThrow('BAD_USER_INPUT');
});

test('M41 nobody owes more nights than a month has, nor a month after leaving the post', async () => {
  await using strict = await startReceivingWorld('2026-03-05T09:00:00+08:00', {
    adjust: () => ({
      rulesOf: () => ({ ...DEFAULT_RULES, teams: { ...DEFAULT_RULES.teams, nightsPerMonth: 31 } }),
    }),
  });
  const { township, world } = strict;
  const official = await township.leader({ name: '调离干部', kind: 'CADRE' });
  const input = { official, village: VILLAGE, since: '2025-12-01' };
  const selection = '... on Kept { id }';
  held(
    await does<{ id: string }>(
      world,
      'township',
      township,
      'assignVillageCadre',
      'AssignVillageCadreInput',
      input,
      selection,
    ),
  );
  held(await leaves(world, township, official, '2026-02-28', 'township'));
  strict.becomes('2026-05-01');
  const shortfalls = async (month: string) =>
    (
      await township.says<{ livingInVillages: { wanted: number; shortfall: number }[] }>(
        `livingInVillages(month: "${month}") { wanted shortfall }`,
      )
    ).livingInVillages;
  expect(await shortfalls('2026-02')).toEqual([{ wanted: 28, shortfall: 28 }]);
  expect(await shortfalls('2026-03')).toEqual([]);
});

test('M41 a cadre sleeps in one village a night', async () => {
  const official = await life.township.leader({ name: '两村干部', kind: 'CADRE' });
  const first = held(await assigns({ official }));
  const second = held(await assigns({ official, village: '330726107201' }));
  held(await stays(first.id, '2026-02-10'));
  expect((await stays(second.id, '2026-02-10')).code).toBe('NOT_ALLOWED_NOW');
  held(await stays(second.id, '2026-02-10', { night: false, visits: 2 }));
  const both = await Promise.all([stays(first.id, '2026-02-11'), stays(second.id, '2026-02-11')]);
  expect(both.map(({ code }) => code ?? 'KEPT').toSorted()).toEqual(['KEPT', 'NOT_ALLOWED_NOW']);
});

interface OnDesk {
  subjectId: string;
  dueAt: string;
  light: string;
}
const nightsOnDesk = async (by: Pick<Office, 'as'>): Promise<OnDesk[]> => {
  const { data, errors } = await life.world.askTier(
    'township',
    by.as,
    '{ townshipDesk { items { kind subjectId dueAt light } } }',
  );
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  const { items } = (data as { townshipDesk: { items: (OnDesk & { kind: string })[] } }).townshipDesk;
  return items
    .filter(({ kind }) => kind === 'NIGHTS_TO_STAY')
    .map(({ subjectId, dueAt, light }) => ({ subjectId, dueAt, light }));
};

test('M41 nights that are still missing this month lie on the township’s desk and on the cadre’s own', async () => {
  life.becomes('2026-06-20');
  const as = { ...office(life.world, 'township', TOWNSHIP, ['OFFICER']).as, id: 'resident-cadre' };
  const official = await life.township.leader({ name: '驻点干部', kind: 'CADRE', subject: 'resident-cadre' });
  const { id } = held(await assigns({ official, since: '2026-05-10' }));
  for (let day = 0; day < 14; day += 1) held(await stays(id, addDays('2026-06-01', day)));
  const item = { subjectId: id, dueAt: '2026-06-30T16:00:00.000Z', light: 'GREEN' };
  expect(await nightsOnDesk(life.township)).toContainEqual(item);
  expect(await nightsOnDesk({ as })).toContainEqual(item);
  held(await stays(id, '2026-06-20'));
  expect(await nightsOnDesk(life.township)).not.toContainEqual(item);
  // Whoever came within the month owes nothing for it.
  const late = held(await assigns({ official, village: '330726107201', since: '2026-06-02' }));
  expect((await nightsOnDesk(life.township)).map(({ subjectId }) => subjectId)).not.toContain(late.id);
});
