import { setTimeout as after } from 'node:timers/promises';
import { graphError } from '@sanji/edge/errors.ts';
import { type Log, whereThrown } from '@sanji/edge/log.ts';
import { SERVICE_HEADER, type ServiceSigner } from '@sanji/edge/service-identity.ts';
import type { Tier } from '@sanji/edge/tiers.ts';
import type { SubgraphName } from '@sanji/schema/sdl.ts';
import { createParser, type EventSourceMessage } from 'eventsource-parser';
import { GraphQLError } from 'graphql';
import { Agent } from 'undici';
import { readAnswer } from '../tier-answer.ts';
import { subscriptionField } from './keyed-query.ts';

/** A tier pings every ten seconds: who has said nothing for three pings is gone. */
const SILENCE_MS = 30_000;
const ANSWER_WITHIN_MS = 5_000;
const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 5_000;
/**
 * How long a tier may be away before its listeners are told: as long as it keeps what they missed. Until then a stream
 * stays open and goes on where it was.
 */
export const GIVE_UP_AFTER_MS = 60 * 60_000;
const LONGEST_EVENT_BYTES = 65_536;

/** The gateway's listening lines, a connection for each subscription. */
export interface TierEvents {
  /** The cursors of what happens at a tier, in order, each once, however often the line is lost meanwhile. */
  follow: (wish: TierWish, authorization: string, signal: AbortSignal) => AsyncGenerator<string>;
  close: () => Promise<void>;
}

export interface TierWish {
  subgraph: SubgraphName;
  tier: Tier;
  /** The arguments of the subscription's field. */
  wish: Record<string, unknown>;
}

interface TierEventsOptions {
  urlOf: (subgraph: SubgraphName) => string;
  signer: ServiceSigner;
  now: () => Date;
  log: Log;
}

// What is our own trouble, or the tier's, and passes. Anything else is an answer to the client.
const PASSING = new Set<unknown>(['INTERNAL', 'TIER_UNAVAILABLE', 'IDENTITY_UNAVAILABLE']);
const isAnswer = (error: unknown) => error instanceof GraphQLError && !PASSING.has(error.extensions.code);

export function createTierEvents(options: TierEventsOptions): TierEvents {
  const { log } = options;
  const agent = new Agent({
    connections: null,
    headersTimeout: ANSWER_WITHIN_MS,
    bodyTimeout: SILENCE_MS,
    connect: { timeout: ANSWER_WITHIN_MS },
  });

  async function* follow(
    { subgraph, tier, wish }: TierWish,
    authorization: string,
    signal: AbortSignal,
  ): AsyncGenerator<string> {
    let from = wish;
    let pauseMs = FIRST_PAUSE_MS;
    let silentSinceMs: number | undefined;
    while (!signal.aborted) {
      try {
        for await (const cursor of listen(
          agent,
          options,
          { subgraph, tier, wish: from },
          authorization,
          signal,
        )) {
          from = { ...wish, after: cursor };
          pauseMs = FIRST_PAUSE_MS;
          silentSinceMs = undefined;
          yield cursor;
        }
      } catch (error) {
        if (signal.aborted) return;
        if (isAnswer(error)) throw error;
        log.warn('tier-events-lost', { tier, code: whereThrown(error).code });
      }
      silentSinceMs ??= performance.now();
      if (performance.now() - silentSinceMs > GIVE_UP_AFTER_MS)
        throw graphError(
          'TIER_UNAVAILABLE',
          `The ${tier.toLowerCase()} tier has been silent for an hour.`,
          tier,
        );
      // All listeners of a tier lose it at the same moment; they must not come back at the same moment.
      await after(pauseMs * (0.5 + Math.random()), undefined, { signal }).catch(() => undefined);
      pauseMs = Math.min(2 * pauseMs, LONGEST_PAUSE_MS);
    }
  }

  return { follow, close: () => agent.destroy() };
}

/** One connection to a tier, until it is lost. */
async function* listen(
  agent: Agent,
  { urlOf, signer, now }: TierEventsOptions,
  { subgraph, tier, wish }: TierWish,
  authorization: string,
  signal: AbortSignal,
): AsyncGenerator<string> {
  const field = subscriptionField(subgraph);
  const { origin, pathname } = new URL(urlOf(subgraph));
  const { statusCode, body } = await agent.request({
    origin,
    path: pathname,
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'text/event-stream',
      authorization,
      [SERVICE_HEADER]: await signer(subgraph, now()),
    },
    body: JSON.stringify({
      query: `subscription ($after: String, $kinds: [EventKind!], $caseId: ID) {
        ${field}(after: $after, kinds: $kinds, caseId: $caseId) { cursor } }`,
      variables: wish,
    }),
    signal,
  });
  if (statusCode !== 200) {
    assertNoErrors(tier, await body.text());
    return;
  }
  for await (const { event, data } of messages(body)) {
    if (event === 'complete') return;
    if (event !== 'next') continue;
    const cursor = cursorIn(assertNoErrors(tier, data)?.[field]);
    if (cursor !== undefined) yield cursor;
  }
}

async function* messages(body: AsyncIterable<Uint8Array>): AsyncGenerator<EventSourceMessage> {
  let heard: EventSourceMessage[] = [];
  const parser = createParser({
    onEvent: (message) => void heard.push(message),
    maxBufferSize: LONGEST_EVENT_BYTES,
  });
  const decoder = new TextDecoder();
  for await (const chunk of body) {
    parser.feed(decoder.decode(chunk, { stream: true }));
    const now = heard;
    heard = [];
    yield* now;
  }
}

function assertNoErrors(tier: Tier, text: string): Record<string, unknown> | null | undefined {
  const answer = readAnswer(tier, text);
  if (answer === undefined) throw new TypeError('what came back is not a GraphQL answer');
  const [error] = answer.errors ?? [];
  if (error) throw new GraphQLError(error.message, { extensions: error.extensions });
  return answer.data;
}

const cursorIn = (event: unknown): string | undefined =>
  typeof event === 'object' && event !== null && 'cursor' in event && typeof event.cursor === 'string'
    ? event.cursor
    : undefined;
