import { addDays, addMonths, type CivilDate, isCivilDate } from '../clocks/calendar.ts';
import type { DutyWhen } from './duty-rule.ts';

/** From the first day to the last, both of them included. */
export interface Span {
  from: CivilDate;
  until: CivilDate;
}

/** A stretch of days in which something is owed so many times. */
export interface Occurrence extends Span {
  times: number;
}

const MONTHS = { MONTH: 1, QUARTER: 3, YEAR: 12 } as const;

const monthsFrom = (from: CivilDate, months: number): Span => ({
  from,
  until: addDays(addMonths(from, months), -1),
});

/** The days of a year YYYY, a quarter YYYY-Q1 or a month YYYY-MM; null for any other text. */
export function periodOf(text: string): Span | null {
  const quarter = /^(\d{4})-Q([1-4])$/.exec(text);
  if (quarter) return spanFrom(`${quarter[1]}-${String(3 * Number(quarter[2]) - 2).padStart(2, '0')}-01`, 3);
  if (/^\d{4}-\d{2}$/.test(text)) return spanFrom(`${text}-01`, 1);
  return /^\d{4}$/.test(text) ? spanFrom(`${text}-01-01`, 12) : null;
}

const FIRST_YEAR = '1949-01-01';
const LAST_YEAR = '2200-01-01';

const spanFrom = (day: string, months: number): Span | null =>
  isCivilDate(day) && day >= FIRST_YEAR && day < LAST_YEAR ? monthsFrom(day, months) : null;

const inside = (span: Span) => (day: CivilDate) => day >= span.from && day <= span.until;

const dayOf = (month: Span, day: number): CivilDate => {
  const wanted = addDays(month.from, day - 1);
  return inside(month)(wanted) ? wanted : month.until;
};

/** The months, quarters or years whose last day lies in the period. */
function stretches(span: Span, months: number): Span[] {
  const found: Span[] = [];
  const month = Number(span.from.slice(5, 7));
  const first = addMonths(`${span.from.slice(0, 8)}01` as CivilDate, -((month - 1) % months));
  for (let stretch = monthsFrom(first, months); stretch.until <= span.until; ) {
    if (stretch.until >= span.from) found.push(stretch);
    stretch = monthsFrom(addDays(stretch.until, 1), months);
  }
  return found;
}

const SUNDAY = 7;
const weekdayOf = (day: CivilDate): number => new Date(day).getUTCDay() || SUNDAY;

const single = (day: CivilDate): Occurrence => ({ from: day, until: day, times: 1 });

/** When a duty falls due in the period, in order: no weekend and no holiday takes a day away. Pure. */
export function occurrences(when: DutyWhen, span: Span): Occurrence[] {
  switch (when.on) {
    case 'DAY_OF_MONTH': {
      const wholeMonths = { from: span.from, until: monthsFrom(firstOf(span.until), 1).until };
      return stretches(wholeMonths, 1)
        .map((month) => dayOf(month, when.day))
        .filter(inside(span))
        .map(single);
    }
    case 'WEEKDAY': {
      const first = addDays(span.from, (when.weekday - weekdayOf(span.from) + SUNDAY) % SUNDAY);
      const days: CivilDate[] = [];
      for (let day = first; day <= span.until; day = addDays(day, SUNDAY)) days.push(day);
      return days.map(single);
    }
    case 'TIMES':
      return stretches(span, MONTHS[when.in]).map((stretch) => ({ ...stretch, times: when.times }));
    default:
      return when satisfies never;
  }
}

const firstOf = (day: CivilDate) => `${day.slice(0, 8)}01` as CivilDate;

/** The next days on which the duty falls, from the given day on, that day included. */
export function nextDays(when: DutyWhen, from: CivilDate, withinDays: number): CivilDate[] {
  return occurrences(when, { from, until: addDays(from, withinDays) }).map(({ until }) => until);
}
