import { civilDate } from '../clocks/calendar.ts';
import { listedSpans } from '../listings/listing-reads.ts';
import { officialsServing, servedBetween } from '../officials/official.ts';
import { loaderOf } from '../server/loader-of.ts';
import type { Operation } from '../server/operation.ts';
import { doneAt, doneKey } from './done-reads.ts';
import type { DutyRule } from './duty-rule.ts';
import type { Span } from './occurrences.ts';
import { type DutyStandingRow, standings } from './standing.ts';

const done = loaderOf(doneAt);

/** What a place of this tier and its leaders owe by the rules of its county. */
export const dutiesOf = (place: string, { desk }: Operation): DutyRule[] =>
  desk.rulesOf(place.slice(0, 6)).duties.filter(({ tier }) => tier === desk.tier);

/** How these duties of the place stand in the period. */
export async function standingOf(
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
