import { addDays, addMonths, type CivilDate, civilDate, endOfDay } from '../clocks/calendar.ts';
import { may } from '../jurisdiction/policy.ts';
import { type DeskItemRow, type DeskSource, lightUntil } from '../office-desk/desk-item.ts';
import { officialOfCaller } from '../officials/official.ts';
import { LAST_DAY } from './living-reads.ts';

/** The nights that cadres who live in villages still lack this month: of the office, or of the caller who is one of them. */
export const nightsToStay: DeskSource = async ({ reads, actor, office, now, desk, first }) => {
  const today = civilDate(now);
  const keeps = may(actor, 'KEEP_REGISTER', office);
  const own = keeps ? null : await officialOfCaller(reads, office, actor.subject, today);
  if (!keeps && own === null) return [];
  const from = `${today.slice(0, 8)}01` as CivilDate;
  const until = addDays(addMonths(from, 1), -1);
  const wanted = Math.min(desk.rulesOf(office.slice(0, 6)).teams.nightsPerMonth, Number(until.slice(8)));
  // Like the shortfall, only of whoever serves the whole month.
  const rows = await reads.rows<{ id: string }>(
    `select cadre.id from resident_cadre as cadre left join official on official.id = cadre.official
     cross join lateral (select count(*) as nights from village_stay as stay
       where stay.cadre = cadre.id and stayed_night and on_day between ?::date and ?::date) as stayed
     where cadre.place = ? and cadre.since <= ?::date and (${LAST_DAY} is null or ${LAST_DAY} >= ?::date)
       and nights < ? ${own === null ? '' : 'and cadre.official = ?'}
     order by nights, cadre.id limit ?`,
    [from, until, office, from, until, wanted, ...(own === null ? [] : [own.id]), first],
  );
  const dueAt = endOfDay(until).toISOString();
  const light = lightUntil(dueAt, now);
  return rows.map(
    ({ id }): DeskItemRow => ({ kind: 'NIGHTS_TO_STAY', office, caseId: null, subjectId: id, dueAt, light }),
  );
};
