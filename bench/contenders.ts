import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SUBGRAPHS, type SubgraphName } from '@sanji/schema/sdl.ts';
import type { LoadedCounty } from './county.ts';
import { AUDIENCE, ISSUER, type Issuer } from './issuer.ts';
import { freePorts, HOST } from './loopback.ts';
import type { PerTier } from './per-tier.ts';
import type { GraphRequest, RequestName } from './requests.ts';
import { type Service, startService } from './service.ts';

export const CONTENDERS = ['product', 'ordinary', 'stock gateway', 'by hand'] as const;
export type ContenderName = (typeof CONTENDERS)[number];

/** Who answers the requests, and with which processes. */
export interface Contender {
  name: ContenderName;
  url: string;
  services: readonly Service[];
  /** What to post, and to which path. */
  asks: (name: RequestName, request: GraphRequest) => { path: string; body: string };
}

type Start = (name: string, script: string, port: number, env: Record<string, string>) => Promise<Service>;

export interface Arena {
  contenders: readonly Contender[];
  /** The product's tiers, for work that goes past the gateway. */
  tiers: PerTier<Service>;
}

const urls = (ports: PerTier<number>, path = '') => ({
  VILLAGE_URL: `http://${HOST}:${ports.village}${path}`,
  TOWNSHIP_URL: `http://${HOST}:${ports.township}${path}`,
  COUNTY_URL: `http://${HOST}:${ports.county}${path}`,
});

async function portPerTier(): Promise<PerTier<number>> {
  const [village = 0, township = 0, county = 0] = await freePorts(SUBGRAPHS.length);
  return { village, township, county };
}

async function perTier(start: (subgraph: SubgraphName) => Promise<Service>): Promise<PerTier<Service>> {
  const [village, township, county] = await Promise.all([
    start('village'),
    start('township'),
    start('county'),
  ]);
  return { village, township, county };
}

const throughGraph: Contender['asks'] = (_, request) => ({ path: '/graphql', body: JSON.stringify(request) });

/** Starts every contender over the same databases. What `opened` closes is stopped. */
export async function openArena(
  opened: AsyncDisposableStack,
  county: LoadedCounty,
  issuer: Issuer,
  nodeOptions: readonly string[] = [],
): Promise<Arena> {
  const tokens = { TOKEN_ISSUER: ISSUER, TOKEN_AUDIENCE: AUDIENCE, TOKEN_JWKS_URL: issuer.jwksUrl };
  const start: Start = async (name, script, port, env) => {
    const service = await startService({
      name,
      script,
      port,
      env: { ...tokens, ...env },
      logFolder: county.folder,
      nodeOptions,
    });
    opened.defer(service.stop);
    return service;
  };
  const [gatewayPort = 0, ordinaryPort = 0, stockPort = 0, handPort = 0] = await freePorts(4);
  const ours = await portPerTier();
  const tiers = await ourTiers(start, county, ours);
  const services = Object.values(tiers);
  const gatewayKey = join(county.folder, 'gateway.pem');
  writeFileSync(gatewayKey, county.secrets.keys.gateway.privateKey, { mode: 0o600 });
  const gateway = await start('product-gateway', 'gateway/main.ts', gatewayPort, {
    ...urls(ours, '/graphql'),
    GATEWAY_KEY_FILE: gatewayKey,
  });
  const ordinary = await ordinaryGraph(start, county, ordinaryPort);
  const stock = await start('stock-gateway', 'bench/stock-gateway.ts', stockPort, urls(ours));
  const hand = await byHand(start, county, handPort);
  const contenders: Contender[] = [
    { name: 'product', url: gateway.url, services: [gateway, ...services], asks: throughGraph },
    { name: 'ordinary', url: ordinary.gateway.url, services: ordinary.services, asks: throughGraph },
    { name: 'stock gateway', url: stock.url, services: [stock, ...services], asks: throughGraph },
    {
      name: 'by hand',
      url: hand.url,
      services: [hand],
      asks: (name, { variables }) => ({ path: `/${name}`, body: JSON.stringify(variables) }),
    },
  ];
  return { contenders, tiers };
}

function ourTiers(
  start: Start,
  { databases, folder, secrets: { keys, personKey } }: LoadedCounty,
  ports: PerTier<number>,
) {
  return perTier((subgraph) =>
    start(`product-${subgraph}`, `services/${subgraph}/main.ts`, ports[subgraph], {
      ...urls(ports),
      DATABASE_URL: databases[subgraph].appUrl,
      COURIER_DATABASE_URL: databases[subgraph].courierUrl,
      TIER_KEY: keys[subgraph].privateKey,
      PERSON_KEY: personKey,
      GATEWAY_PUBLIC_KEY: keys.gateway.publicKey,
      VILLAGE_PUBLIC_KEY: keys.village.publicKey,
      TOWNSHIP_PUBLIC_KEY: keys.township.publicKey,
      COUNTY_PUBLIC_KEY: keys.county.publicKey,
      MATERIALS_DIR: join(folder, 'materials', subgraph),
      DISCIPLINE_PUBLIC_KEY: keys.discipline.publicKey,
      DISCIPLINE_ABOVE_PUBLIC_KEY: keys.disciplineAbove.publicKey,
      ...(subgraph === 'county' ? { DISCIPLINE_KEY: keys.discipline.privateKey } : {}),
    }),
  );
}

async function ordinaryGraph(start: Start, { databases }: LoadedCounty, gatewayPort: number) {
  const ports = await portPerTier();
  const tiers = await perTier((subgraph) =>
    start(`ordinary-${subgraph}`, 'bench/ordinary/main.ts', ports[subgraph], {
      TIER: subgraph,
      DATABASE_URL: databases[subgraph].appUrl,
    }),
  );
  const gateway = await start('ordinary-gateway', 'bench/stock-gateway.ts', gatewayPort, urls(ports));
  return { gateway, services: [gateway, ...Object.values(tiers)] };
}

const byHand = (start: Start, { databases }: LoadedCounty, port: number) =>
  start('by-hand', 'bench/hand-written/main.ts', port, {
    VILLAGE_DATABASE_URL: databases.village.appUrl,
    TOWNSHIP_DATABASE_URL: databases.township.appUrl,
    COUNTY_DATABASE_URL: databases.county.appUrl,
  });
