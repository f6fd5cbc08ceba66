import { createPrivateKey, createPublicKey } from 'node:crypto';
import { join } from 'node:path';
import { county } from '@sanji/county/county.ts';
import type { Identify } from '@sanji/edge/identity.ts';
import type { Log } from '@sanji/edge/log.ts';
import {
  createServiceSigner,
  createServiceVerifier,
  type ServiceName,
} from '@sanji/edge/service-identity.ts';
import type { Embedded } from '@sanji/gateway/embedded.ts';
import type { IceServer } from '@sanji/gateway/meeting/ice-servers.ts';
import { startGateway } from '@sanji/gateway/start.ts';
import type { Deadlines } from '@sanji/gateway/tier-source.ts';
import { type SubgraphName, supergraphSdl } from '@sanji/schema/sdl.ts';
import type { TierKeys } from '@sanji/tier/delivery/statement.ts';
import { personKey } from '@sanji/tier/persons/person-key.ts';
import type { DisciplineKeys } from '@sanji/tier/reports/seal-report.ts';
import type { Tier } from '@sanji/tier/schema.types.ts';
import { type RunningTier, startTier, type TierOptions } from '@sanji/tier/server/start-tier.ts';
import type { TierDefinition } from '@sanji/tier/server/tier-definition.ts';
import { township } from '@sanji/township/township.ts';
import { village } from '@sanji/village/village.ts';
import type { TierDatabase } from './databases.ts';
import type { KeyPair } from './secrets.ts';

export const DEFINITIONS: Record<SubgraphName, TierDefinition> = { village, township, county };

export interface ThreeTiersOptions {
  databases: Record<SubgraphName, Pick<TierDatabase, 'appUrl' | 'courierUrl'>>;
  keys: Record<ServiceName | 'discipline' | 'disciplineAbove', KeyPair>;
  /** 32 bytes in base64. */
  personKey: string;
  identify: Identify;
  log: Log;
  /** Each tier's materials lie in a folder of their own below this one. */
  materialsFolder: string;
  gatewayPort: number;
  embedded?: Embedded;
  iceServers?: readonly IceServer[];
  now?: () => Date;
  /** How long the gateway waits for a tier; the gateway's own deadlines where it is not said. */
  deadlines?: Deadlines;
  /** When the clocks are looked at; in a world of tests only when they say so. */
  sweepCron?: string;
  /** Which tier can be reached from which; everywhere from everywhere where it is not said. */
  reachable?: (from: Tier, to: Tier) => boolean;
  /** Changes to one tier's options, for a test that wants a crash point or a count of statements. */
  adjust?: (subgraph: SubgraphName) => Partial<TierOptions>;
}

export interface ThreeTiers {
  tiers: Record<SubgraphName, RunningTier>;
  gatewayUrl: string;
  close(): Promise<void>;
}

const HOST = '127.0.0.1';

/** The public keys by tier, and one tier's own private key. */
export function tierKeys(keys: Record<ServiceName, KeyPair>, subgraph: SubgraphName): TierKeys {
  return {
    self: DEFINITIONS[subgraph].tier,
    privateKey: createPrivateKey(keys[subgraph].privateKey),
    publicKeys: {
      VILLAGE: createPublicKey(keys.village.publicKey),
      TOWNSHIP: createPublicKey(keys.township.publicKey),
      COUNTY: createPublicKey(keys.county.publicKey),
    },
  };
}

/** What a tier seals reports to, and what opens them where the discipline desk reads. */
export const disciplineKeys = (
  keys: Pick<ThreeTiersOptions['keys'], 'discipline' | 'disciplineAbove'>,
  { opensReports }: Pick<TierDefinition, 'opensReports'>,
): DisciplineKeys => ({
  county: createPublicKey(keys.discipline.publicKey),
  above: createPublicKey(keys.disciplineAbove.publicKey),
  opens: opensReports ? createPrivateKey(keys.discipline.privateKey) : null,
});

/** Starts the three tiers and the gateway in this process, the tiers on free ports. */
export async function startThreeTiers(options: ThreeTiersOptions): Promise<ThreeTiers> {
  const addresses = new Map<Tier, string>();
  const started: { close(): Promise<void> }[] = [];
  const close = async () => {
    // The gateway first, so that it sends nobody to a tier that is gone.
    for (const part of started.toReversed()) await part.close();
  };
  try {
    const tiers = {
      village: await oneTier('village', options, addresses, started),
      township: await oneTier('township', options, addresses, started),
      county: await oneTier('county', options, addresses, started),
    };
    const gateway = await startGateway({
      port: options.gatewayPort,
      host: HOST,
      supergraphSdl: supergraphSdl(),
      tiers: {
        village: { url: `${tiers.village.url}/graphql` },
        township: { url: `${tiers.township.url}/graphql` },
        county: { url: `${tiers.county.url}/graphql` },
      },
      identity: options.identify,
      signer: createServiceSigner({
        name: 'gateway',
        privateKey: createPrivateKey(options.keys.gateway.privateKey),
      }),
      log: options.log,
      now: options.now ?? (() => new Date()),
      embedded: options.embedded,
      iceServers: options.iceServers,
      deadlines: options.deadlines,
    });
    started.push(gateway);
    return { tiers, gatewayUrl: gateway.url, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function oneTier(
  subgraph: SubgraphName,
  options: ThreeTiersOptions,
  addresses: Map<Tier, string>,
  started: { close(): Promise<void> }[],
): Promise<RunningTier> {
  const publicKey = (name: ServiceName) => createPublicKey(options.keys[name].publicKey);
  const keys = {
    gateway: publicKey('gateway'),
    village: publicKey('village'),
    township: publicKey('township'),
    county: publicKey('county'),
  };
  const tier = await startTier({
    definition: DEFINITIONS[subgraph],
    database: options.databases[subgraph],
    keys: tierKeys(options.keys, subgraph),
    personKey: personKey(options.personKey),
    discipline: disciplineKeys(options.keys, DEFINITIONS[subgraph]),
    addressOf: (peer) =>
      options.reachable?.(DEFINITIONS[subgraph].tier, peer) === false ? undefined : addresses.get(peer),
    identify: options.identify,
    service: {
      sign: createServiceSigner({
        name: subgraph,
        privateKey: createPrivateKey(options.keys[subgraph].privateKey),
      }),
      verify: createServiceVerifier({ audience: subgraph, keys }),
    },
    log: options.log,
    materials: { folder: join(options.materialsFolder, subgraph), s3: null },
    host: HOST,
    port: 0,
    ...(options.now ? { now: options.now } : {}),
    ...(options.sweepCron ? { sweepCron: options.sweepCron } : {}),
    ...options.adjust?.(subgraph),
  });
  addresses.set(tier.tier, tier.url);
  started.push(tier);
  return tier;
}
