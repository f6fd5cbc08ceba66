import { readRegister } from '@sanji/divisions/register.ts';
import { SUBGRAPHS, type SubgraphName } from '@sanji/schema/sdl.ts';
import { loadSyntheticWork } from '@sanji/start/synthetic/load.ts';
import { tierKeys } from '@sanji/start/three-tiers.ts';
import { auditCustody } from '@sanji/tier/cases/custody-audit.ts';
import { localCustody } from '@sanji/tier/cases/custody-lines.ts';
import type { worstLight } from '@sanji/tier/clocks/clocks.ts';
import type { Tier } from '@sanji/tier/schema.types.ts';
import pg from 'pg';
import { inject } from 'vitest';
import { startWorld, type World } from '../world.ts';

export const COUNTY = '330726';
export const TOWNSHIP = '330726107';
export const VILLAGE = '330726107200';
export const PLACES = readRegister([COUNTY]);
/** One township of the county, for a year that is quickly made. */
export const FEW_PLACES = PLACES.filter(({ code }) => code === COUNTY || code.startsWith(TOWNSHIP));
export const NOW = new Date();

export const keys = () => {
  const pairs = inject('secrets').keys;
  return {
    village: tierKeys(pairs, 'village'),
    township: tierKeys(pairs, 'township'),
    county: tierKeys(pairs, 'county'),
  };
};

export const loadInto = (
  { databases: { village, township, county } }: World,
  seed: number,
  places = PLACES,
) =>
  loadSyntheticWork({
    ownerUrls: { village: village.ownerUrl, township: township.ownerUrl, county: county.ownerUrl },
    keys: keys(),
    places,
    county: COUNTY,
    seed,
    now: NOW,
    progress: () => undefined,
  });

export const auditOf = (world: World) =>
  auditCustody(
    SUBGRAPHS.map((subgraph) => world.tiers[subgraph].desk).map(({ tier, courierEm }) =>
      localCustody(tier, courierEm),
    ),
    COUNTY,
  );

export interface SeenCard
  extends Record<'id' | 'kind' | 'status' | 'channel' | 'title' | 'category' | 'holder_office', string> {
  holder_tier: Tier;
  clocks: Parameters<typeof worstLight>[0];
}

/** A world with a synthetic year in it, and its databases as their owners see them. */
export async function startLoadedYear() {
  const world = await startWorld();
  const owner = async (subgraph: SubgraphName) => {
    const client = new pg.Client({ connectionString: world.databases[subgraph].ownerUrl });
    await client.connect();
    return client;
  };
  const owners = {
    village: await owner('village'),
    township: await owner('township'),
    county: await owner('county'),
  };
  const loaded = await loadInto(world, 7);
  const rows = async <Row extends pg.QueryResultRow>(
    subgraph: SubgraphName,
    sql: string,
    values: unknown[] = [],
  ) => (await owners[subgraph].query<Row>(sql, values)).rows;
  return {
    world,
    owners,
    loaded,
    rows,
    /** Every synthetic card once, as its holder has it. */
    cards: async (): Promise<SeenCard[]> => {
      const sql = 'select * from card where synthetic and holder_tier = $1';
      const held = SUBGRAPHS.map((subgraph) => rows<SeenCard>(subgraph, sql, [subgraph.toUpperCase()]));
      return (await Promise.all(held)).flat();
    },
    [Symbol.asyncDispose]: async () => {
      for (const subgraph of SUBGRAPHS) await owners[subgraph].end();
      await world[Symbol.asyncDispose]();
    },
  };
}

export type LoadedYear = Awaited<ReturnType<typeof startLoadedYear>>;
