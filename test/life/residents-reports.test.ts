import { randomUUID } from 'node:crypto';
import { SUBGRAPHS } from '@sanji/schema/sdl.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asOwner } from '../authorization/matters.ts';
import { type As, person, startWorld, type World } from '../world.ts';

const VILLAGE = '330726107200';
const COUNTY = '330726';
const ACCUSED = '居民所举报之某甲乙丙';
const NARRATIVE = '只在此处说过的情节丁戊己';
const REPORT = { accusedLevel: 'TOWNSHIP', accused: ACCUSED, narrative: NARRATIVE };
const CLIENT = person('public-client');
const DISCIPLINE: As = { id: 'discipline', name: '纪检干部', roles: ['DISCIPLINE'], region: COUNTY };

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(async () => {
  await world[Symbol.asyncDispose]();
});

interface Answered {
  number?: string;
  tier?: string;
  receipt?: string;
  code?: string;
}

async function submits(input: object, as = CLIENT): Promise<Answered> {
  const { data, errors } = await world.askTier(
    'village',
    as,
    `mutation ($input: SubmitReportInput!) { said: submitReportAtVillage(input: $input) {
      ... on ReportReceipt { number tier receipt } ... on Refused { code } } }`,
    { input },
  );
  expect(errors).toEqual([]);
  return data?.said as Answered;
}

test('M18 a resident reports an official through the app: sealed at once, opened by the discipline desk alone', async () => {
  const report = { ...REPORT, idempotencyKey: randomUUID() };
  const taken = await submits({ place: VILLAGE, report });
  expect(taken).toMatchObject({ number: expect.stringMatching(/^330726R-/), tier: 'VILLAGE' });
  expect(await submits({ place: VILLAGE, report })).toEqual(taken);
  await world.settle();

  const { receipt } = taken;
  const checked = await world.askTier(
    'village',
    CLIENT,
    'query ($receipt: String!) { said: reportReceiptOfVillage(receipt: $receipt) { number delivered } }',
    { receipt },
  );
  expect(checked).toMatchObject({ errors: [], data: { said: { number: taken.number, delivered: true } } });

  const opened = await world.askTier(
    'county',
    DISCIPLINE,
    'query ($receipt: ID!) { said: sealedReport(receipt: $receipt) { content { accused narrative reporter } } }',
    { receipt: taken.number },
  );
  expect(opened.data).toEqual({
    said: { content: { accused: ACCUSED, narrative: NARRATIVE, reporter: null } },
  });

  for (const subgraph of SUBGRAPHS) {
    await asOwner(world, subgraph, async (owner) => {
      const { rows } = await owner.query<{ name: string }>(
        `select tablename as name from pg_tables where schemaname = 'public' and tablename not in ('place', 'migration')`,
      );
      for (const { name } of rows) {
        const { rows: held } = await owner.query(`select * from ${name}`);
        expect(JSON.stringify(held), name).not.toMatch(new RegExp(`${ACCUSED}|${NARRATIVE}`));
      }
    });
  }
});

test('M18 a resident’s report goes to an office of the client’s region, and says enough', async () => {
  const report = { ...REPORT, idempotencyKey: randomUUID() };
  expect(await submits({ place: '330727100200', report })).toEqual({ code: 'OUT_OF_REGION' });
  expect(await submits({ place: COUNTY, report })).toEqual({ code: 'BAD_INPUT' });
  expect(await submits({ report })).toEqual({ code: 'BAD_INPUT' });
  expect(await submits({ place: VILLAGE, report: { ...report, narrative: ' ' } })).toEqual({
    code: 'BAD_INPUT',
  });
  expect(await submits({ place: VILLAGE, report }, person('village-secretary'))).toEqual({
    code: 'NOT_ALLOWED',
  });
  // None of it was taken: the same key is free.
  expect(await submits({ place: VILLAGE, report })).toMatchObject({ tier: 'VILLAGE' });
});
