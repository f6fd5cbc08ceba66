import { readFileSync } from 'node:fs';
import { createIdentity, jwksFrom } from '@sanji/edge/identity.ts';
import { createLog, whereThrown } from '@sanji/edge/log.ts';
import { metricsFor } from '@sanji/edge/metrics.ts';
import { createServiceSigner } from '@sanji/edge/service-identity.ts';
import { startTracing } from '@sanji/edge/tracing.ts';
import { type GatewayEnvironment, readEnvironment } from './environment.ts';
import { startGateway } from './start.ts';

const CONFIGURATION_FAULT = 78;

const told = read();
if (told !== null) await run(told);

function read(): GatewayEnvironment | null {
  try {
    return readEnvironment(process.env);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = CONFIGURATION_FAULT;
    return null;
  }
}

/** Runs the gateway as a process of its own, until it is told to stop. */
async function run(environment: GatewayEnvironment): Promise<void> {
  const { port, host, tiers, issuer, audience, jwksUrl, serviceKey, iceServers } = environment;
  const log = createLog();
  const metrics = await metricsFor(environment);
  const endTracing = environment.tracesUrl && (await startTracing('gateway', environment.tracesUrl));
  const gateway = await startGateway({
    port,
    host,
    tiers,
    supergraphSdl: readFileSync(new URL(import.meta.resolve('@sanji/schema/supergraph.graphql')), 'utf8'),
    identity: createIdentity({ issuer, audience, jwks: jwksFrom(jwksUrl) }),
    signer: createServiceSigner({ name: 'gateway', privateKey: serviceKey }),
    log,
    now: () => new Date(),
    iceServers,
    metrics,
  });
  const stop = () => {
    gateway
      .close()
      .then(() => endTracing?.())
      .then(
        () => log.info('gateway-closed'),
        (error: unknown) => log.error('closing-failed', whereThrown(error)),
      );
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}
