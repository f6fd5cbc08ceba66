import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { office } from '../offices.ts';
import { done } from '../seen-case.ts';
import { person, startWorld, type World } from '../world.ts';

const VILLAGE = '330726107200';
const TOWNSHIP = '330726107';
const COUNTY = '330726';

let now = new Date('2026-03-31T15:59:00Z');
let world: World;
beforeAll(async () => {
  world = await startWorld({ now: () => now });
});
afterAll(async () => {
  await world[Symbol.asyncDispose]();
});

async function county(fields: string, who = 'county-leader'): Promise<Record<string, unknown>> {
  const answer = await world.ask(person(who), `{ county(code: "${COUNTY}") { ${fields} } }`);
  expect(answer.errors).toEqual([]);
  return answer.data?.county as Record<string, unknown>;
}

async function settledAtVillage(): Promise<string> {
  const village = office(world, 'village', VILLAGE);
  const { id } = done(await village.registers());
  await village.accepts(id);
  await village.opensRound(id, 'VILLAGE_PARTY_SECRETARY');
  await village.settles(id);
  done(await village.concludes(id, 'SETTLED'));
  return id;
}

async function answeredAtTownship(): Promise<void> {
  const township = office(world, 'township', TOWNSHIP);
  const { id } = done(await township.registers({ kind: 'CLAIM', category: '1103', places: [TOWNSHIP] }));
  await township.accepts(id);
  done(await township.concludes(id, 'OPINION_ISSUED'));
}

const SHARES = 'tierShares(from: "2026-03", to: "2026-04") { tier concluded of percent target deviation }';

test('M22 M23 the pyramid counts who concluded, with numerator, denominator and deviation from 60/30/10', async () => {
  await settledAtVillage();
  await settledAtVillage();
  await settledAtVillage();
  await answeredAtTownship();
  await world.settle();
  expect(await county(SHARES)).toEqual({
    tierShares: [
      { tier: 'VILLAGE', concluded: 3, of: 4, percent: 75, target: 60, deviation: 15 },
      { tier: 'TOWNSHIP', concluded: 1, of: 4, percent: 25, target: 30, deviation: -5 },
      { tier: 'COUNTY', concluded: 0, of: 4, percent: 0, target: 10, deviation: -10 },
    ],
  });
});

test('M23 a month ends at 24:00 in China, and an outside dashboard sees no small cell', async () => {
  now = new Date('2026-03-31T16:00:00Z');
  await settledAtVillage();
  await world.settle();
  const april = 'tierShares(from: "2026-04", to: "2026-04") { tier concluded of }';
  expect(((await county(april)).tierShares as object[])[0]).toEqual({ tier: 'VILLAGE', concluded: 1, of: 1 });
  expect(((await county(SHARES, 'dashboard')).tierShares as object[])[0]).toMatchObject({
    concluded: null,
    of: null,
    percent: null,
  });
});

test.each([
  ['"2026-04"', '"2026-03"'],
  ['"2026-13"', '"2026-13"'],
  ['"2000-01"', '"2026-01"'],
])('a period from %s to %s is refused', async (from, to) => {
  const answer = await world.ask(
    person('county-leader'),
    `{ county(code: "${COUNTY}") { tierShares(from: ${from}, to: ${to}) { tier } } }`,
  );
  expect(answer.errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
});

test('M93 the sources of disputes by month', async () => {
  const { sourceTrend } = await county(
    'sourceTrend(from: "2026-03", to: "2026-04") { month source registered }',
  );
  expect(sourceTrend).toEqual([
    { month: '2026-03', source: null, registered: 3 },
    { month: '2026-04', source: null, registered: 1 },
  ]);
});

test('the counts equal a recount in every tier', async () => {
  for (const urls of Object.values(world.databases)) {
    const client = new pg.Client({ connectionString: urls.ownerUrl });
    await client.connect();
    const { rows } = await client.query(
      `(select region, date_trunc('month', concluded_at at time zone interval '8 hours')::date as month,
               holder_tier as tier, kind, status, count(*)::int as n
        from card where concluded_at is not null group by 1, 2, 3, 4, 5)
       except select region, month, tier, kind, status, n from ended_count`,
    );
    const { rows: sums } = await client.query<{ same: boolean }>(
      `select (select coalesce(sum(n), 0) from ended_count) = (select count(*) from card where concluded_at is not null)
          and (select coalesce(sum(n), 0) from source_count) = (select count(*) from card) as same`,
    );
    expect(sums).toEqual([{ same: true }]);
    await client.end();
    expect(rows).toEqual([]);
  }
});

test('M10 the chain of responsibility has no gap and ends with the present holder', async () => {
  const village = office(world, 'village', VILLAGE);
  const { id } = done(await village.registers({ places: [VILLAGE, '330726101200'] }));
  done(await village.escalates(id, 'COUNTY', 'CROSS_TOWNSHIP'));
  await world.settle();
  const answer = await world.ask(
    person('county-leader'),
    'query ($id: ID!) { case(id: $id) { responsibilityChain { tier office since until by } lifeStage } }',
    { id },
  );
  const seen = answer.data?.case as
    | {
        responsibilityChain: {
          tier: string;
          office: string;
          since: string;
          until: string | null;
          by: string;
        }[];
        lifeStage: string;
      }
    | undefined;
  const { responsibilityChain: chain = [], lifeStage } = seen ?? {};
  expect(chain.map(({ tier, office: of, by }) => [tier, of, by])).toEqual([
    ['VILLAGE', VILLAGE, 'REGISTER'],
    ['COUNTY', COUNTY, 'TAKE'],
  ]);
  expect(chain[0]?.until).toBe(chain[1]?.since);
  expect(chain[1]?.until).toBeNull();
  expect(lifeStage).toBe('ASSIGNMENT');
});

test('M35 a case goes through its stages', async () => {
  const village = office(world, 'village', VILLAGE);
  const { id } = done(await village.registers());
  const stage = async () => {
    const answer = await world.askTier(
      'village',
      village.as,
      `query ($id: ID!) { village(code: "${VILLAGE}") { case(id: $id) { lifeStage } } }`,
      { id },
    );
    const place = answer.data?.village as { case: { lifeStage: string } } | undefined;
    return place?.case.lifeStage;
  };
  const seen = [await stage()];
  await village.accepts(id);
  await village.opensRound(id, 'VILLAGE_PARTY_SECRETARY');
  seen.push(await stage());
  await village.settles(id);
  seen.push(await stage());
  await village.concludes(id, 'SETTLED');
  seen.push(await stage());
  expect(seen).toEqual(['RECEPTION', 'RESOLUTION', 'REPLY', 'EVALUATION']);
});
