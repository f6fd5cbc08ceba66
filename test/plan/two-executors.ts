import { ApolloGateway } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { gatewayWithOwnExecutor } from '@sanji/gateway/plan/executor.ts';
import { turnTelemetryOff } from '@sanji/gateway/telemetry-off.ts';
import type { GraphQLFormattedError, GraphQLSchema } from 'graphql';
import type { inventedTiers } from './invented-tiers.ts';

interface Asked {
  query: string;
  variables?: Record<string, unknown>;
  /** What the tiers answer differs by it. */
  seed?: string;
}

interface Said {
  data?: unknown;
  errors?: readonly GraphQLFormattedError[];
  extensions?: unknown;
}

type Tiers = ReturnType<typeof inventedTiers>;

const QUIET = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
};

/** Apollo's own executor and ours over the same tiers. */
export async function twoExecutors(supergraphSdl: string, tiers: Tiers) {
  turnTelemetryOff();
  let seed = '';
  let askedByApollo = 0;
  let leftToApollo = 0;
  const config = {
    supergraphSdl,
    logger: QUIET,
    buildService: ({ name }: { name: string }) => ({
      process: ({ request }: { request: Parameters<ReturnType<Tiers>>[1] }) => {
        askedByApollo += 1;
        return tiers(seed)(name, request);
      },
    }),
  };
  const apollo = new ApolloGateway(config);
  const ours = gatewayWithOwnExecutor(config, () => (subgraph, question) => tiers(seed)(subgraph, question));
  let schema: GraphQLSchema | undefined;
  apollo.onSchemaLoadOrUpdate(({ apiSchema }) => {
    schema = apiSchema;
  });
  const served = (gateway: typeof ours) =>
    new ApolloServer({ gateway, logger: QUIET, includeStacktraceInErrorResponses: false });
  const servers = { apollo: served(apollo), ours: served(ours) };
  for (const server of Object.values(servers)) await server.start();
  if (schema === undefined) throw new Error('the schema is not known');
  return {
    schema,
    leftToApollo: () => leftToApollo,
    /**
     * What each says, errors in an order that does not depend on which tier was first. Ours is asked before, since it leaves the first
     * time to Apollo.
     */
    ask: async ({ query, variables = {}, seed: given = '' }: Asked): Promise<Said[]> => {
      seed = given;
      const said = async (server: ApolloServer): Promise<Said> => {
        const { body } = await server.executeOperation({ query, variables });
        if (body.kind !== 'single') throw new TypeError('the answer is in parts');
        return comparable(JSON.parse(JSON.stringify(body.singleResult)));
      };
      const fromApollo = await said(servers.apollo);
      await said(servers.ours);
      const before = askedByApollo;
      const fromOurs = await said(servers.ours);
      if (askedByApollo > before) leftToApollo += 1;
      return [fromApollo, fromOurs];
    },
    [Symbol.asyncDispose]: async () => {
      for (const server of Object.values(servers)) await server.stop();
    },
  };
}

function comparable({ errors, ...said }: Said): Said {
  return errors ? { ...said, errors: errors.toSorted((a, b) => order(a).localeCompare(order(b))) } : said;
}
const order = (error: unknown): string => JSON.stringify(error);
