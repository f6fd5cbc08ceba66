import { auditCustody } from '@sanji/tier/cases/custody-audit.ts';
import { localCustody } from '@sanji/tier/cases/custody-lines.ts';
import type { Tier } from '@sanji/tier/schema.types.ts';
import pg from 'pg';
import { expect, test } from 'vitest';
import { office } from './offices.ts';
import { done } from './seen-case.ts';
import { person, startWorld, type World } from './world.ts';

const VILLAGE = '330726107200';
const TOWNSHIP = '330726107';
const MINUTE_MS = 60_000;

async function expectClear(world: World): Promise<void> {
  const sources = Object.values(world.tiers).map(({ tier, desk }) => localCustody(tier, desk.courierEm));
  expect(await auditCustody(sources, '')).toMatchObject({ holderless: [], heldTwice: [] });
}

async function asOwner(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(sql);
  await client.end();
}

test('clocks that differ by twenty minutes change no custody and leave one truth everywhere', async () => {
  const ahead = { village: 0, township: 20 * MINUTE_MS, county: -20 * MINUTE_MS };
  await using world = await startWorld({
    adjust: (subgraph) => ({ now: () => new Date(Date.now() + ahead[subgraph]) }),
  });
  const village = office(world, 'village', VILLAGE);
  const township = office(world, 'township', TOWNSHIP);
  const county = office(world, 'county', '330726');
  const { id } = done(await village.registers({ kind: 'CLAIM', category: '1104' }));
  done(await village.escalates(id, 'TOWNSHIP', 'COMPETENCE'));
  await world.settle();
  done(await township.escalates(id, 'COUNTY', 'COMPETENCE'));
  await world.settle();
  done(await county.assigns(id, TOWNSHIP));
  await world.settle();
  done(await township.accepts(id));
  await world.settle();
  const [first, ...others] = await Promise.all([village, township, county].map((seeing) => seeing.sees(id)));
  expect(first).toMatchObject({ status: 'ACCEPTED', version: '3.2', holder: { tier: 'TOWNSHIP' } });
  for (const other of others) expect(other).toEqual(first);
  expect(first?.timeline.map((step) => step.epoch)).toEqual([0, 0, 1, 1, 2, 2, 3, 3]);
  await expectClear(world);
});

test('a database that takes nothing more: moves fail whole, reads go on, and all goes on when there is room again', async () => {
  await using world = await startWorld();
  const village = office(world, 'village', VILLAGE);
  const { id, version } = done(await village.registers({ kind: 'CLAIM', category: '1104' }));
  await world.settle();
  // What a full disk answers, from the last table that every move writes.
  await asOwner(
    world.databases.village.ownerUrl,
    `create function no_room() returns trigger language plpgsql as
       $$ begin raise exception 'could not extend file' using errcode = '53100'; end $$;
     create trigger no_room before insert on ledger for each row execute function no_room()`,
  );
  await expect(village.escalates(id, 'TOWNSHIP', 'COMPETENCE')).rejects.toThrow('INTERNAL');
  await expect(village.registers()).rejects.toThrow('INTERNAL');
  expect(await village.sees(id)).toMatchObject({
    status: 'REGISTERED',
    version,
    holder: { tier: 'VILLAGE' },
  });
  await expectClear(world);

  await asOwner(world.databases.village.ownerUrl, 'drop trigger no_room on ledger');
  done(await village.escalates(id, 'TOWNSHIP', 'COMPETENCE'));
  await world.settle();
  expect(await office(world, 'township', TOWNSHIP).sees(id)).toMatchObject({ holder: { tier: 'TOWNSHIP' } });
  await expectClear(world);
});

test('with a tier away the inspector is told so, and gets no figures of two tiers', async () => {
  const cut = new Set<Tier>();
  await using world = await startWorld({ reachable: (_from, to) => !cut.has(to) });
  cut.add('VILLAGE');
  const answer = await world.ask(person('inspector'), '{ custody { heldOnce } }');
  expect(answer).toMatchObject({
    data: { custody: null },
    errors: [{ extensions: { code: 'TIER_UNAVAILABLE' } }],
  });
});
