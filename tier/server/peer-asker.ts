import { graphError } from '@sanji/edge/errors.ts';
import { SERVICE_HEADER, type ServiceName } from '@sanji/edge/service-identity.ts';
import type { AskPeer } from '../cases/custody-peer.ts';
import type { AskFirstCases } from '../persons/first-cases-peer.ts';
import type { AskSameMatter } from '../persons/trace-peer.ts';
import type { Tier } from '../schema.types.ts';
import type { PeerPools } from './peer-pools.ts';

const CUSTODY_DEADLINE_MS = 3000;
// Somebody stands at the counter while this is asked.
const SAME_MATTER_DEADLINE_MS = 1500;
// The gateway waits 900 ms for the whole page that this is a part of.
const FIRST_CASES_DEADLINE_MS = 600;
export const SERVICE: Record<Tier, ServiceName> = {
  VILLAGE: 'village',
  TOWNSHIP: 'township',
  COUNTY: 'county',
};

type SignIn = (to: ServiceName) => Promise<string>;

interface Question {
  path: string;
  body: unknown;
  deadlineMs: number;
}

/** Asks a peer, as the service that we are, for a signed statement. */
async function statementOf(
  pools: PeerPools,
  signIn: SignIn,
  peer: Tier,
  question: Question,
): Promise<string> {
  const headers = { [SERVICE_HEADER]: await signIn(SERVICE[peer]) };
  const answer = await pools.post(peer, { ...question, headers }).catch(() => null);
  if (answer?.status !== 200) throw graphError('TIER_UNAVAILABLE', 'A tier did not answer.', peer);
  const said: unknown = JSON.parse(answer.text);
  return typeof said === 'object' && said !== null && 'statement' in said ? String(said.statement) : '';
}

/** Asks a peer a question about custody. */
export const peerAsker =
  (pools: PeerPools, signIn: SignIn): AskPeer =>
  (peer, body) =>
    statementOf(pools, signIn, peer, { path: '/custody', body, deadlineMs: CUSTODY_DEADLINE_MS });

/** Asks a peer about the same matter of the same person. */
export const sameMatterAsker =
  (pools: PeerPools, signIn: SignIn): AskSameMatter =>
  (peer, body) =>
    statementOf(pools, signIn, peer, { path: '/same-matter', body, deadlineMs: SAME_MATTER_DEADLINE_MS });

/** Asks a peer what became of the claims that its offices registered. */
export const firstCasesAsker =
  (pools: PeerPools, signIn: SignIn): AskFirstCases =>
  (peer, body) =>
    statementOf(pools, signIn, peer, { path: '/first-cases', body, deadlineMs: FIRST_CASES_DEADLINE_MS });
