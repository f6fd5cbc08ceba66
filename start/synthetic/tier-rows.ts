import type { Peer, ReplicaKind } from '@sanji/tier/delivery/statement.ts';
import type { Tier } from '@sanji/tier/schema.types.ts';

/** Rows for the three tiers' databases, by table. */
export type TierRows = Record<Tier, Record<string, readonly object[]>>;

/** The peer has been told of something that is said once: what it is to know is what it was sent. */
export const told = (kind: ReplicaKind, caseId: string, peer: Peer) => ({
  caseId,
  peer,
  kind,
  wantedEpoch: 0,
  wantedRevision: 1,
  sentEpoch: 0,
  sentRevision: 1,
});
