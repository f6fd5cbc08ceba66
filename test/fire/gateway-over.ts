import { createPrivateKey } from 'node:crypto';
import type { OpenDoor } from '@sanji/edge/http.ts';
import { createIdentity, jwksFrom } from '@sanji/edge/identity.ts';
import { createLog } from '@sanji/edge/log.ts';
import { createServiceSigner } from '@sanji/edge/service-identity.ts';
import { startGateway } from '@sanji/gateway/start.ts';
import { supergraphSdl } from '@sanji/schema/sdl.ts';
import { inject } from 'vitest';
import { bySubgraph, type ThreeServices } from './three-services.ts';

/** A gateway before three services that are processes of their own. */
export async function gatewayOver({ services, issuer }: ThreeServices): Promise<OpenDoor> {
  const { TOKEN_ISSUER, TOKEN_AUDIENCE, TOKEN_JWKS_URL } = issuer.environment;
  return startGateway({
    port: 0,
    host: '127.0.0.1',
    supergraphSdl: supergraphSdl(),
    tiers: await bySubgraph((subgraph) => ({ url: `${services[subgraph].url}/graphql` })),
    identity: createIdentity({
      issuer: TOKEN_ISSUER,
      audience: TOKEN_AUDIENCE,
      jwks: jwksFrom(new URL(TOKEN_JWKS_URL)),
    }),
    signer: createServiceSigner({
      name: 'gateway',
      privateKey: createPrivateKey(inject('secrets').keys.gateway.privateKey),
    }),
    log: createLog({ silent: true }),
    now: () => new Date(),
  });
}
