import { numbered } from './numbered.ts';
import { acts, appRule, courierRule, lock, ownCase, REGION, type Rule, within } from './policy-words.ts';

// Codes and ids compare byte by byte: see spine-tables.ts.
const CODE = 'text collate "C"';

const inOwnCounty = `substr(office, 1, 6) = (select substr(nullif(current_setting('app.region', true), ''), 1, 6))`;
const seesCard = (column: string) => `exists (select 1 from card where card.id = case_link.${column})`;

const APP: readonly Rule[] = [
  {
    table: 'person_trace',
    select: `${acts('READ_HANDLING')} and ${within('office')}`,
    // A transfer lays the traces beside the other office's record before the case is that office's.
    insert: `${ownCase('person_trace')} and ((${acts('REGISTER')} and office = ${REGION})
      or (${acts('TRANSFER')} and ${inOwnCounty}))`,
  },
  {
    table: 'repeated',
    // Of an earlier case whose traces one may read.
    select: `${acts('READ_HANDLING')} and exists (select 1 from person_trace where person_trace.case_id = repeated.case_id)`,
    insert: `${acts('REGISTER', 'ACCEPT')} and ${ownCase('repeated', 'later_id')}`,
  },
  {
    table: 'case_link',
    select: `${acts('READ_CARD')} and (${seesCard('case_id')} or ${seesCard('other_id')})`,
    insert: `${acts('HANDLE')} and office = ${REGION} and ${ownCase('case_link')}`,
  },
];

/** Who brought the same matter before, by keyed hashes, and which cases belong together. */
export const personTraces = numbered('0005-person-traces', [
  `create table person_trace (
     case_id ${CODE} not null,
     office ${CODE} not null,
     hash ${CODE} not null check (hash ~ '^[0-9a-f]{64}$'),
     basis text not null check (basis in ('DOCUMENT', 'NAME_AND_PHONE')),
     category ${CODE} not null,
     primary key (case_id, office, hash)
   )`,
  'create index person_trace_hash on person_trace (hash, category)',
  // An earlier case of a person in a matter, and a later one: known here, or told by the tier that asked about it.
  `create table repeated (
     case_id ${CODE} not null,
     later_id ${CODE} not null,
     at timestamptz(3) not null,
     primary key (case_id, later_id)
   )`,
  `create table case_link (
     case_id ${CODE} not null,
     other_id ${CODE} not null,
     kind text not null check (kind in ('DUPLICATE', 'SIMILAR', 'FOLLOWS', 'DISTINCT')),
     office ${CODE} not null,
     at timestamptz(3) not null,
     primary key (case_id, other_id, kind),
     check (case_id <> other_id)
   )`,
  'create index case_link_other on case_link (other_id)',
  ...['person_trace', 'repeated', 'case_link'].flatMap(lock),
  ...APP.flatMap(appRule),
  ...['person_trace', 'repeated', 'case_link'].flatMap(courierRule),
]);
