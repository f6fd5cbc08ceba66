import { type Place, readRegister } from '@sanji/divisions/register.ts';
import { SUBGRAPHS, type SubgraphName } from '@sanji/schema/sdl.ts';
import { assertWeak, connect, TooStrongRole } from '@sanji/tier/server/database.ts';
import { prepareDatabase } from './databases.ts';
import { StartFault } from './fault.ts';
import { loadPlaces } from './places.ts';
import { type Preparation, readPreparation, type TierUrls } from './prepare-environment.ts';
import { loadSyntheticCounties } from './synthetic/counties.ts';
import { DEFINITIONS } from './three-tiers.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);

/** Roles, tables and places of one tier; then the service's own two ways in are tried. */
async function prepareTier(subgraph: SubgraphName, urls: TierUrls, places: readonly Place[]): Promise<void> {
  const passwordIn = (url: string) => decodeURIComponent(new URL(url).password);
  const passwords = { app: passwordIn(urls.app), courier: passwordIn(urls.courier) };
  await prepareDatabase(DEFINITIONS[subgraph], urls.owner, urls.owner, passwords);
  await loadPlaces(urls.owner, places);
  for (const role of ['app', 'courier'] as const) {
    const orm = await connect({ url: urls[role], contextName: `prepare-${subgraph}-${role}`, poolSize: 1 });
    try {
      await assertWeak(orm.em);
    } finally {
      await orm.close();
    }
  }
  say(`${subgraph}: the roles, the tables and ${places.length} places are up to date`);
}

async function loadWork(
  { counties, databases }: Preparation,
  { seed, keys }: NonNullable<Preparation['synthetic']>,
  places: readonly Place[],
): Promise<void> {
  const ownerUrls = {
    village: databases.village.owner,
    township: databases.township.owner,
    county: databases.county.owner,
  };
  await loadSyntheticCounties(counties, { ownerUrls, keys, places, seed, now: new Date() }, say);
}

// What an operator can put right: who may sign in, which databases there are, what the owner may do, the way there.
const OPERATORS_FAULT =
  /^(?:28\w{3}|3D\w{3}|42501|0LP01|ECONN\w+|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH)$/;

function inOneLine(subgraph: SubgraphName, error: unknown): unknown {
  if (error instanceof TooStrongRole)
    return new StartFault(`${subgraph}: ${error.message}`, { cause: error });
  if (!(error instanceof Error) || !('code' in error) || !OPERATORS_FAULT.test(String(error.code)))
    return error;
  const reason = error.message.split('\n').at(-1) || String(error.code);
  return new StartFault(`the ${subgraph} database cannot be prepared: ${reason}`, { cause: error });
}

async function prepare(): Promise<void> {
  const preparation = read();
  const places = readRegister(preparation.counties);
  for (const subgraph of SUBGRAPHS) {
    await prepareTier(subgraph, preparation.databases[subgraph], places).catch((error: unknown) =>
      Promise.reject(inOneLine(subgraph, error)),
    );
  }
  if (preparation.synthetic) await loadWork(preparation, preparation.synthetic, places);
  say('prepared');
}

function read(): Preparation {
  try {
    return readPreparation(process.env);
  } catch (error) {
    throw error instanceof StartFault
      ? error
      : new StartFault(error instanceof Error ? error.message : String(error), { cause: error });
  }
}

try {
  await prepare();
} catch (error) {
  if (!(error instanceof StartFault)) throw error;
  process.stderr.write(`sanji: ${error.message}\n`);
  process.exitCode = StartFault.exitStatus;
}
