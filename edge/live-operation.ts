import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  getVariableValues,
  type OperationDefinitionNode,
  OperationTypeNode,
  parse,
  specifiedRules,
  validate,
} from 'graphql';
import { boundedDocument } from './document-limits.ts';
import { type ErrorCode, graphError } from './errors.ts';
import type { Limits } from './hardening.ts';
import { boundedLists } from './list-cost.ts';

/** A subscription that may be run: written in the schema's words, inside the limits of any operation. */
export interface ReadySubscription {
  document: DocumentNode;
  operation: OperationDefinitionNode;
  /** The variables as they were sent, and as the schema has them. */
  given: Record<string, unknown>;
  variables: Record<string, unknown>;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const coded = (code: ErrorCode) => (error: GraphQLError) =>
  new GraphQLError(error.message, { source: error.source, positions: error.positions, extensions: { code } });

/** Reads what a caller sent, or says what is wrong with it. */
export function readSubscription(
  schema: GraphQLSchema,
  limits: Limits,
  sent: unknown,
): ReadySubscription | GraphQLError[] {
  if (!isRecord(sent) || typeof sent.query !== 'string')
    return [graphError('BAD_REQUEST', 'Send an operation: {"query": "subscription ..."}.')];
  const document = parsed(sent.query, limits.maxTokens);
  if (document instanceof GraphQLError) return [coded('GRAPHQL_PARSE_FAILED')(document)];
  const rules = [...specifiedRules, boundedDocument(limits), boundedLists(limits.maxAnswered)];
  const faults = validate(schema, document, rules, { maxErrors: limits.maxReportedErrors });
  if (faults.length > 0) return faults.map(coded('GRAPHQL_VALIDATION_FAILED'));
  const name = typeof sent.operationName === 'string' ? sent.operationName : null;
  const operation = getOperationAST(document, name);
  if (operation?.operation !== OperationTypeNode.SUBSCRIPTION) {
    const message = 'Name one subscription. Queries and mutations are sent by POST as application/json.';
    return [graphError('OPERATION_RESOLUTION_FAILURE', message)];
  }
  const given = isRecord(sent.variables) ? sent.variables : {};
  const { coerced, errors } = getVariableValues(schema, operation.variableDefinitions ?? [], given, {
    maxErrors: limits.maxReportedErrors,
  });
  if (errors) return errors.map(coded('BAD_USER_INPUT'));
  return { document, operation, given, variables: coerced };
}

function parsed(query: string, maxTokens: number): DocumentNode | GraphQLError {
  try {
    return parse(query, { maxTokens });
  } catch (error) {
    if (error instanceof GraphQLError) return error;
    throw error;
  }
}
