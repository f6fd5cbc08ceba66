import { traceCall } from '@sanji/edge/tracing.ts';
import { type Dispatcher, Pool } from 'undici';
import type { Tier } from '../schema.types.ts';

/** Where a peer is; undefined while nobody has said. */
export type AddressOf = (peer: Tier) => string | undefined;

interface Posting {
  path: string;
  headers?: Record<string, string>;
  body: unknown;
  deadlineMs: number;
}

const SILENCE_MS = 10_000;

/** Kept-alive connections to the peers. Every request has a deadline. */
export class PeerPools {
  readonly #addressOf: AddressOf;
  readonly #pools = new Map<string, Pool>();

  constructor(addressOf: AddressOf) {
    this.#addressOf = addressOf;
  }

  /** Posts JSON; rejects when there is no answer in time. */
  post(peer: Tier, { path, headers, body, deadlineMs }: Posting): Promise<{ status: number; text: string }> {
    return traceCall(`post ${path}`, { 'sanji.peer': peer }, async (traced) => {
      const answer = await this.#poolOf(peer).request({
        path,
        method: 'POST',
        headers: { 'content-type': 'application/json', ...traced, ...headers },
        body: JSON.stringify(body),
        signal: AbortSignal.timeout(deadlineMs),
      });
      return { status: answer.statusCode, text: await answer.body.text() };
    });
  }

  /** Gets what is too large to be held in memory. Rejects when there is no answer, or the peer falls silent midway. */
  get(
    peer: Tier,
    { path, headers, signal }: { path: string; headers: Record<string, string>; signal: AbortSignal },
  ): Promise<{ status: number; body: Dispatcher.ResponseData['body'] }> {
    const route = path.split('/', 2).join('/');
    return traceCall(`get ${route}`, { 'sanji.peer': peer }, async (traced) => {
      const answer = await this.#poolOf(peer).request({
        path,
        method: 'GET',
        headers: { ...traced, ...headers },
        headersTimeout: SILENCE_MS,
        bodyTimeout: SILENCE_MS,
        signal,
      });
      return { status: answer.statusCode, body: answer.body };
    });
  }

  #poolOf(peer: Tier): Dispatcher {
    const address = this.#addressOf(peer);
    if (address === undefined) throw new Error(`no address for ${peer}`);
    const { origin } = new URL(address);
    const pool = this.#pools.get(origin) ?? new Pool(origin, { connections: 6 });
    this.#pools.set(origin, pool);
    return pool;
  }

  async close(): Promise<void> {
    await Promise.all([...this.#pools.values()].map((pool) => pool.destroy()));
  }
}
