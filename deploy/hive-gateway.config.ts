import type { GatewayConfigSupergraph } from '@graphql-hive/gateway-runtime';

/**
 * A tier takes a caller by the caller's own token. From a WebSocket it is read out of what the client says as it connects,
 * which `propagateHeaders` does not look at. Subscriptions are posted: a tier takes no document in an address.
 */
const tier = (address: string) => ({
  location: `{env.${address}}/graphql`,
  headers: [['authorization', '{context.headers.authorization}']] as [string, string][],
  options: { method: 'POST' },
});

const ANSWER_WITHIN_MS = 5_000;

/** Hive Gateway over the three tiers, where it stands in for ours: docs/deployment.md. */
export const gatewayConfig = {
  supergraph: './schema/supergraph.graphql',
  transportEntries: {
    village: tier('VILLAGE_URL'),
    township: tier('TOWNSHIP_URL'),
    county: tier('COUNTY_URL'),
  },
  // By default it waits for a tier that hangs as long as the tier hangs.
  upstreamTimeout: ({ executionRequest }) =>
    String(executionRequest?.operationType) === 'subscription' ? undefined : ANSWER_WITHIN_MS,
  // Its pages fetch what they show from another host.
  graphiql: false,
  landingPage: false,
} satisfies GatewayConfigSupergraph;
