import { numbered } from './numbered.ts';
import {
  acts,
  appRule,
  cardOf,
  courierRule,
  lock,
  ownCase,
  REGION,
  type Rule,
  within,
} from './policy-words.ts';

// Codes and ids compare byte by byte: see spine-tables.ts.
const CODE = 'text collate "C"';

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
const WRITES = ['REGISTER', ...MOVES];

// A recorded step needs the act that its move asks for; automatic steps (TAKE, DECLINE, RECOMPUTE) are the courier's.
const STEP = `case
  when move in ('OPEN_ROUND', 'SETTLE_ROUND', 'FAIL_ROUND', 'EXTEND_ROUND', 'END_MEDIATION') then 'MEDIATE'
  when move in ('NOT_ACCEPT', 'CLASSIFY', 'DIVERT') then 'ACCEPT'
  when move in ('WITHDRAW', 'OUTSIDE_REVIEW', 'FINALISE') then 'CONCLUDE'
  when move in ('OPEN_HEARING', 'CLOSE_HEARING', 'CONFIRM', 'DEPOSIT', 'RELEASE') then 'HANDLE'
  when move = 'REQUEST_REVIEW' then 'ESCALATE'
  else move end`;
const ownStep = (table: string) =>
  `${STEP} = any ((select string_to_array(current_setting('app.acts', true), ','))::text[])
   and office = ${REGION} and ${ownCase(table)}`;
const tellsOf = (table: string) => `${acts(...WRITES, 'MARK')} and ${cardOf(table)}`;
const inOwnCounty = `substr(office, 1, 6) = (select substr(nullif(current_setting('app.region', true), ''), 1, 6))`;

const PAPER: Rule = {
  table: 'paper',
  select: `${acts('READ_HANDLING')} and ${within('office')}`,
  // A transfer lays the papers into the other office's dossier before the case is that office's.
  insert: `${ownCase('paper')} and ((${acts('HANDLE', ...WRITES)} and office = ${REGION})
    or (${acts('TRANSFER')} and ${inOwnCounty}))`,
};

const changed = (table: string, policy: string, ...clauses: string[]) =>
  `alter policy ${policy} on ${table} ${clauses.join(' ')}`;

/** What a case may be and become over its whole life, and the dossier (卷宗) of papers about it. */
export const wholeLife = numbered('0002-whole-life', [
  `alter table card
     add column closing text,
     add column route text,
     add column handling_class text,
     add column is_first boolean,
     add column persons int not null default 1 check (persons >= 1),
     add column source text,
     add column stage text not null default 'HANDLING'`,
  'alter table milestone add column closing text',
  `create table paper (
     case_id ${CODE} not null,
     office ${CODE} not null,
     id ${CODE} not null,
     kind text not null,
     about ${CODE},
     at timestamptz(3) not null,
     author text not null,
     body jsonb not null,
     primary key (case_id, office, id)
   )`,
  ...lock('paper'),
  ...appRule(PAPER),
  ...courierRule('paper'),
  changed('milestone', 'app_insert', `with check (${ownStep('milestone')})`),
  changed('entry', 'app_insert', `with check (${ownStep('entry')})`),
  changed(
    'custody',
    'app_update',
    `using (${acts(...MOVES)} and office = ${REGION})`,
    `with check (${acts(...MOVES)} and (office = ${REGION} or (${acts('TRANSFER')} and ${inOwnCounty})))`,
  ),
  changed('card', 'app_update', `using (${acts(...MOVES)} and ${ownCase('card', 'id')})`),
  changed('dispatch', 'app_insert', `with check (${tellsOf('dispatch')})`),
  changed('dispatch', 'app_update', `using (${tellsOf('dispatch')})`, `with check (${tellsOf('dispatch')})`),
  changed('ledger', 'app_insert', `with check (${tellsOf('ledger')})`),
]);
