import { addMonths, type CivilDate, civilDate } from '@sanji/tier/clocks/calendar.ts';

/** The month of an instant in China's civil time, YYYY-MM. */
const monthOf = (instant: Date): string => civilDate(instant).slice(0, 7);

const following = (month: string): string => addMonths(`${month}-01` as CivilDate, 1).slice(0, 7);

/**
 * The months in which an adopted case owes a consultation and a report, each whole and over: from the one after the adoption to
 * the one before its end, or before the present. The present month is owed, and not yet missing.
 */
export function owedMonths(adoptedAt: Date, end: Date): string[] {
  const last = monthOf(end);
  const owed: string[] = [];
  for (let month = following(monthOf(adoptedAt)); month < last; month = following(month)) owed.push(month);
  return owed;
}

/** Of the months that are owed, those in which nothing took place. */
export const missingMonths = (
  { adoptedAt, end }: { adoptedAt: Date; end: Date },
  held: ReadonlySet<string>,
): string[] => owedMonths(adoptedAt, end).filter((month) => !held.has(month));
