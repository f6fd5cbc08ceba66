import { EVENT_WRITERS } from './0020-live.ts';
import { numbered } from './numbered.ts';

/**
 * Whoever writes events says once that they do, by the lowest number that was there before theirs. A lock for each event
 * would fill the server's one table of locks in a transaction of a few thousand, for everybody. What is noted here goes
 * with a savepoint that is rolled back, as the lock does.
 */
export const eventWriters = numbered('0025-event-writers', [
  `create or replace function number_event() returns trigger language plpgsql security definer set search_path = public as $$
   declare
     newest bigint;
     writer text := pg_current_xact_id()::text;
   begin
     if current_setting('live.writer', true) is distinct from writer then
       select case when is_called then last_value else 0 end into newest from event_number;
       perform pg_advisory_xact_lock_shared(${EVENT_WRITERS} + newest);
       perform set_config('live.writer', writer, true);
     end if;
     new.number := nextval('event_number');
     return new;
   end $$`,
]);
