import { numbered } from '@sanji/tier/migrations/numbered.ts';
import { acts, appRule, lock, type Rule, within } from '@sanji/tier/migrations/policy-words.ts';

const CODE = 'text collate "C"';

const inspects = `${acts('AUDIT')} and ${within('county')}`;
/** A unit reads what was found of its own work; the county reads all of it. */
const reads = `${acts('READ_HANDLING')} and (${within('county')} or (unit is not null and ${within('unit')}))`;

const RULES: readonly Rule[] = [
  { table: 'spot_check_sample', select: inspects, insert: inspects },
  { table: 'spot_check', select: reads, insert: inspects, update: inspects },
  { table: 'replay', select: reads, insert: inspects },
  { table: 'replay_step', select: reads, insert: inspects, update: inspects },
];

/** What the county's inspectors find: spot checks and replays. No courier touches it, for none of it travels. */
export const spotChecks = numbered('0011-spot-checks', [
  `create table spot_check_sample (
     id ${CODE} primary key,
     county ${CODE} not null,
     from_at timestamptz(3) not null,
     until_at timestamptz(3) not null,
     seed text not null,
     population int not null,
     size int not null,
     drawn_at timestamptz(3) not null,
     drawn_by text not null
   )`,
  `create table spot_check (
     sample ${CODE} not null references spot_check_sample (id),
     county ${CODE} not null,
     case_id ${CODE} not null,
     number int not null,
     result text check (result in ('OK', 'PROBLEM')),
     checked_at timestamptz(3),
     checked_by text,
     unit ${CODE},
     notice text,
     rectification text,
     rectified_at timestamptz(3),
     primary key (sample, number),
     unique (case_id, sample),
     check ((result is null) = (checked_at is null)),
     check ((result = 'PROBLEM') = (notice is not null)),
     check (rectification is null or notice is not null)
   )`,
  'create index spot_check_of_county on spot_check (county, checked_at)',
  `create table replay (
     id ${CODE} primary key,
     county ${CODE} not null,
     unit ${CODE} not null,
     case_id ${CODE} not null,
     trigger text not null check (trigger in ('SPOT_CHECK_PROBLEM', 'COMPLAINT')),
     reason text not null,
     found_at timestamptz(3) not null,
     opened_at timestamptz(3) not null,
     opened_by text not null
   )`,
  'create index replay_of_case on replay (case_id, opened_at)',
  `create table replay_step (
     replay ${CODE} not null references replay (id),
     county ${CODE} not null,
     unit ${CODE} not null,
     task text not null check (task in ('REVIEW', 'ACCOUNTABILITY', 'RESOLUTION')),
     due_at timestamptz(3) not null,
     provisional boolean not null,
     done_at timestamptz(3),
     done_by text,
     what text,
     primary key (replay, task),
     check ((done_at is null) = (done_by is null) and (done_at is null) = (what is null))
   )`,
  'create index replay_step_of_county on replay_step (county, due_at)',
  ...RULES.map(({ table }) => table).flatMap(lock),
  ...RULES.flatMap(appRule),
]);
