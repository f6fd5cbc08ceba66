import { addDays } from '@sanji/tier/clocks/calendar.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { does, held } from './reception.ts';
import { type ReceivingWorld, startReceivingWorld, VILLAGE } from './visiting.ts';

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
