import { numbered } from './numbered.ts';
import { acts } from './policy-words.ts';

const MOVES = [
  'ACCEPT',
  'MEDIATE',
  'ESCALATE',
  'ASSIGN',
  'RETURN',
  'TRANSFER',
  'CONCLUDE',
  'HANDLE',
  'EXTEND',
];
const ABOUT_A_CASE = acts('REGISTER', ...MOVES, 'MARK');
const TOGETHER = acts('MARK', 'GUIDE', 'ASK_GUIDANCE', 'INSTRUCT', 'ADOPT', 'ACKNOWLEDGE', 'HANDLE');
const IN_THREADS = acts('GUIDE', 'MARK', 'INSTRUCT', 'ADOPT', 'ASK_GUIDANCE', 'HANDLE', 'ACKNOWLEDGE');
const follows = `${acts('FOLLOW')} and subject = (select nullif(current_setting('app.case', true), ''))`;
const seen = (table: string, key = 'id') => `exists (select 1 from ${table} where ${table}.${key} = subject)`;

// What is told, by whom, and that it is there to be seen: each look obeys the policies of the table that it is into.
const OF_A_KIND = {
  thread: `${IN_THREADS} and ${seen('thread')}`,
  code: `${acts('REGISTER')} and ${seen('place_code', 'serial')}`,
  listing: `${acts('MARK')} and ${seen('township_listing')}`,
  letter: `${acts('KEEP_REGISTER')} and ${seen('responsibility_letter')}`,
  decision: `${acts('KEEP_REGISTER')} and ${seen('meeting_decision')}`,
};
const POLICIES = ['app', 'resident', 'action', 'thread', 'pair', 'listing'] as const;
const COMMANDS = ['select', 'insert', 'update'] as const;

// The month in China's civil time, which is at UTC+8 all year.
const month = (column: string) => `date_trunc('month', ${column} at time zone interval '8 hours')::date`;

/**
 * The rule of who may have what sent, in one function. As six policies, each with its looks into other tables and these
 * with their own policies, it was planned anew for every row: 33 ms of PostgreSQL's time, five times a hand-over. And the
 * counts by source are touched only when the source changes: otherwise all changes of a place's cases wait for one row.
 */
export const plannedOnce = numbered('0036-planned-once', [
  `create function may_tell(kind text, subject text) returns boolean language plpgsql stable as $$
   begin
     case kind
       ${Object.entries(OF_A_KIND)
         .map(([kind, rule]) => `when '${kind}' then return ${rule};`)
         .join('\n       ')}
       else
         if ${ABOUT_A_CASE} and ${seen('card')} then return true; end if;
         if kind = 'action' then return ${TOGETHER} and ${seen('card')}; end if;
         return kind = 'word' and ${follows};
     end case;
   end $$`,
  ...POLICIES.flatMap((owner) => COMMANDS.map((command) => `drop policy ${owner}_${command} on dispatch`)),
  ...COMMANDS.map(
    (command) =>
      `create policy app_${command} on dispatch for ${command} to :app
       ${command === 'insert' ? 'with check' : 'using'} (may_tell(kind, case_id))`,
  ),
  `create or replace function count_card_months() returns trigger language plpgsql security definer
   set search_path = public as $$
   begin
     if tg_op <> 'INSERT' and old.concluded_at is not null
         and (tg_op = 'DELETE' or (old.concluded_at, old.status, old.holder_tier)
           is distinct from (new.concluded_at, new.status, new.holder_tier)) then
       update ended_count set n = n - 1 where region = old.region and month = ${month('old.concluded_at')}
         and tier = old.holder_tier and kind = old.kind and status = old.status;
     end if;
     if tg_op <> 'DELETE' and new.concluded_at is not null
         and (tg_op = 'INSERT' or (old.concluded_at, old.status, old.holder_tier)
           is distinct from (new.concluded_at, new.status, new.holder_tier)) then
       insert into ended_count (region, month, tier, kind, status, n)
         values (new.region, ${month('new.concluded_at')}, new.holder_tier, new.kind, new.status, 1)
         on conflict (region, month, tier, kind, status) do update set n = ended_count.n + 1;
     end if;
     if tg_op = 'DELETE' or (tg_op = 'UPDATE' and old.source is distinct from new.source) then
       update source_count set n = n - 1 where region = old.region and month = ${month('old.registered_at')}
         and kind = old.kind and source = coalesce(old.source, '');
     end if;
     if tg_op = 'INSERT' or (tg_op = 'UPDATE' and old.source is distinct from new.source) then
       insert into source_count (region, month, kind, source, n)
         values (new.region, ${month('new.registered_at')}, new.kind, coalesce(new.source, ''), 1)
         on conflict (region, month, kind, source) do update set n = source_count.n + 1;
     end if;
     return null;
   end $$`,
]);
