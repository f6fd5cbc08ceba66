import { SUBGRAPHS, type SubgraphName } from '@sanji/schema/sdl.ts';
import type { Tier } from '@sanji/tier/schema.types.ts';
import pg from 'pg';
import { clearSynthetic, holdsSynthetic, insertRows } from './insertion.ts';
import { neighbourhoodOf } from './neighbourhood.ts';
import { yearOf } from './shape-of-the-year.ts';
import { type Portion, syntheticYear, type YearOptions } from './year.ts';

export interface SyntheticWorkOptions extends YearOptions {
  /** As the owner of each tier's database, whom its policies let write. */
  ownerUrls: Readonly<Record<SubgraphName, string>>;
  progress: (done: number, total: number, what: string) => void;
}

type Clients = Record<SubgraphName, pg.Client>;

/**
 * Loads a synthetic year of work for a county whose places are loaded already. One transaction a database, and the
 * three commits one after the other at the very end: a load that was cut short between them left some of the databases
 * with synthetic cards and some without, which is cleared and done anew. Where all have them, nothing happens.
 */
export async function loadSyntheticWork(
  options: SyntheticWorkOptions,
): Promise<{ matters: number; petitions: number } | 'ALREADY_THERE'> {
  const year = yearOf(neighbourhoodOf(options.places, options.county).villages.length);
  if (year.matters === 0) return year;
  const clients: Clients = {
    village: new pg.Client({ connectionString: options.ownerUrls.village }),
    township: new pg.Client({ connectionString: options.ownerUrls.township }),
    county: new pg.Client({ connectionString: options.ownerUrls.county }),
  };
  try {
    for (const subgraph of SUBGRAPHS) await begin(clients[subgraph], options.county);
    if ((await whatIsThere(clients, options.county)) === 'ALL') return 'ALREADY_THERE';
    await insertYear(clients, options, year.matters);
    for (const subgraph of SUBGRAPHS) await clients[subgraph].query('commit');
    for (const subgraph of SUBGRAPHS) await clients[subgraph].query('analyze');
    return year;
  } finally {
    // A transaction that was not committed ends with its connection.
    for (const subgraph of SUBGRAPHS) await clients[subgraph].end();
  }
}

/** Begins, and waits for another load of the same county to be over. */
async function begin(client: pg.Client, county: string): Promise<void> {
  await client.connect();
  await client.query('begin');
  await client.query("select pg_advisory_xact_lock(hashtextextended('synthetic ' || $1, 2))", [county]);
}

/** Leaves nothing behind of a load that was cut short. */
async function whatIsThere(clients: Clients, county: string): Promise<'ALL' | 'NOTHING'> {
  const loaded: SubgraphName[] = [];
  for (const subgraph of SUBGRAPHS) {
    if (await holdsSynthetic(clients[subgraph], county)) loaded.push(subgraph);
  }
  if (loaded.length === SUBGRAPHS.length) return 'ALL';
  for (const subgraph of loaded) await clearSynthetic(clients[subgraph], county);
  return 'NOTHING';
}

const TIER_OF: Record<SubgraphName, Tier> = { village: 'VILLAGE', township: 'TOWNSHIP', county: 'COUNTY' };

async function insertYear(clients: Clients, options: SyntheticWorkOptions, total: number): Promise<void> {
  let done = 0;
  const insert = ({ rows }: Portion) =>
    Promise.all(SUBGRAPHS.map((subgraph) => insertRows(clients[subgraph], rows[TIER_OF[subgraph]])));
  for await (const portion of syntheticYear(options)) {
    await insert(portion);
    done += portion.matters;
    options.progress(done, total, done === 0 ? 'grids and mediators' : 'matters');
  }
}
