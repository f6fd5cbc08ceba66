import { assignCase } from '@sanji/tier/cases/handover.ts';
import { registerCase } from '@sanji/tier/intake/register.ts';
import { describe, expect, test } from 'vitest';
import { withoutOutbox } from './broken-variants.ts';
import { COUNTY, VILLAGE } from './crossings.ts';
import { custodyOf } from './scrutiny.ts';
import { escalates, registers, stateAt } from './small-stories.ts';
import { claimIn, officer, onCase, type SmallWorld, startSmallWorld } from './small-world.ts';

describe('no outbox', () => {
  test('the product: what was promised outlives the process', async () => {
    await using world = await startSmallWorld();
    const id = await registers(world);
    await escalates(world, id, 'village');
    expect(await world.delivers('village', 'township')).toBe(true);
    expect(await custodyOf(world.looks)).toMatchObject({ heldOnce: 1, holderless: [] });
    expect(await stateAt(world, 'township', id)).toBe('HELD 1');
  });

  test('the variant: on a good day nobody notices; a crash after the commit loses the case', async () => {
    await using world = await startSmallWorld();
    const memory = withoutOutbox(world.tier('village'));
    const arrives = await registers(world);
    await escalates(world, arrives, 'village');
    await memory.send();
    expect(await stateAt(world, 'township', arrives)).toBe('HELD 1');
    const lost = await registers(world);
    await escalates(world, lost, 'village');
    memory.envelopes.length = 0;
    expect(await world.delivers('village', 'township')).toBe(false);
    expect(await custodyOf(world.looks)).toMatchObject({ heldOnce: 1, holderless: [lost] });
  });
});

describe('one context name for two tiers', () => {
  async function assignsDown(world: SmallWorld): Promise<string> {
    const input = { ...claimIn(VILLAGE), kind: 'DISPUTE', category: '0201' } as const;
    const id = await registerCase(world.tier('county').desk, officer(COUNTY), input);
    await assignCase(world.tier('county').desk, officer(COUNTY), {
      case: await onCase(world.looks.county, id),
      office: VILLAGE,
    });
    await world.delivers('county', 'village');
    return id;
  }

  test('the product: each tier works in its own database', async () => {
    await using world = await startSmallWorld();
    const id = await assignsDown(world);
    expect(await stateAt(world, 'village', id)).toBe('HELD 1');
    expect(await stateAt(world, 'county', id)).toBe('GONE 0');
  });

  test("the variant: the village's work is done in the county's database", async () => {
    await using world = await startSmallWorld({ contextName: () => 'shared' });
    const id = await assignsDown(world);
    expect(await stateAt(world, 'village', id)).toBeUndefined();
  });
});
