import { numbered } from './numbered.ts';
import { courierRule, lock } from './policy-words.ts';

// Codes and ids compare byte by byte: see spine-tables.ts.
const CODE = 'text collate "C"';

/**
 * Threads whose case has changed since somebody last looked whether it still has room for them. A case may end in a
 * caller's transaction who writes in no thread: what follows for its threads is the courier's work, and is noted here.
 */
export const threadEndings = numbered('0029-thread-endings', [
  `create table thread_to_check (
     thread_id ${CODE} primary key references thread (id)
   )`,
  ...lock('thread_to_check'),
  ...courierRule('thread_to_check'),
  'grant delete on thread_to_check to :courier',
  `create function check_threads_of_card() returns trigger language plpgsql security definer set search_path = public as $$
   begin
     insert into thread_to_check (thread_id)
       select id from thread where case_id = new.id and status <> 'CLOSED' on conflict do nothing;
     if found then perform pg_notify('courier', ''); end if;
     return null;
   end $$`,
  `create trigger card_threads after insert or update of status on card
     for each row execute function check_threads_of_card()`,
  `create function check_new_thread() returns trigger language plpgsql security definer set search_path = public as $$
   begin
     insert into thread_to_check (thread_id) values (new.id) on conflict do nothing;
     perform pg_notify('courier', '');
     return null;
   end $$`,
  `create trigger thread_begins after insert on thread
     for each row execute function check_new_thread()`,
  // What was open when this came.
  `insert into thread_to_check (thread_id) select id from thread where status <> 'CLOSED'`,
]);
