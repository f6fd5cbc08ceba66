import { numbered } from '@sanji/tier/migrations/numbered.ts';
import { acts, appRule, lock, type Rule, within } from '@sanji/tier/migrations/policy-words.ts';

const CODE = 'text collate "C"';

const inspects = `${acts('AUDIT')} and ${within('county')}`;

const RULES: readonly Rule[] = [
  { table: 'inspection', select: `${acts('READ_HANDLING')} and ${within('county')}`, insert: inspects },
  // A unit reads what was found of its own work; the county reads all of it.
  {
    table: 'inspection_finding',
    select: `${acts('READ_HANDLING')} and (${within('county')} or ${within('unit')})`,
    insert: inspects,
    update: inspects,
  },
];

/** Inspections with their findings (mechanism 83). No courier touches them, for none of it travels. */
export const inspections = numbered('0024-inspections', [
  `create table inspection (
     id ${CODE} primary key,
     county ${CODE} not null,
     name text not null,
     organs text not null,
     places jsonb not null,
     opened_on date not null,
     opened_at timestamptz(3) not null,
     opened_by text not null
   )`,
  'create index inspection_of_county on inspection (county, opened_at, id)',
  `create table inspection_finding (
     inspection ${CODE} not null references inspection (id),
     number int not null check (number > 0),
     county ${CODE} not null,
     unit ${CODE} not null,
     case_id ${CODE},
     finding text not null,
     due_on date not null,
     found_at timestamptz(3) not null,
     found_by text not null,
     rectification text,
     rectified_at timestamptz(3),
     primary key (inspection, number),
     check ((rectification is null) = (rectified_at is null))
   )`,
  'create index inspection_finding_of_unit on inspection_finding (unit, found_at)',
  'create index inspection_finding_open on inspection_finding (county, due_on) where rectified_at is null',
  ...RULES.map(({ table }) => table).flatMap(lock),
  ...RULES.flatMap(appRule),
]);
