import { numbered } from './numbered.ts';
import { acts, appRule, courierRule, lock, within } from './policy-words.ts';

const CODE = 'text collate "C"';

/** When each held case is to be looked at again for its clocks, and what rang. */
export const clockRings = numbered('0003-clock-rings', [
  `create table clock_watch (
     case_id ${CODE} primary key,
     county ${CODE} generated always as (substr(case_id, 1, 6)) stored,
     look_at timestamptz not null,
     awaits int,
     past jsonb not null default '[]'
   )`,
  // What needs no look is at infinity and not in the index.
  `create index clock_watch_due on clock_watch (look_at, case_id) where look_at < 'infinity'`,
  'create index clock_watch_awaiting on clock_watch (county, awaits, case_id) where awaits is not null',
  ...lock('clock_watch'),
  ...courierRule('clock_watch'),

  `create table ring (
     office ${CODE} not null,
     id ${CODE} not null,
     case_id ${CODE} not null,
     kind text not null,
     light text not null check (light in ('AMBER', 'RED')),
     started_at timestamptz(3) not null,
     due_at timestamptz(3) not null,
     changed_at timestamptz(3) not null,
     at timestamptz(3) not null,
     primary key (office, id)
   )`,
  'create index ring_of_office on ring (office, at, id)',
  ...lock('ring'),
  ...appRule({ table: 'ring', select: `${acts('READ_CARD')} and ${within('office')}` }),
  ...courierRule('ring'),

  // Whoever writes a held card, in whatever way, has it looked at by the next sweep. The clocks that the card had until
  // then go along, so that what rang in the minute before an extension or a conclusion rings all the same. A card that
  // another office wrote rang there: it is left out by its holder.
  `create function watch_clocks() returns trigger language plpgsql security definer set search_path = public as $$
   declare
     holding text;
     before jsonb := '[]';
   begin
     select office into holding from custody where case_id = new.id and state in ('HELD', 'IN_TRANSIT');
     if holding is null then return null; end if;
     if tg_op = 'UPDATE' then
       if old.clocks = new.clocks and old.holder_office = new.holder_office then return null; end if;
       if old.holder_office = holding and old.clocks <> '[]' then
         before := jsonb_build_array(
           jsonb_build_object('office', holding, 'clocks', old.clocks, 'until', new.as_of));
       end if;
     end if;
     if tg_op = 'INSERT' and new.clocks = '[]' then return null; end if;
     insert into clock_watch (case_id, look_at, past) values (new.id, '-infinity', before)
       on conflict (case_id) do update set look_at = '-infinity', past = clock_watch.past || excluded.past;
     return null;
   end $$`,
  `create trigger card_clocks after insert or update of clocks, holder_office on card
     for each row execute function watch_clocks()`,
]);
