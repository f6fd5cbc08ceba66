import { LIBRARY_CALENDAR } from './calendar.ts';
import { type Deadline, dueAt } from './deadlines.ts';

/** The three clocks of a replay (复盘回溯, mechanism 80). */
export interface ReplayDeadlines {
  /** 24时复盘: hours run through nights and holidays. */
  review: Deadline;
  /** 3天内问责. */
  accountability: Deadline;
  /** 2个月内化解. */
  resolution: Deadline;
}

/** All three run from one trigger: the moment at which a first case turned out to have failed. */
export const replayDeadlines = (at: Date, calendar = LIBRARY_CALENDAR): ReplayDeadlines => ({
  review: dueAt({ start: at, length: 24, unit: 'HOUR' }, calendar),
  accountability: dueAt({ start: at, length: 3, unit: 'DAY' }, calendar),
  resolution: dueAt({ start: at, length: 2, unit: 'MONTH' }, calendar),
});
