import type { GraphQLDataSource } from '@apollo/gateway';
import type { Log } from '@sanji/edge/log.ts';
import { SERVICE_HEADER, type ServiceName, type ServiceSigner } from '@sanji/edge/service-identity.ts';
import type { Tier } from '@sanji/edge/tiers.ts';
import { traceCall } from '@sanji/edge/tracing.ts';
import { Pool } from 'undici';
import { BREAKER, Breaker, type BreakerOptions } from './breaker.ts';
import type { Caller } from './caller.ts';
import { readAnswer, silence, type TierAnswer } from './tier-answer.ts';

export interface Deadlines {
  readMs: number;
  /** Longer: who gives up on a write does not know whether it happened. */
  writeMs: number;
}

export const DEADLINES: Deadlines = { readMs: 900, writeMs: 5_000 };

export interface TierSourceOptions {
  tier: Tier;
  service: ServiceName;
  url: string;
  signer: ServiceSigner;
  log: Log;
  now: () => Date;
  deadlines?: Deadlines | undefined;
  breaker?: BreakerOptions | undefined;
}

export interface TierSource extends GraphQLDataSource<Caller> {
  ask: (operation: Operation, caller: Caller) => Promise<TierAnswer>;
  /** Whether the tier is left alone at present. */
  isLeftAlone: () => boolean;
  close: () => Promise<void>;
}

const CONNECTIONS = 64;
// Shorter than the 20 s for which a tier's door keeps an idle connection, or a call could meet its closing.
const KEEP_ALIVE_MS = 10_000;

interface Operation {
  query?: string | undefined;
  variables?: Record<string, unknown> | undefined;
  operationName?: string | undefined;
}

/** The gateway's line to one tier: it always ends in time, in an answer or in TIER_UNAVAILABLE. */
export function createTierSource(options: TierSourceOptions): TierSource {
  const { tier, service, signer, log, now, deadlines = DEADLINES } = options;
  const { origin, pathname } = new URL(options.url);
  const pool = new Pool(origin, { connections: CONNECTIONS, keepAliveTimeout: KEEP_ALIVE_MS });
  const breaker = new Breaker(options.breaker ?? BREAKER);

  const send = async (operation: Operation, authorization: string): Promise<TierAnswer> => {
    const isWrite = operation.query?.startsWith('mutation') === true;
    const { body } = await traceCall(`ask ${service}`, { 'sanji.tier': tier }, async (traced) =>
      pool.request({
        path: pathname,
        method: 'POST',
        headers: {
          ...traced,
          'content-type': 'application/json',
          accept: 'application/graphql-response+json',
          authorization,
          [SERVICE_HEADER]: await signer(service, now()),
        },
        body: JSON.stringify({
          query: operation.query,
          variables: operation.variables,
          operationName: operation.operationName,
        }),
        signal: AbortSignal.timeout(isWrite ? deadlines.writeMs : deadlines.readMs),
      }),
    );
    const answer = readAnswer(tier, await body.text());
    if (!answer) throw new TypeError('what came back is not a GraphQL answer');
    return answer;
  };

  const ask: TierSource['ask'] = async (operation, { authorization, silent }) => {
    // A plan may call one tier several times in a row: its silence is waited for once per request.
    if (silent.has(tier) || !breaker.admits(now())) return silence(tier);
    const startedMs = performance.now();
    try {
      const answer = await send(operation, authorization);
      breaker.succeeded();
      return answer;
    } catch (error) {
      breaker.failed(now());
      silent.add(tier);
      log.warn('tier-silent', { tier, code: reasonOf(error), ms: Math.round(performance.now() - startedMs) });
      return silence(tier);
    }
  };

  const process: TierSource['process'] = (asked) => {
    if (!('incomingRequestContext' in asked)) throw new TypeError('the supergraph is static');
    return ask(asked.request, asked.context);
  };

  return { ask, process, isLeftAlone: () => breaker.isOpen, close: () => pool.close() };
}

const reasonOf = (error: unknown): string => {
  if (!(error instanceof Error)) return 'UNKNOWN';
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
};
