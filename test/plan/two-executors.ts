import { ApolloGateway } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { withOwnExecutor } from '@sanji/gateway/plan/executor.ts';
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
  let leftToApollo = 0;
  const gatewayOf = () =>
    new ApolloGateway({
      supergraphSdl,
      logger: QUIET,
      buildService: ({ name }) => ({ process: ({ request }) => tiers(seed)(name, request) }),
    });
  const [apollo, behind] = [gatewayOf(), gatewayOf()];
  const { executor } = behind;
  behind.executor = (context) => {
    leftToApollo += 1;
    return executor(context);
  };
  const ours = withOwnExecutor(behind, {
    supergraphSdl,
    ask: () => (subgraph, question) => tiers(seed)(subgraph, question),
  });
  let schema: GraphQLSchema | undefined;
  apollo.onSchemaLoadOrUpdate(({ apiSchema }) => {
    schema = apiSchema;
  });
  const servers = [apollo, ours].map(
    (gateway) => new ApolloServer({ gateway, logger: QUIET, includeStacktraceInErrorResponses: false }),
  );
  for (const server of servers) await server.start();
  if (schema === undefined) throw new Error('the schema is not known');
  return {
    schema,
    leftToApollo: () => leftToApollo,
    /** What each says, errors in an order that does not depend on which tier was first. */
    ask: async ({ query, variables = {}, seed: given = '' }: Asked): Promise<Said[]> => {
      seed = given;
      const said: Said[] = [];
      for (const server of servers) {
        const { body } = await server.executeOperation({ query, variables });
        if (body.kind !== 'single') throw new TypeError('the answer is in parts');
        said.push(comparable(JSON.parse(JSON.stringify(body.singleResult))));
      }
      return said;
    },
    [Symbol.asyncDispose]: async () => {
      for (const server of servers) await server.stop();
    },
  };
}

function comparable({ errors, ...said }: Said): Said {
  return errors ? { ...said, errors: errors.toSorted((a, b) => order(a).localeCompare(order(b))) } : said;
}
const order = (error: unknown): string => JSON.stringify(error);
