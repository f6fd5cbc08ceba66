import { numbered } from '@sanji/tier/migrations/numbered.ts';
import { acts, within } from '@sanji/tier/migrations/policy-words.ts';

// What an adopted case's offices read of the adoption is what they read of the case: whoever holds it and those above, as with
// the dossier, and the units of the task force in force. Whoever held it before does not.
const handles = `exists (select 1 from card where card.id = adoption.case_id and ${within('card.holder_office')})`;
const inTaskForce = `exists (
  select 1 from unnest(task_force_offices) as member(office) where ${within('member.office')})`;
const PARTS = [
  'adoption_leader',
  'task_force',
  'adoption_plan',
  'adoption_step',
  'adoption_sponsor',
  'adoption_record',
];

const shared = (table: string, condition: string) =>
  `create policy shared_select on ${table} for select to :app using (${acts('READ_HANDLING')} and ${condition})`;

/** The offices of an adopted case read its plan; a consultation is a meeting with its record. */
export const adoptionsShared = numbered('0035-adoptions-shared', [
  `alter table adoption add column task_force_offices text[] collate "C" not null default '{}'`,
  `update adoption set task_force_offices = coalesce((
     select array_agg(distinct member->>'office') from (
       select members from task_force where task_force.adoption = adoption.id order by version desc limit 1) as newest
     cross join jsonb_array_elements(members) as member), '{}')`,
  shared('adoption', `(${handles} or ${inTaskForce})`),
  ...PARTS.map((table) =>
    shared(table, `exists (select 1 from adoption where adoption.id = ${table}.adoption)`),
  ),
  // The unit sees what was demanded of it, as it sees the thread in which it answers.
  shared(
    'adoption_explanation',
    'exists (select 1 from thread where thread.id = adoption_explanation.thread)',
  ),
  'create index adoption_of_task_force on adoption using gin (task_force_offices) where solved_at is null',
  'alter table adoption_record add column meeting text collate "C" unique references meeting (id)',
]);
