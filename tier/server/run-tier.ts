import { createIdentity, jwksFrom } from '@sanji/edge/identity.ts';
import { createLog, whereThrown } from '@sanji/edge/log.ts';
import { metricsFor } from '@sanji/edge/metrics.ts';
import { createServiceSigner, createServiceVerifier } from '@sanji/edge/service-identity.ts';
import { startTracing } from '@sanji/edge/tracing.ts';
import { readTierEnvironment } from './environment.ts';
import { startTier } from './start-tier.ts';
import type { TierDefinition } from './tier-definition.ts';

const CONFIGURATION_FAULT = 78;

/** Runs a tier as a process of its own, until it is told to stop. */
export async function runTier(definition: TierDefinition): Promise<void> {
  const log = createLog();
  const told = read(definition);
  if (told === null) return;
  const addresses = {
    VILLAGE: told.villageUrl.href,
    TOWNSHIP: told.townshipUrl.href,
    COUNTY: told.countyUrl.href,
  };
  const { gatewayKey: gateway, villageKey: village, townshipKey: township, countyKey: county } = told;
  const metrics = await metricsFor(told);
  const endTracing = told.tracesUrl && (await startTracing(definition.subgraph, told.tracesUrl));
  const running = await startTier({
    definition,
    database: { appUrl: told.appUrl, courierUrl: told.courierUrl },
    keys: {
      self: definition.tier,
      privateKey: told.privateKey,
      publicKeys: { VILLAGE: village, TOWNSHIP: township, COUNTY: county },
    },
    personKey: told.personKey,
    discipline: { county: told.disciplineKey, above: told.disciplineAboveKey, opens: told.opensReports },
    addressOf: (peer) => addresses[peer],
    identify: createIdentity({ issuer: told.issuer, audience: told.audience, jwks: jwksFrom(told.jwksUrl) }),
    service: {
      sign: createServiceSigner({ name: definition.subgraph, privateKey: told.privateKey }),
      verify: createServiceVerifier({
        audience: definition.subgraph,
        keys: { gateway, village, township, county },
      }),
    },
    log,
    rulesOf: told.rulesOf,
    materials: told.materials,
    sweepCron: told.sweepCron,
    host: told.host,
    port: told.port,
    ...(metrics ? { metrics } : {}),
    ...(told.crash ? { checkpoint: crashAt(told.crash) } : {}),
  });
  const stop = () => {
    running
      .close()
      .then(() => endTracing?.())
      .then(
        () => log.info('tier-closed'),
        (error: unknown) => log.error('closing-failed', whereThrown(error)),
      );
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

/** Kills this very process at the named point, with no farewell, as a power failure would. For trials only. */
function crashAt({ point, passing }: { point: string; passing: number }): (point: string) => void {
  let left = passing;
  return (reached) => {
    if (reached !== point) return;
    left -= 1;
    if (left === 0) process.kill(process.pid, 'SIGKILL');
  };
}

function read(definition: TierDefinition): ReturnType<typeof readTierEnvironment> | null {
  try {
    return readTierEnvironment(`The ${definition.subgraph} service`, process.env, definition);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = CONFIGURATION_FAULT;
    return null;
  }
}
