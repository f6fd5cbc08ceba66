import type { Actor } from '@sanji/edge/identity.ts';
import type { Tier } from '@sanji/edge/tiers.ts';

/** One request at the gateway: who asks, and which tiers have kept silent so far. */
export interface Caller {
  actor: Actor;
  authorization: string;
  silent: Set<Tier>;
  startedAt: Date;
}
