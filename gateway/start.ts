import { createDoor, json, type OpenDoor, type Routes } from '@sanji/edge/http.ts';
import type { Identify } from '@sanji/edge/identity.ts';
import type { Log } from '@sanji/edge/log.ts';
import type { Metrics } from '@sanji/edge/metrics.ts';
import type { ServiceSigner } from '@sanji/edge/service-identity.ts';
import type { Tier } from '@sanji/edge/tiers.ts';
import type { BreakerOptions } from './breaker.ts';
import type { Caller } from './caller.ts';
import { type Embedded, embeddedRoutes } from './embedded.ts';
import { createGraph } from './graph.ts';
import { gatewayLive } from './live/gateway-live.ts';
import { createTierEvents } from './live/tier-events.ts';
import { materialLines } from './materials.ts';
import type { IceServer } from './meeting/ice-servers.ts';
import { meetingRoutes } from './meeting/meeting-routes.ts';
import { createTierSource, type Deadlines, type TierSource } from './tier-source.ts';

export type TierService = 'village' | 'township' | 'county';

export interface GatewayOptions {
  port: number;
  host: string;
  supergraphSdl: string;
  /** Where each tier's graph is, path included, as in http://10.0.0.7:4001/graphql. */
  tiers: Record<TierService, { url: string }>;
  identity: Identify;
  signer: ServiceSigner;
  log: Log;
  now: () => Date;
  embedded?: Embedded | undefined;
  /** How browsers in a video meeting find each other across networks. */
  iceServers?: readonly IceServer[] | undefined;
  deadlines?: Deadlines | undefined;
  breaker?: BreakerOptions | undefined;
  metrics?: Metrics | undefined;
}

const TIER: Record<TierService, Tier> = { village: 'VILLAGE', township: 'TOWNSHIP', county: 'COUNTY' };

export async function startGateway(options: GatewayOptions): Promise<OpenDoor> {
  const { log, now, identity, embedded } = options;
  const sources = sourcesOf(options);
  const materials = materialLines(options);
  options.metrics?.gauge(
    'sanji_breaker_open',
    'Whether a tier is left alone because it kept silent.',
    ['tier'],
    () =>
      Object.entries(sources).map(([tier, source]) => ({
        labels: { tier },
        value: Number(source.isLeftAlone()),
      })),
  );
  const graph = createGraph({ supergraphSdl: options.supergraphSdl, sourceOf: bySubgraph(sources), log });
  const events = createTierEvents({
    urlOf: (subgraph) => options.tiers[subgraph].url,
    signer: options.signer,
    now,
    log,
  });
  const door = createDoor({
    graph: graph.server,
    log,
    live: gatewayLive({
      graph: graph.server,
      schema: graph.schema,
      events,
      tierOf: (subgraph) => TIER[subgraph],
      identity,
      now,
      log,
    }),
    onAnswer: options.metrics?.answered,
    routes: {
      ...HEALTH,
      ...materials.routes,
      ...meetingRoutes({ identity, now, iceServers: options.iceServers ?? [] }),
      ...(embedded && embeddedRoutes(embedded)),
    },
    admit: async ({ authorization = '' }): Promise<Caller> => {
      await identity(authorization, now());
      return { authorization, silent: new Set() };
    },
  });
  const closeSources = () =>
    Promise.all([
      materials.close(),
      events.close(),
      ...Object.values(sources).map((source) => source.close()),
    ]);
  const open = await door.listen(options.port, options.host).catch(async (error: unknown) => {
    await closeSources();
    throw error;
  });
  options.metrics?.gauge('sanji_subscriptions', 'Subscriptions that are being served.', [], () => [
    { labels: {}, value: open.subscriptions() },
  ]);
  log.info('gateway-open');
  const closeAll = async () => {
    await open.close();
    await closeSources();
  };
  let closing: Promise<void> | undefined;
  return { ...open, close: () => (closing ??= closeAll()) };
}

// A gateway is ready while it listens, tiers or not: a leader is better served by two tiers than by none.
const HEALTH: Routes = {
  'GET /health/live': () => json(200, { status: 'live' }),
  'GET /health/ready': () => json(200, { status: 'ready' }),
};

function sourcesOf({
  tiers,
  signer,
  log,
  now,
  deadlines,
  breaker,
}: GatewayOptions): Record<TierService, TierSource> {
  const open = (service: TierService) =>
    createTierSource({
      tier: TIER[service],
      service,
      url: tiers[service].url,
      signer,
      log,
      now,
      deadlines,
      breaker,
    });
  return { village: open('village'), township: open('township'), county: open('county') };
}

const isTierService = (name: string): name is TierService => name in TIER;

const bySubgraph = (sources: Record<TierService, TierSource>) => (subgraph: string) => {
  if (!isTierService(subgraph)) throw new Error(`the supergraph names an unknown subgraph: ${subgraph}`);
  return sources[subgraph];
};
