import { numbered } from './numbered.ts';
import { acts, appRule, courierRule, lock, ownCase, REGION, within } from './policy-words.ts';

// Codes and ids compare byte by byte: see spine-tables.ts.
const CODE = 'text collate "C"';

// As 0002 has it, with the two moves that came since.
const STEP = `case
  when move in ('OPEN_ROUND', 'SETTLE_ROUND', 'FAIL_ROUND', 'EXTEND_ROUND', 'END_MEDIATION') then 'MEDIATE'
  when move in ('NOT_ACCEPT', 'CLASSIFY', 'DIVERT') then 'ACCEPT'
  when move in ('WITHDRAW', 'OUTSIDE_REVIEW', 'FINALISE') then 'CONCLUDE'
  when move in ('OPEN_HEARING', 'CLOSE_HEARING', 'REQUEST_CONFIRM', 'CONFIRM', 'DEPOSIT', 'RELEASE', 'EVALUATE') then 'HANDLE'
  when move = 'REQUEST_REVIEW' then 'ESCALATE'
  else move end`;
const ownStep = (table: string) =>
  `${STEP} = any ((select string_to_array(current_setting('app.acts', true), ','))::text[])
   and office = ${REGION} and ${ownCase(table)}`;

// The month in China's civil time, which is at UTC+8 all year.
const month = (column: string) => `date_trunc('month', ${column} at time zone interval '8 hours')::date`;

/** How satisfied the residents are, counted by month; and where to find what was settled and what has ended. */
export const outcomes = numbered('0009-outcomes', [
  'alter table card add column satisfaction text',
  ...['milestone', 'entry'].map(
    (table) => `alter policy app_insert on ${table} with check (${ownStep(table)})`,
  ),
  `create index milestone_settled on milestone (office, at, case_id) where move = 'SETTLE_ROUND'`,
  'create index card_ended_at_office on card (holder_office, concluded_at, id) where concluded_at is not null',
  `create table satisfaction_count (
     region ${CODE} not null,
     month date not null,
     channel text not null,
     satisfaction text not null,
     n int not null check (n >= 0),
     primary key (region, month, channel, satisfaction)
   )`,
  // Kept where the card is written, whoever writes it, so that the counts always equal a recount.
  `create function count_satisfaction() returns trigger language plpgsql security definer set search_path = public as $$
   begin
     if tg_op = 'UPDATE' and (old.concluded_at, old.satisfaction) is not distinct from (new.concluded_at, new.satisfaction) then
       return null;
     end if;
     if tg_op <> 'INSERT' and old.concluded_at is not null then
       update satisfaction_count set n = n - 1 where region = old.region and month = ${month('old.concluded_at')}
         and channel = old.channel and satisfaction = coalesce(old.satisfaction, '');
     end if;
     if tg_op <> 'DELETE' and new.concluded_at is not null then
       insert into satisfaction_count (region, month, channel, satisfaction, n)
         values (new.region, ${month('new.concluded_at')}, new.channel, coalesce(new.satisfaction, ''), 1)
         on conflict (region, month, channel, satisfaction) do update set n = satisfaction_count.n + 1;
     end if;
     return null;
   end $$`,
  `create trigger card_satisfaction_counts after insert or update of concluded_at, satisfaction or delete on card
     for each row execute function count_satisfaction()`,
  `insert into satisfaction_count (region, month, channel, satisfaction, n)
     select region, ${month('concluded_at')}, channel, '', count(*) from card
     where concluded_at is not null group by 1, 2, 3`,
  ...lock('satisfaction_count'),
  ...appRule({
    table: 'satisfaction_count',
    select: `${acts('READ_PLACE')} and ${within('region')}`,
  }),
  ...courierRule('satisfaction_count'),
]);
