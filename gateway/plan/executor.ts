import { ApolloGateway } from '@apollo/gateway';
import type {
  GatewayExecutionResult,
  GatewayGraphQLRequestContext,
  GatewayInterface,
} from '@apollo/server-gateway-interface';
import { type GraphQLSchema, getVariableValues } from 'graphql';
import { LRUCache } from 'lru-cache';
import { carryOut, type Run } from './carry-out.ts';
import { type Plan, planOf } from './plan.ts';

/** Asks a tier in the name of whoever asks the gateway. */
export type Asking = (context: GatewayGraphQLRequestContext) => Run['ask'];

type Config = ConstructorParameters<typeof ApolloGateway>[0];

// In characters of the documents: a compiled plan takes some tens of bytes for each.
const MOST_REMEMBERED = 1_000_000;

/**
 * Apollo's gateway with an executor of our own. The first time an operation is asked, Apollo plans it and carries it out. What
 * follows from the operation alone, the steps of its plan and the form of its answer, is remembered then, and from the second time on
 * it is carried out here: Apollo's executor walks the schema for every field of every answer. It goes on with what is
 * not carried out here.
 */
export function gatewayWithOwnExecutor(config: Config, ask: Asking): GatewayInterface {
  let schema: GraphQLSchema | undefined;
  const plans = new LRUCache<string, { plan: Plan | null }>({ maxSize: MOST_REMEMBERED });
  const gateway = new ApolloGateway({
    ...config,
    experimental_didResolveQueryPlan: ({ queryPlan, requestContext }) => {
      const key = keyOf(requestContext);
      if (schema && !plans.has(key))
        plans.set(key, { plan: planOf(requestContext, queryPlan, schema) }, { size: sizeOf(requestContext) });
    },
  });
  gateway.onSchemaLoadOrUpdate(({ apiSchema }) => {
    schema = apiSchema;
  });
  return {
    onSchemaLoadOrUpdate: (callback) => gateway.onSchemaLoadOrUpdate(callback),
    stop: () => gateway.stop(),
    load: async (loading) => {
      const { executor } = await gateway.load(loading);
      return {
        executor: async (context) => {
          const plan = plans.get(keyOf(context))?.plan;
          return plan && schema ? answered(plan, context, schema, ask(context)) : executor(context);
        },
      };
    },
  };
}

const keyOf = ({ queryHash, operationName }: GatewayGraphQLRequestContext): string =>
  `${queryHash} ${operationName ?? ''}`;
const sizeOf = ({ source }: GatewayGraphQLRequestContext): number => Math.max(1, source.length);

async function answered(
  { step, shapeFor }: Plan,
  context: GatewayGraphQLRequestContext,
  schema: GraphQLSchema,
  ask: Run['ask'],
): Promise<GatewayExecutionResult> {
  const given = context.request.variables ?? {};
  const understood = getVariableValues(schema, context.operation.variableDefinitions ?? [], given);
  if (understood.errors) return { errors: understood.errors };
  const run: Run = { data: {}, errors: [], given, understood: understood.coerced, ask };
  if (step) await carryOut(run, step);
  const completion = { path: [], errors: [] };
  const data = shapeFor(understood.coerced)(run.data, completion);
  if (run.errors.length > 0) return { errors: run.errors, data };
  return completion.errors.length > 0
    ? { data, extensions: { valueCompletion: completion.errors } }
    : { data };
}
