import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { TIERS, type Tier } from './tiers.ts';

/** What a caller may be told. Any other error reaches them as INTERNAL, without its text. */
export const ERROR_CODES = [
  'BAD_REQUEST',
  'BAD_USER_INPUT',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_SUPPORTED',
  'METHOD_NOT_ALLOWED',
  'NOT_ACCEPTABLE',
  'UNSUPPORTED_MEDIA_TYPE',
  'UNAUTHENTICATED',
  'TOKEN_EXPIRED',
  'TOKEN_FOREIGN',
  'FORBIDDEN',
  'OUT_OF_REGION',
  'NOT_FOUND',
  'TOO_MUCH',
  'TOO_MANY_SUBSCRIPTIONS',
  'CURSOR_OUTSIDE_WINDOW',
  'TIER_UNAVAILABLE',
  'IDENTITY_UNAVAILABLE',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

export const INTERNAL_MESSAGE = 'Something went wrong on our side.';

/** An error that a caller may read: its message is passed on as it stands. */
export const graphError = (code: ErrorCode, message: string, tier?: Tier): GraphQLError =>
  new GraphQLError(message, { extensions: tier ? { code, tier } : { code } });

export const isAllowed = (code: unknown): code is ErrorCode =>
  ERROR_CODES.some((allowed) => allowed === code);

/** The last hand on every error of both layers: code, tier, place in the query; nothing else. */
export function formatError(error: GraphQLFormattedError): GraphQLFormattedError {
  const { code, tier } = error.extensions ?? {};
  const known = isAllowed(code);
  return {
    message: known ? withoutSuggestions(error.message) : INTERNAL_MESSAGE,
    ...(error.locations && { locations: error.locations }),
    ...(error.path && { path: error.path }),
    extensions: { code: known ? code : 'INTERNAL', ...(isTier(tier) && { tier }) },
  };
}

// Apollo hides suggestions in validation only; those about a variable's value come later and are not hidden.
const withoutSuggestions = (message: string) => message.replace(/ ?Did you mean .+\?$/, '');

const isTier = (tier: unknown): tier is Tier => TIERS.some((known) => known === tier);
