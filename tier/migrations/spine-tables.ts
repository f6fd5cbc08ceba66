// Codes and ids compare byte by byte, so that a prefix is a range: everything inside 330726 lies from
// '330726' up to but without '330726:' (the colon follows the nine).
const CODE = 'text collate "C"';

export const SPINE_TABLES: readonly string[] = [
  `create table place (
     code ${CODE} primary key,
     name text not null,
     level text not null check (level in ('COUNTY', 'TOWNSHIP', 'VILLAGE')),
     parent ${CODE}
   )`,
  'create index place_parent on place (parent, code)',

  `create table grid (
     code ${CODE} primary key,
     region ${CODE} not null,
     name text not null,
     kind text not null check (kind in ('BASIC', 'DEDICATED', 'RESPONSIBILITY')),
     households int not null check (households >= 0),
     worker_name text,
     synthetic boolean not null
   )`,
  'create index grid_region on grid (region, code)',
  `create table mediator (
     id ${CODE} primary key,
     region ${CODE} not null,
     name text not null,
     organisation text not null,
     since_year int not null,
     cases_mediated int not null check (cases_mediated >= 0),
     synthetic boolean not null
   )`,
  'create index mediator_region on mediator (region, id)',

  // The row that decides who is answerable. It exists in every tier that ever held the case.
  `create table custody (
     case_id ${CODE} primary key,
     epoch int not null check (epoch >= 0),
     state text not null check (state in ('HELD', 'IN_TRANSIT', 'GONE')),
     office ${CODE} not null,
     received_from_tier text,
     received_from_office ${CODE}
   )`,

  // Every tier's copy of what may be known outside the handling offices. One row per case and tier.
  `create table card (
     id ${CODE} primary key,
     title text not null,
     kind text not null,
     category ${CODE} not null,
     channel text not null,
     scale text not null,
     status text not null,
     region ${CODE} not null,
     township ${CODE} generated always as (case when length(region) >= 9 then substr(region, 1, 9) end) stored,
     county ${CODE} generated always as (substr(region, 1, 6)) stored,
     places text[] not null,
     handled_by text[] not null,
     holder_tier text not null,
     holder_office ${CODE} not null,
     in_transit_to text,
     clocks jsonb not null,
     registered_at timestamptz(3) not null,
     concluded_at timestamptz(3),
     outcome text,
     epoch int not null,
     revision int not null,
     as_of timestamptz(3) not null,
     synthetic boolean not null
   )`,
  'create index card_of_county on card (county, registered_at, id)',
  'create index card_of_township on card (township, registered_at, id)',
  'create index card_of_place on card (region, registered_at, id)',
  // What is open stays few while what is concluded grows.
  'create index card_open_in_county on card (county, registered_at, id) where concluded_at is null',
  'create index card_open_in_township on card (township, registered_at, id) where concluded_at is null',
  'create index card_open_in_place on card (region, registered_at, id) where concluded_at is null',

  // From where else a case is seen: further places concerned, and offices elsewhere that handled it.
  `create table reach (
     case_id ${CODE} not null references card (id),
     region ${CODE} not null,
     registered_at timestamptz(3) not null,
     primary key (case_id, region)
   )`,
  'create index reach_of_place on reach (region, registered_at, case_id)',

  `create table milestone (
     case_id ${CODE} not null,
     epoch int not null,
     revision int not null,
     at timestamptz(3) not null,
     tier text not null,
     office ${CODE} not null,
     role text,
     move text not null,
     sent_to text,
     ground text,
     outcome text,
     primary key (case_id, epoch, revision)
   )`,
  `create table mark (
     case_id ${CODE} not null,
     tier text not null,
     revision int not null,
     supervised boolean not null,
     adopted boolean not null,
     reminders int not null,
     set_at timestamptz(3) not null,
     primary key (case_id, tier)
   )`,

  `create table handling (
     case_id ${CODE} not null,
     office ${CODE} not null,
     narrative text not null,
     received_at timestamptz(3) not null,
     primary key (case_id, office)
   )`,
  `create table party (
     id ${CODE} not null,
     case_id ${CODE} not null,
     office ${CODE} not null,
     role text not null,
     name text not null,
     phone text,
     address text,
     primary key (case_id, office, id)
   )`,
  `create table round (
     case_id ${CODE} not null,
     office ${CODE} not null,
     number int not null,
     leader text not null,
     leader_name text not null,
     opened_at timestamptz(3) not null,
     closed_at timestamptz(3),
     outcome text not null check (outcome in ('OPEN', 'SETTLED', 'FAILED')),
     note text,
     primary key (case_id, office, number, opened_at)
   )`,
  'create unique index round_open on round (case_id) where closed_at is null',
  `create table entry (
     case_id ${CODE} not null,
     office ${CODE} not null,
     epoch int not null,
     revision int not null,
     at timestamptz(3) not null,
     author text not null,
     move text not null,
     body text not null,
     primary key (case_id, office, epoch, revision)
   )`,

  // A hand-over that was promised, and its receipt. The payload is purged once the receipt is there;
  // the signed statement, which carries the payload's digest, stays as evidence.
  `create table outbox (
     id uuid primary key,
     case_id ${CODE} not null,
     epoch int not null,
     peer text not null,
     statement text not null,
     payload text,
     created_at timestamptz(3) not null,
     attempts int not null default 0,
     next_attempt_at timestamptz(3) not null,
     flagged boolean not null default false,
     verdict text check (verdict in ('TAKEN', 'DECLINED', 'IMPLIED')),
     receipt text,
     settled_at timestamptz(3),
     check ((verdict is null) = (settled_at is null)),
     unique (case_id, epoch)
   )`,
  'create index outbox_waiting on outbox (peer, created_at, id) where settled_at is null',
  `create table inbox (
     id uuid primary key,
     case_id ${CODE} not null,
     epoch int not null,
     peer text not null,
     statement text not null,
     received_at timestamptz(3) not null,
     verdict text check (verdict in ('TAKEN', 'DECLINED')),
     receipt text
   )`,
  'create index inbox_case on inbox (case_id, epoch)',

  // How far each replica has been sent to each peer: waiting while the wanted pair is above the sent one.
  `create table dispatch (
     case_id ${CODE} not null,
     peer text not null,
     kind text not null check (kind in ('card', 'mark')),
     wanted_epoch int not null,
     wanted_revision int not null,
     sent_epoch int not null default -1,
     sent_revision int not null default -1,
     attempts int not null default 0,
     next_attempt_at timestamptz(3) not null default '-infinity',
     primary key (case_id, peer, kind)
   )`,
  `create index dispatch_waiting on dispatch (peer, next_attempt_at, kind, case_id)
     where (wanted_epoch, wanted_revision) > (sent_epoch, sent_revision)`,

  `create table answered (
     subject text not null,
     key text not null,
     digest text not null,
     case_id ${CODE} not null,
     at timestamptz(3) not null,
     primary key (subject, key)
   )`,

  `create table ledger (
     case_id ${CODE} not null,
     seq int not null,
     at timestamptz(3) not null,
     kind text not null,
     body text not null,
     hash text not null,
     primary key (case_id, seq)
   )`,
  'create index ledger_at on ledger (at)',
  `create table seal (
     day date primary key,
     heads int not null,
     statement text not null
   )`,

  `create table open_count (
     region ${CODE} primary key,
     n int not null check (n >= 0)
   )`,
  // The count is kept where the card is written, whoever writes it, so that it always equals a recount.
  `create function count_open_cards() returns trigger language plpgsql security definer set search_path = public as $$
   declare
     was int := 0;
     is_now int := 0;
   begin
     if tg_op <> 'INSERT' and old.concluded_at is null then was := 1; end if;
     if tg_op <> 'DELETE' and new.concluded_at is null then is_now := 1; end if;
     if tg_op = 'UPDATE' and new.region <> old.region then raise exception 'a card does not change its place'; end if;
     if is_now > was then
       insert into open_count (region, n) values (new.region, 1)
         on conflict (region) do update set n = open_count.n + 1;
     elsif was > is_now then
       update open_count set n = n - 1 where region = old.region;
     end if;
     return null;
   end $$`,
  `create trigger card_open_count after insert or update of concluded_at, region or delete on card
     for each row execute function count_open_cards()`,
];
