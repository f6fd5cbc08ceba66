// The words in which the policies are written. The second lock: `app` works for a caller, whose region and permitted acts
// stand in the transaction's session variables; `courier` works for nobody and touches only what moves between tiers.
// Neither owns a table.
// Each setting is read through a sub-select, which PostgreSQL evaluates once per query and not once per row.
export const REGION = "(select nullif(current_setting('app.region', true), ''))";
const REGION_END = "(select nullif(current_setting('app.region', true), '') || ':')";

export const within = (column: string) => `(${column} >= ${REGION} and ${column} < ${REGION_END})`;
export const acts = (...names: string[]) =>
  `(select string_to_array(current_setting('app.acts', true), ',') && array[${names.map((name) => `'${name}'`).join(', ')}])`;

/** What `app` may do with one table. */
export interface Rule {
  table: string;
  select?: string;
  insert?: string;
  /** Which rows may be changed; what they may become is `becomes`, by default the same. */
  update?: string;
  becomes?: string;
}

export const cardOf = (table: string) => `exists (select 1 from card where card.id = ${table}.case_id)`;
// The caller's own office holds the case, or is just handing it over in this transaction.
export const ownCase = (table: string, column = 'case_id') => `exists (
  select 1 from custody where custody.case_id = ${table}.${column} and custody.office = ${REGION})`;

/** The owner migrates and loads; services refuse to run as it. */
export const lock = (table: string) => [
  `alter table ${table} enable row level security`,
  `alter table ${table} force row level security`,
  `create policy owner_all on ${table} to current_user using (true) with check (true)`,
];

export function appRule({ table, select, insert, update, becomes }: Rule): string[] {
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

export const courierRule = (table: string) => [
  `grant select, insert, update${table === 'inbox' ? ', delete' : ''} on ${table} to :courier`,
  `create policy courier_all on ${table} to :courier using (true) with check (true)`,
];
