import { loadPlaces } from '@sanji/start/places.ts';
import { escalateCase, returnCase } from '@sanji/tier/cases/handover.ts';
import { flaggedHandovers } from '@sanji/tier/delivery/evidence.ts';
import { openReceipt, ownStatement } from '@sanji/tier/delivery/opening.ts';
import { sign } from '@sanji/tier/delivery/statement.ts';
import { registerCase } from '@sanji/tier/intake/register.ts';
import { describe, expect, test } from 'vitest';
import {
  withoutDeduplication,
  withoutFence,
  withoutImpliedReceipt,
  withoutKeysOfEpochs,
  withoutSettlingWhatIsBelow,
} from './broken-variants.ts';
import { TOWNSHIP } from './crossings.ts';
import { custodyOf } from './scrutiny.ts';
import { escalates, registers, stateAt, triesForLong, unsettled } from './small-stories.ts';
import { claimIn, officer, onCase, type SmallWorld, startSmallWorld } from './small-world.ts';

describe('no inbox deduplication', () => {
  async function receiptIsLost(world: SmallWorld): Promise<string> {
    const id = await registers(world);
    await escalates(world, id, 'village');
    world.silent.add('village -> township');
    await world.delivers('village', 'township');
    world.silent.clear();
    await triesForLong(world, 'village', 'township');
    return id;
  }

  test('the product: a receipt that was lost is given again', async () => {
    await using world = await startSmallWorld();
    await receiptIsLost(world);
    expect(await unsettled(world, 'village')).toEqual([]);
  });

  test('the variant: a receipt that was lost is lost for good, and the hand-over never ends', async () => {
    await using world = await startSmallWorld();
    withoutDeduplication(world.tier('township'));
    const id = await receiptIsLost(world);
    expect(await unsettled(world, 'village')).toEqual([1]);
    expect(await stateAt(world, 'village', id)).toBe('IN_TRANSIT 0');
    expect(await flaggedHandovers(world.looks.village)).toEqual([`${id}@1`]);
  });

  /** The receiver's register learns of the place between two arrivals of one envelope. */
  async function declinedThenKnown(world: SmallWorld): Promise<string> {
    const stranger = { code: '330726198200', name: '新设村', level: 'VILLAGE' } as const;
    await loadPlaces(world.databases.village.ownerUrl, [stranger]);
    const id = await registerCase(world.tier('village').desk, officer(stranger.code), claimIn(stranger.code));
    await escalateCase(world.tier('village').desk, officer(stranger.code), {
      case: await onCase(world.looks.village, id),
      to: 'TOWNSHIP',
      ground: 'COMPETENCE',
    });
    await world.delivers('village', 'township');
    expect(await stateAt(world, 'village', id)).toBe('HELD 1');
    const township = { code: '330726198', name: '新设镇', level: 'TOWNSHIP' } as const;
    await loadPlaces(world.databases.township.ownerUrl, [township]);
    for (const envelope of world.sent) await world.tier('township').arrives(envelope);
    return id;
  }

  test('the product: a decline stays a decline', async () => {
    await using world = await startSmallWorld();
    await declinedThenKnown(world);
    expect(await custodyOf(world.looks)).toMatchObject({ heldOnce: 1, heldTwice: [] });
  });

  test('the variant: the same envelope, late, is taken, and two tiers hold the case', async () => {
    await using world = await startSmallWorld();
    withoutDeduplication(world.tier('township'));
    const id = await declinedThenKnown(world);
    expect(await custodyOf(world.looks)).toMatchObject({ heldOnce: 0, heldTwice: [id] });
  });
});

describe('no epoch fence', () => {
  /** The village, put back to yesterday's backup, hands over once more what went up long ago. */
  async function comesFromThePast(world: SmallWorld): Promise<{ id: string; verdict: string }> {
    const id = await registers(world);
    await escalates(world, id, 'village');
    await world.delivers('village', 'township');
    await escalates(world, id, 'township');
    await world.delivers('township', 'county');
    const [first] = world.sent;
    if (first === undefined) throw new Error('nothing was sent');
    const { keys } = world.tier('village').desk;
    const again = { ...(await ownStatement(keys, first.statement)), id: crypto.randomUUID() };
    const envelope = { statement: await sign(keys, again), payload: first.payload };
    const receipt = await world.tier('township').arrives(envelope);
    return { id, verdict: (await openReceipt(keys, again, receipt ?? '')).verdict };
  }

  test('the product: it comes too late, and the county goes on holding the case', async () => {
    await using world = await startSmallWorld();
    const { id, verdict } = await comesFromThePast(world);
    expect(verdict).toBe('STALE');
    expect(await custodyOf(world.looks)).toMatchObject({ heldOnce: 1, heldTwice: [] });
    expect(await stateAt(world, 'county', id)).toBe('HELD 2');
  });

  test('the variant, alone: the key of the milestones stops it, but there is no signed answer, ever', async () => {
    await using world = await startSmallWorld();
    withoutFence(world.tier('township'));
    await expect(comesFromThePast(world)).rejects.toThrow(/milestone_pkey/);
    expect(await custodyOf(world.looks)).toMatchObject({ heldOnce: 1, heldTwice: [] });
  });

  test('the variant, without that key too: the township takes it, beside the county', async () => {
    await using world = await startSmallWorld();
    withoutFence(world.tier('township'));
    withoutKeysOfEpochs(world.tier('township'));
    const { id } = await comesFromThePast(world);
    expect(await custodyOf(world.looks)).toMatchObject({ heldTwice: [id] });
  });
});

describe('no implied receipt', () => {
  /** The village never hears that the township took the case, which then comes back. */
  async function comesBackUnheard(world: SmallWorld): Promise<string> {
    const id = await registers(world);
    await escalates(world, id, 'village');
    world.silent.add('village -> township');
    await world.delivers('village', 'township');
    const desk = world.tier('township').desk;
    await returnCase(desk, officer(TOWNSHIP), await onCase(world.looks.township, id));
    await triesForLong(world, 'township', 'village');
    return id;
  }

  test('the product: the return proves that it had arrived', async () => {
    await using world = await startSmallWorld();
    const id = await comesBackUnheard(world);
    expect(await stateAt(world, 'village', id)).toBe('HELD 2');
    expect(await unsettled(world, 'village')).toEqual([]);
    expect(await unsettled(world, 'township')).toEqual([]);
  });

  test('the variant: the case hangs between the two', async () => {
    await using world = await startSmallWorld();
    withoutImpliedReceipt(world.tier('village'));
    const id = await comesBackUnheard(world);
    expect(await custodyOf(world.looks)).toMatchObject({ heldOnce: 0 });
    expect(await flaggedHandovers(world.looks.township)).toEqual([`${id}@2`]);
  });

  test('the half variant: the case is back, and the village goes on sending what it holds', async () => {
    await using world = await startSmallWorld();
    withoutSettlingWhatIsBelow(world.tier('village'));
    const id = await comesBackUnheard(world);
    expect(await stateAt(world, 'village', id)).toBe('HELD 2');
    expect(await unsettled(world, 'village')).toEqual([1]);
  });
});
