import { loaderByRequest } from '../server/loader-of.ts';
import { type Reads, textArray } from '../server/reads.ts';

/** Somebody who comes on a reception day; read by the office that receives, and by nobody else. */
export interface BookingRow {
  number: string;
  day: string;
  name: string;
  phone: string;
  matter: string;
  caseId: string | null;
  byResident: boolean;
  bookedAt: string;
}

/** What whoever booked takes home. */
export interface SlipRow {
  number: string;
  place: string;
  day: string;
}

export async function bookingById(reads: Reads, id: string): Promise<SlipRow | null> {
  const [row] = await reads.rows<SlipRow>(
    'select id as number, place, day::text as day from reception_booking where id = ?',
    [id],
  );
  return row ?? null;
}

/** Who comes to each place on the day, in the order of booking: as many as a day takes. */
export const bookingsOf = loaderByRequest<{ day: string }, BookingRow[]>(async (reads, places, { day }) => {
  const rows = await reads.rows<BookingRow & { place: string }>(
    `select place, id as number, day::text as day, name, phone, matter, case_id as "caseId", by_resident as "byResident",
       booked_at as "bookedAt"
     from reception_booking where place = any(?::text[]) and day = ?::date and cancelled_at is null
     order by place, booked_at, id`,
    [textArray(places), day],
  );
  const byPlace = Map.groupBy(rows, ({ place }) => place);
  return places.map((place) => byPlace.get(place) ?? []);
});
