import { numbered } from './numbered.ts';
import { acts, appRule, cardOf, courierRule, lock, REGION, within } from './policy-words.ts';

// Codes and ids compare byte by byte: see spine-tables.ts.
const CODE = 'text collate "C"';

const marksHere = (table: string) => `${acts('MARK')} and office = ${REGION} and exists (
  select 1 from card where card.id = ${table}.case_id and ${within('card.region')})`;

/** Reminders and cards, and what became of the cards that red clocks propose. */
export const supervision = numbered('0024-supervision', [
  `create table supervision (
     id ${CODE} primary key,
     case_id ${CODE} not null,
     kind text not null,
     ground text not null,
     clock text check ((clock is not null) = (ground = 'OVERDUE_CLOCK')),
     unit ${CODE} not null,
     reason text not null,
     given_at timestamptz(3) not null,
     given_by text not null,
     office ${CODE} not null,
     thread_id ${CODE} references thread (id)
   )`,
  'create index supervision_of_case on supervision (case_id, given_at, id)',
  'create index supervision_of_unit on supervision (unit, given_at, id)',
  // A unit reads what was given to it; above it, and where it was given, one reads it all.
  ...lock('supervision'),
  ...appRule({
    table: 'supervision',
    select: `${acts('READ_HANDLING')} and (${within('unit')} or ${within('office')})`,
    insert: marksHere('supervision'),
  }),
  ...courierRule('supervision'),
  `create table proposal_decision (
     case_id ${CODE} not null,
     clock text not null,
     started_at timestamptz(3) not null,
     due_at timestamptz(3) not null,
     supervision ${CODE} references supervision (id),
     reason text check ((reason is null) = (supervision is not null)),
     decided_at timestamptz(3) not null,
     decided_by text not null,
     office ${CODE} not null,
     primary key (case_id, clock, started_at, due_at)
   )`,
  ...lock('proposal_decision'),
  ...appRule({
    table: 'proposal_decision',
    select: `${acts('MARK')} and ${cardOf('proposal_decision')}`,
    insert: marksHere('proposal_decision'),
  }),
  ...courierRule('proposal_decision'),
  // When the first running clock of a card ends, so that the cards with a red one are found without reading all of them. A
  // column, for under row-level security an index of an expression is not used.
  `create function first_due(clocks jsonb) returns text immutable parallel safe language sql return (
     select min(clock->>'dueAt') from jsonb_array_elements(clocks) as clock where clock->>'pausedAt' is null)`,
  `alter table card add column first_due ${CODE} generated always as (first_due(clocks)) stored`,
  'create index card_first_due_in_county on card (county, first_due) where concluded_at is null',
  'create index card_first_due_in_township on card (township, first_due) where concluded_at is null',
]);
