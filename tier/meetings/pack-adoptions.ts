import type { SlowGround } from '../schema.types.ts';
import type { Operation } from '../server/operation.ts';

/** An adopted case that goes slowly, as a meeting hears of it. */
export interface SlowAdoptionRow {
  adoption: string;
  caseId: string;
  leaderName: string;
  grounds: SlowGround[];
}

/** The adoptions of a place over a time (mechanism 67), and those that go slowly now. */
export interface AdoptionFiguresRow {
  carriedOver: number;
  new: number;
  solved: number;
  open: number;
  slow: number;
  slowest: SlowAdoptionRow[];
}

/** From one instant until before another, as ISO 8601. */
export interface Between {
  from: string;
  until: string;
}

/** How a tier that adopts cases counts them; the tiers that adopt none have no such thing. */
export type CountAdoptions = (
  place: string,
  between: Between,
  operation: Pick<Operation, 'reads' | 'now' | 'desk'>,
) => Promise<AdoptionFiguresRow>;
