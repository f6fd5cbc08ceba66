import type { Tier } from '@sanji/edge/tiers.ts';

/** One request at the gateway. Who asks was checked at the door; each tier checks it again for itself. */
export interface Caller {
  authorization: string;
  /** Tiers that have kept silent during this request. */
  silent: Set<Tier>;
}
