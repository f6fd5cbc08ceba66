import { createServer } from 'node:http';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** What is counted is named by lists of ours: no label holds a text that a caller wrote, an id or a person. */
type Labels = Record<string, string>;

export interface Reading {
  labels: Labels;
  value: number;
}

export interface Metrics {
  /** Notes one answer of a door. */
  answered: (path: string, status: number, ms: number) => void;
  /** A count that only grows. */
  counter: (name: string, help: string, labels: readonly string[]) => (labels: Labels) => void;
  /** A state that is read when somebody asks for it. */
  gauge: (
    name: string,
    help: string,
    labels: readonly string[],
    read: () => readonly Reading[] | Promise<readonly Reading[]>,
  ) => void;
  /** Everything, in Prometheus' own text. */
  text: () => Promise<string>;
}

const ROUTES = ['/graphql', '/inbox', '/custody', '/health/live', '/health/ready'];
// Below these stand ids, which no label holds.
const BRANCHES = ['/materials/', '/peer-materials/'];

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

const outcomeOf = (status: number) => (status < 400 ? 'answered' : status < 500 ? 'refused' : 'failed');

/** One process's figures: its requests, its event loop and memory, and what its parts add. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const requests = new Histogram({
    name: 'sanji_request_seconds',
    help: 'How long requests took, by route and outcome.',
    labelNames: ['route', 'outcome'],
    buckets: SECONDS,
    registers,
  });
  return {
    answered: (path, status, ms) => {
      const route = ROUTES.includes(path)
        ? path
        : (BRANCHES.find((branch) => path.startsWith(branch)) ?? 'other');
      requests.observe({ route, outcome: outcomeOf(status) }, ms / 1000);
    },
    counter: (name, help, labelNames) => {
      const counter = new Counter({ name, help, labelNames: [...labelNames], registers });
      return (labels) => counter.inc(labels);
    },
    gauge: (name, help, labelNames, read) => {
      const gauge: Gauge = new Gauge({
        name,
        help,
        labelNames: [...labelNames],
        registers,
        collect: async () => {
          // Whatever cannot be read now, such as a database that is away, is missing and takes nothing else along.
          const readings = await Promise.resolve()
            .then(read)
            .catch(() => []);
          gauge.reset();
          for (const { labels, value } of readings) gauge.set(labels, value);
        },
      });
    },
    text: () => registry.metrics(),
  };
}

interface Told {
  metricsPort: number | null;
  metricsHost: string;
}

/** Figures for whoever was given a port for them; undefined, and nothing is counted, where nobody was. */
export async function metricsFor({ metricsPort, metricsHost }: Told): Promise<Metrics | undefined> {
  if (metricsPort === null) return undefined;
  const metrics = createMetrics();
  await serveMetrics(metrics, metricsPort, metricsHost);
  return metrics;
}

/** Offers the figures on a port of their own, which is for the operator's network alone. It keeps no process alive. */
export function serveMetrics(
  metrics: Metrics,
  port: number,
  host: string,
): Promise<{ url: string; close: () => void }> {
  const server = createServer((request, response) => {
    if (request.method !== 'GET' || request.url !== '/metrics') {
      response.writeHead(404).end();
      return;
    }
    metrics.text().then(
      (text) =>
        response.writeHead(200, { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' }).end(text),
      () => response.writeHead(500).end(),
    );
  });
  server.unref();
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      const address = server.address();
      const open = address !== null && typeof address === 'object' ? address.port : port;
      resolve({ url: `http://${host}:${open}`, close: () => void server.close() });
    });
  });
}
