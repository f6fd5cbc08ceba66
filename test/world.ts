import { createPrivateKey } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readRegister } from '@sanji/divisions/register.ts';
import { createLog } from '@sanji/edge/log.ts';
import { createServiceSigner } from '@sanji/edge/service-identity.ts';
import { startGateway } from '@sanji/gateway/start.ts';
import { SUBGRAPHS, type SubgraphName, supergraphSdl } from '@sanji/schema/sdl.ts';
import { developmentIssuer } from '@sanji/start/development-issuer.ts';
import { demonstrationPeople, type Person } from '@sanji/start/people.ts';
import { sampleQueries } from '@sanji/start/sample-queries.ts';
import { startThreeTiers, type ThreeTiersOptions } from '@sanji/start/three-tiers.ts';
import type { RunningTier } from '@sanji/tier/server/start-tier.ts';
import pg from 'pg';
import { inject } from 'vitest';

/** What a graph answers. */
export interface GraphAnswer {
  status: number;
  data: Record<string, unknown> | null | undefined;
  errors: { message: string; path?: (string | number)[]; extensions: { code: string; tier?: string } }[];
}

export type WorldOptions = Pick<ThreeTiersOptions, 'now' | 'adjust' | 'reachable' | 'iceServers'> &
  Partial<Pick<ThreeTiersOptions, 'log'>> & {
    /** With the first page and its people, as `npm start` serves them. */
    withPage?: boolean;
  };

const PLACES = readRegister(['330726']);
export const PEOPLE = demonstrationPeople(PLACES);

export type As = Pick<Person, 'id' | 'name' | 'roles' | 'region'>;
export function person(id: string): Person {
  const found = PEOPLE.find((candidate) => candidate.id === id);
  if (found === undefined) throw new Error(`nobody is called ${id}`);
  return found;
}

// A world's tiers are not away because the machine is busy. What keeps silent for good has deadlines of its own.
const PATIENT = { readMs: 10_000, writeMs: 20_000 };

let worlds = 0;

/** Clones the three template databases under names of their own. */
export async function cloneDatabases(): Promise<{
  urls: Record<SubgraphName, { ownerUrl: string; appUrl: string; courierUrl: string }>;
  drop: () => Promise<void>;
}> {
  const admin = new pg.Client({ connectionString: inject('adminUrl') });
  await admin.connect();
  worlds += 1;
  const suffix = `${process.pid}_${worlds}`;
  const moved = (url: string, name: string) => Object.assign(new URL(url), { pathname: `/${name}` }).href;
  const clone = async (subgraph: SubgraphName) => {
    const template = inject('templates')[subgraph];
    if (template === undefined) throw new Error(`no template for ${subgraph}`);
    const name = `world_${subgraph}_${suffix}`;
    await admin.query(`create database ${name} template sanji_${subgraph} owner sanji_${subgraph}_owner`);
    return {
      ownerUrl: moved(template.ownerUrl, name),
      appUrl: moved(template.appUrl, name),
      courierUrl: moved(template.courierUrl, name),
    };
  };
  const urls = {
    village: await clone('village'),
    township: await clone('township'),
    county: await clone('county'),
  };
  return {
    urls,
    drop: async () => {
      for (const subgraph of SUBGRAPHS)
        await admin.query(`drop database if exists world_${subgraph}_${suffix} with (force)`);
      await admin.end();
    },
  };
}

/** Three tiers and the gateway in one process, on databases of their own. It closes itself. */
export async function startWorld({ withPage = false, ...options }: WorldOptions = {}) {
  const { urls, drop } = await cloneDatabases();
  const secrets = inject('secrets');
  const issuer = await developmentIssuer(secrets.keys.issuer);
  const materialsFolder = mkdtempSync(join(tmpdir(), 'sanji-materials-'));
  const clearAway = async () => {
    rmSync(materialsFolder, { recursive: true, force: true });
    await drop();
  };
  const now = options.now ?? (() => new Date());
  const running = await startThreeTiers({
    databases: urls,
    keys: secrets.keys,
    personKey: secrets.personKey,
    identify: issuer.identify,
    log: createLog({ silent: process.env.LOG === undefined }),
    materialsFolder,
    gatewayPort: 0,
    deadlines: PATIENT,
    ...(withPage && {
      embedded: {
        people: PEOPLE.map((one) => ({ ...one, token: () => issuer.token(one, now()) })),
        page: { queries: sampleQueries('330726', new Date()) },
      },
    }),
    ...options,
  }).catch(async (error: unknown) => {
    await clearAway();
    throw error;
  });
  const tiers: RunningTier[] = SUBGRAPHS.map((subgraph) => running.tiers[subgraph]);

  const ask = async (url: string, as: As | null, query: string, variables: Record<string, unknown> = {}) => {
    const headers: Record<string, string> = { 'content-type': 'application/json' };
    if (as !== null) headers.authorization = `Bearer ${await issuer.token(as, now())}`;
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ query, variables }),
    });
    const body = (await response.json()) as Partial<GraphAnswer>;
    return { status: response.status, data: body.data, errors: body.errors ?? [] } satisfies GraphAnswer;
  };

  return {
    databases: urls,
    materialsFolder,
    tiers: running.tiers,
    gatewayUrl: running.gatewayUrl,
    token: (as: As) => issuer.token(as, now()),
    /** A second gateway over the same tiers, as behind a balancer. Whoever starts it closes it. */
    anotherGateway: () =>
      startGateway({
        port: 0,
        host: '127.0.0.1',
        supergraphSdl: supergraphSdl(),
        tiers: {
          village: { url: `${running.tiers.village.url}/graphql` },
          township: { url: `${running.tiers.township.url}/graphql` },
          county: { url: `${running.tiers.county.url}/graphql` },
        },
        identity: issuer.identify,
        signer: createServiceSigner({
          name: 'gateway',
          privateKey: createPrivateKey(secrets.keys.gateway.privateKey),
        }),
        log: createLog({ silent: true }),
        now,
        deadlines: PATIENT,
      }),
    /** Asks the gateway. */
    ask: (as: As | null, query: string, variables?: Record<string, unknown>) =>
      ask(running.gatewayUrl, as, query, variables),
    /** Asks one tier directly, as its own office would with the gateway away. */
    askTier: (subgraph: SubgraphName, as: As | null, query: string, variables?: Record<string, unknown>) =>
      ask(running.tiers[subgraph].url, as, query, variables),
    /** Delivers until nothing is due at any tier. */
    settle: async () => {
      const delivered = () => tiers.reduce((total, tier) => total + tier.deliveries(), 0);
      // What a tier delivers makes work at another that was asked before it: only two quiet rounds in a row, with
      // nothing delivered by anybody meanwhile, tell that no work is left anywhere.
      for (let rounds = 0; rounds < 2; ) {
        const before = delivered();
        const quiet: boolean[] = [];
        for (const tier of tiers) quiet.push(await tier.drain());
        rounds = quiet.every(Boolean) && delivered() === before ? rounds + 1 : 0;
      }
    },
    [Symbol.asyncDispose]: async () => {
      await running.close();
      await clearAway();
    },
  };
}

export type World = Awaited<ReturnType<typeof startWorld>>;
