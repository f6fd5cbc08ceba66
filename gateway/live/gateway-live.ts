import { setTimeout as after } from 'node:timers/promises';
import type { ApolloServer } from '@apollo/server';
import { graphError } from '@sanji/edge/errors.ts';
import { CALLER_LIMITS } from '@sanji/edge/hardening.ts';
import type { Identify } from '@sanji/edge/identity.ts';
import type { LiveCaller, LiveGraph } from '@sanji/edge/live.ts';
import { CALLER_PLACES } from '@sanji/edge/live-places.ts';
import type { Log } from '@sanji/edge/log.ts';
import type { Tier } from '@sanji/edge/tiers.ts';
import type { SubgraphName } from '@sanji/schema/sdl.ts';
import { type FormattedExecutionResult, GraphQLError, type GraphQLSchema } from 'graphql';
import type { Caller } from '../caller.ts';
import { type KeyedQuery, keyedQuery } from './keyed-query.ts';
import type { TierEvents } from './tier-events.ts';

interface GatewayLiveOptions {
  graph: ApolloServer<Caller>;
  schema: () => GraphQLSchema;
  events: TierEvents;
  tierOf: (subgraph: SubgraphName) => Tier;
  identity: Identify;
  now: () => Date;
  log: Log;
}

const ASK_AGAIN_AFTER_MS = 500;
const ASK_AT_MOST = 120;

/**
 * The gateway's subscriptions: it hears from the owning tier that something happened, and asks for it as the caller with
 * the caller's own selection. So an event is filtered by what filters a query, and has fields of any tier.
 */
export function gatewayLive(options: GatewayLiveOptions): LiveGraph<LiveCaller> {
  const { schema, events, tierOf, identity, now, log } = options;

  async function* completed(
    keyed: KeyedQuery,
    authorization: string,
    signal: AbortSignal,
  ): AsyncGenerator<FormattedExecutionResult> {
    const tier = tierOf(keyed.subgraph);
    for await (const cursor of events.follow({ ...keyed, tier }, authorization, signal)) {
      const result = await complete(options, { keyed, tier, cursor }, authorization, signal);
      if (signal.aborted) return;
      const told = result.data?.[keyed.key] != null;
      // Nothing, and no reason: the caller may no longer see what it was about.
      if (told || result.errors) yield result;
      if (!told && result.errors) return;
    }
  }

  return {
    schema,
    limits: CALLER_LIMITS,
    places: CALLER_PLACES,
    now,
    log,
    admit: async ({ authorization = '' }) => ({ actor: await identity(authorization, now()), authorization }),
    subscribe: (ready, { authorization }, signal) => {
      const keyed = keyedQuery(schema(), ready);
      return Promise.resolve(
        keyed instanceof GraphQLError ? [keyed] : completed(keyed, authorization, signal),
      );
    },
  };
}

interface Wanted {
  keyed: KeyedQuery;
  tier: Tier;
  cursor: string;
}

/** The event as the caller selected it. A tier that is away just now is asked again: its event must not be lost. */
async function complete(
  { graph }: GatewayLiveOptions,
  { keyed, tier, cursor }: Wanted,
  authorization: string,
  signal: AbortSignal,
): Promise<FormattedExecutionResult> {
  for (let asked = 1; ; asked += 1) {
    const { body } = await graph.executeOperation(
      { query: keyed.query, variables: keyed.variablesFor(cursor) },
      { contextValue: { authorization, silent: new Set() } },
    );
    if (body.kind !== 'single') throw new TypeError('incremental delivery is not offered');
    const { data, errors } = body.singleResult;
    const isAway =
      data?.[keyed.key] == null &&
      errors?.some(({ extensions }) => extensions?.code === 'TIER_UNAVAILABLE' && extensions.tier === tier);
    if (!isAway || signal.aborted) return { ...(data !== undefined && { data }), ...(errors && { errors }) };
    if (asked === ASK_AT_MOST)
      throw graphError('TIER_UNAVAILABLE', `The ${tier.toLowerCase()} tier does not answer.`, tier);
    await after(ASK_AGAIN_AFTER_MS, undefined, { signal }).catch(() => undefined);
  }
}
