import type { DutySource } from '../duties/duty-sources.ts';
import type { MeetingKind } from '../schema.types.ts';
import { textArray } from '../server/reads.ts';

/** On which days a place held meetings of the kind. */
export const meetingsHeld =
  (kind: MeetingKind): DutySource =>
  (reads, places, { from, until }) =>
    reads.rows(
      `select place, null as official, on_day::text as on, 1 as times from meeting
       where place = any(?::text[]) and kind = ? and on_day between ?::date and ?::date
       group by place, on_day order by on_day`,
      [textArray(places), kind, from, until],
    );
