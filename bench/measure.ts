import { CONTENDERS, type Contender, type ContenderName } from './contenders.ts';
import { cpuOf, cpuOfServer } from './cpu.ts';
import type { Clients } from './load.ts';
import type { BenchOptions } from './options.ts';
import { type GraphRequest, REQUESTS, type RequestName } from './requests.ts';

/** One window: a contender under one request for a while. */
export interface Window {
  requestsPerSecond: number;
  nodeMs: number;
  postgresMs: number;
  p50Ms: number;
}

export type Measured = Record<RequestName, Record<ContenderName, Window[]>>;

interface Measuring {
  contenders: readonly Contender[];
  requests: Record<RequestName, GraphRequest>;
  bearer: string;
  clients: Clients;
  postmaster: number;
  options: BenchOptions;
}

export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle) - 1] ?? 0)) / 2;
};

async function oneWindow(measuring: Measuring, contender: Contender, name: RequestName): Promise<Window> {
  const { clients, postmaster, options, requests, bearer } = measuring;
  const pids = contender.services.map(({ pid }) => pid);
  const [node, postgres] = [cpuOf(pids), cpuOfServer(postmaster)];
  const done = await clients.run({
    url: contender.url,
    ...contender.asks(name, requests[name]),
    bearer,
    clients: options.clients,
    seconds: options.seconds,
  });
  return {
    requestsPerSecond: (done.requests * 1000) / done.ms,
    nodeMs: (cpuOf(pids) - node) / done.requests,
    postgresMs: (cpuOfServer(postmaster) - postgres) / done.requests,
    p50Ms: median(done.latenciesMs),
  };
}

const forEach = <Value>(value: () => Value): Record<ContenderName, Value> => ({
  product: value(),
  ordinary: value(),
  'stock gateway': value(),
  'by hand': value(),
});

const byOrder = (contenders: readonly Contender[], turn: number): Contender[] =>
  CONTENDERS.map((_, i) => contenders[(i + turn) % contenders.length]).flatMap((one) => one ?? []);

/** All contenders in turn, again and again, so that whatever else the machine does falls on all of them. */
export async function measure(measuring: Measuring, say: (line: string) => void): Promise<Measured> {
  const measured: Measured = {
    BIG: forEach(() => []),
    SMALL: forEach(() => []),
    POINT: forEach(() => []),
  };
  for (let turn = -1; turn < measuring.options.repetitions; turn += 1) {
    for (const name of REQUESTS) {
      for (const contender of byOrder(measuring.contenders, turn + 1)) {
        const window = await oneWindow(measuring, contender, name);
        // The first turn is for the compilers and the caches to warm up.
        if (turn >= 0) measured[name][contender.name].push(window);
      }
    }
    say(turn < 0 ? 'warmed up' : `measured ${turn + 1} of ${measuring.options.repetitions}`);
  }
  return measured;
}
