import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { office } from '../offices.ts';
import { startWorld, type World } from '../world.ts';
import { enters, leaves, officialsOn } from './reception.ts';

const COUNTY = '330726';
const TOWNSHIP = '330726107';

let world: World;
beforeAll(async () => {
  world = await startWorld({ now: () => new Date('2026-03-02T09:00:00+08:00') });
});
afterAll(async () => {
  await world[Symbol.asyncDispose]();
});
const clerk = () => office(world, 'county', COUNTY);

test('M59 the county keeps its twelve chief legal experts in one register', async () => {
  for (let number = 1; number <= 12; number += 1)
    await enters(world, clerk(), { name: `专家${number}`, post: '首席法律咨询专家', kind: 'LEGAL_EXPERT' });
  expect(await officialsOn(world, clerk(), { kind: 'LEGAL_EXPERT' })).toHaveLength(12);
  expect(await officialsOn(world, clerk(), { kind: 'LAWYER' })).toEqual([]);
});

test('M50 a leader who left stays in the register, and is in post no more', async () => {
  const id = await enters(world, clerk(), {
    name: '赵书记',
    kind: 'LEADER',
    since: '2026-01-01',
    subject: 'leader-zhao',
  });
  expect(await leaves(world, clerk(), id, '2026-02-15')).toMatchObject({ until: '2026-02-15' });
  const names = async (on?: string) =>
    (await officialsOn(world, clerk(), { kind: 'LEADER', on })).map(({ name }) => name);
  expect(await names('2026-02-15')).toEqual(['赵书记']);
  expect(await names('2026-02-16')).toEqual([]);
  expect(await names('2025-12-31')).toEqual([]);
  expect(await leaves(world, clerk(), id, '2026-03-01')).toMatchObject({ code: 'NOT_ALLOWED_NOW' });
  // The successor signs in with the same account only once the first has left.
  await enters(world, clerk(), { name: '钱书记', kind: 'LEADER', subject: 'leader-zhao' });
});

test('M50 what is no entry is refused and changes nothing', async () => {
  const before = await officialsOn(world, clerk());
  const refused = async (input: object) =>
    enters(world, clerk(), input).then(
      () => 'ENTERED',
      (error: unknown) => (error instanceof Error ? error.message : ''),
    );
  expect(await refused({ name: ' ' })).toContain('BAD_INPUT');
  expect(await refused({ since: '2026-02-30' })).toContain('BAD_INPUT');
  expect(await refused({ contactPlaces: ['330726999'] })).toContain('UNKNOWN_PLACE');
  expect(await refused({ subject: 'leader-zhao' })).toContain('NOT_ALLOWED_NOW');
  const inspector = office(world, 'county', COUNTY, ['INSPECTOR']);
  await expect(enters(world, inspector, {})).rejects.toThrow('NOT_ALLOWED');
  await expect(
    leaves(world, office(world, 'county', '330702'), 'nobody', '2026-03-02'),
  ).resolves.toMatchObject({ code: 'NOT_FOUND' });
  expect(await officialsOn(world, clerk())).toEqual(before);
});

test('M50 the same key enters nobody twice, and an official knows the own entry', async () => {
  const key = randomUUID();
  const township = office(world, 'township', TOWNSHIP);
  const entry = { idempotencyKey: key, name: '孙镇长', kind: 'LEADER', subject: township.as.id };
  const id = await enters(world, township, entry, 'township');
  expect(await enters(world, township, entry, 'township')).toBe(id);
  const seen = await officialsOn(world, township, { kind: 'LEADER' }, 'township');
  expect(seen).toMatchObject([{ name: '孙镇长', isCaller: true }]);
  const leader = office(world, 'township', TOWNSHIP, ['LEADER']);
  expect(await officialsOn(world, leader, { kind: 'LEADER' }, 'township')).toMatchObject([
    { isCaller: false },
  ]);
});
