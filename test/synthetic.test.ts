import { createHash } from 'node:crypto';
import { SUBGRAPHS } from '@sanji/schema/sdl.ts';
import { clearSynthetic } from '@sanji/start/synthetic/insertion.ts';
import { syntheticYear } from '@sanji/start/synthetic/year.ts';
import { worstLight } from '@sanji/tier/clocks/clocks.ts';
import { brokenChains } from '@sanji/tier/delivery/evidence.ts';
import { openReceipt, ownStatement } from '@sanji/tier/delivery/opening.ts';
import { assertTitleNamesNobody } from '@sanji/tier/intake/title.ts';
import type { Tier } from '@sanji/tier/schema.types.ts';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  auditOf,
  COUNTY,
  FEW_PLACES,
  keys,
  type LoadedYear,
  loadInto,
  NOW,
  startLoadedYear,
} from './synthetic/loaded-year.ts';
import { startWorld } from './world.ts';

let year: LoadedYear;
beforeAll(async () => {
  year = await startLoadedYear();
});
afterAll(async () => {
  await year[Symbol.asyncDispose]();
});

const share = <T>(list: readonly T[], holds: (item: T) => boolean) =>
  (100 * list.filter(holds).length) / list.length;

test('a year of about 3,000 matters, 629 of them petitions', async () => {
  expect(year.loaded).toEqual({ matters: 3000, petitions: 629 });
  const all = await year.cards();
  expect(all).toHaveLength(3000);
  expect(all.filter((card) => card.kind === 'CLAIM')).toHaveLength(629);
});

test('sixty, thirty, ten: small matters end in their village', async () => {
  const concluded = (await year.cards()).filter((card) => card.status === 'CONCLUDED');
  const endedAt = (tier: Tier) => share(concluded, (card) => card.holder_tier === tier);
  expect(endedAt('VILLAGE')).toBeCloseTo(60, 0);
  expect(endedAt('TOWNSHIP')).toBeCloseTo(30, 0);
  expect(endedAt('COUNTY')).toBeCloseTo(10, 0);
});

test('petitions come over the net, disputes are of the kinds of a village, and titles name nobody', async () => {
  const all = await year.cards();
  const petitions = all.filter((card) => card.kind === 'CLAIM');
  expect(share(petitions, (card) => card.channel === 'ONLINE')).toBeGreaterThan(67.2);
  const disputes = all.filter((card) => card.kind === 'DISPUTE');
  expect(share(disputes, (card) => /^0[12349]/.test(card.category))).toBeGreaterThan(80);
  const titles = new Map(all.map((card) => [card.id, card.title]));
  for (const subgraph of SUBGRAPHS) {
    for (const { id, names } of await year.rows<{ id: string; names: string[] }>(
      subgraph,
      'select case_id as id, array_agg(name) as names from party group by case_id',
    )) {
      const parties = names.map((name) => ({ role: 'APPLICANT' as const, name }));
      expect(() => assertTitleNamesNobody(titles.get(id) ?? '', parties)).not.toThrow();
    }
  }
});

test('every status is open at every tier, and some wait too long', async () => {
  const open = (await year.cards()).filter((card) => card.status !== 'CONCLUDED');
  const found = new Set(open.map((card) => `${card.holder_tier} ${card.status}`));
  for (const tier of ['VILLAGE', 'TOWNSHIP', 'COUNTY']) {
    for (const status of ['REGISTERED', 'ACCEPTED', 'MEDIATING', 'SETTLED'])
      expect(found).toContain(`${tier} ${status}`);
  }
  const lights = new Set(open.map((card) => worstLight(card.clocks, NOW)));
  expect([...lights].toSorted()).toEqual(['AMBER', 'GREEN', 'RED']);
});

test('every matter is held once, every chain is whole, and every receipt is signed by the receiver', async () => {
  expect(await auditOf(year.world)).toEqual({ heldOnce: 3000, inTransit: 0, holderless: [], heldTwice: [] });
  for (const { desk } of Object.values(year.world.tiers))
    expect(await brokenChains(desk.courierEm)).toEqual([]);
  for (const subgraph of SUBGRAPHS) {
    const sent = await year.rows<{ statement: string; receipt: string; payload: null }>(
      subgraph,
      'select * from outbox',
    );
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
    const told = await year.rows<{ id: string; copy: string }>(
      subgraph,
      `select id, concat(card::text,
         (select string_agg(milestone::text, '|' order by epoch, revision) from milestone where case_id = id),
         (select string_agg(region, '|' order by region) from reach where case_id = id),
         (select string_agg(mark::text, '|' order by tier) from mark where case_id = id)) as copy from card`,
    );
    for (const { id, copy } of told) copies.set(id, (copies.get(id) ?? new Set()).add(copy));
    const wrong = await year.rows(
      subgraph,
      `select * from (select region, count(*)::int as n from card where concluded_at is null group by region) as recount
       full join open_count using (region) where coalesce(recount.n, 0) <> coalesce(open_count.n, 0)`,
    );
    expect(wrong).toEqual([]);
    expect(await year.rows(subgraph, `select * from grid where not synthetic`)).toEqual([]);
  }
  expect([...copies.values()].filter((copy) => copy.size !== 1)).toEqual([]);
});

test('the year repeats itself from its seed, and only from it', async () => {
  const digest = async (seed: number) => {
    const hash = createHash('sha256');
    const options = { keys: keys(), places: FEW_PLACES, county: COUNTY, seed, now: new Date('2026-09-01') };
    for await (const portion of syntheticYear(options)) hash.update(JSON.stringify(portion));
    return hash.digest('hex');
  };
  expect(await digest(1)).toBe(await digest(1));
  expect(await digest(2)).not.toBe(await digest(1));
});

test('a second load does nothing', async () => {
  expect(await loadInto(year.world, 8)).toBe('ALREADY_THERE');
  expect(await year.cards()).toHaveLength(3000);
});

const CLEARED =
  'card official meeting visit resident_cadre village_stay service_team team_visit responsibility_letter letter_signature thread thread_message supervision township_listing adoption dispatch office_notice read_notice ledger'.split(
    ' ',
  );

test('a load that was cut short between two databases is done anew', async () => {
  await using world = await startWorld();
  const first = await loadInto(world, 3, FEW_PLACES);
  const client = new pg.Client({ connectionString: world.databases.county.ownerUrl });
  await client.connect();
  await clearSynthetic(client, COUNTY);
  const left = async (table: string) => (await client.query(`select * from ${table}`)).rowCount;
  for (const table of CLEARED) expect(await left(table), table).toBe(0);
  await client.end();
  const second = await loadInto(world, 4, FEW_PLACES);
  expect(second).toEqual(first);
  const heldOnce = second === 'ALREADY_THERE' ? 0 : second.matters;
  expect(await auditOf(world)).toEqual({ heldOnce, inTransit: 0, holderless: [], heldTwice: [] });
});
