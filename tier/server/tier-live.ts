import { CALLER_LIMITS } from '@sanji/edge/hardening.ts';
import type { Identify } from '@sanji/edge/identity.ts';
import type { LiveCaller, LiveGraph } from '@sanji/edge/live.ts';
import type { ReadySubscription } from '@sanji/edge/live-operation.ts';
import { TIER_PLACES } from '@sanji/edge/live-places.ts';
import type { Log } from '@sanji/edge/log.ts';
import { SERVICE_HEADER, type ServiceName, type ServiceVerifier } from '@sanji/edge/service-identity.ts';
import {
  createSourceEventStream,
  type ExecutionResult,
  execute,
  GraphQLError,
  type GraphQLSchema,
} from 'graphql';
import type { Desk } from '../cases/desk.ts';
import type { Feed } from '../live/feed.ts';
import { follow } from '../live/follow.ts';
import { beginOperation } from './operation.ts';
import type { ReadPool } from './read-pool.ts';

export interface TierCaller extends LiveCaller {
  service: ServiceName | null;
}

interface TierLiveOptions {
  desk: Desk;
  reading: ReadPool;
  feed: Feed;
  schema: GraphQLSchema;
  log: Log;
  identify: Identify;
  verify: ServiceVerifier;
}

/** A tier's subscriptions: whoever listens is known as for a query, and each event is read as a query of theirs. */
export function tierLive(options: TierLiveOptions): LiveGraph<TierCaller> {
  const { desk, reading, feed, schema, log, identify, verify } = options;
  const room = { feed, reading, now: desk.now };

  async function* answered(
    source: AsyncIterable<unknown>,
    { document, operation, given }: ReadySubscription,
    { actor, service }: TierCaller,
  ): AsyncGenerator<ExecutionResult> {
    for await (const rootValue of source) {
      const contextValue = beginOperation(desk, reading, actor, service);
      try {
        yield await execute({
          schema,
          document,
          operationName: operation.name?.value,
          variableValues: given,
          rootValue,
          contextValue,
        });
      } finally {
        await contextValue.reads.end();
      }
    }
  }

  return {
    schema: () => schema,
    limits: CALLER_LIMITS,
    places: TIER_PLACES,
    now: desk.now,
    log,
    admit: async ({ authorization = '', [SERVICE_HEADER]: presented }) => ({
      actor: await identify(authorization, desk.now()),
      service: typeof presented === 'string' ? await verify(presented, desk.now()) : null,
      authorization,
    }),
    subscribe: async (ready, caller, signal) => {
      const { actor, service } = caller;
      const contextValue = beginOperation(desk, reading, actor, service, (wish) =>
        follow(room, actor, wish, signal),
      );
      const source = await createSourceEventStream({
        schema,
        document: ready.document,
        operationName: ready.operation.name?.value,
        variableValues: ready.given,
        contextValue,
      });
      await contextValue.reads.end();
      if (Symbol.asyncIterator in source) return answered(source, ready, caller);
      return source.errors ?? [new GraphQLError('no stream')];
    },
  };
}
