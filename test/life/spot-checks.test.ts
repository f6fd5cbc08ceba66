import { afterAll, beforeAll, expect, test } from 'vitest';
import { rolledBack } from '../authorization/in-sql.ts';
import { actorOf } from '../authorization/matrix.ts';
import type { RegionName } from '../authorization/matters.ts';
import { asOwner } from '../authorization/matters.ts';
import { type Office, office } from '../offices.ts';
import { done, type Result } from '../seen-case.ts';
import { firstPetitions, insertFirstPetitions, inspectorOf } from './inspection.ts';
import { COUNTY, type ReviewedWorld, startReviewedWorld, TOWNSHIP } from './under-review.ts';

let life: ReviewedWorld;
let inspector: ReturnType<typeof inspectorOf>;
beforeAll(async () => {
  life = await startReviewedWorld();
  inspector = inspectorOf(life);
});
afterAll(() => life[Symbol.asyncDispose]());

const code = (result: Result) => ('code' in result ? result.code : result.status);
const report = (of: ReviewedWorld, as = office(of.world, 'county', COUNTY, ['INSPECTOR']).as) =>
  of.world.ask(
    as,
    `{ spotCheckReport(county: "${COUNTY}", from: "2026-01-01T00:00:00+08:00", until: "2027-01-01T00:00:00+08:00") {
      checked problems rectified open rectifiedPercent units { unit unitName checked problems open } } }`,
  );

test('M81 a sample is drawn by its seed, checked case by case, noticed to the unit, and put right', async () => {
  const ids = await firstPetitions(life, 6);
  life.passDays(1);
  const sample = await inspector.draws({ size: 4 });
  expect(sample).toMatchObject({ population: 6, size: 4 });
  const drawn = sample.pending.map(({ caseId }) => caseId);
  expect(new Set(drawn).size).toBe(4);
  expect(drawn.every((id) => ids.includes(id))).toBe(true);
  // The same seed draws the same, in the same order; another one does not.
  expect((await inspector.draws({ size: 4 })).pending).toEqual(sample.pending);
  const others = await Promise.all(
    ['甲', '乙', '丙', '丁'].map((seed) => inspector.draws({ size: 4, seed })),
  );
  expect(others.some(({ pending }) => JSON.stringify(pending) !== JSON.stringify(sample.pending))).toBe(true);

  const [good = '', bad = ''] = drawn;
  const before = await life.county.sees(bad);
  done(await inspector.checks(sample.id, good, 'OK'));
  done(await inspector.checks(sample.id, bad, 'PROBLEM', '答复超期,且未告知复查权利。'));
  // Nothing about the case itself has moved.
  expect(await life.county.sees(bad)).toEqual(before);
  expect(code(await inspector.checks(sample.id, bad, 'OK'))).toBe('NOT_ALLOWED_NOW');
  expect(code(await inspector.rectifies(sample.id, good, '无'))).toBe('NOT_ALLOWED_NOW');
  const seenByUnit = () =>
    life.world.ask(
      life.township.as,
      `query ($code: ID!, $id: ID!) { township(code: $code) { case(id: $id) { spotChecks { result notice unitName rectification } } } }`,
      { code: TOWNSHIP, id: bad },
    );
  const checked = { result: 'PROBLEM', notice: '答复超期,且未告知复查权利。', unitName: '杭坪镇' };
  expect((await seenByUnit()).data).toEqual({
    township: { case: { spotChecks: [{ ...checked, rectification: null }] } },
  });

  done(await inspector.rectifies(sample.id, bad, '已补充告知并道歉。'));
  expect(code(await inspector.rectifies(sample.id, bad, '再次整改。'))).toBe('NOT_ALLOWED_NOW');
  expect((await seenByUnit()).data).toMatchObject({
    township: { case: { spotChecks: [{ rectification: '已补充告知并道歉。' }] } },
  });
  expect((await report(life)).data).toMatchObject({
    spotCheckReport: { checked: 2, problems: 1, rectified: 1, open: 0, rectifiedPercent: 100 },
  });
});

test('M81 only first petitions of the period are drawn, and what cannot be is refused', async () => {
  done(await life.township.registers({ kind: 'CLAIM', category: '1104' }));
  await life.world.settle();
  expect(await inspector.draws({ until: '2026-03-01T00:00:00+08:00' })).toMatchObject({
    population: 0,
    size: 0,
  });
  const { id, pending } = await inspector.draws({ size: 10_000 });
  expect(pending).toHaveLength(6);
  expect(await inspector.draws({ size: 0 })).toMatchObject({ code: 'BAD_INPUT' });
  expect(await inspector.draws({ size: 10_001 })).toMatchObject({ code: 'BAD_INPUT' });
  expect(await inspector.draws({ seed: ' ' })).toMatchObject({ code: 'BAD_INPUT' });
  expect(await inspector.draws({ until: '2030-01-01T00:00:00Z' })).toMatchObject({ code: 'BAD_INPUT' });
  expect(await inspector.draws({ county: '330799' })).toMatchObject({ code: 'UNKNOWN_PLACE' });
  const [first = ''] = pending.map(({ caseId }) => caseId);
  expect(code(await inspector.checks(id, first, 'PROBLEM'))).toBe('BAD_INPUT');
  expect(code(await inspector.checks(id, first, 'OK', '无问题'))).toBe('BAD_INPUT');
  expect(code(await inspector.checks('another', first, 'OK'))).toBe('NOT_FOUND');
  expect(code(await inspector.checks(id, '330726T-unknown', 'OK'))).toBe('NOT_FOUND');
});

test('M81 of two inspectors at once one notes the result', async () => {
  const { id, pending } = await inspector.draws({ size: 1, seed: '同时' });
  const [only = ''] = pending.map(({ caseId }) => caseId);
  const both = await Promise.all([1, 2].map(() => inspector.checks(id, only, 'OK')));
  expect(both.map(code).toSorted()).toEqual(['CONCLUDED', 'NOT_ALLOWED_NOW']);
});

test('M82 only the county inspects, and a unit reads no notice but its own', async () => {
  const { id, pending } = await inspector.draws({ size: 1, seed: '权限' });
  const [only = ''] = pending.map(({ caseId }) => caseId);
  done(await inspector.checks(id, only, 'PROBLEM', '程序不完整。'));
  const fromBelow = office(life.world, 'county', TOWNSHIP, ['INSPECTOR']);
  const input = { sample: id, id: only, idempotencyKey: 'from below', report: '已整改。' };
  const rectify = (by: Office) => by.mutate('rectifySpotCheck', 'RectifySpotCheckInput', input);
  expect(code(await rectify(fromBelow))).toBe('NOT_ALLOWED');
  expect(code(await rectify(life.county))).toBe('NOT_ALLOWED');
  expect((await report(life, fromBelow.as)).errors[0]?.extensions.code).toBe('OUT_OF_REGION');
  // And in the database itself, whatever the service would ask.
  const url = life.world.databases.county.appUrl;
  const sees = (region: RegionName) =>
    rolledBack(url, actorOf({ role: 'INSPECTOR', region }), (client) =>
      client.query('select 1 from spot_check'),
    );
  expect((await sees('another township')).rowCount).toBe(0);
  expect((await sees('neighbour county')).rowCount).toBe(0);
  expect((await sees('the county')).rowCount).toBeGreaterThan(1);
  for (const region of ['the township', 'neighbour county'] as const) {
    const wrote = await rolledBack(url, actorOf({ role: 'INSPECTOR', region }), (client) =>
      client.query(`update spot_check set notice = '改', result = 'PROBLEM'`),
    );
    expect(wrote.rowCount).toBe(0);
  }
});

test('M81 the numbers of S1: 7,300 checked, 38 problems, 34 put right, 4 open, 89.5 %', {
  timeout: 60_000,
}, async () => {
  await using large = await startReviewedWorld();
  await insertFirstPetitions(large, 7300);
  large.passDays(1);
  const sample = await inspectorOf(large).draws({ size: 7300 });
  expect(sample).toMatchObject({ population: 7300, size: 7300 });
  await asOwner(large.world, 'county', async (owner) => {
    await owner.query(
      `update spot_check set result = case when number <= 38 then 'PROBLEM' else 'OK' end, checked_at = $2, checked_by = '督查员',
         unit = (select holder_office from card where card.id = case_id), notice = case when number <= 38 then '问题通报' end,
         rectification = case when number <= 34 then '已整改' end, rectified_at = case when number <= 34 then $2::timestamptz end
       where sample = $1`,
      [sample.id, large.now()],
    );
  });
  const { data, errors } = await report(large);
  expect(errors).toEqual([]);
  expect(data).toMatchObject({
    spotCheckReport: { checked: 7300, problems: 38, rectified: 34, open: 4, rectifiedPercent: 89.5 },
  });
  const { units } = (data as { spotCheckReport: { units: { checked: number; open: number }[] } })
    .spotCheckReport;
  expect(units).toMatchObject([
    { unit: '330726101', unitName: '黄宅镇', checked: 3650 },
    { unit: TOWNSHIP, unitName: '杭坪镇', checked: 3650 },
  ]);
  expect(units.reduce((open, unit) => open + unit.open, 0)).toBe(4);
});
