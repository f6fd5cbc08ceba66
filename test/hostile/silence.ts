import { createPrivateKey } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import { createLog } from '@sanji/edge/log.ts';
import { createServiceSigner } from '@sanji/edge/service-identity.ts';
import { startGateway } from '@sanji/gateway/start.ts';
import { SUBGRAPHS, type SubgraphName, supergraphSdl } from '@sanji/schema/sdl.ts';
import { developmentIssuer } from '@sanji/start/development-issuer.ts';
import { DEFINITIONS } from '@sanji/start/three-tiers.ts';
import type { Tier } from '@sanji/tier/schema.types.ts';
import { inject } from 'vitest';
import { freePort } from '../fire/ports.ts';
import { startWorld } from '../world.ts';

/** How a tier can be away: its process gone, or there and dumb. */
export type Mood = 'gone' | 'hung';

/** Takes every connection and never says a word. */
async function dumbServer() {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined).on('close', () => sockets.delete(socket));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    close: async () => {
      server.close();
      for (const socket of sockets) socket.destroy();
      await once(server, 'close');
    },
  };
}

/** A world in which one tier is away for everybody else, the gateway included, until it returns. */
export async function worldWithout(missing: SubgraphName, mood: Mood) {
  const silent = DEFINITIONS[missing].tier;
  const dumb = await dumbServer();
  const away = mood === 'hung' ? dumb.url : `http://127.0.0.1:${await freePort()}`;
  const addresses = new Map<Tier, string>();
  let isAway = true;
  const addressOf = (peer: Tier) => (isAway && peer === silent ? away : addresses.get(peer));
  const world = await startWorld({ adjust: () => ({ addressOf }) });
  for (const subgraph of SUBGRAPHS) addresses.set(DEFINITIONS[subgraph].tier, world.tiers[subgraph].url);
  const { keys } = inject('secrets');
  const graphAt = (subgraph: SubgraphName) => ({
    url: `${subgraph === missing ? away : world.tiers[subgraph].url}/graphql`,
  });
  const gateway = await startGateway({
    port: 0,
    host: '127.0.0.1',
    supergraphSdl: supergraphSdl(),
    tiers: { village: graphAt('village'), township: graphAt('township'), county: graphAt('county') },
    identity: (await developmentIssuer(keys.issuer)).identify,
    signer: createServiceSigner({ name: 'gateway', privateKey: createPrivateKey(keys.gateway.privateKey) }),
    log: createLog({ silent: true }),
    now: () => new Date(),
  });
  return {
    ...world,
    gatewayUrl: gateway.url,
    silent,
    /** The tier is back for its peers. */
    returns: () => {
      isAway = false;
    },
    [Symbol.asyncDispose]: async () => {
      await gateway.close();
      await world[Symbol.asyncDispose]();
      await dumb.close();
    },
  };
}
