import { graphError } from '@sanji/edge/errors.ts';
import { isPlaceOf } from '../jurisdiction/region.ts';
import type { Tier } from '../schema.types.ts';
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

/** What reads: an operation in its caller's name, or the courier for a peer. */
export type RowsOf = Pick<Reads, 'rows'>;

// The cases that an office registered, and whether a later one of the same person and matter is known: from this tier's own
// traces, or because another tier told. What a person told apart is no repetition.
const JUDGED = `
  with mine as (
    select milestone.office, card.id, card.is_first, card.outcome, card.kind, card.registered_at
    from milestone join card on card.id = milestone.case_id
    where milestone.office = any(?::text[]) and milestone.move = 'REGISTER'
      and milestone.at >= ?::timestamptz and milestone.at < ?::timestamptz
  ), judged as (
    select mine.*, exists (select 1 from repeated where repeated.case_id = mine.id
        and not exists (select 1 from case_link as link where link.kind = 'DISTINCT'
          and link.case_id = repeated.later_id and link.other_id = mine.id)) as repeated
    from mine
  )`;
const COUNTS = `count(*) filter (where is_first)::int as first,
    count(*) filter (where not is_first)::int as again,
    count(*) filter (where is_first is null)::int as unknown,
    count(*) filter (where is_first and outcome is not null)::int as concluded,
    count(*) filter (where is_first and repeated)::int as repeated,
    count(*) filter (where is_first and outcome is not null and not repeated)::int as "resolvedOnce"`;

/** What became of the cases of a time. */
export type FirstCaseCounts = Record<
  'first' | 'again' | 'unknown' | 'concluded' | 'repeated' | 'resolvedOnce',
  number
>;
export const NONE: FirstCaseCounts = {
  first: 0,
  again: 0,
  unknown: 0,
  concluded: 0,
  repeated: 0,
  resolvedOnce: 0,
};

/** The counts of each office, in their order. */
export async function firstCases(
  reads: RowsOf,
  offices: readonly string[],
  { from, until }: Period,
): Promise<FirstCaseCounts[]> {
  const rows = await reads.rows<FirstCaseCounts & { office: string }>(
    `${JUDGED} select office, ${COUNTS} from judged group by office`,
    [textArray(offices), from, until],
  );
  const byOffice = new Map(rows.map(({ office, ...counts }) => [office, counts]));
  return offices.map((office) => byOffice.get(office) ?? NONE);
}

/** The same of claims, with those that were not solved at once: the oldest of them, by their ids. */
export interface Counted extends FirstCaseCounts {
  notOnce: string[];
}
export const MOST_NAMED = 50;

/** The claims that the offices of a tier inside a region registered. */
export async function countedIn(
  reads: RowsOf,
  tier: Tier,
  { region, from, until }: Period & { region: string },
): Promise<Counted> {
  const offices = await reads.rows<{ code: string }>(
    `select code from place where code >= ? collate "C" and code < (? || ':') collate "C"`,
    [region, region],
  );
  const codes = offices.map(({ code }) => code).filter((code) => isPlaceOf(tier, code));
  const [counts] = await reads.rows<Counted>(
    `${JUDGED} select ${COUNTS}, coalesce(to_json((array_agg(id order by registered_at, id)
         filter (where is_first and (outcome is null or repeated)))[1:${MOST_NAMED}]), '[]'::json) as "notOnce"
     from judged where kind = 'CLAIM'`,
    [textArray(codes), from, until],
  );
  return { ...NONE, notOnce: [], ...counts };
}

/** One-time resolution (mechanism 115): of the first cases that were concluded, those that did not come again. Pure. */
export const resolvedOncePercent = ({
  concluded,
  resolvedOnce,
}: Pick<FirstCaseCounts, 'concluded' | 'resolvedOnce'>): number | null =>
  concluded === 0 ? null : Math.round((1000 * resolvedOnce) / concluded) / 10;
