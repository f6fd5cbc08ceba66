import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { Tier } from '../schema.types.ts';

/**
 * Who is answerable. HELD: this tier. IN_TRANSIT: this tier until the receipt is here. GONE: another tier.
 * The epoch counts the changes of custody that were attempted, 0 at registration; a declined one is used up too.
 */
export const Custody = defineEntity({
  name: 'Custody',
  tableName: 'custody',
  properties: {
    caseId: p.string().primary(),
    epoch: p.integer(),
    state: p.string().$type<'HELD' | 'IN_TRANSIT' | 'GONE'>(),
    office: p.string(),
    /** Where a return goes. Null for a case that was registered here. */
    receivedFromTier: p.string().$type<Tier>().strictNullable(),
    receivedFromOffice: p.string().strictNullable(),
  },
});
export type Custody = InferEntity<typeof Custody>;
