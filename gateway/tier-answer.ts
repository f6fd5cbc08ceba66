import { graphError } from '@sanji/edge/errors.ts';
import type { Tier } from '@sanji/edge/tiers.ts';
import type { GraphQLFormattedError } from 'graphql';

export interface TierAnswer {
  data?: Record<string, unknown> | null;
  errors?: GraphQLFormattedError[];
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isError = (value: unknown): value is GraphQLFormattedError =>
  isRecord(value) && typeof value.message === 'string';

/**
 * Reads what a tier said, whatever the HTTP status: a refusal in GraphQL's form is an answer. Undefined
 * means that it was none, such as a proxy's error page.
 */
export function readAnswer(tier: Tier, text: string): TierAnswer | undefined {
  const said = parse(text);
  if (!isRecord(said)) return undefined;
  const data = isRecord(said.data) ? { data: said.data } : {};
  if (!Array.isArray(said.errors)) return 'data' in data ? data : undefined;
  return { ...data, errors: said.errors.filter(isError).map((error) => namingTier(error, tier)) };
}

export const silence = (tier: Tier): TierAnswer => ({
  errors: [
    graphError('TIER_UNAVAILABLE', `The ${tier.toLowerCase()} tier did not answer in time.`, tier).toJSON(),
  ],
});

const namingTier = (
  { message, path, extensions }: GraphQLFormattedError,
  tier: Tier,
): GraphQLFormattedError => ({
  message,
  ...(path && { path }),
  extensions: { code: extensions?.code, tier },
});

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not an answer; the caller counts it as silence.
    return undefined;
  }
}
