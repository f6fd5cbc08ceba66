import type { DutySource } from '../duties/duty-sources.ts';
import { textArray } from '../server/reads.ts';

/** The letters that each place signed with the place above. One that was signed early or late counts for its own year. */
export const lettersSigned: DutySource = (reads, places, { from, until }) =>
  reads.rows(
    `select place, null as official, day::text as on, 1 as times from (
       select lower as place, least(greatest((signed_at at time zone 'Asia/Shanghai')::date, make_date(year, 1, 1)),
         make_date(year, 12, 31)) as day
       from responsibility_letter as letter join letter_signature as signature
         on signature.letter = letter.id and signature.office = letter.lower and signature.digest = letter.digest
       where lower = any(?::text[])) as signed
     where day between ?::date and ?::date order by day`,
    [textArray(places), from, until],
  );
