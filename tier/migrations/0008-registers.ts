import { numbered } from './numbered.ts';
import { acts, appRule, courierRule, lock, REGION, type Rule, within } from './policy-words.ts';

// Codes and ids compare byte by byte: see spine-tables.ts.
const CODE = 'text collate "C"';

const ownPlace = `${acts('KEEP_REGISTER')} and place = ${REGION}`;
const TABLES: readonly Rule[] = [
  {
    table: 'organisation',
    select: `${acts('READ_PLACE')} and ${within('place')}`,
    insert: ownPlace,
    update: ownPlace,
  },
  {
    table: 'service_count',
    select: `${acts('READ_PLACE')} and ${within('place')}`,
    insert: ownPlace,
    update: ownPlace,
  },
  { table: 'ended_count', select: `${acts('READ_PLACE')} and ${within('region')}` },
  { table: 'source_count', select: `${acts('READ_PLACE')} and ${within('region')}` },
];

// The month in China's civil time, which is at UTC+8 all year.
const month = (column: string) => `date_trunc('month', ${column} at time zone interval '8 hours')::date`;

/** The organisations of a place, their services, and the counts of ended and registered cases by month. */
export const registers = numbered('0008-registers', [
  `create table organisation (
     id ${CODE} primary key,
     place ${CODE} not null,
     kind text not null,
     name text not null,
     brand text,
     members int check (members >= 0),
     functions text[] not null,
     opened_on date not null,
     closed_on date check (closed_on >= opened_on)
   )`,
  'create index organisation_of_place on organisation (place, kind, name, id)',
  `create table service_count (
     organisation ${CODE} not null references organisation (id),
     place ${CODE} not null,
     function text not null,
     month date not null,
     n int not null check (n > 0),
     primary key (organisation, function, month)
   )`,
  'create index service_count_of_place on service_count (place, month)',
  `create table ended_count (
     region ${CODE} not null,
     month date not null,
     tier text not null,
     kind text not null,
     status text not null,
     n int not null check (n >= 0),
     primary key (region, month, tier, kind, status)
   )`,
  `create table source_count (
     region ${CODE} not null,
     month date not null,
     kind text not null,
     source text not null,
     n int not null check (n >= 0),
     primary key (region, month, kind, source)
   )`,
  // Kept where the card is written, whoever writes it, so that the counts always equal a recount.
  `create function count_card_months() returns trigger language plpgsql security definer set search_path = public as $$
   begin
     if tg_op = 'UPDATE' and (old.concluded_at, old.status, old.holder_tier, old.source)
         is not distinct from (new.concluded_at, new.status, new.holder_tier, new.source) then
       return null;
     end if;
     if tg_op <> 'INSERT' then
       if old.concluded_at is not null then
         update ended_count set n = n - 1 where region = old.region and month = ${month('old.concluded_at')}
           and tier = old.holder_tier and kind = old.kind and status = old.status;
       end if;
       update source_count set n = n - 1 where region = old.region and month = ${month('old.registered_at')}
         and kind = old.kind and source = coalesce(old.source, '');
     end if;
     if tg_op <> 'DELETE' then
       if new.concluded_at is not null then
         insert into ended_count (region, month, tier, kind, status, n)
           values (new.region, ${month('new.concluded_at')}, new.holder_tier, new.kind, new.status, 1)
           on conflict (region, month, tier, kind, status) do update set n = ended_count.n + 1;
       end if;
       insert into source_count (region, month, kind, source, n)
         values (new.region, ${month('new.registered_at')}, new.kind, coalesce(new.source, ''), 1)
         on conflict (region, month, kind, source) do update set n = source_count.n + 1;
     end if;
     return null;
   end $$`,
  `create trigger card_month_counts after insert or update of concluded_at, status, holder_tier, source or delete on card
     for each row execute function count_card_months()`,
  `insert into ended_count (region, month, tier, kind, status, n)
     select region, ${month('concluded_at')}, holder_tier, kind, status, count(*) from card
     where concluded_at is not null group by 1, 2, 3, 4, 5`,
  `insert into source_count (region, month, kind, source, n)
     select region, ${month('registered_at')}, kind, coalesce(source, ''), count(*) from card group by 1, 2, 3, 4`,
  ...TABLES.map(({ table }) => table).flatMap(lock),
  ...TABLES.flatMap(appRule),
  ...['organisation', 'service_count', 'ended_count', 'source_count'].flatMap(courierRule),
]);
