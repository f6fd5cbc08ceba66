import { graphError } from '@sanji/edge/errors.ts';
import { SERVICE_HEADER, type ServiceName } from '@sanji/edge/service-identity.ts';
import { Pool } from 'undici';
import type { AskPeer } from '../cases/custody-peer.ts';
import type { Tier } from '../schema.types.ts';

const DEADLINE_MS = 3000;
const SERVICE: Record<Tier, ServiceName> = { VILLAGE: 'village', TOWNSHIP: 'township', COUNTY: 'county' };

/** Asks a peer a question about custody, as the service that we are. */
export function peerAsker(
  urls: ReadonlyMap<Tier, string>,
  sign: (to: ServiceName) => Promise<string>,
): { ask: AskPeer; close(): Promise<void> } {
  const pools = new Map([...urls].map(([tier, url]) => [tier, new Pool(new URL(url).origin, { connections: 2 })]));
  return {
    ask: async (tier, question) => {
      const unavailable = () => graphError('TIER_UNAVAILABLE', 'A tier did not answer.', tier);
      const pool = pools.get(tier);
      if (pool === undefined) throw unavailable();
      const headers = { 'content-type': 'application/json', [SERVICE_HEADER]: await sign(SERVICE[tier]) };
      const body = JSON.stringify(question);
      const signal = AbortSignal.timeout(DEADLINE_MS);
      const answer = await pool.request({ path: '/custody', method: 'POST', headers, body, signal }).catch(() => {
        throw unavailable();
      });
      const said: unknown = await answer.body.json().catch(() => null);
      if (answer.statusCode === 200 && typeof said === 'object' && said !== null && 'statement' in said) {
        return String(said.statement);
      }
      throw unavailable();
    },
    close: async () => {
      await Promise.all([...pools.values()].map((pool) => pool.close()));
    },
  };
}
