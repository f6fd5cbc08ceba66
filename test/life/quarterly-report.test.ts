import { afterAll, beforeAll, expect, test } from 'vitest';
import { office } from '../offices.ts';
import { done } from '../seen-case.ts';
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

interface Claims {
  counts: {
    first: number;
    again: number;
    concluded: number;
    repeated: number;
    resolvedOnce: number;
    resolvedOncePercent: number | null;
  };
  silent: string[];
}
const CLAIMS =
  'firstClaims { counts { first again concluded repeated resolvedOnce resolvedOncePercent } silent }';
const quarter = async () =>
  (
    await life.county.says<{
      quarterlyReport: {
        byTownship: { placeName: string; cases: number; repeated: number }[];
        firstClaims: Claims;
        scorecard: { mechanism: string; done: number; of: number; missing: string[] }[];
      };
    }>(`quarterlyReport(quarter: "2026-Q1") { byTownship { placeName cases repeated } ${CLAIMS}
         scorecard { mechanism done of missing } }`)
  ).quarterlyReport;

test('M115 a first claim that came again at its own tier is not solved at once, though the county knows nothing of who brought it', async () => {
  const town = office(life.world, 'township', TOWNSHIP);
  const before = (await quarter()).firstClaims.counts;
  const brought = broughtBy(residentNumber(), { kind: 'CLAIM', category: '1102', title: '拆迁补偿争议' });
  const first = done(await town.registers(brought));
  done(await town.accepts(first.id));
  done(await town.concludes(first.id, 'OPINION_ISSUED'));
  await life.world.settle();
  expect((await quarter()).firstClaims.counts).toMatchObject({
    first: before.first + 1,
    concluded: before.concluded + 1,
    resolvedOnce: before.resolvedOnce + 1,
  });
  life.becomes('2026-03-03');
  const again = done(await town.registers(brought));
  await life.world.settle();
  const { firstClaims, scorecard, byTownship } = await quarter();
  expect(firstClaims).toEqual({
    counts: {
      first: 3,
      again: 1,
      // One was withdrawn, and one of those that were answered came again.
      concluded: 2,
      repeated: 1,
      resolvedOnce: 1,
      resolvedOncePercent: 50,
    },
    silent: [],
  });
  expect(scorecard.find(({ mechanism }) => mechanism === 'FIRST_PETITIONS')).toMatchObject({
    done: before.resolvedOnce,
    of: 3,
    missing: expect.arrayContaining(['拆迁补偿争议']),
  });
  expect(byTownship).toEqual([{ placeName: '杭坪镇', cases: 4, repeated: 1 }]);
  expect(again.isOpen).toBe(true);
});

test('M115 a tier that is away is named, and the report goes on without it', async () => {
  await life.world.tiers.village.close();
  const { firstClaims, scorecard } = await quarter();
  expect(firstClaims).toMatchObject({ silent: ['VILLAGE'], counts: { first: 3 } });
  expect(scorecard.find(({ mechanism }) => mechanism === 'FIRST_PETITIONS')?.missing).toContain(
    '村(社区)未报数',
  );
});
