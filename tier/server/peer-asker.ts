import { graphError } from '@sanji/edge/errors.ts';
import { SERVICE_HEADER, type ServiceName } from '@sanji/edge/service-identity.ts';
import type { AskPeer } from '../cases/custody-peer.ts';
import type { Tier } from '../schema.types.ts';
import type { PeerPools } from './peer-pools.ts';

const DEADLINE_MS = 3000;
export const SERVICE: Record<Tier, ServiceName> = {
  VILLAGE: 'village',
  TOWNSHIP: 'township',
  COUNTY: 'county',
};

/** Asks a peer a question about custody, as the service that we are. */
export const peerAsker =
  (pools: PeerPools, sign: (to: ServiceName) => Promise<string>): AskPeer =>
  async (peer, question) => {
    const headers = { [SERVICE_HEADER]: await sign(SERVICE[peer]) };
    const answer = await pools
      .post(peer, { path: '/custody', headers, body: question, deadlineMs: DEADLINE_MS })
      .catch(() => null);
    if (answer?.status !== 200) throw graphError('TIER_UNAVAILABLE', 'A tier did not answer.', peer);
    const said: unknown = JSON.parse(answer.text);
    return typeof said === 'object' && said !== null && 'statement' in said ? String(said.statement) : '';
  };
