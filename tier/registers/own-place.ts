import type { Actor } from '@sanji/edge/identity.ts';
import type { Desk } from '../cases/desk.ts';
import { refuse } from '../cases/refusal.ts';
import { may } from '../jurisdiction/policy.ts';
import { isPlaceOf } from '../jurisdiction/region.ts';

/** Refuses whoever does not keep the registers of a place of this tier. */
export function assertOwnPlace(desk: Desk, actor: Actor): void {
  if (!isPlaceOf(desk.tier, actor.region) || !may(actor, 'KEEP_REGISTER', actor.region))
    refuse('NOT_ALLOWED', 'Your office keeps no register at this tier.', '贵单位不在本级维护名册。');
}
