import { numbered } from './numbered.ts';
import { acts, appRule, courierRule, lock, type Rule } from './policy-words.ts';

// Codes and ids compare byte by byte: see spine-tables.ts.
const CODE = 'text collate "C"';

const SUBJECT = "(select nullif(current_setting('app.subject', true), ''))";
const seesMeeting = (table: string) =>
  `exists (select 1 from video_meeting where video_meeting.id = ${table}.meeting_id)`;
const ownSeat = (column: string) =>
  `exists (select 1 from video_seat where video_seat.id = video_signal.${column}
     and video_seat.subject = ${SUBJECT} and video_seat.left_at is null)`;

const seesThread = 'exists (select 1 from thread where thread.id = video_meeting.thread_id)';
// Who may take part is whoever may read the thread and writes in any: the tier between the two that the thread joins as well.
const takesPart = `${acts('GUIDE', 'MARK', 'INSTRUCT', 'ADOPT', 'ASK_GUIDANCE', 'HANDLE', 'ACKNOWLEDGE')} and ${seesThread}`;

const TABLES: readonly Rule[] = [
  {
    table: 'video_meeting',
    select: seesThread,
    insert: takesPart,
    update: takesPart,
  },
  {
    table: 'video_seat',
    select: `${acts('READ_HANDLING')} and ${seesMeeting('video_seat')}`,
    insert: `subject = ${SUBJECT} and ${seesMeeting('video_seat')}`,
    update: seesMeeting('video_seat'),
  },
  {
    table: 'video_signal',
    select: ownSeat('to_seat'),
    insert: `(${ownSeat('from_seat')}) or (from_seat is null and kind = 'ENDED' and exists (
      select 1 from video_seat where video_seat.id = video_signal.to_seat))`,
  },
];

/**
 * Video meetings (mechanism 38): who sat in one when is kept; what the browsers told each other to find a way is gone
 * after five minutes.
 */
export const videoMeetings = numbered('0021-video-meetings', [
  `create table video_meeting (
     id ${CODE} primary key,
     thread_id ${CODE} not null references thread (id),
     case_id ${CODE} not null,
     office ${CODE} not null,
     opened_by text not null,
     opened_at timestamptz(3) not null,
     ended_at timestamptz(3) check (ended_at >= opened_at)
   )`,
  'create unique index video_meeting_open on video_meeting (thread_id) where ended_at is null',
  'create index video_meeting_of_case on video_meeting (case_id, opened_at)',
  `create table video_seat (
     id ${CODE} primary key,
     meeting_id ${CODE} not null references video_meeting (id),
     number smallint not null check (number between 1 and 4),
     subject text not null,
     name text not null,
     office ${CODE} not null,
     role text not null,
     joined_at timestamptz(3) not null,
     seen_at timestamptz(3) not null,
     left_at timestamptz(3) check (left_at >= joined_at)
   )`,
  // The last word on who gets the last seat, whatever the code above it believes.
  'create unique index video_seat_taken on video_seat (meeting_id, number) where left_at is null',
  'create unique index video_seat_person on video_seat (meeting_id, subject) where left_at is null',
  'create index video_seat_of_meeting on video_seat (meeting_id, joined_at)',
  `create table video_signal (
     number bigint generated always as identity primary key,
     id ${CODE} not null unique,
     from_seat ${CODE} references video_seat (id),
     to_seat ${CODE} not null references video_seat (id),
     kind text not null,
     payload text check (octet_length(payload) <= 65536),
     kept_at timestamptz not null default now()
   )`,
  'create index video_signal_to on video_signal (to_seat, number)',
  'create index video_signal_from on video_signal (from_seat, kept_at)',
  'create index video_signal_age on video_signal (kept_at)',
  // A signal holds addresses of people's devices: it is kept no longer than a browser may need to come back for it.
  `create function forget_old_signals() returns trigger language plpgsql security definer set search_path = public as $$
   begin
     delete from video_signal where kept_at < now() - interval '5 minutes';
     return null;
   end $$`,
  `create trigger old_signals after insert on video_signal
     for each statement execute function forget_old_signals()`,
  // A sender reads nothing that they sent, and yet is held to a measure.
  `create function video_signals_sent(seat text) returns int language sql stable security definer set search_path = public as $$
     select count(*)::int from video_signal where from_seat = seat and kept_at > now() - interval '5 minutes'
   $$`,
  ...TABLES.map(({ table }) => table).flatMap(lock),
  ...TABLES.flatMap(appRule),
  ...TABLES.map(({ table }) => table).flatMap(courierRule),
]);
