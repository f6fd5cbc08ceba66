import { CONTENDERS, type ContenderName } from './contenders.ts';
import type { HandOverFigures } from './hand-overs.ts';
import { type Measured, median, type Window } from './measure.ts';
import { REQUESTS, type RequestName } from './requests.ts';

const figure = (value: number): string =>
  value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);

const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;

function table(head: readonly string[], rows: readonly string[][]): string {
  const rule = head.map((name) => (/^(request$|answered by|work|posted)/.test(name) ? '---' : '---:'));
  return [row(head), row(rule), ...rows.map(row)].join('\n');
}

const LETTER: Record<ContenderName, string> = {
  product: '(a) this product',
  ordinary: '(b) stock gateway over `bench/ordinary`',
  'stock gateway': '(c) stock gateway over our tiers',
  'by hand': '(d) hand-written SQL',
};

const COLUMNS: Record<string, (window: Window) => number> = {
  'requests/s': ({ requestsPerSecond }) => requestsPerSecond,
  'p50 ms': ({ p50Ms }) => p50Ms,
  'Node CPU ms': ({ nodeMs }) => nodeMs,
  'PostgreSQL CPU ms': ({ postgresMs }) => postgresMs,
};

/** What one contender's figure is of another's, in each turn, and the median of that. */
function ratio(
  measured: Measured,
  name: RequestName,
  [one, other]: readonly [ContenderName, ContenderName],
  of: (window: Window) => number,
): number {
  const others = measured[name][other];
  return median(
    measured[name][one].map((window, turn) => {
      const beside = others[turn];
      return beside ? of(window) / of(beside) : Number.NaN;
    }),
  );
}

const RATIOS: Record<string, { of: readonly [ContenderName, ContenderName]; by: keyof typeof COLUMNS }> = {
  'a/b throughput': { of: ['product', 'ordinary'], by: 'requests/s' },
  'b/a Node CPU': { of: ['ordinary', 'product'], by: 'Node CPU ms' },
  'c/b throughput': { of: ['stock gateway', 'ordinary'], by: 'requests/s' },
  'a/c throughput': { of: ['product', 'stock gateway'], by: 'requests/s' },
  'a/d throughput': { of: ['product', 'by hand'], by: 'requests/s' },
  'a/d Node CPU': { of: ['product', 'by hand'], by: 'Node CPU ms' },
};

export function requestTables(measured: Measured): string {
  const figures = REQUESTS.flatMap((name) =>
    CONTENDERS.map((contender) => [
      name,
      LETTER[contender],
      ...Object.values(COLUMNS).map((of) => figure(median(measured[name][contender].map(of)))),
    ]),
  );
  const ratios = REQUESTS.map((name) => [
    name,
    ...Object.values(RATIOS).map(({ of, by }) => {
      const column = COLUMNS[by];
      return column ? figure(ratio(measured, name, of, column)) : '';
    }),
  ]);
  return [
    table(['request', 'answered by', ...Object.keys(COLUMNS)], figures),
    table(['request', ...Object.keys(RATIOS)], ratios),
  ].join('\n\n');
}

export function handOverTable(figures: HandOverFigures): string {
  const { handOversPerSecond, barePerSecond, nodeMs, postgresMs, loaded, calm } = figures;
  const work = [
    ['hand-overs: register, escalate, held at the township', figure(handOversPerSecond)],
    ['bare inserts into two databases, two transactions', figure(barePerSecond)],
    ['bare inserts / hand-overs', figure(barePerSecond / handOversPerSecond)],
    ['Node CPU ms a hand-over, all tiers', figure(nodeMs)],
    ['PostgreSQL CPU ms a hand-over', figure(postgresMs)],
  ];
  const waits = [
    [`${figures.handOvers}, as fast as they come`, figure(loaded.p50Ms), figure(loaded.p99Ms)],
    [`${figures.calmHandOvers}, one at a time`, figure(calm.p50Ms), figure(calm.p99Ms)],
  ];
  return [
    table(['work', 'a second'], work),
    table(['posted to held at the receiver', 'p50 ms', 'p99 ms'], waits),
  ].join('\n\n');
}
