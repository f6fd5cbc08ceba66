import type { EntityManager } from '@mikro-orm/postgresql';
import { addDays, type CivilDate, civilDate } from '../clocks/calendar.ts';
import type { CountyRules } from '../configuration/county-rules.ts';
import { nextDays } from '../duties/occurrences.ts';
import type { ReceptionDay, Tier, VisitMode } from '../schema.types.ts';
import { loaderByRequest } from '../server/loader-of.ts';
import { textArray } from '../server/reads.ts';
import { VisitModesShape } from './visit-rules.ts';

type Rules = Pick<CountyRules, 'duties' | 'visitModes' | 'bookingsPerDay' | 'bookableDays'>;

/** The modes of a tier for whose days one may book (mechanism 54). */
export const bookableModes = ({ visitModes }: Pick<Rules, 'visitModes'>, tier: Tier): VisitMode[] =>
  VisitModesShape.keyof().options.filter(
    (mode) => visitModes[mode].bookable && visitModes[mode].tiers.includes(tier),
  );

/** The days of the county's calendar on which offices of the tier receive people (mechanism 49). Pure. */
export const regularDays = (
  { duties, bookableDays }: Pick<Rules, 'duties' | 'bookableDays'>,
  tier: Tier,
  today: CivilDate,
): CivilDate[] => [
  ...new Set(
    duties
      .filter((rule) => rule.tier === tier && rule.source === 'RECEPTION_DAYS' && rule.when.on !== 'TIMES')
      .flatMap(({ when }) => nextDays(when, today, bookableDays)),
  ),
];

/** Whether a leader of the place is planned to receive on the day in a mode that one may book for. */
export async function isPlanned(
  tx: EntityManager,
  place: string,
  day: string,
  modes: readonly VisitMode[],
): Promise<boolean> {
  const [planned] = await tx.execute<{ n: number }[]>(
    `select count(*)::int as n from visit where place = ? and on_day = ?::date and stage = 'PREPARE'
       and mode = any(?::text[])`,
    [place, day, textArray(modes)],
  );
  return (planned?.n ?? 0) > 0;
}

interface DayRow {
  place: string;
  day: string;
  booked: number;
  /** Whether a leader is planned to receive on it. */
  planned: boolean;
}

interface DaysAsked {
  from: string;
  until: string;
  modes: readonly VisitMode[];
}

/** The days that a leader's visit makes and those that somebody booked, with how many did. */
export const plannedDays = loaderByRequest<DaysAsked, DayRow[]>(
  async (reads, places, { from, until, modes }) => {
    const rows = await reads.rows<DayRow>(
      `select place, day::text as day, max(booked)::int as booked, bool_or(planned) as planned from (
       select place, on_day as day, 0 as booked, true as planned from visit where place = any(?::text[]) and stage = 'PREPARE'
         and mode = any(?::text[]) and on_day between ?::date and ?::date
       union all select place, day, booked, false from reception_day where place = any(?::text[])
         and day between ?::date and ?::date
     ) as days group by place, day order by place, day`,
      [textArray(places), textArray(modes), from, until, textArray(places), from, until],
    );
    const byPlace = Map.groupBy(rows, ({ place }) => place);
    return places.map((place) => byPlace.get(place) ?? []);
  },
);

/** The days ahead for which one may book: those of the calendar, and those that leaders add. Pure. */
export function receptionDays(
  rules: Rules,
  tier: Tier,
  { today, planned }: { today: CivilDate; planned: readonly Omit<DayRow, 'place'>[] },
): ReceptionDay[] {
  const booked = new Map(planned.map((row) => [row.day, row.booked]));
  const regular = new Set<string>(regularDays(rules, tier, today));
  // What somebody booked for is no reception day any more once the leader who made it one does not come.
  const added = planned.filter((row) => row.planned).map(({ day }) => day);
  return [...new Set([...regular, ...added])].toSorted().map((day) => ({
    day,
    capacity: rules.bookingsPerDay[tier],
    booked: booked.get(day) ?? 0,
    regular: regular.has(day),
  }));
}

/** From today to the last day that may be booked. */
export const bookableSpan = ({ bookableDays }: Pick<Rules, 'bookableDays'>, now: Date) => {
  const from = civilDate(now);
  return { from, until: addDays(from, bookableDays) };
};
