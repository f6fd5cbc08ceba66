import type { MeetingKind } from '../schema.types.ts';
import { type Page, pageOf, readInstantCursor } from '../server/instant-cursor.ts';
import { loaderByRequest, loaderOf } from '../server/loader-of.ts';
import { type Reads, textArray } from '../server/reads.ts';
import { DECISION, type DecisionRow } from './decision.ts';

export interface HeldMeetingRow {
  id: string;
  place: string;
  kind: MeetingKind;
  on: string;
  venue: string;
  chair: string | null;
  chairName: string;
  chairPost: string;
  recordedAt: string;
}
export type HeldMeetingRows = Page<HeldMeetingRow>;
export type DecisionRows = Page<DecisionRow>;

const MEETING = `id, place, kind, on_day::text as on, venue, chair, chair_name as "chairName", chair_post as "chairPost",
  recorded_at as "recordedAt"`;

export async function meetingById(reads: Reads, id: string): Promise<HeldMeetingRow | null> {
  const [row] = await reads.rows<HeldMeetingRow>(`select ${MEETING} from meeting where id = ?`, [id]);
  return row ?? null;
}

export const meetingLoaded = loaderOf<HeldMeetingRow | null>(async (reads, ids) => {
  const rows = await reads.rows<HeldMeetingRow>(`select ${MEETING} from meeting where id = any(?::text[])`, [
    textArray(ids),
  ]);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => byId.get(id) ?? null);
});

export async function decisionById(reads: Reads, id: string): Promise<DecisionRow | null> {
  const [row] = await reads.rows<DecisionRow>(`select ${DECISION} from meeting_decision where id = ?`, [id]);
  return row ?? null;
}

interface MeetingsAsked {
  kind: MeetingKind | null;
  first: number;
  after: string | null;
}

/** The meetings of each place, newest day first. */
export const meetingsOf = loaderByRequest<MeetingsAsked, HeldMeetingRows>(
  async (reads, places, { kind, first, after }) => {
    const from = readInstantCursor(after);
    const rows = await reads.rows<HeldMeetingRow>(
      `select met.* from unnest(?::text[]) as wanted(code)
       cross join lateral (select ${MEETING} from meeting where place = wanted.code
         ${kind === null ? '' : 'and kind = ?'}
         ${from === undefined ? '' : 'and (on_day, id) < (?::date, ?)'}
         order by on_day desc, id desc limit ${first + 1}) as met`,
      [
        textArray(places),
        ...(kind === null ? [] : [kind]),
        ...(from === undefined ? [] : [from.at.slice(0, 10), from.id]),
      ],
    );
    const byPlace = Map.groupBy(rows, ({ place }) => place);
    return places.map((place) => pageOf(byPlace.get(place) ?? [], first));
  },
);

interface OpenAsked {
  ofOwnMeetings: boolean;
  first: number;
  after: string | null;
}

/** What each place decided, or answers for, and is not done: what is due first at the beginning. */
export const openDecisionsOf = loaderByRequest<OpenAsked, DecisionRows>(
  async (reads, places, { ofOwnMeetings, first, after }) => {
    const whose = ofOwnMeetings ? 'place' : 'responsible';
    const from = readInstantCursor(after);
    const rows = await reads.rows<DecisionRow>(
      `select open.* from unnest(?::text[]) as wanted(code)
       cross join lateral (select ${DECISION} from meeting_decision where ${whose} = wanted.code and done_on is null
         ${from === undefined ? '' : 'and (due_on, id) > (?::date, ?)'}
         order by due_on, id limit ${first + 1}) as open`,
      [textArray(places), ...(from === undefined ? [] : [from.at.slice(0, 10), from.id])],
    );
    const byPlace = Map.groupBy(rows, (row) => row[whose]);
    return places.map((place) => pageOf(byPlace.get(place) ?? [], first));
  },
);

/** What belongs to each of the given ids, one statement for all of them. */
const partOf = <Row extends { of: string }>(sql: string) =>
  loaderOf<Row[]>(async (reads, ids) => {
    const rows = await reads.rows<Row>(sql, [textArray(ids)]);
    const byId = Map.groupBy(rows, ({ of }) => of);
    return ids.map((id) => byId.get(id) ?? []);
  });

export interface AttendeeRow {
  office: string | null;
  official: string | null;
  name: string;
  post: string;
}

export const attendeesOf = partOf<AttendeeRow & { of: string }>(
  `select meeting as of, office, official, name, post from meeting_attendee
   where meeting = any(?::text[]) order by meeting, number`,
);

export const decisionsOf = partOf<DecisionRow & { of: string }>(
  `select meeting as of, ${DECISION} from meeting_decision where meeting = any(?::text[]) order by meeting, number`,
);

export const decisionsAbout = partOf<DecisionRow & { of: string }>(
  `select wanted.id as of, decided.* from unnest(?::text[]) as wanted(id)
   cross join lateral (select ${DECISION} from meeting_decision where case_id = wanted.id
     order by on_day, meeting, number limit 100) as decided`,
);
