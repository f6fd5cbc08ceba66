import pg from 'pg';

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

/** Takes a county's synthetic rows away again. Real work has no card that is synthetic, and stays. */
export async function clearSynthetic(client: pg.Client, county: string): Promise<void> {
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
