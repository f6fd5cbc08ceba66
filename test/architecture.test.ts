import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '..');

/** Whom each room may know. What is not in this table may not be imported. */
const MAY_KNOW: Record<string, readonly string[]> = {
  schema: [],
  edge: ['schema'],
  tier: ['edge', 'schema'],
  'services/village': ['tier', 'edge', 'schema'],
  'services/township': ['tier', 'edge', 'schema'],
  'services/county': ['tier', 'edge', 'schema'],
  gateway: ['edge', 'schema'],
  divisions: [],
  start: [
    'services/village',
    'services/township',
    'services/county',
    'tier',
    'gateway',
    'edge',
    'schema',
    'divisions',
  ],
};

/** Inside `tier/`: delivery and jurisdiction know neither each other nor the cases. */
const STRANGERS: readonly [string, string][] = [
  ['tier/delivery', 'tier/jurisdiction'],
  ['tier/delivery', 'tier/cases'],
  ['tier/jurisdiction', 'tier/delivery'],
  ['tier/jurisdiction', 'tier/cases'],
];

// Resolvers translate between the graph and the rooms, so they may know both.
const TRANSLATORS = /-resolvers\.ts$/;

const files = globSync('{schema,edge,tier,services,gateway,divisions,start}/**/*.ts', {
  cwd: ROOT,
  exclude: (name) => name.includes('node_modules'),
}).filter((file) => !file.endsWith('.test.ts') && !file.endsWith('schema.types.ts'));

const roomOf = (file: string) => Object.keys(MAY_KNOW).find((room) => file.startsWith(`${room}/`)) ?? file;

/** A workspace import as the path of the file that it names; undefined for a package from outside. */
function named(from: string, specifier: string): string | undefined {
  if (specifier.startsWith('.')) return relative(ROOT, join(ROOT, dirname(from), specifier));
  const inside = /^@sanji\/(\w+)\/(.+)$/.exec(specifier);
  if (inside === null) return undefined;
  const [, name = '', rest = ''] = inside;
  return ['village', 'township', 'county'].includes(name) ? `services/${name}/${rest}` : `${name}/${rest}`;
}

const IMPORT = /(?:from|import)\s*\(?['"]([^'"]+)['"]/g;
const imports = files.flatMap((file) =>
  [...readFileSync(join(ROOT, file), 'utf8').matchAll(IMPORT)].flatMap(([, specifier = '']) => {
    const to = named(file, specifier);
    return to === undefined ? [] : [{ file, to }];
  }),
);

describe('who knows whom', () => {
  test('there is something to look at', () => {
    expect(files.length).toBeGreaterThan(80);
    expect(imports.length).toBeGreaterThan(200);
  });

  test('rooms know only the rooms below them', () => {
    const wrong = imports
      .filter(
        ({ file, to }) => roomOf(file) !== roomOf(to) && !(MAY_KNOW[roomOf(file)] ?? []).includes(roomOf(to)),
      )
      .map(({ file, to }) => `${file} -> ${to}`);
    expect(wrong).toEqual([]);
  });

  test('inside the tier, delivery and jurisdiction keep to themselves', () => {
    const wrong = imports
      .filter(
        ({ file, to }) =>
          !TRANSLATORS.test(file) &&
          STRANGERS.some(([a, b]) => file.startsWith(`${a}/`) && to.startsWith(`${b}/`)),
      )
      .map(({ file, to }) => `${file} -> ${to}`);
    expect(wrong).toEqual([]);
  });

  test('the environment is read at the edge only', () => {
    const reads = files.filter((file) => readFileSync(join(ROOT, file), 'utf8').includes('process.env'));
    expect(reads.toSorted()).toEqual([
      'gateway/main.ts',
      'gateway/telemetry-off.ts',
      'start/audit.ts',
      'start/main.ts',
      'start/prepare.ts',
      'start/program.ts',
      'start/token.ts',
      'tier/server/run-tier.ts',
    ]);
  });

  test('no rule in the tier asks which tier it is', () => {
    const asks = files.filter(
      (file) =>
        file.startsWith('tier/') &&
        /(?:self|tier) === '(?:VILLAGE|TOWNSHIP|COUNTY)'/.test(readFileSync(join(ROOT, file), 'utf8')),
    );
    expect(asks).toEqual([]);
  });
});
