import { endOfDay } from '@sanji/tier/clocks/calendar.ts';
import type { Span } from '@sanji/tier/duties/occurrences.ts';
import { shortfalls } from '@sanji/tier/duties/standing.ts';
import { dutiesOf, standingOf } from '@sanji/tier/duties/standing-of-place.ts';
import { claimsIn } from '@sanji/tier/meetings/morning-pack.ts';
import type { Operation } from '@sanji/tier/server/operation.ts';
import { type Reads, textArray } from '@sanji/tier/server/reads.ts';
import type { MechanismScore, SixMechanism, Tier } from '../schema.types.ts';

export const TIER_LABELS: Record<Tier, string> = {
  VILLAGE: '村(社区)',
  TOWNSHIP: '乡镇(街道)',
  COUNTY: '县',
};

const MOST_MISSING = 50;

/** What was counted, and the first lines of what is missing. */
interface Counted {
  done: number;
  of: number;
  missing: string[];
}
interface Asked {
  reads: Reads;
  county: string;
  span: Span;
  /** The instants between which something happened. */
  begin: string;
  end: string;
}

const oneDecimal = (n: number): number => Math.round(n * 10) / 10;

const MEASURES: Record<SixMechanism, string> = {
  LEADER_RECEPTION: '接访日和领导接访下访次数:已履行/到期应履行',
  CITY_SPONSORSHIP: '有市领导领衔督办的包案/期内包案',
  LEADER_ADOPTION: '期内化解的包案/期内包案',
  DIVERSE_RESOLUTION: '达成协议的调解轮次/结束的调解轮次',
  FIRST_PETITIONS: '一次性化解的初信初访/期内登记的初信初访',
  LISTED_TOWNSHIPS: '已摘牌的挂牌乡镇/期内挂牌乡镇',
};

const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);

/** What leaders and the office owed by days that are over, and kept. */
async function receptions(county: string, span: Span, operation: Operation): Promise<Counted> {
  const rules = dutiesOf(county, operation).filter(
    ({ source }) => source === 'RECEPTION_DAYS' || source === 'LEADER_VISITS',
  );
  const rows = await standingOf(county, span, rules, operation);
  const due = rows.flatMap(({ occurrences }) => occurrences.filter(({ over }) => over));
  const missing = rows.flatMap(({ label, official, occurrences }) =>
    shortfalls(occurrences).map(({ from, until }) =>
      [label, official?.name, from === until ? from : from.slice(0, 7)].filter(Boolean).join(' '),
    ),
  );
  return {
    done: sum(due.map(({ done, wanted }) => Math.min(done, wanted))),
    of: sum(due.map(({ wanted }) => wanted)),
    missing,
  };
}

interface Line {
  name: string;
  done: boolean;
}
const counted = (lines: readonly Line[]): Counted => ({
  done: lines.filter(({ done }) => done).length,
  of: lines.length,
  missing: lines.filter(({ done }) => !done).map(({ name }) => name),
});

/** The adoptions that were open on some day of the period, and whether the condition holds. */
const adoptions = async (
  { reads, county, begin, end }: Asked,
  condition: string,
  until: string,
): Promise<Counted> =>
  counted(
    await reads.rows<Line>(
      `select coalesce(card.title, adoption.case_id) as name, ${condition} as done
       from adoption left join card on card.id = adoption.case_id
       where adoption.county = ? and adopted_at < ?::timestamptz and (solved_at is null or solved_at >= ?::timestamptz)
       order by adopted_at, adoption.id`,
      [until, county, end, begin],
    ),
  );

async function rounds({ reads, county, begin, end }: Asked): Promise<Counted> {
  const [row] = await reads.rows<{ done: number; of: number }>(
    `select (count(*) filter (where move = 'SETTLE_ROUND'))::int as done, count(*)::int as of
     from milestone join card on card.id = milestone.case_id
     where card.county = ? and move in ('SETTLE_ROUND', 'FAIL_ROUND') and at >= ?::timestamptz and at < ?::timestamptz`,
    [county, begin, end],
  );
  return { done: 0, of: 0, ...row, missing: [] };
}

/** The claims that were solved at once, of all first ones: as the tiers that registered them say. */
async function firstPetitions({ reads }: Asked, { counts, notOnce, silent }: Claims): Promise<Counted> {
  const titles = await reads.rows<{ title: string }>(
    'select title from card where id = any(?::text[]) order by registered_at, id',
    [textArray(notOnce)],
  );
  return {
    done: counts.resolvedOnce,
    of: counts.first,
    missing: [...silent.map((tier) => `${TIER_LABELS[tier]}未报数`), ...titles.map(({ title }) => title)],
  };
}

const listings = async ({ reads, county, span }: Asked): Promise<Counted> =>
  counted(
    await reads.rows<Line>(
      `select coalesce(place.name, listing.place) as name, coalesce(until_day <= ?::date, false) as done
       from township_listing as listing left join place on place.code = listing.place
       where substr(listing.place, 1, 6) = ? and from_day <= ?::date and (until_day is null or until_day >= ?::date)
       order by from_day, listing.id`,
      [span.until, county, span.until, span.from],
    ),
  );

/** The first claims of the period, which other tiers were asked about. */
export type Claims = Awaited<ReturnType<typeof claimsIn>>;

/** The instants at which the days of a period begin and end. */
export const instantsOf = (span: Span) => ({
  from: `${span.from}T00:00:00+08:00`,
  until: endOfDay(span.until).toISOString(),
});

/** The six mechanisms over a period, with what the other tiers say. */
export const scorecard = async (
  county: string,
  span: Span,
  operation: Operation,
): Promise<MechanismScore[]> =>
  sixMechanisms(county, span, operation, await claimsIn(county, instantsOf(span), operation));

/** The six mechanisms of S1 (mechanism 85), each with its numerator, its denominator and what is missing. */
export async function sixMechanisms(
  county: string,
  span: Span,
  operation: Operation,
  claims: Claims,
): Promise<MechanismScore[]> {
  const { from: begin, until: end } = instantsOf(span);
  const asked: Asked = { reads: operation.reads, county, span, begin, end };
  const sponsored = `exists (select 1 from adoption_sponsor as sponsor
    where sponsor.adoption = adoption.id and sponsor.since < ?::timestamptz)`;
  const solved = 'coalesce(solved_at < ?::timestamptz, false)';
  const found: Record<SixMechanism, Counted> = {
    LEADER_RECEPTION: await receptions(county, span, operation),
    CITY_SPONSORSHIP: await adoptions(asked, sponsored, end),
    LEADER_ADOPTION: await adoptions(asked, solved, end),
    DIVERSE_RESOLUTION: await rounds(asked),
    FIRST_PETITIONS: await firstPetitions(asked, claims),
    LISTED_TOWNSHIPS: await listings(asked),
  };
  return (Object.keys(MEASURES) as SixMechanism[]).map((mechanism) => {
    const { done, of, missing } = found[mechanism];
    return {
      mechanism,
      measure: MEASURES[mechanism],
      done,
      of,
      percent: of === 0 ? null : oneDecimal((100 * done) / of),
      missing: missing.slice(0, MOST_MISSING),
    };
  });
}
