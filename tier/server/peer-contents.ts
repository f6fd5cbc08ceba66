import { SERVICE_HEADER, type ServiceName } from '@sanji/edge/service-identity.ts';
import { Rejected, Unreachable } from '../delivery/courier.ts';
import { RECEIPT_HEADER } from '../materials/material-routes.ts';
import type { ContentSource } from '../materials/pull.ts';
import { SERVICE } from './peer-asker.ts';
import type { PeerPools } from './peer-pools.ts';

// A file of the largest size over a line of 3 Mbit/s; a peer that falls silent is let go much earlier.
const DEADLINE_MS = 300_000;

/** Fetches contents from the tier that sent the case, as the service that we are. */
export const peerContents = (
  pools: PeerPools,
  sign: (to: ServiceName) => Promise<string>,
  stop: AbortSignal,
): ContentSource => ({
  fetch: async (peer, { caseId, sha256, receipt }) => {
    const headers = { [SERVICE_HEADER]: await sign(SERVICE[peer]), [RECEIPT_HEADER]: receipt };
    const signal = AbortSignal.any([stop, AbortSignal.timeout(DEADLINE_MS)]);
    const { status, body } = await pools
      .get(peer, { path: `/peer-materials/${caseId}/${sha256}`, headers, signal })
      .catch((error: unknown) => {
        throw new Unreachable('no answer in time', { cause: error });
      });
    if (status === 200) return heard(body);
    await body.dump();
    throw status === 503
      ? new Unreachable(`${peer} is not ready`)
      : new Rejected(`${peer} answered ${status}`);
  },
});

/** A peer that breaks off midway has answered, and not with the content: that counts as an attempt. */
async function* heard(body: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* body;
  } catch (error) {
    throw new Rejected('the content broke off', { cause: error });
  }
}
