import type { SessionOutcome } from '../schema.types.ts';
import { loaderByRequest, loaderOf } from '../server/loader-of.ts';
import { type Reads, textArray } from '../server/reads.ts';

/** One reception session. */
export interface SessionRow {
  id: string;
  place: string;
  on: string;
  venue: string;
  campaign: string | null;
  visit: string | null;
}

export interface SessionItemRow {
  number: number;
  batch: number;
  outcome: SessionOutcome;
  subject: string;
  told: string | null;
  caseId: string | null;
}

const SESSION = 'id, place, day::text as on, venue, campaign, visit';

export async function sessionById(reads: Reads, id: string): Promise<SessionRow | null> {
  const [row] = await reads.rows<SessionRow>(`select ${SESSION} from reception_session where id = ?`, [id]);
  return row ?? null;
}

/** The newest 100 sessions of each place. */
export const sessionsOf = loaderOf<SessionRow[]>(async (reads, places) => {
  const rows = await reads.rows<SessionRow>(
    `select held.* from unnest(?::text[]) as wanted(code)
     cross join lateral (select ${SESSION} from reception_session where place = wanted.code
       order by day desc, id desc limit 100) as held`,
    [textArray(places)],
  );
  const byPlace = Map.groupBy(rows, ({ place }) => place);
  return places.map((place) => byPlace.get(place) ?? []);
});

export interface SessionCounts {
  batches: number;
  persons: number;
  solved: number;
  assigned: number;
}
const NOTHING: SessionCounts = { batches: 0, persons: 0, solved: 0, assigned: 0 };

/** What each session's own records add up to. */
export const sessionCounts = loaderOf<SessionCounts>(async (reads, sessions) => {
  const rows = await reads.rows<SessionCounts & { id: string }>(
    `select wanted.id, came.batches, came.persons, brought.solved, brought.assigned
     from unnest(?::text[]) as wanted(id)
     cross join lateral (select count(*)::int as batches, coalesce(sum(persons), 0)::int as persons
       from session_batch where session = wanted.id) as came
     cross join lateral (select (count(*) filter (where outcome = 'SOLVED'))::int as solved,
         (count(*) filter (where outcome = 'ASSIGNED'))::int as assigned
       from session_item where session = wanted.id) as brought`,
    [textArray(sessions)],
  );
  const byId = new Map(rows.map(({ id, ...counts }) => [id, counts]));
  return sessions.map((id) => byId.get(id) ?? NOTHING);
});

/** The items of each session, in the order in which they were entered. */
export const sessionItems = loaderByRequest<{ first: number; after: number }, SessionItemRow[]>(
  async (reads, sessions, { first, after }) => {
    const rows = await reads.rows<SessionItemRow & { session: string }>(
      `select wanted.id as session, entered.* from unnest(?::text[]) as wanted(id)
       cross join lateral (select number, batch, outcome, subject, told, case_id as "caseId" from session_item
         where session = wanted.id and number > ? order by number limit ${first}) as entered`,
      [textArray(sessions), after],
    );
    const bySession = Map.groupBy(rows, ({ session }) => session);
    return sessions.map((id) => bySession.get(id) ?? []);
  },
);
