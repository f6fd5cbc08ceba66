import { createHash } from 'node:crypto';
import { readRegister } from '@sanji/divisions/register.ts';
import { SUBGRAPHS, type SubgraphName } from '@sanji/schema/sdl.ts';
import { loadSyntheticWork } from '@sanji/start/synthetic/load.ts';
import { syntheticYear } from '@sanji/start/synthetic/year.ts';
import { tierKeys } from '@sanji/start/three-tiers.ts';
import { worstLight } from '@sanji/tier/cases/clocks.ts';
import { auditCustody } from '@sanji/tier/cases/custody-audit.ts';
import { localCustody } from '@sanji/tier/cases/custody-lines.ts';
import { assertTitleNamesNobody } from '@sanji/tier/cases/title.ts';
import { brokenChains } from '@sanji/tier/delivery/evidence.ts';
import { openReceipt, ownStatement } from '@sanji/tier/delivery/opening.ts';
import type { Tier } from '@sanji/tier/schema.types.ts';
import pg from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { done, office } from './offices.ts';
import { leftBehind } from './synthetic/left-behind.ts';
import { person, startWorld, type World } from './world.ts';

const COUNTY = '330726';
const TOWNSHIP = '330726107';
const VILLAGE = '330726107200';
const places = readRegister([COUNTY]);
const now = new Date();

let world: World;
let owners: Record<SubgraphName, pg.Client>;
let loaded: Awaited<ReturnType<typeof load>>;

const keys = () => {
  const pairs = inject('secrets').keys;
  return {
    village: tierKeys(pairs, 'village'),
    township: tierKeys(pairs, 'township'),
    county: tierKeys(pairs, 'county'),
  };
};
const load = () => {
  const { village, township, county } = world.databases;
  const ownerUrls = { village: village.ownerUrl, township: township.ownerUrl, county: county.ownerUrl };
  const progress = () => undefined;
  return loadSyntheticWork({ ownerUrls, keys: keys(), places, county: COUNTY, seed: 7, now, progress });
};
const owner = async (subgraph: SubgraphName) => {
  const client = new pg.Client({ connectionString: world.databases[subgraph].ownerUrl });
  await client.connect();
  return client;
};
const rows = async <Row extends pg.QueryResultRow>(subgraph: SubgraphName, sql: string, values: unknown[] = []) =>
  (await owners[subgraph].query<Row>(sql, values)).rows;

beforeAll(async () => {
  world = await startWorld();
  owners = { village: await owner('village'), township: await owner('township'), county: await owner('county') };
  loaded = await load();
});
afterAll(async () => {
  for (const subgraph of SUBGRAPHS) await owners[subgraph].end();
  await world[Symbol.asyncDispose]();
});

interface SeenCard extends Record<'id' | 'kind' | 'status' | 'channel' | 'title' | 'category' | 'outcome', string> {
  holder_tier: Tier;
  holder_office: string;
  clocks: Parameters<typeof worstLight>[0];
}
/** Every synthetic card once, as its holder has it. */
const cards = async () => {
  const sql = 'select * from card where synthetic and holder_tier = $1';
  const held = await Promise.all(SUBGRAPHS.map((subgraph) => rows<SeenCard>(subgraph, sql, [subgraph.toUpperCase()])));
  return held.flat();
};
const share = <T>(list: readonly T[], holds: (item: T) => boolean) =>
  (100 * list.filter(holds).length) / list.length;

test('a year of about 3,000 matters, 629 of them petitions', async () => {
  expect(loaded).toEqual({ matters: 3000, petitions: 629 });
  const all = await cards();
  expect(all).toHaveLength(3000);
  expect(all.filter((card) => card.kind === 'CLAIM')).toHaveLength(629);
});

test('sixty, thirty, ten: small matters end in their village', async () => {
  const concluded = (await cards()).filter((card) => card.status === 'CONCLUDED');
  const endedAt = (tier: Tier) => share(concluded, (card) => card.holder_tier === tier);
  expect(endedAt('VILLAGE')).toBeCloseTo(60, 0);
  expect(endedAt('TOWNSHIP')).toBeCloseTo(30, 0);
  expect(endedAt('COUNTY')).toBeCloseTo(10, 0);
});

test('petitions come over the net, disputes are of the kinds of a village, and titles name nobody', async () => {
  const all = await cards();
  const petitions = all.filter((card) => card.kind === 'CLAIM');
  expect(share(petitions, (card) => card.channel === 'ONLINE')).toBeGreaterThan(67.2);
  const disputes = all.filter((card) => card.kind === 'DISPUTE');
  expect(share(disputes, (card) => /^0[12349]/.test(card.category))).toBeGreaterThan(80);
  const titles = new Map(all.map((card) => [card.id, card.title]));
  for (const subgraph of SUBGRAPHS) {
    for (const { id, names } of await rows<{ id: string; names: string[] }>(
      subgraph,
      'select case_id as id, array_agg(name) as names from party group by case_id',
    )) {
      const parties = names.map((name) => ({ role: 'APPLICANT' as const, name }));
      expect(() => assertTitleNamesNobody(titles.get(id) ?? '', parties)).not.toThrow();
    }
  }
});

test('every status is open at every tier, and some wait too long', async () => {
  const open = (await cards()).filter((card) => card.status !== 'CONCLUDED');
  const found = new Set(open.map((card) => `${card.holder_tier} ${card.status}`));
  for (const tier of ['VILLAGE', 'TOWNSHIP', 'COUNTY']) {
    for (const status of ['REGISTERED', 'ACCEPTED', 'MEDIATING', 'SETTLED']) expect(found).toContain(`${tier} ${status}`);
  }
  const lights = new Set(open.map((card) => worstLight(card.clocks, now)));
  expect([...lights].toSorted()).toEqual(['AMBER', 'GREEN', 'RED']);
});

test('every matter is held once, every chain is whole, and every receipt is signed by the receiver', async () => {
  const desks = SUBGRAPHS.map((subgraph) => world.tiers[subgraph].desk);
  const audit = await auditCustody(desks.map(({ tier, courierEm }) => localCustody(tier, courierEm)), COUNTY);
  expect(audit).toEqual({ heldOnce: 3000, inTransit: 0, holderless: [], heldTwice: [] });
  for (const { courierEm } of desks) expect(await brokenChains(courierEm)).toEqual([]);
  for (const subgraph of SUBGRAPHS) {
    const sent = await rows<{ statement: string; receipt: string; payload: null }>(subgraph, 'select * from outbox');
    expect(sent.length).toBeGreaterThan(100);
    for (const { statement, receipt } of sent) {
      const said = await ownStatement(keys()[subgraph], statement);
      expect(await openReceipt(keys()[subgraph], said, receipt)).toMatchObject({ verdict: 'TAKEN' });
    }
  }
});

test('every tier that has a card has the same, with all its milestones, and the open counts are right', async () => {
  const copies = new Map<string, Set<string>>();
  for (const subgraph of SUBGRAPHS) {
    const told = await rows<{ id: string; copy: string }>(
      subgraph,
      `select id, concat(card::text,
         (select string_agg(milestone::text, '|' order by epoch, revision) from milestone where case_id = id),
         (select string_agg(region, '|' order by region) from reach where case_id = id),
         (select string_agg(mark::text, '|' order by tier) from mark where case_id = id)) as copy from card`,
    );
    for (const { id, copy } of told) copies.set(id, (copies.get(id) ?? new Set()).add(copy));
    const wrong = await rows(
      subgraph,
      `select * from (select region, count(*)::int as n from card where concluded_at is null group by region) as recount
       full join open_count using (region) where coalesce(recount.n, 0) <> coalesce(open_count.n, 0)`,
    );
    expect(wrong).toEqual([]);
    expect(await rows(subgraph, `select * from grid where not synthetic`)).toEqual([]);
  }
  expect([...copies.values()].filter((copy) => copy.size !== 1)).toEqual([]);
});

test('the year repeats itself from its seed, and only from it', async () => {
  const few = places.filter(({ code }) => code === COUNTY || code.startsWith(TOWNSHIP));
  const digest = async (seed: number) => {
    const hash = createHash('sha256');
    const year = syntheticYear({ keys: keys(), places: few, county: COUNTY, seed, now: new Date('2026-09-01') });
    for await (const portion of year) hash.update(JSON.stringify(portion));
    return hash.digest('hex');
  };
  expect(await digest(1)).toBe(await digest(1));
  expect(await digest(2)).not.toBe(await digest(1));
});

test('a second load does nothing', async () => {
  expect(await load()).toBe('ALREADY_THERE');
  expect(await cards()).toHaveLength(3000);
});

test('a load that was cut short between two databases is done anew', async () => {
  await using torn = await startWorld();
  const options = { keys: keys(), county: COUNTY, seed: 3, now, progress: () => undefined };
  const few = places.filter(({ code }) => code === COUNTY || code.startsWith(TOWNSHIP));
  const { village, township, county } = torn.databases;
  const ownerUrls = { village: village.ownerUrl, township: township.ownerUrl, county: county.ownerUrl };
  const year = await loadSyntheticWork({ ...options, places: few, ownerUrls });
  const client = new pg.Client({ connectionString: county.ownerUrl });
  await client.connect();
  await client.query('truncate card, reach, custody, milestone, ledger, mark, handling, party, round, entry, outbox, inbox, dispatch, open_count, grid, mediator');
  await client.end();
  expect(await loadSyntheticWork({ ...options, seed: 4, places: few, ownerUrls })).toEqual(year);
  const desks = SUBGRAPHS.map((subgraph) => torn.tiers[subgraph].desk);
  const audit = await auditCustody(desks.map(({ tier, courierEm }) => localCustody(tier, courierEm)), COUNTY);
  expect(audit).toMatchObject({ heldOnce: year === 'ALREADY_THERE' ? 0 : year.matters, holderless: [], heldTwice: [] });
});

/** A synthetic case whose course was this one. */
async function ofCourse(course: readonly string[], kind: string): Promise<string> {
  const last = course.at(-1)?.split(' ')[0]?.toLowerCase() as SubgraphName;
  const [found] = await rows<{ id: string }>(
    last,
    `select id from card where synthetic and kind = $2 and scale = 'INDIVIDUAL' and cardinality(places) = 1
       and (select array_agg(tier || ' ' || move order by epoch, revision) from milestone where case_id = id) = $1::text[]
       and not exists (select 1 from mark where case_id = id)
       and not exists (select 1 from milestone where case_id = id and role = 'GRID_WORKER') limit 1`,
    [course, kind],
  );
  if (found === undefined) throw new Error(`no synthetic case took the course ${course.join(', ')}`);
  return found.id;
}

async function expectSameAsReal(id: string, kind: string): Promise<void> {
  await world.settle();
  const steps = await rows<{ step: string }>(
    'county',
    `select tier || ' ' || move as step from milestone where case_id = $1 order by epoch, revision`,
    [id],
  );
  const synthetic = await ofCourse(steps.map(({ step }) => step), kind);
  expect(await leftBehind(owners, synthetic)).toEqual(await leftBehind(owners, id));
}

test('it leaves behind what real work leaves: up the ladder after two failed rounds', async () => {
  const village = office(world, 'village', VILLAGE);
  const township = office(world, 'township', TOWNSHIP);
  const { id } = done(await village.registers());
  done(await village.accepts(id));
  done(await village.opensRound(id, 'VILLAGE_PARTY_SECRETARY'));
  done(await village.fails(id));
  done(await village.opensRound(id, 'TOWNSHIP_RESIDENT_CADRE'));
  done(await village.fails(id));
  done(await village.escalates(id, 'TOWNSHIP', 'ROUNDS_FAILED'));
  await world.settle();
  done(await township.accepts(id));
  done(await township.opensRound(id, 'TOWNSHIP_POLITICAL_LEGAL_COMMISSIONER'));
  done(await township.settles(id));
  done(await township.concludes(id, 'SETTLED'));
  await expectSameAsReal(id, 'DISPUTE');
});

test('it leaves behind what real work leaves: down to the township and back, and between two villages', async () => {
  const county = office(world, 'county', COUNTY);
  const township = office(world, 'township', TOWNSHIP);
  const claim = { kind: 'CLAIM' as const, places: [VILLAGE], category: '1104', parties: [{ role: 'APPLICANT', name: '甲某某' }] };
  const { id } = done(await county.registers(claim));
  done(await county.assigns(id, TOWNSHIP));
  await world.settle();
  done(await township.returns(id));
  await world.settle();
  done(await county.accepts(id));
  done(await county.concludes(id, 'OPINION_ISSUED'));
  await expectSameAsReal(id, 'CLAIM');

  const village = office(world, 'village', VILLAGE);
  const other = office(world, 'village', `${TOWNSHIP}201`);
  const moved = done(await village.registers()).id;
  done(await village.transfers(moved, other.region));
  done(await other.accepts(moved));
  done(await other.opensRound(moved, 'VILLAGE_PARTY_SECRETARY'));
  done(await other.settles(moved));
  done(await other.concludes(moved, 'SETTLED'));
  await expectSameAsReal(moved, 'DISPUTE');
});

test('the loaded work goes on: its village takes it up, and every tier learns of it', async () => {
  const waiting = (await cards()).find(
    (card) => card.holder_tier === 'VILLAGE' && card.status === 'REGISTERED' && card.kind === 'DISPUTE',
  );
  if (waiting === undefined) throw new Error('no dispute waits in a village');
  const village = office(world, 'village', waiting.holder_office, ['SECRETARY']);
  expect(done(await village.accepts(waiting.id))).toMatchObject({ status: 'ACCEPTED' });
  await world.settle();
  const leader = { ...person('county-leader'), region: COUNTY };
  const answer = await world.ask(leader, 'query ($id: ID!) { case(id: $id) { status synthetic timeline { move } } }', {
    id: waiting.id,
  });
  expect(answer.data).toEqual({
    case: { status: 'ACCEPTED', synthetic: true, timeline: [{ move: 'REGISTER' }, { move: 'ACCEPT' }] },
  });
  for (const { desk } of Object.values(world.tiers)) expect(await brokenChains(desk.courierEm)).toEqual([]);
});
