import { createPublicKey } from 'node:crypto';
import { brokenChains, flaggedHandovers } from '@sanji/tier/delivery/evidence.ts';
import { sealPastDays } from '@sanji/tier/server/sealing.ts';
import { compactVerify } from 'jose';
import { expect, inject, test, vi } from 'vitest';
import { office } from './offices.ts';
import { PATIENTLY } from './patience.ts';
import { done } from './seen-case.ts';
import { startWorld, type World } from './world.ts';

const VILLAGE = '330726107200';
const HOUR_MS = 3_600_000;

async function asVillageOwner(world: World, sql: string): Promise<void> {
  const { Client } = (await import('pg')).default;
  const client = new Client({ connectionString: world.databases.village.ownerUrl });
  await client.connect();
  await client.query(sql);
  await client.end();
}

test('a day that is over is sealed once, over the heads of its chains', async () => {
  let now = new Date('2026-03-02T10:00:00+08:00');
  await using world = await startWorld({ now: () => now });
  const { desk } = world.tiers.village;
  const running = new AbortController().signal;
  const seals = () =>
    desk.courierEm
      .fork()
      .execute<{ day: string; heads: number; statement: string }[]>(
        'select day::text, heads, statement from seal order by day',
      );

  done(await office(world, 'village', VILLAGE).registers());
  done(await office(world, 'village', VILLAGE).registers());
  await sealPastDays(desk, running);
  expect(await seals()).toEqual([]);

  now = new Date(now.getTime() + 24 * HOUR_MS);
  await sealPastDays(desk, running);
  await sealPastDays(desk, running);
  const [seal, ...more] = await seals();
  expect(more).toEqual([]);
  expect(seal).toMatchObject({ day: '2026-03-02', heads: 2 });
  const key = createPublicKey(inject('secrets').keys.village.publicKey);
  const { payload } = await compactVerify(seal?.statement ?? '', key);
  expect(JSON.parse(new TextDecoder().decode(payload))).toMatchObject({
    day: '2026-03-02',
    by: 'VILLAGE',
    heads: 2,
  });
});

test('a line of the ledger that is changed, or left out, breaks its chain', async () => {
  await using world = await startWorld();
  const { id } = done(await office(world, 'village', VILLAGE).registers());
  done(await office(world, 'village', VILLAGE).accepts(id));
  const { courierEm } = world.tiers.village.desk;
  expect(await brokenChains(courierEm)).toEqual([]);
  await asVillageOwner(world, `update ledger set body = replace(body, 'OFFICER', 'LEADER') where seq = 1`);
  expect(await brokenChains(courierEm)).toEqual([`${id}#1`]);
  await asVillageOwner(world, 'delete from ledger where seq = 1');
  expect(await brokenChains(courierEm)).toEqual([`${id}#2`]);
});

test('a hand-over that is rejected again and again is flagged, kept, and delivered when it can be', async () => {
  let now = new Date();
  let broken = true;
  await using world = await startWorld({
    now: () => now,
    adjust: (subgraph) => ({
      checkpoint: (point) => {
        if (broken && subgraph === 'township' && point === 'inbox.judged')
          throw new Error('a fault of the township');
      },
    }),
  });
  const { desk } = world.tiers.village;
  const { id } = done(await office(world, 'village', VILLAGE).registers({ kind: 'CLAIM', category: '1104' }));
  done(await office(world, 'village', VILLAGE).escalates(id, 'TOWNSHIP', 'COMPETENCE'));
  await vi.waitFor(async () => {
    // Each rejection waits longer than the one before; nobody here waits for it.
    now = new Date(now.getTime() + HOUR_MS);
    await world.settle();
    expect(await flaggedHandovers(desk.courierEm)).toEqual([`${id}@1`]);
  }, PATIENTLY);
  broken = false;
  now = new Date(now.getTime() + HOUR_MS);
  await world.settle();
  expect(await flaggedHandovers(desk.courierEm)).toEqual([]);
  expect(await office(world, 'township', '330726107').sees(id)).toMatchObject({
    holder: { tier: 'TOWNSHIP' },
  });
});
