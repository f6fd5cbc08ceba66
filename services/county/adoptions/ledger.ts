import { graphError } from '@sanji/edge/errors.ts';
import { civilDate } from '@sanji/tier/clocks/calendar.ts';
import type { Reads } from '@sanji/tier/server/reads.ts';
import { ADOPTION, type AdoptionRow, LEADER, type LeaderRow } from './adoption-reads.ts';

const FIRST_YEAR = 1949;

/** The instants at which a year begins and ends in China. Refuses a year that has not begun. */
export function yearOf(year: number, now: Date): { begin: string; end: string } {
  if (!Number.isInteger(year) || year < FIRST_YEAR || year > Number(civilDate(now).slice(0, 4)))
    throw graphError('BAD_USER_INPUT', '`year` is a year from 1949 to the present one.');
  return { begin: `${year}-01-01T00:00:00+08:00`, end: `${year + 1}-01-01T00:00:00+08:00` };
}

export interface LedgerCounts {
  county: string;
  year: number;
  carriedOver: number;
  new: number;
  solved: number;
  open: number;
}

type Figures = Omit<LedgerCounts, 'county' | 'year'>;

/** The four figures of a year. */
export async function ledgerOf(reads: Reads, county: string, year: number, now: Date): Promise<LedgerCounts> {
  const { begin, end } = yearOf(year, now);
  return { county, year, ...(await ledgerBetween(reads, county, begin, end)) };
}

/** The four figures of a time, each counted from the adoptions themselves, none from another. */
export async function ledgerBetween(
  reads: Reads,
  county: string,
  begin: string,
  end: string,
): Promise<Figures> {
  const [counts] = await reads.rows<Figures>(
    `select
       (count(*) filter (where adopted_at < span.begin and (solved_at is null or solved_at >= span.begin)))::int
         as "carriedOver",
       (count(*) filter (where adopted_at >= span.begin and adopted_at < span.until))::int as new,
       (count(*) filter (where solved_at >= span.begin and solved_at < span.until))::int as solved,
       (count(*) filter (where adopted_at < span.until and (solved_at is null or solved_at >= span.until)))::int as open
     from adoption, (select ?::timestamptz as begin, ?::timestamptz as until) as span where county = ?`,
    [begin, end, county],
  );
  return { carriedOver: 0, new: 0, solved: 0, open: 0, ...counts };
}

export interface LedgerRow {
  adoption: AdoptionRow;
  leader: LeaderRow;
  carriedOver: boolean;
}

/** What was open at the year's end, each with who answered for it then. */
export async function ledgerRows(
  reads: Reads,
  { county, year }: LedgerCounts,
  now: Date,
  first: number,
): Promise<LedgerRow[]> {
  const { begin, end } = yearOf(year, now);
  const rows = await reads.rows<AdoptionRow & { leader: LeaderRow }>(
    `select ${ADOPTION}, (select to_json(held) from (
       select ${LEADER} from adoption_leader where adoption = adoption.id and since < ?::timestamptz
         and (until is null or until >= ?::timestamptz) order by number desc limit 1) as held) as leader
     from adoption where county = ? and adopted_at < ?::timestamptz
       and (solved_at is null or solved_at >= ?::timestamptz)
     order by adopted_at, id limit ?`,
    [end, end, county, end, end, first],
  );
  return rows.map(({ leader, ...adoption }) => ({
    adoption,
    leader,
    carriedOver: Date.parse(adoption.adoptedAt) < Date.parse(begin),
  }));
}
