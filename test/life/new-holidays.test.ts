import { type CountyRules, DEFAULT_RULES } from '@sanji/tier/configuration/county-rules.ts';
import { describe, expect, test } from 'vitest';
import { done } from '../seen-case.ts';
import {
  china,
  county,
  inRingingWorld,
  stage,
  sweepVillage,
  TOWNSHIP,
  township,
  VILLAGE,
  village,
  world,
} from './ringing.ts';

inRingingWorld();

describe('new holidays', () => {
  const notice: CountyRules['holidayNotices'][number] = {
    year: 2027,
    holidays: ['2027-01-01', '2027-01-04', '2027-10-01'],
    workdays: ['2027-01-02'],
  };

  test('a county loads a notice, and every provisional deadline is computed anew, once', async () => {
    stage.now = china('2026-12-20T09:00');
    const { id, clocks } = done(await village.registers({ kind: 'CLAIM', category: '1104' }));
    expect(clocks).toMatchObject([{ kind: 'ROUTE', provisional: true, dueAt: '2027-01-04T16:00:00.000Z' }]);
    expect(await sweepVillage('2026-12-20T10:00')).toMatchObject({ recomputed: 0 });
    stage.rules = { ...DEFAULT_RULES, holidayNotices: [notice] };
    stage.now = china('2026-12-21T09:00');
    expect(await world.tiers.village.sweep(stage.now)).toMatchObject({ recomputed: 1 });
    const card = await village.sees(id);
    expect(card).toMatchObject({ version: '0.2', status: 'REGISTERED' });
    expect(card?.clocks).toMatchObject([
      {
        kind: 'ROUTE',
        provisional: false,
        startedAt: clocks[0]?.startedAt,
        dueAt: '2027-01-05T16:00:00.000Z',
      },
    ]);
    expect(card?.timeline.at(-1)).toMatchObject({ move: 'RECOMPUTE', tier: 'VILLAGE' });
    expect(await world.tiers.village.sweep(stage.now)).toMatchObject({ recomputed: 0 });
    await world.settle();
    expect(await township.sees(id)).toEqual(card);
  });

  test('a case on its way is computed anew by whoever holds it next', async () => {
    stage.now = china('2026-12-20T09:00');
    const { id } = done(await county.registers({ places: [VILLAGE], kind: 'CLAIM', category: '1104' }));
    stage.townshipAway = true;
    done(await county.assigns(id, TOWNSHIP));
    await world.tiers.county.sweep(stage.now);
    stage.rules = { ...DEFAULT_RULES, holidayNotices: [notice] };
    expect(await world.tiers.county.sweep(stage.now)).toMatchObject({ recomputed: 0 });
    stage.townshipAway = false;
    await world.settle();
    expect((await township.sees(id))?.clocks).toMatchObject([
      { kind: 'OBJECT', provisional: false },
      { kind: 'NOTICE', provisional: false },
    ]);
  });
});
