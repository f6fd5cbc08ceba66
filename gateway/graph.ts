import { ApolloServer } from '@apollo/server';
import { CALLER_LIMITS, hardened } from '@sanji/edge/hardening.ts';
import type { Log } from '@sanji/edge/log.ts';
import type { GraphQLSchema } from 'graphql';
import type { Caller } from './caller.ts';
import { gatewayWithOwnExecutor } from './plan/executor.ts';
import { turnTelemetryOff } from './telemetry-off.ts';
import type { TierSource } from './tier-source.ts';

interface GraphOptions {
  supergraphSdl: string;
  sourceOf: (subgraph: string) => TierSource;
  log: Log;
}

interface Graph {
  server: ApolloServer<Caller>;
  /** What callers may ask, once the server has started. */
  schema: () => GraphQLSchema;
}

/**
 * The one graph over three tiers. The supergraph is composed beforehand: a gateway that asks its tiers for
 * their schemas cannot start while one is down. Query plans are kept by Apollo's own cache of 30 MiB.
 */
export function createGraph({ supergraphSdl, sourceOf, log }: GraphOptions): Graph {
  turnTelemetryOff();
  // Introspection is open because nobody comes this far without a valid token: see the door.
  const options = hardened({ limits: CALLER_LIMITS, log, introspection: true });
  const gateway = gatewayWithOwnExecutor(
    {
      supergraphSdl,
      buildService: ({ name }) => sourceOf(name),
      logger: options.logger,
      // On by default outside production, it would hand the plan, and so the services, to anyone who asks.
      __exposeQueryPlanExperimental: false,
    },
    ({ context: { authorization, silent } }) =>
      (subgraph, question) =>
        sourceOf(subgraph).ask(question, { authorization, silent }),
  );
  let known: GraphQLSchema | undefined;
  gateway.onSchemaLoadOrUpdate(({ apiSchema }) => {
    known = apiSchema;
  });
  const schema = () => {
    if (known === undefined) throw new Error('the graph has not started');
    return known;
  };
  return { server: new ApolloServer<Caller>({ gateway, ...options }), schema };
}
