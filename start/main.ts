import { createServer } from 'node:net';
import { join } from 'node:path';
import { countyPath, readRegister } from '@sanji/divisions/register.ts';
import { createLog } from '@sanji/edge/log.ts';
import { SUBGRAPHS, type SubgraphName } from '@sanji/schema/sdl.ts';
import { EVERY_MINUTE } from '@sanji/tier/server/environment.ts';
import { ensureDatabase, prepareDatabase, type TierDatabase } from './databases.ts';
import { developmentIssuer } from './development-issuer.ts';
import { readEnvironment, type StartEnvironment } from './environment.ts';
import { StartFault } from './fault.ts';
import { type Home, openHome } from './home.ts';
import { demonstrationPeople, type Person } from './people.ts';
import { loadPlaces } from './places.ts';
import { startCluster } from './postgres.ts';
import { leaveNote, removeNote } from './runtime-note.ts';
import { sampleQueries } from './sample-queries.ts';
import { readSecrets, type Secrets } from './secrets.ts';
import { loadSyntheticCounties } from './synthetic/counties.ts';
import { DEFINITIONS, startThreeTiers, tierKeys } from './three-tiers.ts';

const CONFIGURATION_FAULT = 78;

const say = (line: string) => process.stdout.write(`${line}\n`);

/** Everything that was opened, closed in the opposite order, each thing once. */
const opened: { what: string; close: () => unknown }[] = [];
async function closeAll(): Promise<void> {
  for (let last = opened.pop(); last !== undefined; last = opened.pop()) await last.close();
}

async function assertPortFree(port: number): Promise<void> {
  const probe = createServer();
  await new Promise<void>((resolve, reject) => {
    probe.once('error', reject);
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve()));
  }).catch((error: NodeJS.ErrnoException) => {
    const why = error.code === 'EADDRINUSE' ? 'is in use' : `cannot be opened (${error.code})`;
    throw new StartFault(`port ${port} ${why}; choose another with PORT`);
  });
}

/** The tiers' databases: on the user's servers where they are named, otherwise on a PostgreSQL of our own. */
async function databases(
  environment: StartEnvironment,
  home: Home,
  secrets: Secrets,
): Promise<Record<SubgraphName, TierDatabase>> {
  const cluster = environment.servers === null ? await startCluster({ home, log: say }) : null;
  if (cluster) opened.push({ what: 'PostgreSQL', close: () => cluster.stop() });
  const prepare = async (subgraph: SubgraphName): Promise<TierDatabase> => {
    const passwords = secrets.rolePasswords[subgraph];
    const own = environment.servers?.[subgraph];
    const adminUrl = own ?? cluster?.adminUrl ?? '';
    const ownerUrl = own ?? (await ensureDatabase(adminUrl, `sanji_${subgraph}`, passwords.owner));
    return prepareDatabase(DEFINITIONS[subgraph], adminUrl, ownerUrl, passwords);
  };
  return {
    village: await prepare('village'),
    township: await prepare('township'),
    county: await prepare('county'),
  };
}

async function loadCounties(
  { counties, seed }: StartEnvironment,
  tierDatabases: Record<SubgraphName, TierDatabase>,
  secrets: Secrets,
): Promise<void> {
  const places = readRegister(counties);
  for (const subgraph of SUBGRAPHS) await loadPlaces(tierDatabases[subgraph].ownerUrl, places);
  const ownerUrls = {
    village: tierDatabases.village.ownerUrl,
    township: tierDatabases.township.ownerUrl,
    county: tierDatabases.county.ownerUrl,
  };
  for (const county of counties) say(`places of ${countyPath(county).join('')} loaded`);
  const keys = {
    village: tierKeys(secrets.keys, 'village'),
    township: tierKeys(secrets.keys, 'township'),
    county: tierKeys(secrets.keys, 'county'),
  };
  await loadSyntheticCounties(counties, { ownerUrls, keys, places, seed, now: new Date() }, say);
}

function introduce(people: readonly Person[], gatewayUrl: string): void {
  say('');
  say('people who can sign in (all invented); `npm run --silent token -- <person>` prints a token:');
  for (const { id, post, roles } of people) say(`  ${id.padEnd(18)} ${roles.join(',').padEnd(12)} ${post}`);
  say('');
  say(`try it in the browser: ${gatewayUrl}/`);
  say(`ready ${gatewayUrl}/graphql`);
}

async function start(): Promise<void> {
  const environment = readEnvironment(process.env);
  await assertPortFree(environment.port);
  const home = await openHome(environment.home);
  opened.push({ what: 'home', close: () => home.close() });
  const secrets = readSecrets(home);
  const tierDatabases = await databases(environment, home, secrets);
  await loadCounties(environment, tierDatabases, secrets);
  const issuer = await developmentIssuer(secrets.keys.issuer);
  const people = demonstrationPeople(readRegister(environment.counties));
  const running = await startThreeTiers({
    databases: tierDatabases,
    keys: secrets.keys,
    personKey: secrets.personKey,
    identify: issuer.identify,
    log: createLog({ silent: process.env.SANJI_LOG === undefined }),
    materialsFolder: join(home.path, 'materials'),
    gatewayPort: environment.port,
    sweepCron: EVERY_MINUTE,
    iceServers: environment.iceServers,
    embedded: {
      people: people.map((person) => ({ ...person, token: () => issuer.token(person, new Date()) })),
      page: { queries: sampleQueries(environment.counties[0] ?? '', new Date()) },
    },
  });
  opened.push({ what: 'services', close: () => running.close() });
  leaveNote(home.path, {
    pid: process.pid,
    gatewayUrl: running.gatewayUrl,
    counties: environment.counties,
    databases: {
      village: tierDatabases.village.courierUrl,
      township: tierDatabases.township.courierUrl,
      county: tierDatabases.county.courierUrl,
    },
  });
  opened.push({ what: 'note', close: () => removeNote(home.path) });
  introduce(people, running.gatewayUrl);
}

/** Stops once, whether it was asked to or could not go on. A signal during start-up waits for the step at hand. */
let stopping: Promise<void> | undefined;
function stop(status: number, farewell?: string): Promise<void> {
  stopping ??= closeAll().then(() => {
    if (farewell) say(farewell);
    process.exitCode = status;
    // The channel to the command that started us would keep us here.
    process.channel?.unref();
  });
  return stopping;
}

const starting = start();
// `disconnect` tells that the command that started us was killed.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect'] as const) {
  process.once(signal, () => {
    void starting.catch(() => undefined).then(() => stop(0, 'stopped'));
  });
}
try {
  await starting;
} catch (error) {
  const fault = asStartFault(error);
  process.stderr.write(
    `${fault ? `sanji: ${fault}` : error instanceof Error ? error.stack : String(error)}\n`,
  );
  await stop(fault ? CONFIGURATION_FAULT : 1);
}

function asStartFault(error: unknown): string | null {
  if (error instanceof StartFault) return error.message;
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')
    return 'the port was taken while starting; choose another with PORT';
  return null;
}
