import { addDays, civilDate, endOfDay } from '@sanji/tier/clocks/calendar.ts';
import { ACTS } from '@sanji/tier/jurisdiction/policy.ts';
import type { NewNotice } from '@sanji/tier/office-desk/notices.ts';
import { demonstrationPeople } from '../people.ts';
import type { Neighbourhood } from './neighbourhood.ts';

/** Which demonstration people read the notices of an office. */
export type Readers = ReadonlyMap<string, readonly string[]>;

export function readersIn({ county, townships, villages }: Neighbourhood): Readers {
  const people = demonstrationPeople([county, ...townships, ...villages]).filter(({ roles }) =>
    roles.some((role) => ACTS[role].includes('READ_STAFF')),
  );
  const byOffice = Map.groupBy(people, ({ region }) => region);
  return new Map([...byOffice].map(([office, all]) => [office, all.map(({ id }) => id)]));
}

const STILL_NEW_DAYS = 7;

/** Whatever is older than a week has been read on its day. */
export function readNotices(notices: readonly Required<NewNotice>[], readers: Readers, now: Date): object[] {
  const old = endOfDay(addDays(civilDate(now), -STILL_NEW_DAYS));
  return notices
    .filter(({ at }) => at < old)
    .flatMap(({ office, id, at }) =>
      (readers.get(office) ?? []).map((subject) => ({
        subject,
        office,
        id,
        readAt: endOfDay(civilDate(at)),
      })),
    );
}
