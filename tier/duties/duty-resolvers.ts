import { graphError } from '@sanji/edge/errors.ts';
import { isMonth } from '../clocks/calendar.ts';
import type { Resolvers } from '../schema.types.ts';
import type { Operation } from '../server/operation.ts';
import type { DutyRule, DutySourceCode } from './duty-rule.ts';
import { periodOf, type Span } from './occurrences.ts';
import { shortfalls } from './standing.ts';
import { dutiesOf, standingOf } from './standing-of-place.ts';

function asked(period: string): Span {
  const span = periodOf(period);
  if (span !== null) return span;
  throw graphError('BAD_USER_INPUT', 'A period is YYYY, YYYY-Q1 to YYYY-Q4, or YYYY-MM.');
}

const bySource = (source: DutySourceCode, place: string, operation: Operation): DutyRule[] =>
  dutiesOf(place, operation).filter((rule) => rule.source === source);

export const dutyResolvers: Resolvers = {
  ThisTier: {
    duties: ({ code }, { period, duty }, operation) =>
      standingOf(
        code,
        asked(period),
        dutiesOf(code, operation).filter((rule) => duty == null || rule.code === duty),
        operation,
      ),
    receptionQuota: ({ code }, { month }, operation) =>
      standingOf(
        code,
        asked(isMonth(month) ? month : 'none'),
        bySource('LEADER_VISITS', code, operation),
        operation,
      ),
    missedReceptionDays: async ({ code }, { year }, operation) =>
      (
        await standingOf(code, asked(String(year)), bySource('RECEPTION_DAYS', code, operation), operation)
      ).flatMap((row) => shortfalls(row.occurrences).map(({ until }) => until)),
  },
};
