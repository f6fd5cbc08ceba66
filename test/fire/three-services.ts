import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EntityManager } from '@mikro-orm/postgresql';
import { SUBGRAPHS, type SubgraphName } from '@sanji/schema/sdl.ts';
import type { TierDatabase } from '@sanji/start/databases.ts';
import type { Secrets } from '@sanji/start/secrets.ts';
import { connect } from '@sanji/tier/server/database.ts';
import type { As, GraphAnswer } from '../world.ts';
import { type ServedIssuer, serveIssuer } from './issuer.ts';
import { freePort } from './ports.ts';
import { Service } from './service.ts';

export interface ThreeServicesOptions {
  /** As the services reach them, and as we look into them ourselves: as the owner, who sees all. */
  databases: Record<SubgraphName, TierDatabase>;
  keys: Secrets['keys'];
  /** How one tier reaches another, given its address; directly where it is not said. */
  wayTo?: (from: SubgraphName, to: SubgraphName, url: string) => string | Promise<string>;
}

/** One question to one tier, as its office asks it. Rejects when the tier does not answer. */
export type AskTier = (
  subgraph: SubgraphName,
  as: As | null,
  query: string,
  variables?: Record<string, unknown>,
) => Promise<GraphAnswer>;

/** Each tier's own database, read as its owner. */
export type Looks = Record<SubgraphName, EntityManager>;

export interface ThreeServices {
  services: Record<SubgraphName, Service>;
  looks: Looks;
  askTier: AskTier;
  token: (as: As) => Promise<string>;
  issuer: ServedIssuer;
  close: () => Promise<void>;
}

const PATIENCE_MS = 10_000;
let worlds = 0;

export const bySubgraph = async <T>(
  make: (subgraph: SubgraphName) => Promise<T> | T,
): Promise<Record<SubgraphName, T>> => ({
  village: await make('village'),
  township: await make('township'),
  county: await make('county'),
});

/** The three tiers as three processes, none of them started yet. */
export async function threeServices(options: ThreeServicesOptions): Promise<ThreeServices> {
  const { databases, keys } = options;
  const issuer = await serveIssuer(keys.issuer);
  const ports = await bySubgraph(freePort);
  const urlOf = (to: SubgraphName) => `http://127.0.0.1:${ports[to]}`;
  const wayTo = options.wayTo ?? ((_from, _to, url) => url);
  const materials = mkdtempSync(join(tmpdir(), 'sanji-materials-'));
  worlds += 1;
  const world = worlds;
  const personKey = randomBytes(32).toString('base64');
  const services = await bySubgraph(
    async (subgraph) =>
      new Service(subgraph, ports[subgraph], {
        ...issuer.environment,
        DATABASE_URL: databases[subgraph].appUrl,
        COURIER_DATABASE_URL: databases[subgraph].courierUrl,
        TIER_KEY: keys[subgraph].privateKey,
        PERSON_KEY: personKey,
        GATEWAY_PUBLIC_KEY: keys.gateway.publicKey,
        VILLAGE_PUBLIC_KEY: keys.village.publicKey,
        TOWNSHIP_PUBLIC_KEY: keys.township.publicKey,
        COUNTY_PUBLIC_KEY: keys.county.publicKey,
        DISCIPLINE_PUBLIC_KEY: keys.discipline.publicKey,
        DISCIPLINE_ABOVE_PUBLIC_KEY: keys.disciplineAbove.publicKey,
        ...(subgraph === 'county' ? { DISCIPLINE_KEY: keys.discipline.privateKey } : {}),
        VILLAGE_URL: await wayTo(subgraph, 'village', urlOf('village')),
        TOWNSHIP_URL: await wayTo(subgraph, 'township', urlOf('township')),
        COUNTY_URL: await wayTo(subgraph, 'county', urlOf('county')),
        MATERIALS_DIR: join(materials, subgraph),
      }),
  );
  const orms = await bySubgraph((subgraph) =>
    connect({
      url: databases[subgraph].ownerUrl,
      contextName: `fire-${world}-${subgraph}`,
      poolSize: 4,
    }),
  );
  return {
    services,
    looks: await bySubgraph((subgraph) => orms[subgraph].em),
    token: (as) => issuer.token(as, new Date()),
    issuer,
    askTier: async (subgraph, as, query, variables = {}) => {
      const headers: Record<string, string> = { 'content-type': 'application/json' };
      if (as !== null) headers.authorization = `Bearer ${await issuer.token(as, new Date())}`;
      const response = await fetch(`${urlOf(subgraph)}/graphql`, {
        method: 'POST',
        headers,
        body: JSON.stringify({ query, variables }),
        signal: AbortSignal.timeout(PATIENCE_MS),
      });
      const body = (await response.json()) as Partial<GraphAnswer>;
      return { status: response.status, data: body.data, errors: body.errors ?? [] };
    },
    close: async () => {
      await Promise.all(SUBGRAPHS.map((subgraph) => services[subgraph].close()));
      await Promise.all(SUBGRAPHS.map((subgraph) => orms[subgraph].close()));
      await issuer.close();
      rmSync(materials, { recursive: true, force: true });
    },
  };
}
