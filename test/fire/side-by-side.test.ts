import { startCouriers } from '@sanji/tier/delivery/couriers.ts';
import { decodeJwt } from 'jose';
import { expect, test } from 'vitest';
import { escalates, registers, stateAt } from './small-stories.ts';
import { startSmallWorld } from './small-world.ts';

const UNDER_WAY = 3;

test('hand-overs to a slow peer are under way side by side, each case once', async () => {
  await using world = await startSmallWorld();
  const ids: string[] = [];
  for (let i = 0; i < 2 * UNDER_WAY; i += 1) ids.push(await registers(world));
  for (const id of ids) await escalates(world, id, 'village');

  // The township answers nobody until as many have come as are to be under way; one at a time, nobody would be answered.
  const township = world.tier('township');
  const { arrives } = township;
  const together = Promise.withResolvers<void>();
  const arrived: string[] = [];
  township.arrives = async (envelope) => {
    if (decodeJwt(envelope.statement).kind !== 'handover') return arrives(envelope);
    arrived.push(envelope.statement);
    if (arrived.length === UNDER_WAY) together.resolve();
    await together.promise;
    return arrives(envelope);
  };

  const all = Promise.withResolvers<void>();
  const { courier } = world.tier('village');
  let committed = 0;
  const checkpoint = (point: string) => {
    if (point === 'courier.committed') committed += 1;
    if (committed === ids.length) all.resolve();
  };
  const couriers = startCouriers({ ...courier, checkpoint }, ['TOWNSHIP'], () => () => Promise.resolve());
  try {
    await all.promise;
  } finally {
    await couriers.stop();
  }
  expect(new Set(arrived).size).toBe(ids.length);
  expect(arrived).toHaveLength(ids.length);
  for (const id of ids) {
    expect(await stateAt(world, 'village', id)).toMatch(/^GONE/);
    expect(await stateAt(world, 'township', id)).toMatch(/^HELD/);
  }
});
