import { numbered } from '@sanji/tier/migrations/numbered.ts';
import { acts, appRule, lock, REGION, type Rule, within } from '@sanji/tier/migrations/policy-words.ts';

// Codes and ids compare byte by byte: see spine-tables.ts.
const CODE = 'text collate "C"';

// Plans, consultations and solutions tell of people: they are for those who read what the county handles.
const reads = `${acts('READ_HANDLING')} and ${within('county')}`;
const adopts = `${acts('ADOPT')} and county = ${REGION}`;
const keeps = `${acts('KEEP_REGISTER')} and county = ${REGION}`;

const RULES: readonly Rule[] = [
  { table: 'adoption', select: reads, insert: adopts, update: adopts },
  { table: 'adoption_leader', select: reads, insert: adopts, update: adopts },
  { table: 'task_force', select: reads, insert: adopts },
  { table: 'adoption_plan', select: reads, insert: adopts },
  { table: 'adoption_step', select: reads, insert: adopts, update: keeps },
  { table: 'adoption_sponsor', select: reads, insert: adopts },
  { table: 'adoption_record', select: reads, insert: keeps },
  { table: 'adoption_explanation', select: reads, insert: adopts },
];

/** Cases that leaders of the county adopted, and what became of them. No courier touches it, for none of it travels. */
export const adoptions = numbered('0025-adoptions', [
  `create table adoption (
     id ${CODE} primary key,
     county ${CODE} not null,
     case_id ${CODE} not null,
     adopted_at timestamptz(3) not null,
     legacy_since int,
     solved_at timestamptz(3) check (solved_at >= adopted_at),
     solution text,
     check ((solved_at is null) = (solution is null))
   )`,
  // Of two leaders at once exactly one adopts.
  'create unique index adoption_open on adoption (case_id) where solved_at is null',
  'create index adoption_of_case on adoption (case_id, adopted_at desc)',
  'create index adoption_of_county on adoption (county, adopted_at, id)',
  `create table adoption_leader (
     adoption ${CODE} not null references adoption (id),
     county ${CODE} not null,
     number int not null check (number > 0),
     official ${CODE} not null,
     name text not null,
     post text not null,
     since timestamptz(3) not null,
     until timestamptz(3) check (until >= since),
     handed_on_because text,
     primary key (adoption, number),
     check ((until is null) = (handed_on_because is null))
   )`,
  // An adopted case has one leader at every moment.
  'create unique index adoption_leader_now on adoption_leader (adoption) where until is null',
  'create index adoption_leader_of_official on adoption_leader (official)',
  `create table task_force (
     adoption ${CODE} not null references adoption (id),
     county ${CODE} not null,
     version int not null check (version > 0),
     since timestamptz(3) not null,
     members jsonb not null,
     primary key (adoption, version)
   )`,
  `create table adoption_plan (
     adoption ${CODE} not null references adoption (id),
     county ${CODE} not null,
     version int not null check (version > 0),
     since timestamptz(3) not null,
     by text not null,
     body text not null,
     primary key (adoption, version)
   )`,
  `create table adoption_step (
     adoption ${CODE} not null,
     county ${CODE} not null,
     version int not null,
     number int not null check (number > 0),
     what text not null,
     unit text not null,
     due_on date not null,
     done_at timestamptz(3),
     result text,
     primary key (adoption, version, number),
     foreign key (adoption, version) references adoption_plan (adoption, version),
     check ((done_at is null) = (result is null))
   )`,
  `create table adoption_sponsor (
     adoption ${CODE} not null references adoption (id),
     county ${CODE} not null,
     number int not null check (number > 0),
     since timestamptz(3) not null,
     name text not null,
     post text not null,
     primary key (adoption, number)
   )`,
  `create table adoption_record (
     id ${CODE} primary key,
     adoption ${CODE} not null references adoption (id),
     county ${CODE} not null,
     kind text not null check (kind in ('CONSULTATION', 'REPORT')),
     held_on date not null,
     units text[] not null,
     body text not null,
     recorded_at timestamptz(3) not null,
     recorded_by text not null
   )`,
  'create index adoption_record_of_adoption on adoption_record (adoption, kind, held_on desc)',
  // What is written there is in the thread, which goes to the unit's own tier.
  `create table adoption_explanation (
     thread ${CODE} primary key references thread (id),
     adoption ${CODE} not null references adoption (id),
     county ${CODE} not null,
     unit ${CODE} not null,
     grounds text[] not null,
     demanded_at timestamptz(3) not null
   )`,
  'create index adoption_explanation_of_adoption on adoption_explanation (adoption, demanded_at desc)',
  'create index adoption_explanation_of_county on adoption_explanation (county, demanded_at)',
  ...RULES.map(({ table }) => table).flatMap(lock),
  ...RULES.flatMap(appRule),
]);
