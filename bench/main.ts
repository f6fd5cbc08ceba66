import { cpus, loadavg, release, totalmem } from 'node:os';
import { assertAgreement } from './agreement.ts';
import { openArena } from './contenders.ts';
import { loadCounty } from './county.ts';
import { postmasterOf } from './cpu.ts';
import { measureHandOvers } from './hand-overs.ts';
import { startIssuer } from './issuer.ts';
import { startClients } from './load.ts';
import { measure } from './measure.ts';
import { type BenchOptions, readOptions } from './options.ts';
import { profileProduct } from './profile.ts';
import { handOverTable, requestTables } from './report.ts';
import { COUNTY, REQUESTS, requestsAbout } from './requests.ts';
import { asked } from './sql.ts';
import { leaveOffices } from './village-office.ts';

const HAND_OVER_CLIENTS = 8;
const HAND_OVER_SECONDS = 6;

const say = (line: string) => process.stdout.write(`${line}\n`);
const progress = (line: string) => process.stderr.write(`${line}\n`);

async function bench(options: BenchOptions, opened: AsyncDisposableStack): Promise<void> {
  const county = await loadCounty(opened, progress);
  const issuer = await startIssuer(county.secrets.keys.issuer);
  opened.defer(issuer.close);
  const clients = startClients();
  opened.defer(clients.stop);
  const bearer = await issuer.bearer({ id: 'leader', roles: ['LEADER'], region: COUNTY });
  const requests = requestsAbout(county.subjects);
  if (options.profile !== undefined) {
    const into = options.profile;
    await profileProduct(
      { county, issuer, clients, bearer, request: requests[options.request], options, into },
      say,
    );
    return;
  }
  const arena = await openArena(opened, county, issuer);
  const bytes = await assertAgreement(arena.contenders, requests, REQUESTS, bearer);
  progress(
    `all contenders answer the same: ${REQUESTS.map((name) => `${name} ${bytes[name]} bytes`).join(', ')}`,
  );
  const postmaster = await postmasterOf(county.adminUrl);
  const measured = await measure(
    { contenders: arena.contenders, requests, bearer, clients, postmaster, options },
    progress,
  );
  say(await machine(county.adminUrl, options));
  say(`\n${requestTables(measured)}\n`);
  await assertAgreement(arena.contenders, requests, REQUESTS, bearer);
  opened.defer(leaveOffices);
  const { tiers } = arena;
  const handing = {
    county,
    issuer,
    tiers,
    postmaster,
    clients: HAND_OVER_CLIENTS,
    seconds: HAND_OVER_SECONDS,
  };
  say(handOverTable(await measureHandOvers(handing)));
}

async function machine(adminUrl: string, { seconds, repetitions, clients }: BenchOptions): Promise<string> {
  const [server] = await asked<{ server_version: string }>(adminUrl, 'show server_version');
  const [cpu] = cpus();
  const gib = Math.round(totalmem() / 2 ** 30);
  return [
    `${new Date().toISOString().slice(0, 10)} · ${cpus().length} x ${cpu?.model.trim()}, ${gib} GiB, Linux ${release()}`,
    `Node ${process.versions.node}, PostgreSQL ${server?.server_version}`,
    `${clients} clients, ${repetitions} windows of ${seconds} s each, load ${loadavg()[0]?.toFixed(1)}`,
  ].join(' · ');
}

const opened = new AsyncDisposableStack();
let stopped: Promise<void> | undefined;
function stop(): Promise<void> {
  stopped ??= opened.disposeAsync();
  return stopped;
}
for (const signal of ['SIGINT', 'SIGTERM', 'disconnect'] as const) {
  process.once(signal, () => void stop());
}
process.channel?.unref();
try {
  await bench(readOptions(process.argv.slice(2)), opened);
} catch (error) {
  // Whatever was under way when it was told to stop may fail as it likes.
  if (stopped === undefined) throw error;
  process.exitCode = 130;
} finally {
  await stop();
}
// What was being started when the bench was told to stop ends with it.
if (process.exitCode === 130) process.exit();
