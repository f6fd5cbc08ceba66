import { afterAll, beforeAll, expect, test } from 'vitest';
import { done, office } from '../offices.ts';
import { broughtBy, residentNumber } from './people.ts';
import { type ReceivingWorld, startReceivingWorld, TOWNSHIP } from './visiting.ts';

let life: ReceivingWorld;
beforeAll(async () => {
  life = await startReceivingWorld('2026-03-02T09:00:00+08:00');
});
afterAll(async () => {
  await life[Symbol.asyncDispose]();
});

test('M70 a county without any case has none open', async () => {
  const { quarterlyReport } = await life.county.says<{ quarterlyReport: object }>(
    'quarterlyReport(quarter: "2026-Q1") { registered persons ended open }',
  );
  expect(quarterlyReport).toEqual({ registered: 0, persons: 0, ended: 0, open: 0 });
});

test('M85 a first petition that was withdrawn is not one that was solved', async () => {
  const town = office(life.world, 'township', TOWNSHIP);
  const claims = [];
  for (const title of ['土地补偿争议', '道路占地争议']) {
    const matter = { kind: 'CLAIM' as const, category: '1104', title };
    const { id } = done(await town.registers(broughtBy(residentNumber(), matter)));
    done(await town.accepts(id));
    claims.push(id);
  }
  const [solved = '', withdrawn = ''] = claims;
  done(await town.concludes(solved, 'OPINION_ISSUED'));
  done(await town.withdraws(withdrawn, { requestedAt: '2026-03-02T09:00:00+08:00' }));
  await life.world.settle();
  const { sixMechanisms } = await life.county.says<{ sixMechanisms: { mechanism: string }[] }>(
    'sixMechanisms(period: "2026-Q1") { mechanism done of missing }',
  );
  expect(sixMechanisms.find(({ mechanism }) => mechanism === 'FIRST_PETITIONS')).toEqual({
    mechanism: 'FIRST_PETITIONS',
    done: 1,
    of: 2,
    missing: ['道路占地争议'],
  });
});
