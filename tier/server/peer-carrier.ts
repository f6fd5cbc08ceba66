import { type Carrier, Rejected, Unreachable } from '../delivery/courier.ts';
import type { PeerPools } from './peer-pools.ts';

// Longer than a receiver waits for a row, so that its answer is heard.
const DEADLINE_MS = 4000;

/** Carries envelopes to the peers' `/inbox`. */
export const peerCarrier = (pools: PeerPools): Carrier => ({
  send: async (peer, envelope) => {
    const answer = await pools
      .post(peer, { path: '/inbox', body: envelope, deadlineMs: DEADLINE_MS })
      .catch((error: unknown) => {
        throw new Unreachable('no answer in time', { cause: error });
      });
    if (answer.status === 503) throw new Unreachable(`${peer} is not ready`);
    if (answer.status !== 200) throw new Rejected(`${peer} answered ${answer.status}`);
    return { receipt: receiptIn(answer.text) };
  },
});

function receiptIn(text: string): string | null {
  try {
    const answer: unknown = JSON.parse(text);
    const receipt =
      typeof answer === 'object' && answer !== null && 'receipt' in answer ? answer.receipt : null;
    return typeof receipt === 'string' ? receipt : null;
  } catch (error) {
    throw new Rejected('the answer is not JSON', { cause: error });
  }
}
