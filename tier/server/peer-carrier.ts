import { Pool } from 'undici';
import { type Carrier, Rejected, Unreachable } from '../delivery/courier.ts';
import type { Envelope, Peer } from '../delivery/statement.ts';

const DEADLINE_MS = 4000;

export interface PeerCarrier extends Carrier {
  close(): Promise<void>;
}

/** Carries envelopes to the peers' `/inbox` over kept-alive connections, each with a deadline. */
export function peerCarrier(urls: ReadonlyMap<Peer, string>): PeerCarrier {
  const pools = new Map([...urls].map(([peer, url]) => [peer, new Pool(new URL(url).origin, { connections: 4 })]));
  return {
    send: async (peer, envelope) => {
      const pool = pools.get(peer);
      if (pool === undefined) throw new Unreachable(`no address for ${peer}`);
      const { status, body } = await posted(pool, envelope);
      if (status === 503) throw new Unreachable(`${peer} is not ready`);
      if (status !== 200) throw new Rejected(`${peer} answered ${status}`);
      return { receipt: receiptIn(body) };
    },
    close: async () => {
      await Promise.all([...pools.values()].map((pool) => pool.close()));
    },
  };
}

async function posted(pool: Pool, envelope: Envelope): Promise<{ status: number; body: string }> {
  try {
    const answer = await pool.request({
      path: '/inbox',
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(envelope),
      signal: AbortSignal.timeout(DEADLINE_MS),
    });
    return { status: answer.statusCode, body: await answer.body.text() };
  } catch (error) {
    throw new Unreachable('no answer in time', { cause: error });
  }
}

function receiptIn(body: string): string | null {
  try {
    const answer: unknown = JSON.parse(body);
    const receipt = typeof answer === 'object' && answer !== null && 'receipt' in answer ? answer.receipt : null;
    return typeof receipt === 'string' ? receipt : null;
  } catch (error) {
    throw new Rejected('the answer is not JSON', { cause: error });
  }
}
