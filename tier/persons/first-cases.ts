import { graphError } from '@sanji/edge/errors.ts';
import type { FirstCases } from '../schema.types.ts';
import { type Reads, textArray } from '../server/reads.ts';

/** From one instant until before another. */
export interface Period {
  from: string;
  until: string;
}

const MOST_DAYS = 400;
const DAY_MS = 86_400_000;

/** Refuses a time that is none, or that is too long to be counted while somebody waits. */
export function assertPeriod({ from, until }: Period): void {
  const days = (Date.parse(until) - Date.parse(from)) / DAY_MS;
  if (days > 0 && days <= MOST_DAYS) return;
  throw graphError('BAD_USER_INPUT', `\`until\` is after \`from\`, by at most ${MOST_DAYS} days.`);
}

// The cases that an office registered, and whether a later one of the same person and matter is known: from this tier's own
// traces, or because another tier told. What a person told apart is no repetition.
const FUNNEL = `
  with mine as (
    select milestone.office, card.id, card.is_first, card.outcome
    from milestone join card on card.id = milestone.case_id
    where milestone.office = any(?::text[]) and milestone.move = 'REGISTER'
      and milestone.at >= ?::timestamptz and milestone.at < ?::timestamptz
  ), judged as (
    select mine.*, exists (select 1 from repeated where repeated.case_id = mine.id
        and not exists (select 1 from case_link as link where link.kind = 'DISTINCT'
          and link.case_id = repeated.later_id and link.other_id = mine.id)) as repeated
    from mine
  )
  select office, count(*) filter (where is_first)::int as first,
    count(*) filter (where not is_first)::int as again,
    count(*) filter (where is_first is null)::int as unknown,
    count(*) filter (where is_first and outcome is not null)::int as concluded,
    count(*) filter (where is_first and repeated)::int as repeated,
    count(*) filter (where is_first and outcome is not null and not repeated)::int as "resolvedOnce"
  from judged group by office`;

const NONE: FirstCases = { first: 0, again: 0, unknown: 0, concluded: 0, repeated: 0, resolvedOnce: 0 };

/** The counts of each office, in their order. */
export async function firstCases(
  reads: Reads,
  offices: readonly string[],
  { from, until }: Period,
): Promise<FirstCases[]> {
  const rows = await reads.rows<FirstCases & { office: string }>(FUNNEL, [textArray(offices), from, until]);
  const byOffice = new Map(rows.map(({ office, ...counts }) => [office, counts]));
  return offices.map((office) => byOffice.get(office) ?? NONE);
}
