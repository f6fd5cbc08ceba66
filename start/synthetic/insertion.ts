import pg from 'pg';
import { markedIds } from './marked-id.ts';

const columnOf = (property: string) => property.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** Inserts the rows, named as the entities name them, into their tables. The database reads one JSON text a table. */
export async function insertRows(
  client: pg.Client,
  tables: Readonly<Record<string, readonly object[]>>,
): Promise<void> {
  for (const [table, rows] of Object.entries(tables)) {
    const [first] = rows;
    if (first === undefined) continue;
    const columns = Object.keys(first).map(columnOf).map(pg.escapeIdentifier).join(', ');
    const text = JSON.stringify(rows.map(inColumns));
    const name = pg.escapeIdentifier(table);
    await client.query(
      `insert into ${name} (${columns}) select ${columns} from json_populate_recordset(null::${name}, $1::json)`,
      [text],
    );
  }
}

const inColumns = (row: object) =>
  Object.fromEntries(Object.entries(row).map(([property, value]) => [columnOf(property), value]));

// Whatever hangs on a card goes before it.
const OF_CASES = [
  'office_notice',
  'proposal_decision',
  'supervision',
  'thread',
  'ring',
  'clock_watch',
  'ledger',
  'dispatch',
  'inbox',
  'outbox',
  'entry',
  'round',
  'party',
  'handling',
  'tier_action',
  'mark',
  'milestone',
  'reach',
  'custody',
];

// What is told by its marked ids; whatever hangs on something goes before it.
const OF_REGISTERS: readonly (readonly [table: string, column: string])[] = [
  ['dispatch', 'case_id'],
  ['office_notice', 'subject_id'],
  ['township_listing', 'id'],
  ['letter_signature', 'letter'],
  ['responsibility_letter', 'id'],
  ['team_visit', 'team'],
  ['service_team_member', 'team'],
  ['service_team', 'id'],
  ['village_stay', 'cadre'],
  ['resident_cadre', 'id'],
  ['visit_text', 'visit'],
  ['visit_participant', 'visit'],
  ['visit', 'id'],
  ['meeting_attendee', 'meeting'],
  ['meeting', 'id'],
  ['official', 'id'],
];

const OF_ADOPTIONS = ['adoption_record', 'adoption_step', 'adoption_plan', 'task_force', 'adoption_leader'];

const hasTable = async (client: pg.Client, table: string): Promise<boolean> =>
  (await client.query('select 1 from pg_class where oid = to_regclass($1)', [table])).rowCount === 1;

/** Only the county has adoptions. */
async function clearAdoptions(client: pg.Client, county: string): Promise<void> {
  if (!(await hasTable(client, 'adoption'))) return;
  const synthetic = 'select id from card where synthetic and county = $1';
  for (const table of OF_ADOPTIONS)
    await client.query(
      `delete from ${table} where adoption in (select id from adoption where case_id in (${synthetic}))`,
      [county],
    );
  await client.query(`delete from adoption where case_id in (${synthetic})`, [county]);
}

const OF_THREADS = { thread_message: 'thread_id', thread_office: 'thread_id', dispatch: 'case_id' };

/** What hangs on the threads about synthetic cases. */
async function clearThreads(client: pg.Client, county: string): Promise<void> {
  for (const [table, column] of Object.entries(OF_THREADS))
    await client.query(
      `delete from ${table} where ${column} in (select id from thread
         where case_id in (select id from card where synthetic and county = $1))`,
      [county],
    );
}

/** Takes a county's synthetic rows away again. Real work has no card that is synthetic, and stays. */
export async function clearSynthetic(client: pg.Client, county: string): Promise<void> {
  await clearAdoptions(client, county);
  await clearThreads(client, county);
  await client.query(
    `delete from read_notice using office_notice as notice
     where read_notice.office = notice.office and read_notice.id = notice.id
       and notice.case_id in (select id from card where synthetic and county = $1)`,
    [county],
  );
  for (const [table, column] of OF_REGISTERS)
    await client.query(`delete from ${table} where ${column} like $1`, [markedIds(county)]);
  for (const table of OF_CASES) {
    await client.query(
      `delete from ${table} where case_id in (select id from card where synthetic and county = $1)`,
      [county],
    );
  }
  await client.query('delete from card where synthetic and county = $1', [county]);
  for (const table of ['grid', 'mediator']) {
    await client.query(`delete from ${table} where synthetic and substr(region, 1, 6) = $1`, [county]);
  }
}

export async function holdsSynthetic(client: pg.Client, county: string): Promise<boolean> {
  const { rowCount } = await client.query('select 1 from card where synthetic and county = $1 limit 1', [
    county,
  ]);
  return rowCount === 1;
}
