import type { ApolloGateway } from '@apollo/gateway';
import type {
  GatewayExecutionResult,
  GatewayExecutor,
  GatewayGraphQLRequestContext,
  GatewayInterface,
} from '@apollo/server-gateway-interface';
import { type GraphQLSchema, getVariableValues } from 'graphql';
import { LRUCache } from 'lru-cache';
import { carryOut, type Run } from './carry-out.ts';
import { createPlanner, type Plan } from './plan.ts';

export interface ExecutorOptions {
  supergraphSdl: string;
  ask: (context: GatewayGraphQLRequestContext) => Run['ask'];
}

interface Known {
  plan: Plan | null;
}

// In characters of the documents: a compiled plan takes some tens of bytes for each.
const MOST_REMEMBERED = 1_000_000;

/**
 * The gateway with an executor of our own. What can be known from an operation alone, its plan and the form of its answer,
 * is worked out once and remembered: Apollo's executor walks the schema for every field of every answer. It still
 * carries out what is not carried out here.
 */
export function withOwnExecutor(gateway: ApolloGateway, options: ExecutorOptions): GatewayInterface {
  let schema: GraphQLSchema | undefined;
  gateway.onSchemaLoadOrUpdate(({ apiSchema }) => {
    schema = apiSchema;
  });
  return {
    onSchemaLoadOrUpdate: (callback) => gateway.onSchemaLoadOrUpdate(callback),
    stop: () => gateway.stop(),
    load: async (loading) => {
      const { executor: otherwise } = await gateway.load(loading);
      if (!schema) throw new TypeError('the supergraph is static');
      return { executor: createExecutor(schema, options, otherwise) };
    },
  };
}

function createExecutor(
  schema: GraphQLSchema,
  { supergraphSdl, ask }: ExecutorOptions,
  otherwise: GatewayExecutor,
): GatewayExecutor {
  const planOf = remembered(createPlanner(supergraphSdl, schema));
  return async (context) => {
    const plan = planOf(context);
    return plan === null ? otherwise(context) : answered(plan, context, schema, ask(context));
  };
}

function remembered(planOf: ReturnType<typeof createPlanner>) {
  const plans = new LRUCache<string, Known>({ maxSize: MOST_REMEMBERED });
  return ({
    queryHash,
    source,
    document,
    operation,
    operationName,
  }: GatewayGraphQLRequestContext): Plan | null => {
    const key = `${queryHash} ${operationName ?? ''}`;
    let known = plans.get(key);
    if (!known) {
      known = { plan: planOf({ document, operation, operationName: operationName ?? undefined }) };
      plans.set(key, known, { size: Math.max(1, source.length) });
    }
    return known.plan;
  };
}

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
