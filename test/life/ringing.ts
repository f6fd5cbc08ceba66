import { type CountyRules, DEFAULT_RULES } from '@sanji/tier/configuration/county-rules.ts';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { type Office, office } from '../offices.ts';
import { done } from '../seen-case.ts';
import { startWorld, type World } from '../world.ts';

export const VILLAGE = '330726107200';
export const OTHER_VILLAGE = '330726107201';
export const TOWNSHIP = '330726107';
export const COUNTY = '330726';
export const china = (wallClock: string) => new Date(`${wallClock}+08:00`);

export let world: World;
export let village: Office;
export let township: Office;
export let county: Office;
/** What a test may change of the world; every test finds it as it is here. */
export const usual = (): { now: Date; rules: CountyRules; townshipAway: boolean } => ({
  now: china('2026-03-02T09:00'),
  rules: DEFAULT_RULES,
  townshipAway: false,
});
export const stage = usual();

/** Three tiers whose time, rules and township a test changes, for the tests of one file. */
export function inRingingWorld(): void {
  beforeAll(async () => {
    world = await startWorld({
      now: () => stage.now,
      adjust: () => ({ rulesOf: () => stage.rules }),
      reachable: (_, to) => !(stage.townshipAway && to === 'TOWNSHIP'),
    });
    village = office(world, 'village', VILLAGE, ['SECRETARY']);
    township = office(world, 'township', TOWNSHIP);
    county = office(world, 'county', COUNTY);
  });
  afterAll(async () => {
    await world[Symbol.asyncDispose]();
  });
  beforeEach(() => {
    Object.assign(stage, usual());
  });
}

export interface SeenRing {
  id: string;
  clock: string;
  light: string;
  dueAt: string;
  changedAt: string;
  at: string;
  case: { id: string; title: string } | null;
}
export type Subgraph = 'village' | 'township' | 'county';

export async function ringsAt(of: Office, subgraph: Subgraph, first = 100, after: string | null = null) {
  const answer = await world.askTier(
    subgraph,
    of.as,
    `query ($code: ID!, $first: Int!, $after: String) { ${subgraph}(code: $code) { rings(first: $first, after: $after) {
       nodes { id clock light dueAt changedAt at case { id title } } edges { cursor } pageInfo { hasNextPage endCursor } } } }`,
    { code: of.region, first, after },
  );
  if (answer.errors.length > 0) throw new Error(JSON.stringify(answer.errors));
  const place = answer.data?.[subgraph] as {
    rings: { nodes: SeenRing[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } };
  };
  return place.rings;
}

/** What rang for the office about the case, oldest light first. */
export async function heard(of: Office, subgraph: Subgraph, id: string): Promise<string[]> {
  const { nodes } = await ringsAt(of, subgraph);
  return nodes
    .filter((ring) => ring.case?.id === id)
    .toSorted((a, b) => (a.changedAt < b.changedAt ? -1 : 1))
    .map((ring) => `${ring.clock} ${ring.light}`);
}

export async function roundOpen(): Promise<string> {
  const { id } = done(await village.registers());
  done(await village.accepts(id));
  done(await village.opensRound(id, 'VILLAGE_PARTY_SECRETARY'));
  return id;
}

export const sweepVillage = (at: string) => world.tiers.village.sweep(china(at));
