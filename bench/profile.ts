import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { openArena } from './contenders.ts';
import type { LoadedCounty } from './county.ts';
import { type CpuProfile, hottest, type Span } from './hottest.ts';
import type { Issuer } from './issuer.ts';
import type { Clients } from './load.ts';
import type { BenchOptions } from './options.ts';
import type { GraphRequest } from './requests.ts';
import type { Service } from './service.ts';

interface Profiling {
  county: LoadedCounty;
  issuer: Issuer;
  clients: Clients;
  bearer: string;
  request: GraphRequest;
  options: BenchOptions;
  /** A new folder, for the profiles. */
  into: string;
}

const nowUs = () => Number(process.hrtime.bigint() / 1000n);

/** Runs the product under one request with V8's profiler, leaves the profiles in the folder and says what was hot. */
export async function profileProduct(profiling: Profiling, say: (line: string) => void): Promise<void> {
  const folder = resolve(profiling.into);
  mkdirSync(folder, { recursive: true });
  const measured = await loaded(profiling, folder);
  const files = readdirSync(folder);
  say(`${profiling.options.request}, ${measured.requests} requests, self time:`);
  for (const { name, pid } of measured.services) {
    const file = files.find((candidate) => candidate.includes(`.${pid}.`));
    if (file === undefined) continue;
    const profile = JSON.parse(readFileSync(join(folder, file), 'utf8')) as CpuProfile;
    say(`\n${name} (${file})`);
    for (const line of hottest(profile, measured)) say(line);
  }
}

/** Puts the product under load, warm, and stops it, which is when the profiles are written. */
async function loaded(
  { county, issuer, clients, bearer, request, options }: Profiling,
  folder: string,
): Promise<Span & { services: readonly Service[] }> {
  await using opened = new AsyncDisposableStack();
  const arena = await openArena(opened, county, issuer, ['--cpu-prof', '--cpu-prof-dir', folder]);
  const product = arena.contenders.find(({ name }) => name === 'product');
  if (product === undefined) throw new Error('the product did not start');
  const load = {
    url: product.url,
    ...product.asks(options.request, request),
    bearer,
    clients: options.clients,
  };
  await clients.run({ ...load, seconds: options.seconds });
  const fromUs = nowUs();
  const { requests } = await clients.run({ ...load, seconds: options.seconds * options.repetitions });
  return { fromUs, untilUs: nowUs(), requests, services: product.services };
}
