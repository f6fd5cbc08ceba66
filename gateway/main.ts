import { readFileSync } from 'node:fs';
import { createIdentity, jwksFrom } from '@sanji/edge/identity.ts';
import { createLog } from '@sanji/edge/log.ts';
import { createServiceSigner } from '@sanji/edge/service-identity.ts';
import { readEnvironment } from './environment.ts';
import { startGateway } from './start.ts';

const { port, host, tiers, issuer, audience, jwksUrl, serviceKey } = readEnvironment(process.env);
const log = createLog();

const gateway = await startGateway({
  port,
  host,
  tiers,
  supergraphSdl: readFileSync(new URL(import.meta.resolve('@sanji/schema/supergraph.graphql')), 'utf8'),
  identity: createIdentity({ issuer, audience, jwks: jwksFrom(jwksUrl) }),
  signer: createServiceSigner({ name: 'gateway', privateKey: serviceKey }),
  log,
  now: () => new Date(),
});

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, () => void gateway.close().then(() => log.info('gateway-closed')));
}
