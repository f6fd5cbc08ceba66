import type { Calendar, CivilDate } from './calendar.ts';
import {
  addDays,
  addMonths,
  civilDate,
  endOfDay,
  isSettled,
  isWorkday,
  LIBRARY_CALENDAR,
} from './calendar.ts';

export type TermUnit = 'HOUR' | 'DAY' | 'WORKING_DAY' | 'MONTH' | 'YEAR';

export interface Term {
  start: Date;
  length: number;
  unit: TermUnit;
}

export interface Deadline {
  dueAt: Date;
  /** The holidays it depends on are not all published yet: compute it again when they are. */
  provisional: boolean;
}

/**
 * When a term ends, by 民法典 200-204. Hours run on exactly. For all else the day of the start is not
 * counted, the term ends at 24:00 of its last day, and a last day of rest gives way to the next working
 * day.
 *
 * A term of length 0 is the same-day clock: 24:00 of the day of the start, be it a day of rest. It is an
 * office's promise and no statutory term, and rolling would make "today" a week at Spring Festival.
 */
export function dueAt({ start, length, unit }: Term, calendar = LIBRARY_CALENDAR): Deadline {
  if (!Number.isInteger(length) || length < 0)
    throw new RangeError(`a term cannot be ${length} ${unit} long`);
  if (unit === 'HOUR') return { dueAt: new Date(start.getTime() + length * 3_600_000), provisional: false };
  const startDay = civilDate(start);
  if (length === 0) return { dueAt: endOfDay(startDay), provisional: false };
  const lastDay = workdayFrom(LAST_DAY[unit](startDay, length, calendar), calendar);
  // Notices come year by year: where the last day is settled, so are all days before it.
  return { dueAt: endOfDay(lastDay), provisional: !isSettled(lastDay, calendar) };
}

type LastDay = (startDay: CivilDate, length: number, calendar: Calendar) => CivilDate;
const LAST_DAY: Record<Exclude<TermUnit, 'HOUR'>, LastDay> = {
  DAY: addDays,
  WORKING_DAY: addWorkdays,
  MONTH: addMonths,
  YEAR: (startDay, years) => addMonths(startDay, 12 * years),
};

function workdayFrom(date: CivilDate, calendar: Calendar): CivilDate {
  let day = date;
  while (!isWorkday(day, calendar)) day = addDays(day, 1);
  return day;
}

function addWorkdays(startDay: CivilDate, count: number, calendar: Calendar): CivilDate {
  let day = startDay;
  for (let counted = 0; counted < count; counted += 1) {
    day = workdayFrom(addDays(day, 1), calendar);
  }
  return day;
}

export type Light = 'GREEN' | 'AMBER' | 'RED';

export interface Clock {
  startedAt: Date;
  dueAt: Date;
}

// No statute names a time for a warning: the last fifth is ours.
export const WARNED_SHARE = 5;

/** Red from the deadline on; amber where less than a fifth of the whole time is left. */
export function light(clock: Clock, now: Date): Light {
  if (now >= clock.dueAt) return 'RED';
  return now >= amberFrom(clock) ? 'AMBER' : 'GREEN';
}

/** The next instant at which the light is another, if only time passes; red stays red. */
export function nextChangeAt(clock: Clock, now: Date): Date | null {
  const changes = [amberFrom(clock), clock.dueAt].filter((change) => change <= clock.dueAt);
  return changes.find((change) => change > now) ?? null;
}

/** Every instant at which the light becomes another, in order. */
export const changesOf = (clock: Clock): { light: Light; at: Date }[] => {
  const amber = amberFrom(clock);
  const red = { light: 'RED', at: clock.dueAt } as const;
  return amber < clock.dueAt ? [{ light: 'AMBER', at: amber }, red] : [red];
};

/** The first millisecond with less than a fifth left; not before the deadline where there is none. */
function amberFrom({ startedAt, dueAt: end }: Clock): Date {
  const wholeMs = end.getTime() - startedAt.getTime();
  return new Date(end.getTime() - Math.ceil(wholeMs / WARNED_SHARE) + 1);
}
