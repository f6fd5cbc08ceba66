import { afterAll, beforeAll, expect, test } from 'vitest';
import { office } from '../offices.ts';
import { done } from '../seen-case.ts';
import { placeSays } from './reception.ts';
import { type ReceivingWorld, startReceivingWorld, TOWNSHIP, VILLAGE } from './visiting.ts';

let life: ReceivingWorld;
beforeAll(async () => {
  life = await startReceivingWorld('2025-12-31T23:30:00+08:00');
});
afterAll(async () => {
  await life[Symbol.asyncDispose]();
});

const YEAR = (year: number) => ({
  from: `${year}-01-01T00:00:00+08:00`,
  until: `${year + 1}-01-01T00:00:00+08:00`,
});
const SELECTION = 'presentedAt batches persons representatives skippedBatches skippedPersons';
const counts = async (year: number, by: Parameters<typeof placeSays>[2] = life.village) => {
  const { from, until } = YEAR(year);
  const { claimsByLevel } = await placeSays<{ claimsByLevel: object[] }>(
    life.world,
    by.region === TOWNSHIP ? 'township' : 'village',
    by,
    `claimsByLevel(from: "${from}", until: "${until}") { ${SELECTION} }`,
  );
  return claimsByLevel;
};
const claim = { kind: 'CLAIM' as const, category: '1104' };

test('M112 batches, persons, representatives and skipped levels are counted by level and year, in China’s civil time', async () => {
  const { village, township, world } = life;
  // Half an hour before the new year there, and for half a day still the old one in UTC.
  done(await village.registers({ ...claim, presentedAt: 'CENTRAL', persons: 8 }));
  life.becomes('2026-01-01');
  done(await village.registers({ ...claim, presentedAt: 'CENTRAL', persons: 2 }));
  const three = ['代表一', '代表二', '代表三'].map((name) => ({ role: 'REPRESENTATIVE', name }));
  const group = { channel: 'VISIT', scale: 'GROUP', persons: 30, parties: three };
  const { id } = done(await village.registers({ ...claim, ...group, presentedAt: 'PROVINCE' }));
  done(await village.registers(claim));
  // A dispute is presented at no level.
  done(await village.registers());
  const expected = [
    {
      presentedAt: 'CENTRAL',
      batches: 1,
      persons: 2,
      representatives: 0,
      skippedBatches: 1,
      skippedPersons: 2,
    },
    {
      presentedAt: 'PROVINCE',
      batches: 1,
      persons: 30,
      representatives: 3,
      skippedBatches: 1,
      skippedPersons: 30,
    },
    {
      presentedAt: 'VILLAGE',
      batches: 1,
      persons: 1,
      representatives: 0,
      skippedBatches: 0,
      skippedPersons: 0,
    },
  ];
  expect(await counts(2026)).toEqual(expected);
  expect(await counts(2025)).toMatchObject([{ presentedAt: 'CENTRAL', batches: 1, persons: 8 }]);
  // Whoever registered it counts it, wherever the case is by then, and nobody counts it twice.
  done(await village.escalates(id, 'TOWNSHIP', 'COMPETENCE'));
  await world.settle();
  expect(await counts(2026)).toEqual(expected);
  expect(await counts(2026, township)).toEqual([]);
});

test('M112 what is counted is for those who read handlings, of their own region', async () => {
  const worker = { as: office(life.world, 'village', VILLAGE, ['GRID_WORKER']).as, region: VILLAGE };
  await expect(counts(2026, worker)).rejects.toThrow('FORBIDDEN');
  const township = { as: life.township.as, region: VILLAGE };
  expect(await counts(2026, township)).toHaveLength(3);
  const period = 'from: "2026-01-01T00:00:00+08:00", until: "2027-12-31T00:00:00+08:00"';
  await expect(life.village.says(`claimsByLevel(${period}) { batches }`)).rejects.toThrow('BAD_USER_INPUT');
});
