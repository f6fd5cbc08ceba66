import type { DutySource } from '../duties/duty-sources.ts';
import { textArray } from '../server/reads.ts';

// A visit counts from the moment it is met; reading letters receives nobody.
const RECEIVED = `select place, official, on_day as day from visit
  where place = any(?::text[]) and on_day between ?::date and ?::date and stage in ('MEET', 'CLOSED')
    and mode <> 'LETTER_READ'`;

/** Each leader's visits and receptions (mechanism 50). */
export const leaderVisits: DutySource = (reads, places, { from, until }) =>
  reads.rows(
    `select place, official, day::text as on, count(*)::int as times from (${RECEIVED}) as received
     where official is not null group by place, official, day order by day`,
    [textArray(places), from, until],
  );

/** The days on which a place received visitors: by a leader's visit or reception, or in a session of many (mechanisms 49, 61). */
export const receptionDays: DutySource = (reads, places, { from, until }) =>
  reads.rows(
    `select place, null as official, day::text as on, 1 as times from (
       select place, day from (${RECEIVED}) as received
       union select place, day from reception_session where place = any(?::text[]) and day between ?::date and ?::date
     ) as days order by day`,
    [textArray(places), from, until, textArray(places), from, until],
  );
