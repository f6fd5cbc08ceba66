import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readRegister } from '@sanji/divisions/register.ts';
import { SUBGRAPHS } from '@sanji/schema/sdl.ts';
import { ensureDatabase, prepareDatabase, type TierDatabase } from '@sanji/start/databases.ts';
import { openHome } from '@sanji/start/home.ts';
import { loadPlaces } from '@sanji/start/places.ts';
import { startCluster } from '@sanji/start/postgres.ts';
import { readSecrets, type Secrets } from '@sanji/start/secrets.ts';
import { loadSyntheticWork } from '@sanji/start/synthetic/load.ts';
import { DEFINITIONS, tierKeys } from '@sanji/start/three-tiers.ts';
import { postmasterOf } from './cpu.ts';
import { stopWithUs } from './keeper.ts';
import type { PerTier } from './per-tier.ts';
import { COUNTY, type Subjects } from './requests.ts';
import { asked } from './sql.ts';

/** A county's year of work on a PostgreSQL of the bench's own, which is gone when the bench is. */
export interface LoadedCounty {
  folder: string;
  adminUrl: string;
  databases: PerTier<TierDatabase>;
  secrets: Secrets;
  subjects: Subjects;
}

const SEED = 20_260_101;
// So that the bench can say when a transaction was committed, and not only when it began.
const SETTINGS = { track_commit_timestamp: 'on' };

export async function loadCounty(
  opened: AsyncDisposableStack,
  say: (line: string) => void,
): Promise<LoadedCounty> {
  const folder = mkdtempSync(join(tmpdir(), 'sanji-bench-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const home = await openHome(folder);
  opened.defer(() => home.close());
  const cluster = await startCluster({ home, settings: SETTINGS });
  opened.defer(() => cluster.stop());
  await stopWithUs(await postmasterOf(cluster.adminUrl), folder, opened);
  const secrets = readSecrets(home);
  const prepare = async (subgraph: keyof PerTier<unknown>) => {
    const passwords = secrets.rolePasswords[subgraph];
    const ownerUrl = await ensureDatabase(cluster.adminUrl, `sanji_${subgraph}`, passwords.owner);
    return prepareDatabase(DEFINITIONS[subgraph], cluster.adminUrl, ownerUrl, passwords);
  };
  const databases = {
    village: await prepare('village'),
    township: await prepare('township'),
    county: await prepare('county'),
  };
  await loadYear(databases, secrets, say);
  const subjects = await findSubjects(databases);
  return { folder, adminUrl: cluster.adminUrl, databases, secrets, subjects };
}

async function loadYear(
  databases: PerTier<TierDatabase>,
  { keys }: Secrets,
  say: (line: string) => void,
): Promise<void> {
  const places = readRegister([COUNTY]);
  for (const subgraph of SUBGRAPHS) await loadPlaces(databases[subgraph].ownerUrl, places);
  const loaded = await loadSyntheticWork({
    ownerUrls: {
      village: databases.village.ownerUrl,
      township: databases.township.ownerUrl,
      county: databases.county.ownerUrl,
    },
    keys: {
      village: tierKeys(keys, 'village'),
      township: tierKeys(keys, 'township'),
      county: tierKeys(keys, 'county'),
    },
    places,
    county: COUNTY,
    seed: SEED,
    now: new Date(),
    progress: () => undefined,
  });
  if (loaded !== 'ALREADY_THERE') say(`a synthetic year is loaded: ${loaded.matters} matters`);
  for (const subgraph of SUBGRAPHS) await asked(databases[subgraph].ownerUrl, 'vacuum analyze');
}

/** The newest case that all three tiers have handled, and the newest of any village. */
async function findSubjects(databases: PerTier<TierDatabase>): Promise<Subjects> {
  const handledAt = async (subgraph: keyof PerTier<unknown>) =>
    new Set(
      (await asked<{ id: string }>(databases[subgraph].ownerUrl, 'select case_id as id from handling')).map(
        ({ id }) => id,
      ),
    );
  const [village, township] = [await handledAt('village'), await handledAt('township')];
  const cards = await asked<{ id: string; region: string }>(
    databases.county.ownerUrl,
    `select id, region from card where id in (select case_id from handling) order by registered_at desc`,
  );
  const whole = cards.find(({ id }) => village.has(id) && township.has(id));
  const [point] = await asked<{ id: string; region: string }>(
    databases.village.ownerUrl,
    `select id, region from card where length(region) = 12 order by registered_at desc limit 1`,
  );
  if (whole === undefined || point === undefined) throw new Error('the synthetic year has no such case');
  return { whole: whole.id, point: { id: point.id, village: point.region } };
}
