import { graphError } from '@sanji/edge/errors.ts';
import { isMonth, monthsBetween } from '../clocks/calendar.ts';
import type { Months } from './month-counts.ts';

const MOST_MONTHS = 120;

/** The months that a caller asked for; any other input is a caller's mistake. */
export function askedMonths({ from, to }: Months): Months {
  if (!isMonth(from) || !isMonth(to) || from > to || monthsBetween(from, to) >= MOST_MONTHS) {
    throw graphError(
      'BAD_USER_INPUT',
      '`from` and `to` are months, YYYY-MM, in order and at most 120 of them.',
    );
  }
  return { from, to };
}
