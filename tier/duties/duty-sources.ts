import { lettersSigned } from '../letters/letters-signed.ts';
import { meetingsHeld } from '../meetings/meetings-held.ts';
import type { Reads } from '../server/reads.ts';
import { teamVisits } from '../teams/team-visits-done.ts';
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
  TUESDAY_MEETINGS: meetingsHeld('TUESDAY_MORNING'),
  FRIDAY_MEETINGS: meetingsHeld('FRIDAY_MORNING'),
  MONTHLY_MEETINGS: meetingsHeld('MONTHLY'),
  QUARTERLY_MEETINGS: meetingsHeld('QUARTERLY_STANDING_COMMITTEE'),
  VILLAGE_SUPERVISION_MEETINGS: meetingsHeld('VILLAGE_SUPERVISION'),
  TEAM_VISITS: teamVisits,
  LETTERS_SIGNED: lettersSigned,
};

/** What its own feature puts on the desk, more exactly than by the duty's code. */
export const ON_DESK_BY_ITSELF: readonly DutySourceCode[] = ['LETTERS_SIGNED'];
