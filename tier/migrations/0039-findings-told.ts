import { numbered } from './numbered.ts';
import { acts, appRule, courierRule, lock, REGION, within } from './policy-words.ts';

// Codes and ids compare byte by byte: see spine-tables.ts.
const CODE = 'text collate "C"';

// The county's own people, and those above it: no unit writes what was found at it.
const theCounty = `${acts('AUDIT')} and ${within('county')}`;
const COMMANDS = ['select', 'insert', 'update'] as const;

/**
 * What an inspection found at a unit, as its own tier keeps it, and what the unit reports about it (mechanism 83); at the county
 * what it told each unit.
 */
export const findingsTold = numbered('0039-findings-told', [
  `create table unit_finding (
     id ${CODE} primary key,
     county ${CODE} not null,
     inspection_name text not null,
     organs text not null,
     unit ${CODE} not null,
     case_id ${CODE},
     finding text not null,
     due_on date not null,
     found_at timestamptz(3) not null,
     found_by text not null,
     rectification text,
     rectified_at timestamptz(3),
     check ((rectification is null) = (rectified_at is null))
   )`,
  'create index unit_finding_in_order on unit_finding (unit, found_at, id)',
  'create index unit_finding_open on unit_finding (unit, due_on, id) where rectified_at is null',
  ...lock('unit_finding'),
  ...appRule({
    table: 'unit_finding',
    select: `${acts('READ_HANDLING')} and (${within('county')} or ${within('unit')})`,
    insert: theCounty,
    update: theCounty,
  }),
  ...courierRule('unit_finding'),
  `create table finding_report (
     finding ${CODE} not null references unit_finding (id),
     number int not null check (number > 0),
     text text not null,
     reported_at timestamptz(3) not null,
     reported_by text not null,
     primary key (finding, number)
   )`,
  ...lock('finding_report'),
  ...appRule({
    table: 'finding_report',
    select: 'exists (select 1 from unit_finding where unit_finding.id = finding_report.finding)',
    insert: `${acts('HANDLE')} and exists (
      select 1 from unit_finding where unit_finding.id = finding_report.finding and unit_finding.unit = ${REGION})`,
  }),
  ...courierRule('finding_report'),
  // The rule of who may have what sent stays one function: see 0036-planned-once.ts.
  'alter function may_tell(text, text) rename to may_tell_beside_findings',
  `create function may_tell(kind text, subject text) returns boolean language plpgsql stable as $$
   begin
     if kind = 'finding' then
       return ${acts('AUDIT', 'HANDLE')} and exists (select 1 from unit_finding where id = subject);
     end if;
     return may_tell_beside_findings(kind, subject);
   end $$`,
  ...COMMANDS.flatMap((command) => [
    `drop policy app_${command} on dispatch`,
    `create policy app_${command} on dispatch for ${command} to :app
     ${command === 'insert' ? 'with check' : 'using'} (may_tell(kind, case_id))`,
  ]),
]);
