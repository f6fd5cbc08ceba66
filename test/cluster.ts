import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readRegister } from '@sanji/divisions/register.ts';
import { SUBGRAPHS } from '@sanji/schema/sdl.ts';
import { ensureDatabase, prepareDatabase, type TierDatabase } from '@sanji/start/databases.ts';
import { type Home, openHome } from '@sanji/start/home.ts';
import { loadPlaces } from '@sanji/start/places.ts';
import { startCluster } from '@sanji/start/postgres.ts';
import { readSecrets } from '@sanji/start/secrets.ts';
import { DEFINITIONS } from '@sanji/start/three-tiers.ts';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    adminUrl: string;
    /** One prepared database a tier; each test file clones them. */
    templates: Record<string, TierDatabase>;
    secrets: ReturnType<typeof readSecrets>;
  }
}

/** A server of our own; or, so that the tests show what they show on any PostgreSQL, the one that is named. */
async function serverFor(home: Home): Promise<{ adminUrl: string; stop: () => Promise<void> }> {
  const named = process.env.TEST_DATABASE_SERVER;
  if (named) return { adminUrl: named, stop: () => Promise.resolve() };
  return startCluster({
    home,
    settings: { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off' },
  });
}

/** One PostgreSQL for the run, in a folder of its own, with one empty and migrated template a tier. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'sanji-test-'));
  const home = await openHome(folder);
  const cluster = await serverFor(home);
  const secrets = readSecrets(home);
  const places = readRegister(['330726']);
  const templates: Record<string, TierDatabase> = {};
  for (const subgraph of SUBGRAPHS) {
    const passwords = secrets.rolePasswords[subgraph];
    const ownerUrl = await ensureDatabase(cluster.adminUrl, `sanji_${subgraph}`, passwords.owner);
    templates[subgraph] = await prepareDatabase(DEFINITIONS[subgraph], cluster.adminUrl, ownerUrl, passwords);
    await loadPlaces(ownerUrl, places);
  }
  project.provide('adminUrl', cluster.adminUrl);
  project.provide('templates', templates);
  project.provide('secrets', secrets);
  return async () => {
    await cluster.stop();
    home.close();
    rmSync(folder, { recursive: true, force: true });
  };
}
