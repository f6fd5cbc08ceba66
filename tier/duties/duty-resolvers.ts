import { graphError } from '@sanji/edge/errors.ts';
import { civilDate, isMonth } from '../clocks/calendar.ts';
import { listedSpans } from '../listings/listing-reads.ts';
import { officialsServing, servedBetween } from '../officials/official.ts';
import type { Resolvers } from '../schema.types.ts';
import { loaderOf } from '../server/loader-of.ts';
import type { Operation } from '../server/operation.ts';
import { doneAt, doneKey } from './done-reads.ts';
import type { DutyRule, DutySourceCode } from './duty-rule.ts';
import { periodOf, type Span } from './occurrences.ts';
import { type DutyStandingRow, shortfalls, standings } from './standing.ts';

const done = loaderOf(doneAt);

const rulesOf = (place: string, { desk }: Operation): DutyRule[] =>
  desk.rulesOf(place.slice(0, 6)).duties.filter(({ tier }) => tier === desk.tier);

function asked(period: string): Span {
  const span = periodOf(period);
  if (span !== null) return span;
  throw graphError('BAD_USER_INPUT', 'A period is YYYY, YYYY-Q1 to YYYY-Q4, or YYYY-MM.');
}

/** How these duties of the place stand in the period. */
async function standingOf(
  place: string,
  span: Span,
  rules: readonly DutyRule[],
  operation: Operation,
): Promise<DutyStandingRow[]> {
  const today = civilDate(operation.now);
  const officials = await officialsServing(operation).load(servedBetween(place, span.from, span.until));
  const listed = await listedSpans(operation).load(place);
  const factor = operation.desk.rulesOf(place.slice(0, 6)).listedDutyFactor;
  const rows = await Promise.all(
    rules.map(async (rule) =>
      standings(rule, {
        span,
        today,
        officials,
        stricter: { listed, factor },
        done: await done(operation).load(doneKey(rule.source, place, span)),
      }),
    ),
  );
  return rows.flat();
}

const bySource = (source: DutySourceCode, place: string, operation: Operation): DutyRule[] =>
  rulesOf(place, operation).filter((rule) => rule.source === source);

export const dutyResolvers: Resolvers = {
  ThisTier: {
    duties: ({ code }, { period, duty }, operation) =>
      standingOf(
        code,
        asked(period),
        rulesOf(code, operation).filter((rule) => duty == null || rule.code === duty),
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
