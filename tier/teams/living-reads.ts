import type { CivilDate } from '../clocks/calendar.ts';
import type { Span } from '../duties/occurrences.ts';
import { loaderByRequest } from '../server/loader-of.ts';
import { textArray } from '../server/reads.ts';

/** A cadre who lives in a village, in one month. */
export interface LivingRow {
  id: string;
  official: string;
  village: string;
  since: string;
  until: string | null;
  nights: number;
  visits: number;
  wanted: number;
  over: boolean;
  shortfall: number;
}
type Counted = Omit<LivingRow, 'wanted' | 'over' | 'shortfall'>;

const MOST = 500;

// Nobody lives in a village for a post that was left.
export const LAST_DAY = 'least(cadre.until, official.until)';

/** Nights and visits against the quota: a cadre owes a month that was wholly served, once it is over. Pure. */
export function againstQuota(
  rows: readonly Counted[],
  nights: number,
  month: Span,
  today: CivilDate,
): LivingRow[] {
  const over = month.until < today;
  const wanted = Math.min(nights, Number(month.until.slice(8)));
  return rows.map((row) => {
    const served = row.since <= month.from && (row.until === null || row.until >= month.until);
    return { ...row, wanted, over, shortfall: over && served ? Math.max(0, wanted - row.nights) : 0 };
  });
}

/** Who of each place lived in a village in the month, with what the log says. */
export const livingIn = loaderByRequest<Span, Counted[]>(async (reads, places, { from, until }) => {
  const rows = await reads.rows<Counted & { place: string }>(
    `select cadre.place, cadre.id, cadre.official, village, cadre.since::text as since, ${LAST_DAY}::text as until,
       (count(*) filter (where stayed_night))::int as nights, coalesce(sum(visits), 0)::int as visits
     from resident_cadre as cadre
     left join village_stay as stay on stay.cadre = cadre.id and stay.on_day between ?::date and ?::date
     left join official on official.id = cadre.official
     where cadre.place = any(?::text[]) and cadre.since <= ?::date and (${LAST_DAY} is null or ${LAST_DAY} >= ?::date)
     group by cadre.id, official.until order by cadre.place, village, cadre.id`,
    [from, until, textArray(places), until, from],
  );
  const byPlace = Map.groupBy(rows, ({ place }) => place);
  return places.map((place) => (byPlace.get(place) ?? []).slice(0, MOST));
});
