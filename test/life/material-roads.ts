import { globSync } from 'node:fs';
import { join } from 'node:path';
import type { SubgraphName } from '@sanji/schema/sdl.ts';
import { office } from '../offices.ts';
import { done } from '../seen-case.ts';
import { startWorld, type World } from '../world.ts';
import { filed, materialDesk } from './material-desk.ts';
import { pdf } from './material-files.ts';

export const VILLAGE = '330726107200';
export const TOWNSHIP = '330726107';
export const COUNTY = '330726';

/** A world in which roads between tiers can be closed, time moved on, and pulled contents counted. */
export async function startRoads() {
  const closed = new Set<string>();
  const pulled: Record<string, number> = { village: 0, township: 0, county: 0 };
  const road = { closed, pulled, laterMs: 0, faultAt: '' };
  const world = await startWorld({
    now: () => new Date(Date.now() + road.laterMs),
    reachable: (from, to) => !closed.has(`${from} -> ${to}`),
    adjust: (subgraph) => ({
      checkpoint: (point) => {
        if (point === 'material.pulled') pulled[subgraph] = (pulled[subgraph] ?? 0) + 1;
        if (point !== road.faultAt) return;
        road.faultAt = '';
        throw new Error('a fault of ours');
      },
    }),
  });
  return Object.assign(world, { road });
}

export const offices = (world: World) => ({
  village: office(world, 'village', VILLAGE),
  township: office(world, 'township', TOWNSHIP),
  county: office(world, 'county', COUNTY),
});
export const deskOf = (world: World, subgraph: SubgraphName) =>
  materialDesk(world, subgraph, offices(world)[subgraph].as);

/** A claim with one file at the village. */
export async function claimWithFile(world: World, bytes = 5000) {
  const { village } = offices(world);
  const { id } = done(await village.registers({ kind: 'CLAIM', category: '1104' }));
  const content = pdf(bytes);
  const material = filed(await deskOf(world, 'village').files(id, { content, name: '申请书.pdf' }));
  return { id, content, material };
}

export const climbs = async (world: World, id: string) =>
  done(await offices(world).village.escalates(id, 'TOWNSHIP', 'COMPETENCE'));

export const contentsAt = (world: World, subgraph: SubgraphName) =>
  globSync(join(world.materialsFolder, subgraph, 'contents', '*', '*', '*'));
