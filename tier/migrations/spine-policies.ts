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

const MOVES = ['ACCEPT', 'MEDIATE', 'ESCALATE', 'ASSIGN', 'RETURN', 'TRANSFER', 'CONCLUDE'];
const WRITES = ['REGISTER', ...MOVES];

const cardVisible = `(${acts('READ_CARD')} and (${within('region')} or exists (
  select 1 from reach where reach.case_id = card.id and ${within('reach.region')})))`;

// A recorded step needs its own act; automatic steps (TAKE, DECLINE) are the courier's.
const STEP = "case when move in ('OPEN_ROUND', 'SETTLE_ROUND', 'FAIL_ROUND') then 'MEDIATE' else move end";
const ownStep = (table: string) =>
  `${STEP} = any ((select string_to_array(current_setting('app.acts', true), ','))::text[])
   and office = ${REGION} and ${ownCase(table)}`;
// A mark is set from a region that contains the case's place; seeing the card from elsewhere is not enough.
const ownMark = `${acts('MARK')} and exists (
  select 1 from card where card.id = mark.case_id and ${within('card.region')})`;
const tellsOf = (table: string) => `${acts(...WRITES, 'MARK')} and ${cardOf(table)}`;
// One hands a case to offices of one's own county only.
const inOwnCounty = `substr(office, 1, 6) = (select substr(nullif(current_setting('app.region', true), ''), 1, 6))`;

const handlingRows = `${acts('READ_HANDLING')} and ${within('office')}`;
const ownSubject = "subject = (select current_setting('app.subject', true))";

const APP: readonly Rule[] = [
  { table: 'grid', select: `${acts('READ_PLACE')} and ${within('region')}` },
  { table: 'mediator', select: `${acts('READ_STAFF')} and ${within('region')}` },
  {
    table: 'custody',
    // A new row must be visible to whoever writes it: one who may transfer sees the office that the case goes to.
    select: `${acts('READ_CARD')} and (${within('office')} or (${acts('TRANSFER')} and ${inOwnCounty}))`,
    insert: `${acts('REGISTER')} and office = ${REGION}`,
    update: `${acts(...MOVES)} and office = ${REGION}`,
    becomes: `${acts(...MOVES)} and (office = ${REGION} or (${acts('TRANSFER')} and ${inOwnCounty}))`,
  },
  {
    table: 'card',
    select: cardVisible,
    insert: `${acts('REGISTER')} and ${ownCase('card', 'id')}`,
    update: `${acts(...MOVES)} and ${ownCase('card', 'id')}`,
  },
  {
    table: 'reach',
    select: within('region'),
    insert: `${acts('REGISTER', 'TRANSFER')} and ${ownCase('reach')}`,
  },
  { table: 'milestone', select: cardOf('milestone'), insert: ownStep('milestone') },
  { table: 'mark', select: cardOf('mark'), insert: ownMark, update: ownMark },
  {
    table: 'handling',
    select: handlingRows,
    insert: `${acts('REGISTER', 'TRANSFER')} and ${ownCase('handling')}`,
  },
  { table: 'party', select: handlingRows, insert: `${acts('REGISTER', 'TRANSFER')} and ${ownCase('party')}` },
  {
    table: 'round',
    select: handlingRows,
    insert: `${acts('MEDIATE')} and office = ${REGION} and ${ownCase('round')}`,
    update: `${acts('MEDIATE')} and office = ${REGION}`,
  },
  { table: 'entry', select: handlingRows, insert: ownStep('entry') },
  { table: 'outbox', insert: `${acts('ESCALATE', 'ASSIGN', 'RETURN')} and ${ownCase('outbox')}` },
  {
    table: 'dispatch',
    select: cardOf('dispatch'),
    insert: tellsOf('dispatch'),
    update: tellsOf('dispatch'),
  },
  { table: 'answered', select: ownSubject, insert: ownSubject },
  { table: 'ledger', select: cardOf('ledger'), insert: tellsOf('ledger') },
  { table: 'open_count', select: `${acts('READ_PLACE')} and ${within('region')}` },
];

// Taking a case over writes its handling, so the courier writes that too; it never serves a caller.
const COURIER_TABLES = [
  'custody',
  'card',
  'reach',
  'milestone',
  'mark',
  'outbox',
  'inbox',
  'dispatch',
  'ledger',
  'seal',
  'handling',
  'party',
  'round',
  'entry',
];
const ALL_TABLES = [...new Set([...APP.map((rule) => rule.table), ...COURIER_TABLES])];

/** With `:app` and `:courier` where the roles' names go. */
export const SPINE_POLICIES: readonly string[] = [
  'grant usage on schema public to :app, :courier',
  'grant select on place to :app, :courier',
  ...ALL_TABLES.flatMap(lock),
  ...APP.flatMap(appRule),
  ...COURIER_TABLES.flatMap(courierRule),
];
