import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { Tier } from '../schema.types.ts';

/** A place of the register of divisions. Every tier keeps the whole register of its counties. */
export const Place = defineEntity({
  name: 'Place',
  tableName: 'place',
  properties: {
    code: p.string().primary(),
    name: p.string(),
    level: p.string().$type<Tier>(),
    parent: p.string().strictNullable(),
  },
});
export type Place = InferEntity<typeof Place>;

/** What the graph shows of a place. */
export interface PlaceRow {
  code: string;
  name: string;
  parent: string | null;
}
