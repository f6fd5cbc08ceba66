// The second lock. `app` works for a caller, whose region and permitted acts stand in the transaction's session
// variables; `courier` works for nobody and touches only what moves between tiers. Neither owns a table.
// Each setting is read through a sub-select, which PostgreSQL evaluates once per query and not once per row.
const REGION = "(select nullif(current_setting('app.region', true), ''))";
const REGION_END = "(select nullif(current_setting('app.region', true), '') || ':')";

const within = (column: string) => `(${column} >= ${REGION} and ${column} < ${REGION_END})`;
const acts = (...names: string[]) =>
  `(select string_to_array(current_setting('app.acts', true), ',') && array[${names.map((name) => `'${name}'`).join(', ')}])`;

const MOVES = ['ACCEPT', 'MEDIATE', 'ESCALATE', 'ASSIGN', 'RETURN', 'TRANSFER', 'CONCLUDE'];
const WRITES = ['REGISTER', ...MOVES];

const cardVisible = `(${acts('READ_CARD')} and (${within('region')} or exists (
  select 1 from reach where reach.case_id = card.id and ${within('reach.region')})))`;
const cardOf = (table: string) => `exists (select 1 from card where card.id = ${table}.case_id)`;
// The caller's own office holds the case, or is just handing it over in this transaction.
const ownCase = (table: string, column = 'case_id') => `exists (
  select 1 from custody where custody.case_id = ${table}.${column} and custody.office = ${REGION})`;

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

interface Rule {
  table: string;
  select?: string;
  insert?: string;
  /** Which rows may be changed; what they may become is `becomes`, by default the same. */
  update?: string;
  becomes?: string;
}

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

/** The owner migrates and loads; services refuse to run as it. */
const lock = (table: string) => [
  `alter table ${table} enable row level security`,
  `alter table ${table} force row level security`,
  `create policy owner_all on ${table} to current_user using (true) with check (true)`,
];

function appRule({ table, select, insert, update, becomes }: Rule): string[] {
  const grants = [select && 'select', insert && 'insert', update && 'update'].filter(Boolean).join(', ');
  return [
    `grant ${grants} on ${table} to :app`,
    ...(select ? [`create policy app_select on ${table} for select to :app using (${select})`] : []),
    ...(insert ? [`create policy app_insert on ${table} for insert to :app with check (${insert})`] : []),
    ...(update
      ? [
          `create policy app_update on ${table} for update to :app using (${update}) with check (${becomes ?? update})`,
        ]
      : []),
  ];
}

const courierRule = (table: string) => [
  `grant select, insert, update${table === 'inbox' ? ', delete' : ''} on ${table} to :courier`,
  `create policy courier_all on ${table} to :courier using (true) with check (true)`,
];

/** With `:app` and `:courier` where the roles' names go. */
export const SPINE_POLICIES: readonly string[] = [
  'grant usage on schema public to :app, :courier',
  'grant select on place to :app, :courier',
  ...ALL_TABLES.flatMap(lock),
  ...APP.flatMap(appRule),
  ...COURIER_TABLES.flatMap(courierRule),
];
