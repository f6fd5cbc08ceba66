import { CLOCK_RULES } from '@sanji/tier/clocks/clock-rules.ts';

/** One township with its villages, or the county's own offices, at this moment. */
export interface UnitFigures {
  unit: string;
  name: string;
  open: number;
  red: number;
  reminders: number;
  yellowCards: number;
  redCards: number;
  carded: number;
  explanationsOverdue: number;
  findingsOpen: number;
}

export interface Asked {
  county: string;
  /** Of what was given, from the first instant to before the last. */
  from: Date;
  until: Date;
  now: Date;
}

/** Asks the database in the caller's name. */
export type Ask = <Row extends object>(sql: string, parameters: readonly unknown[]) => Promise<Row[]>;

const OF_THE_PARTIES = Object.entries(CLOCK_RULES)
  .filter(([, { ofTheParties }]) => ofTheParties)
  .map(([kind]) => kind);

/** What each township answers for, with its villages, in one statement: the offices that hold, and the units that any tier gave cards. */
export const bulletinFigures = (ask: Ask, { county, from, until, now }: Asked): Promise<UnitFigures[]> =>
  ask<UnitFigures>(
    `with held as (
       select substr(holder_office, 1, 9) as unit, count(*)::int as open,
              (count(*) filter (where first_due <= ? and exists (
                select 1 from jsonb_array_elements(clocks) as clock where clock->>'pausedAt' is null
                  and clock->>'dueAt' <= ? and clock->>'kind' <> all(?::text[]))))::int as red
       from card where card.county = ? and concluded_at is null group by 1),
     given as (
       select substr(holder, 1, 9) as unit, (count(*) filter (where action = 'REMINDED'))::int as reminders,
              (count(*) filter (where action = 'YELLOW_CARD'))::int as yellow,
              (count(*) filter (where action = 'RED_CARD'))::int as red, (count(distinct red_clock))::int as carded
       from tier_action where action in ('REMINDED', 'YELLOW_CARD', 'RED_CARD') and at >= ? and at < ?
         and holder >= ? collate "C" and holder < (? || ':') collate "C" group by 1),
     owing as (
       select substr(unit, 1, 9) as unit, count(*)::int as overdue
       from supervision join thread on thread.id = thread_id
       where unit >= ? collate "C" and unit < (? || ':') collate "C"
         and thread.status = 'AWAITS_BELOW' and thread.due_at <= ? group by 1),
     found as (
       select substr(unit, 1, 9) as unit, count(*)::int as open from inspection_finding
       where inspection_finding.county = ? and rectified_at is null group by 1)
     select place.code as unit, place.name, coalesce(held.open, 0) as open, coalesce(held.red, 0) as red,
            coalesce(given.reminders, 0) as reminders, coalesce(given.yellow, 0) as "yellowCards",
            coalesce(given.red, 0) as "redCards", coalesce(given.carded, 0) as carded,
            coalesce(owing.overdue, 0) as "explanationsOverdue", coalesce(found.open, 0) as "findingsOpen"
     from place left join held on held.unit = place.code left join given on given.unit = place.code
       left join owing on owing.unit = place.code left join found on found.unit = place.code
     where place.code = ? or place.parent = ? order by place.code`,
    [
      now.toISOString(),
      now.toISOString(),
      `{${OF_THE_PARTIES.join(',')}}`,
      county,
      from,
      until,
      county,
      county,
      county,
      county,
      now,
      county,
      county,
      county,
    ],
  );

export const summed = (units: readonly UnitFigures[], of: (unit: UnitFigures) => number): number =>
  units.reduce((total, unit) => total + of(unit), 0);
