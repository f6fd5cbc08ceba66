import { addDays, type CivilDate, civilDate, daysBetween, endOfDay } from '@sanji/tier/clocks/calendar.ts';
import type { Chance } from './chance.ts';

/** How a matter stands in the ledger of adoptions (mechanism 67). */
export type AdoptionCourse = 'SOLVED_LAST_YEAR' | 'OPEN_SINCE_LAST_YEAR' | 'NEW_THIS_YEAR';

/** S0: 31 last year, 16 of them solved, 15 left; 11 more this year. */
const LAST_YEAR = 31;
const SOLVED = 16;
const NEW = 11;

/** How many matters of each course a county has, by its size. */
export function adoptionsBySize(scale: number): Record<AdoptionCourse, number> {
  const solved = Math.round(SOLVED * scale);
  return {
    SOLVED_LAST_YEAR: solved,
    OPEN_SINCE_LAST_YEAR: Math.round(LAST_YEAR * scale) - solved,
    NEW_THIS_YEAR: Math.round(NEW * scale),
  };
}

/** When an adopted matter was registered and adopted. */
export interface AdoptionDays {
  registeredDaysAgo: number;
  adoptedAt: Date;
}

// The last day on which something of last year's may fall: a margin for the days between its steps.
const LATEST_DAY = 350;
const firstDayOf = (year: number) => `${year}-01-01` as CivilDate;

/** The days of an adopted matter whose steps take so long, so that it stands in the ledger where it belongs. */
export function adoptionDays(course: AdoptionCourse, taken: number, chance: Chance, now: Date): AdoptionDays {
  const today = civilDate(now);
  const thisYear = Number(today.slice(0, 4));
  if (course === 'NEW_THIS_YEAR') return thisYears(firstDayOf(thisYear), taken, chance, now);
  const registeredOn = addDays(firstDayOf(thisYear - 1), chance.between(3, LATEST_DAY - taken - 20));
  return {
    registeredDaysAgo: daysBetween(registeredOn, today),
    adoptedAt: atTen(addDays(registeredOn, chance.between(5, 15)), chance),
  };
}

function thisYears(first: CivilDate, taken: number, chance: Chance, now: Date): AdoptionDays {
  const today = civilDate(now);
  const days = daysBetween(first, today);
  // On the first day of a year there is nothing but the hours since midnight.
  const begin = endOfDay(addDays(first, -1)).getTime();
  const early = new Date(begin + Math.floor((now.getTime() - begin) / 2));
  const ago = days === 0 ? 0 : chance.between(1, days);
  return {
    registeredDaysAgo: Math.max(ago + chance.between(5, 20), taken + 1),
    adoptedAt: days === 0 ? early : atTen(addDays(today, -ago), chance),
  };
}

const MINUTE_MS = 60_000;
const atTen = (day: CivilDate, chance: Chance): Date =>
  new Date(endOfDay(addDays(day, -1)).getTime() + (600 + chance.below(300)) * MINUTE_MS);
