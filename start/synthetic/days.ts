import { addDays, addMonths, type CivilDate, civilDate, endOfDay } from '@sanji/tier/clocks/calendar.ts';

const HOUR_MS = 3_600_000;

/** The instant at which an hour of a day begins, in China's civil time. */
export const atHour = (day: CivilDate, hour: number): Date =>
  new Date(endOfDay(addDays(day, -1)).getTime() + hour * HOUR_MS);

export const firstOfMonth = (day: CivilDate): CivilDate => `${day.slice(0, 8)}01` as CivilDate;

const MONTHS_OF_YEAR = 12;

/** The first days of the year's months: the present one and those before it, oldest first. */
export function monthsOfYear(now: Date): CivilDate[] {
  const present = firstOfMonth(civilDate(now));
  return Array.from({ length: MONTHS_OF_YEAR }, (_, index) => addMonths(present, index + 1 - MONTHS_OF_YEAR));
}

/** A day of the month by its number. */
export const dayOf = (month: CivilDate, day: number): CivilDate => addDays(month, day - 1);

// What is done on a day is written down by its evening.
const WRITTEN_DOWN_AT = 18;
export const writtenDownOn = (day: CivilDate): Date => atHour(day, WRITTEN_DOWN_AT);
export const isOver = (day: CivilDate, now: Date): boolean => writtenDownOn(day) <= now;
