import type { IncomingHttpHeaders } from 'node:http';
import {
  type ExecutionResult,
  type FormattedExecutionResult,
  GraphQLError,
  type GraphQLFormattedError,
  type GraphQLSchema,
} from 'graphql';
import { endable } from './endable.ts';
import { formatError, graphError, isAllowed } from './errors.ts';
import type { Limits } from './hardening.ts';
import { type Actor, expiryOf } from './identity.ts';
import { IdentityFault } from './identity-fault.ts';
import { type ReadySubscription, readSubscription } from './live-operation.ts';
import { type LiveLimits, LivePlaces } from './live-places.ts';
import { type Log, whereThrown } from './log.ts';

export interface LiveCaller {
  actor: Actor;
  authorization: string;
}

/** What a door needs of a graph to serve its subscriptions. */
export interface LiveGraph<Caller extends LiveCaller> {
  schema: () => GraphQLSchema;
  limits: Limits;
  places: LiveLimits;
  /** Who listens; an IdentityFault turns them away. */
  admit: (headers: IncomingHttpHeaders) => Promise<Caller>;
  /** What happens for them until the signal ends it, which it does at once; or why not. */
  subscribe: (
    ready: ReadySubscription,
    caller: Caller,
    signal: AbortSignal,
  ) => Promise<AsyncGenerator<ExecutionResult | FormattedExecutionResult> | readonly GraphQLError[]>;
  now: () => Date;
  log: Log;
}

export type LiveStream = AsyncGenerator<FormattedExecutionResult>;

/** The subscriptions of one door, whatever carries them. */
export interface Live<Caller extends LiveCaller> {
  admit: LiveGraph<Caller>['admit'];
  /** What came of what a caller sent: a stream, or why there is none. */
  open: (sent: unknown, caller: Caller, connection: object) => Promise<LiveStream | GraphQLFormattedError[]>;
  /** Calls back when the caller's token has expired; the returned function calls that off. */
  atExpiry: (caller: Caller, tell: () => void) => () => void;
  taken: () => number;
  /** Ends every stream, and opens none. */
  close: () => void;
}

const LONGEST_TIMER_MS = 2 ** 31 - 1;
const CLOSED = graphError('TIER_UNAVAILABLE', 'This service is closing. Connect again.');
const EXPIRED = new IdentityFault('TOKEN_EXPIRED', 'The token has expired. Sign in again.');

const asGraphError = ({ code, message }: IdentityFault) => graphError(code, message);

export function createLive<Caller extends LiveCaller>(graph: LiveGraph<Caller>): Live<Caller> {
  const places = new LivePlaces(graph.places);
  const closing = new AbortController();

  const formatted = (error: GraphQLError | GraphQLFormattedError): GraphQLFormattedError => {
    if (!isAllowed(error.extensions?.code))
      graph.log.error(
        'error-masked',
        whereThrown(error instanceof GraphQLError ? error.originalError : error),
      );
    return formatError(error instanceof GraphQLError ? error.toJSON() : error);
  };

  const atExpiry: Live<Caller>['atExpiry'] = ({ authorization }, tell) => {
    const expiry = expiryOf(authorization).getTime();
    let timer: NodeJS.Timeout;
    const look = () => {
      const left = expiry - graph.now().getTime();
      if (left <= 0) tell();
      else timer = setTimeout(look, Math.min(left, LONGEST_TIMER_MS));
    };
    look();
    return () => clearTimeout(timer);
  };

  const open: Live<Caller>['open'] = async (sent, caller, connection) => {
    if (closing.signal.aborted) return [formatted(CLOSED)];
    try {
      const leave = places.take(caller.actor.subject, connection);
      const begun = await begin(sent, caller, leave).catch((error: unknown) => [asError(error)]);
      if (!Array.isArray(begun)) return begun;
      leave();
      return begun.map(formatted);
    } catch (error) {
      return [formatted(asError(error))];
    }
  };

  async function begin(
    sent: unknown,
    caller: Caller,
    leave: () => void,
  ): Promise<LiveStream | GraphQLError[]> {
    const ready = readSubscription(graph.schema(), graph.limits, sent);
    if (Array.isArray(ready)) return ready;
    const ending = new AbortController();
    const source = await graph.subscribe(ready, caller, AbortSignal.any([ending.signal, closing.signal]));
    if (!(Symbol.asyncIterator in source)) return [...source];
    return endable(told(source, caller, ending, leave), () => {
      ending.abort();
      leave();
    });
  }

  async function* told(
    source: AsyncGenerator<ExecutionResult | FormattedExecutionResult>,
    caller: Caller,
    ending: AbortController,
    leave: () => void,
  ): LiveStream {
    let expired = false;
    const callOff = atExpiry(caller, () => {
      expired = true;
      ending.abort();
    });
    try {
      for await (const { data, errors } of source) {
        if (expired) break;
        yield { ...(data !== undefined && { data }), ...(errors && { errors: errors.map(formatted) }) };
      }
      if (expired) yield { errors: [formatted(asGraphError(EXPIRED))] };
      // A stream that merely ended would be taken for one that has told everything.
      else if (closing.signal.aborted) yield { errors: [formatted(CLOSED)] };
    } catch (error) {
      yield { errors: [formatted(asError(error))] };
    } finally {
      callOff();
      ending.abort();
      leave();
    }
  }

  return {
    admit: graph.admit,
    open,
    atExpiry,
    taken: () => places.taken,
    close: () => closing.abort(),
  };
}

function asError(error: unknown): GraphQLError {
  if (error instanceof GraphQLError) return error;
  if (error instanceof IdentityFault) return asGraphError(error);
  return new GraphQLError('masked', {
    originalError: error instanceof Error ? error : new Error(String(error)),
  });
}
