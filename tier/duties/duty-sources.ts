import type { Reads } from '../server/reads.ts';
import { leaderVisits, receptionDays } from '../visits/visits-done.ts';
import type { DutySourceCode } from './duty-rule.ts';
import type { Span } from './occurrences.ts';
import type { Done } from './standing.ts';

/** What was done at the places in the period: read where it was recorded, so that nothing is entered twice. */
export type DutySource = (
  reads: Reads,
  places: readonly string[],
  span: Span,
) => Promise<(Done & { place: string })[]>;

/** Where it shows that a duty was done. A feature adds its own line. */
export const DUTY_SOURCES: Record<DutySourceCode, DutySource> = {
  RECEPTION_DAYS: receptionDays,
  LEADER_VISITS: leaderVisits,
};
