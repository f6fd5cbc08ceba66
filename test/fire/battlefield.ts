import { randomUUID } from 'node:crypto';
import type { Place } from '@sanji/divisions/register.ts';
import { SUBGRAPHS, type SubgraphName } from '@sanji/schema/sdl.ts';
import { loadPlaces } from '@sanji/start/places.ts';
import { expect, inject, vi } from 'vitest';
import { type Office, office } from '../offices.ts';
import { PATIENTLY } from '../patience.ts';
import { cloneDatabases } from '../world.ts';
import { UNEQUAL_PLACES } from './crossings.ts';
import { custodyFaults, faultsAtRest, undelivered } from './scrutiny.ts';
import type { End } from './service.ts';
import { type ThreeServices, threeServices } from './three-services.ts';

const LEVELS: Record<SubgraphName, Place['level']> = {
  village: 'VILLAGE',
  township: 'TOWNSHIP',
  county: 'COUNTY',
};
const LEVEL_OF_LENGTH: Record<number, Place['level']> = { 6: 'COUNTY', 9: 'TOWNSHIP', 12: 'VILLAGE' };

/** Three running services on databases of their own, and what a test of crashes asks of them. */
export async function startBattlefield() {
  const { urls, drop } = await cloneDatabases();
  for (const subgraph of SUBGRAPHS) {
    const places = UNEQUAL_PLACES[subgraph].map((code) => ({
      code,
      name: '新设地',
      level: LEVEL_OF_LENGTH[code.length] ?? LEVELS[subgraph],
    }));
    await loadPlaces(urls[subgraph].ownerUrl, places);
  }
  const world = await threeServices({ databases: urls, keys: inject('secrets').keys });
  await Promise.all(SUBGRAPHS.map((subgraph) => world.services[subgraph].start()));
  const { looks, services } = world;

  const wakeCouriers = () =>
    Promise.all(
      SUBGRAPHS.map((subgraph) => looks[subgraph].fork().execute("select pg_notify('courier', '')")),
    );

  return {
    ...world,
    at: (subgraph: SubgraphName, region: string): Office => office(world, subgraph, region),
    /** A key for a mutation that will be asked more than once. */
    newKey: () => randomUUID(),
    /** Waits until the service dies as it was told to, and sees that nothing is lost meanwhile. */
    diesOfItself: async (subgraph: SubgraphName) => {
      const end: End = await services[subgraph].ended;
      expect(end, services[subgraph].said.join('\n')).toBe('SIGKILL');
      expect(await custodyFaults(looks)).toEqual([]);
    },
    /** Wakes whoever rests, until nothing is on its way. */
    delivered: () =>
      vi.waitFor(async () => {
        await wakeCouriers();
        expect(await undelivered(looks)).toBe(0);
      }, PATIENTLY),
    wakeCouriers,
    expectPeace: async () => expect(await faultsAtRest(looks)).toEqual([]),
    [Symbol.asyncDispose]: async () => {
      await world.close();
      await drop();
    },
  };
}

export type Battlefield = Awaited<ReturnType<typeof startBattlefield>> & ThreeServices;
