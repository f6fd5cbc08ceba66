import type { ApolloServerOptions, ApolloServerPlugin, BaseContext } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { GraphQLError, OperationTypeNode } from 'graphql';
import { boundedDocument, type DocumentLimits } from './document-limits.ts';
import { type ErrorCode, formatError, isAllowed } from './errors.ts';
import { boundedLists } from './list-cost.ts';
import { type Log, whereThrown } from './log.ts';
import type { Tier } from './tiers.ts';

export interface Limits extends DocumentLimits {
  maxTokens: number;
  /** Fields in all, fragments spread. */
  maxSelections: number;
  maxReportedErrors: number;
  /** Fields that are answered in all, lists multiplied. */
  maxAnswered: number;
}

export const CALLER_LIMITS: Limits = {
  maxTokens: 4_000,
  maxSelections: 5_000,
  maxDepth: 16,
  maxRootFields: 20,
  maxAliases: 60,
  maxReportedErrors: 10,
  maxAnswered: 200_000,
};

interface HardeningOptions {
  limits: Limits;
  log: Log;
  introspection: boolean;
  tier?: Tier;
}

/** Every option in which a graph of ours differs from Apollo's defaults; gateway and tiers spread the same. */
export function hardened({ limits, log, introspection, tier }: HardeningOptions) {
  return {
    introspection,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: limits.maxTokens },
    validationOptions: { maxErrors: limits.maxReportedErrors },
    maxRecursiveSelections: limits.maxSelections,
    validationRules: [boundedDocument(limits), boundedLists(limits.maxAnswered)],
    logger: quietLogger(log),
    formatError: (formatted, error) => {
      if (!isAllowed(formatted.extensions?.code))
        log.error('error-masked', { ...whereThrown(root(error)), tier });
      return formatError(formatted);
    },
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      refuseWhatCannotRun,
    ],
  } satisfies Partial<ApolloServerOptions<BaseContext>>;
}

// Apollo's own messages may quote a document or an address, so only the fact that there was one is kept.
const quietLogger = (log: Log) => ({
  debug: () => undefined,
  info: () => undefined,
  warn: () => log.warn('apollo-warning'),
  error: () => log.error('apollo-error'),
});

function root(error: unknown): unknown {
  return error instanceof GraphQLError && error.originalError ? root(error.originalError) : error;
}

// Left alone, a gateway answers these requests with a masked 500, as if the fault were ours.
const refuseWhatCannotRun: ApolloServerPlugin = {
  requestDidStart: () =>
    Promise.resolve({
      didResolveOperation: ({ operation, request }) => {
        if (!operation) {
          return Promise.reject(
            cannotRun(
              request.operationName
                ? 'The document holds no operation of that name.'
                : 'The document holds several operations: name the one to run in operationName.',
            ),
          );
        }
        if (operation.operation === OperationTypeNode.SUBSCRIPTION) {
          return Promise.reject(cannotRun('Subscriptions cannot be sent to this address.'));
        }
        return Promise.resolve();
      },
    }),
};

const cannotRun = (message: string) =>
  new GraphQLError(message, {
    extensions: { code: 'OPERATION_RESOLUTION_FAILURE' satisfies ErrorCode, http: { status: 400 } },
  });
