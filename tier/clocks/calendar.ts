import notices from 'chinese-days/dist/chinese-days.json' with { type: 'json' };

/** A day as China's wall calendars show it: YYYY-MM-DD. */
export type CivilDate = `${number}-${number}-${number}`;

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** Which day it is in China. All of China is at UTC+8 and has had no summer time since 1991. */
export const civilDate = (instant: Date) => printed(instant.getTime() + 8 * HOUR_MS);

/** How many days the second day is after the first. */
export const daysBetween = (from: CivilDate, to: CivilDate) => (Date.parse(to) - Date.parse(from)) / DAY_MS;

/** The instant at which the day ends in China, its 24:00 (民法典 203). */
export const endOfDay = (date: CivilDate) => new Date(`${date}T24:00:00+08:00`);

export const addDays = (date: CivilDate, days: number) => printed(Date.parse(date) + days * DAY_MS);

/** The corresponding day of a later month, or that month's last day where it has none (民法典 202). */
export function addMonths(date: CivilDate, months: number): CivilDate {
  const from = new Date(date);
  const year = from.getUTCFullYear();
  const month = from.getUTCMonth() + months;
  const lastOfMonth = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return printed(Date.UTC(year, month, Math.min(from.getUTCDate(), lastOfMonth)));
}

/** The State Council's notice of a year's holidays, as a county loads it before the library knows that year. */
export interface HolidayNotice {
  year: number;
  /** Days of rest, weekends among them or not. */
  holidays: readonly CivilDate[];
  /** Weekends that became working days. */
  workdays: readonly CivilDate[];
}

/** Which notices are known: the library's, and before these the given ones. */
export interface Calendar {
  /** True for a working day, false for a day of rest, undefined where no notice names the day. */
  named: (date: CivilDate) => boolean | undefined;
  published: (year: number) => boolean;
}

function inLibrary(date: CivilDate): boolean | undefined {
  if (date in notices.workdays) return true;
  return date in notices.holidays ? false : undefined;
}

export const calendarWith = (own: readonly HolidayNotice[]): Calendar => ({
  named: (date) => {
    if (own.some(({ workdays }) => workdays.includes(date))) return true;
    if (own.some(({ holidays }) => holidays.includes(date))) return false;
    return inLibrary(date);
  },
  // A day of the year in the library proves nothing, since the neighbours' notices reach over New Year; but every
  // notice names National Day.
  published: (year) => `${year}-10-01` in notices.holidays || own.some((notice) => notice.year === year),
});

/** What the library knows. */
export const LIBRARY_CALENDAR = calendarWith([]);

/**
 * Whether offices work on this day: by the State Council's notices, which give holidays and also turn
 * weekends into working days, and in a year without a notice by the weekends alone.
 */
export function isWorkday(date: CivilDate, calendar = LIBRARY_CALENDAR): boolean {
  const weekday = new Date(date).getUTCDay();
  return calendar.named(date) ?? (weekday !== 0 && weekday !== 6);
}

/** Whether the State Council's notice for the year is known. */
export const noticePublished = (year: number, calendar = LIBRARY_CALENDAR) => calendar.published(year);

/**
 * The year whose notice may still change what this day is; null where none can. The notice for a year may begin on
 * 29 December of the year before, as those for 2008 and 2019 did, so that these days wait for it too.
 */
export const awaitedNotice = (date: CivilDate, calendar = LIBRARY_CALENDAR): number | null =>
  [yearOf(date), yearOf(addDays(date, 3))].find((year) => !calendar.published(year)) ?? null;

export const isSettled = (date: CivilDate, calendar = LIBRARY_CALENDAR) =>
  awaitedNotice(date, calendar) === null;

/** Whether the text is a day that exists, as YYYY-MM-DD. */
export function isCivilDate(text: string): text is CivilDate {
  const ms = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : Number.NaN;
  return !Number.isNaN(ms) && printed(ms) === text;
}

/** Whether the text is a month, as YYYY-MM. */
export const isMonth = (text: string): boolean => /^(?:19|20|21)\d{2}-(?:0[1-9]|1[0-2])$/.test(text);

/** How many months the second is after the first, both YYYY-MM. */
export const monthsBetween = (from: string, to: string): number =>
  12 * (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) + Number(to.slice(5)) - Number(from.slice(5));

const yearOf = (date: CivilDate) => new Date(date).getUTCFullYear();

function printed(utcMs: number): CivilDate {
  return new Date(utcMs).toISOString().slice(0, 10) as CivilDate;
}
