import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { office } from '../offices.ts';
import type { As } from '../world.ts';
import { carried, codeOf, type Declined } from './supervising.ts';
import { COUNTY, type ReviewedWorld, startReviewedWorld, TOWNSHIP } from './under-review.ts';

interface SeenListing {
  id: string;
  township: string;
  name: string;
  criteria: string[];
  from: string;
  until: string | null;
  rectified: string | null;
}
const LISTING = 'id township name criteria from until rectified';

const county = (life: ReviewedWorld, region = COUNTY, roles: As['roles'] = ['LEADER']) => {
  const { as } = office(life.world, 'county', region, roles);
  const mutate = async (verb: string, type: string, input: object) => {
    const { data, errors } = await life.world.askTier(
      'county',
      as,
      `mutation ($input: ${type}!) { result: ${verb}AtCounty(input: $input) {
        ... on TownshipListing { ${LISTING} } ... on Refused { code message } } }`,
      { input: { idempotencyKey: randomUUID(), ...input } },
    );
    if (errors.length > 0) throw new Error(JSON.stringify(errors));
    return data?.result as SeenListing | Declined;
  };
  return {
    lists: (township = TOWNSHIP, rest: object = {}) =>
      mutate('listTownship', 'ListTownshipInput', { township, criteria: ['越级访多发'], ...rest }),
    delists: (id: string, rectified = '积案全部化解。') =>
      mutate('delistTownship', 'DelistTownshipInput', { id, rectified }),
    listed: async (asOf?: string) => {
      const { data } = await life.world.askTier(
        'county',
        as,
        `query ($asOf: String) { county(code: "${COUNTY}") { listings(asOf: $asOf) { nodes { ${LISTING} } } } }`,
        { asOf },
      );
      return (data as { county: { listings: { nodes: SeenListing[] } } }).county.listings.nodes;
    },
  };
};

const atTownship = async (life: ReviewedWorld) => {
  const { data, errors } = await life.world.askTier(
    'township',
    office(life.world, 'township', TOWNSHIP, ['LEADER']).as,
    `{ township(code: "${TOWNSHIP}") { listings { nodes { ${LISTING} } }
       receptionQuota(month: "2026-04") { wanted } }
       townshipDesk { notices { nodes { kind } } } }`,
  );
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return data as {
    township: { listings: { nodes: SeenListing[] }; receptionQuota: { wanted: number }[] };
    townshipDesk: { notices: { nodes: { kind: string }[] } };
  };
};

/** One reception at any time, by the township's only leader. */
async function receivesOn(life: ReviewedWorld, on: string): Promise<void> {
  const { as } = life.township;
  const ask = async (query: string, variables: object = {}) => {
    const { data, errors } = await life.world.askTier('township', as, query, { ...variables });
    if (errors.length > 0) throw new Error(JSON.stringify(errors));
    return data as Record<string, { officials: { id: string }[] } & { id?: string; code?: string }>;
  };
  const { township } = await ask(`{ township(code: "${TOWNSHIP}") { officials(kind: LEADER) { id } } }`);
  const key = () => ({ idempotencyKey: randomUUID() });
  const { visit } = await ask(
    `mutation ($input: PlanVisitInput!) { visit: planVisitAtTownship(input: $input) {
       ... on Visit { id } ... on Refused { code } } }`,
    { input: { ...key(), mode: 'ANYTIME', official: township?.officials[0]?.id, on, venue: '接访室' } },
  );
  const { met } = await ask(
    `mutation ($input: MeetVisitInput!) { met: meetVisitAtTownship(input: $input) {
       ... on Visit { id } ... on Refused { code } } }`,
    { input: { ...key(), id: visit?.id } },
  );
  if (met?.id === undefined) throw new Error(JSON.stringify({ visit, met }));
}

test('M84 a listed township knows it and owes more, also while the county is away, until it is off the list', async () => {
  const away = new Set<string>();
  await using life = await startReviewedWorld({ reachable: (from, to) => !away.has(from) && !away.has(to) });
  const { errors } = await life.world.askTier(
    'township',
    life.township.as,
    `mutation { enterOfficialAtTownship(input: { idempotencyKey: "a township leader", kind: LEADER, name: "镇长甲",
       post: "镇长", since: "2026-01-01", subject: "leader-of-a-listed-township" }) { ... on Refused { code } } }`,
  );
  expect(errors).toEqual([]);
  const wanted = async () => (await atTownship(life)).township.receptionQuota.map((row) => row.wanted);
  expect(await wanted()).toEqual([2]);

  const listing = carried(await county(life).lists(TOWNSHIP, { criteria: ['越级访多发', ' 积案未化解 '] }));
  expect(listing).toMatchObject({
    township: TOWNSHIP,
    name: '杭坪镇',
    criteria: ['越级访多发', '积案未化解'],
    from: '2026-03-02',
    until: null,
    rectified: null,
  });
  await life.world.settle();
  away.add('COUNTY');
  expect((await atTownship(life)).township.listings.nodes).toEqual([listing]);
  expect(await wanted()).toEqual([4]);
  // What its leader's desk asks for is as strict: with two receptions of April a leader of a listed township is not done.
  life.passDays(30);
  const leader = { ...office(life.world, 'township', TOWNSHIP).as, id: 'leader-of-a-listed-township' };
  for (const on of ['2026-04-01', '2026-04-01']) await receivesOn(life, on);
  const { data } = await life.world.askTier('township', leader, '{ townshipDesk { items { subjectId } } }');
  expect(data?.townshipDesk).toMatchObject({
    items: expect.arrayContaining([{ subjectId: 'TOWNSHIP_LEADER_VISITS' }]),
  });
  life.passDays(-30);
  expect((await atTownship(life)).townshipDesk.notices.nodes).toContainEqual({ kind: 'TOWNSHIP_LISTED' });
  away.delete('COUNTY');

  life.passDays(40);
  carried(await county(life).delists(listing.id));
  await life.world.settle();
  // April was not wholly in the listing any more.
  expect(await wanted()).toEqual([2]);
  expect((await atTownship(life)).township.listings.nodes).toMatchObject([
    { until: '2026-04-11', rectified: '积案全部化解。' },
  ]);
  expect((await atTownship(life)).townshipDesk.notices.nodes).toContainEqual({ kind: 'TOWNSHIP_DELISTED' });
  const on = async (day: string) => (await county(life).listed(day)).map(({ township }) => township);
  expect(await on('2026-03-01')).toEqual([]);
  expect(await on('2026-04-11')).toEqual([TOWNSHIP]);
  expect(await on('2026-04-12')).toEqual([]);
});

test('M84 what cannot be listed or taken off the list is refused', async () => {
  await using life = await startReviewedWorld();
  const lists = async (...given: Parameters<ReturnType<typeof county>['lists']>) =>
    codeOf(await county(life).lists(...given));
  expect(await lists('330726999')).toBe('UNKNOWN_PLACE');
  expect(await lists(COUNTY)).toBe('UNKNOWN_PLACE');
  expect(await lists(TOWNSHIP, { criteria: [] })).toBe('BAD_INPUT');
  expect(await lists(TOWNSHIP, { criteria: [' '] })).toBe('BAD_INPUT');
  expect(await lists(TOWNSHIP, { from: '2026-03-01' })).toBe('BAD_INPUT');
  expect(codeOf(await county(life, TOWNSHIP).lists())).toBe('NOT_ALLOWED');
  expect(codeOf(await county(life, '330781').lists())).toBe('OUT_OF_REGION');
  const both = await Promise.all([1, 2].map(() => county(life, COUNTY, ['INSPECTOR']).lists()));
  expect(both.map(codeOf)).toEqual(expect.arrayContaining(['NOT_ALLOWED_NOW', null]));
  const id = (await county(life).listed())[0]?.id ?? '';
  expect(codeOf(await county(life).delists(id, ' '))).toBe('BAD_INPUT');
  expect(codeOf(await county(life, TOWNSHIP).delists(id))).toBe('NOT_ALLOWED');
  expect(codeOf(await county(life).delists('unknown'))).toBe('NOT_FOUND');
  carried(await county(life).delists(id));
  expect(codeOf(await county(life).delists(id))).toBe('NOT_ALLOWED_NOW');
});
