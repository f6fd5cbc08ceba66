import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT, readCompose } from './compose-file.ts';

const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');
const found = (file: string, pattern: RegExp) => pattern.exec(read(file))?.[1];

test('the image has the Node and the pnpm that everything is tried with', () => {
  expect(found('Dockerfile', /^ARG NODE_VERSION=(.+)$/m)).toBe(
    found('package.json', /"node": "(\d+\.\d+\.\d+)"/),
  );
  expect(found('Dockerfile', /npx -y (\S+)/)).toBe(found('bin/install.mjs', /^const PNPM = '(.+)';$/m));
});

test('no secret gets into the image', () => {
  const ignored = read('.dockerignore').split('\n');
  for (const name of ['deploy/secrets', '.env', '.sanji', '**/node_modules', '.git'])
    expect(ignored).toContain(name);
});

const IMPORT = /^(?:import|export) (?:[^;']*? from )?'([^']+)'|\b(?:import|\.resolve)\('([^']+)'\)/gm;
const WORKSPACE: Record<string, string> = {
  village: 'services/village',
  township: 'services/township',
  county: 'services/county',
};

/** The nearest package above a file, and what it declares to need when it runs. */
function packageOf(file: string): { name: string; dependencies: Record<string, string> } {
  for (let folder = dirname(file); ; folder = dirname(folder)) {
    const manifest = join(ROOT, folder, 'package.json');
    if (existsSync(manifest)) return JSON.parse(readFileSync(manifest, 'utf8'));
  }
}

/** Walks from a command through all that it imports, and reports what no package on the way declares. */
function undeclared(command: string): string[] {
  const faults = new Set<string>();
  const seen = new Set<string>([command]);
  for (const file of seen) {
    if (!file.endsWith('.ts')) continue;
    for (const [, imported, resolved] of read(file).matchAll(IMPORT)) {
      const specifier = imported ?? resolved ?? '';
      if (specifier.startsWith('node:')) continue;
      if (specifier.startsWith('.')) {
        seen.add(relative(ROOT, resolve(ROOT, dirname(file), specifier)));
        continue;
      }
      const name = specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
      const owner = packageOf(file);
      if (owner.name !== name && owner.dependencies?.[name] === undefined)
        faults.add(`${file} needs ${name}`);
      const [, room = '', rest = ''] = /^@sanji\/(\w+)\/(.+)$/.exec(specifier) ?? [];
      if (room !== '') seen.add(join(WORKSPACE[room] ?? room, rest));
    }
  }
  expect(seen.size).toBeGreaterThan(5);
  return [...faults];
}

// The image is installed without development dependencies, of which the workspace's root has all.
const compose = readCompose({ TOKEN_ISSUER: '-', TOKEN_AUDIENCE: '-', TOKEN_JWKS_URL: '-', COUNTY: '-' });
const commands = Object.values(compose.services).flatMap(({ command }) =>
  command ? [command[1] ?? ''] : [],
);
test.each([...commands, 'deploy/make-secrets.ts'])(
  'all that %s needs is declared where it is needed',
  (command) => {
    expect(undeclared(command)).toEqual([]);
  },
);
