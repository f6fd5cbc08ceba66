import { numbered } from './numbered.ts';
import { acts, appRule, cardOf, courierRule, lock } from './policy-words.ts';

// Codes and ids compare byte by byte: see spine-tables.ts.
const CODE = 'text collate "C"';

const SUBJECT = "(select current_setting('app.subject', true))";

// Whoever may read what an event is about may read the event, and nobody else: the tables that are asked here have
// their own policies, which hold inside this one too. A kind that is not named is shown to nobody.
const mayRead = `case kind
  when 'CASE_CHANGED' then ${cardOf('event')}
  when 'HANDOVER_ARRIVED' then ${cardOf('event')}
  when 'HANDOVER_DECLINED' then ${cardOf('event')}
  when 'CLOCK_TURNED' then exists (select 1 from ring where ring.office = event.office and ring.id = event.about)
  when 'GUIDANCE_MESSAGE' then exists (select 1 from thread where thread.id = event.about)
  when 'MEETING_SIGNAL' then recipient = ${SUBJECT}
  else false end`;

/** Advisory locks from here on are those who write events: the number of the newest event that was there before theirs. */
export const EVENT_WRITERS = '(20::bigint << 56)';

/** What happened, for whoever listens: written by whoever causes it, in the transaction that causes it. */
export const live = numbered('0020-live', [
  // Codes, ids and instants. The one text is a signal's, which only its recipient reads.
  `create table event (
     number bigint primary key,
     transaction xid8 not null default pg_current_xact_id(),
     kind text not null,
     at timestamptz(3) not null default now(),
     case_id ${CODE} not null,
     office ${CODE},
     about ${CODE},
     recipient text,
     sender text,
     payload text check (octet_length(payload) <= 65536),
     check ((kind = 'MEETING_SIGNAL') = (recipient is not null)),
     check ((recipient is null) = (sender is null) and (recipient is not null or payload is null))
   )`,
  // A move writes the card, its marks and its log: to whoever listens, the case changed once.
  `create unique index event_change_of_case on event (transaction, case_id) where kind = 'CASE_CHANGED'`,
  // Up to where events were forgotten. Whoever asks for what came before may have missed something.
  `create table event_floor (
     one boolean primary key default true check (one),
     number bigint not null
   )`,
  'insert into event_floor (number) values (0)',
  // Transactions commit in any order, so that a lower number may appear after a higher one was read. Each writer
  // therefore says, before it takes a number, that it will take one above the newest: see tier/live/feed.ts.
  'create sequence event_number',
  `create function number_event() returns trigger language plpgsql security definer set search_path = public as $$
   declare
     newest bigint;
   begin
     select case when is_called then last_value else 0 end into newest from event_number;
     perform pg_advisory_xact_lock_shared(${EVENT_WRITERS} + newest);
     new.number := nextval('event_number');
     return new;
   end $$`,
  `create trigger event_numbers before insert on event for each row execute function number_event()`,
  'grant select on event_number to :courier',
  ...lock('event'),
  ...appRule({
    table: 'event',
    select: mayRead,
    insert: `kind = 'MEETING_SIGNAL' and sender = ${SUBJECT} and ${cardOf('event')}`,
  }),
  ...courierRule('event'),
  'grant delete on event to :courier',
  ...lock('event_floor'),
  ...appRule({ table: 'event_floor', select: acts('READ_CARD') }),
  ...courierRule('event_floor'),

  // Its arguments: the kind, and the columns that hold the case, the office and what it is about. What the owner of the
  // tables loads happened long ago, and nobody is listening.
  `create function note_event() returns trigger language plpgsql security definer set search_path = public as $$
   declare
     written jsonb := to_jsonb(new);
   begin
     if session_user = current_user then return null; end if;
     insert into event (kind, case_id, office, about)
       values (tg_argv[0], written ->> tg_argv[1], written ->> tg_argv[2], written ->> tg_argv[3])
       on conflict do nothing;
     return null;
   end $$`,
  `create trigger card_event after insert or update of epoch, revision on card
     for each row execute function note_event('CASE_CHANGED', 'id', 'holder_office')`,
  `create trigger mark_event after insert or update on mark
     for each row execute function note_event('CASE_CHANGED', 'case_id')`,
  `create trigger action_event after insert on tier_action
     for each row execute function note_event('CASE_CHANGED', 'case_id', 'office')`,
  `create trigger ring_event after insert on ring
     for each row execute function note_event('CLOCK_TURNED', 'case_id', 'office', 'id')`,

  `create function note_message() returns trigger language plpgsql security definer set search_path = public as $$
   begin
     if session_user = current_user then return null; end if;
     insert into event (kind, case_id, office, about)
       select 'GUIDANCE_MESSAGE', case_id, new.office, id from thread where id = new.thread_id;
     return null;
   end $$`,
  `create trigger message_event after insert on thread_message
     for each row execute function note_message()`,

  // A declined hand-over uses its epoch up and no other; a case that comes back to its sender has used one more.
  `create function note_handover() returns trigger language plpgsql security definer set search_path = public as $$
   declare
     told text := 'HANDOVER_ARRIVED';
   begin
     if session_user = current_user or new.state <> 'HELD' then return null; end if;
     if tg_op = 'INSERT' and new.received_from_tier is null then return null; end if;
     if tg_op = 'UPDATE' then
       if old.state = 'HELD' and new.office = old.office then return null; end if;
       if old.state = 'IN_TRANSIT' and new.epoch = old.epoch + 1 then told := 'HANDOVER_DECLINED'; end if;
     end if;
     insert into event (kind, case_id, office) values (told, new.case_id, new.office);
     return null;
   end $$`,
  `create trigger custody_event after insert or update on custody
     for each row execute function note_handover()`,

  `create function wake_listeners() returns trigger language plpgsql as $$
   begin
     perform pg_notify('event', '');
     return null;
   end $$`,
  'create trigger event_wakes after insert on event for each statement execute function wake_listeners()',
]);
