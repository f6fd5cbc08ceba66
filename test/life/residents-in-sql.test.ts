import { randomUUID } from 'node:crypto';
import type { Actor } from '@sanji/edge/identity.ts';
import { sessionOf as variablesOf } from '@sanji/tier/jurisdiction/policy.ts';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startWorld, type World } from '../world.ts';
import { given, resident, sessionOf } from './residents.ts';

const VILLAGE = '330726107200';
// What nobody's case stands in.
const PUBLIC = ['place', 'place_code', 'migration'];

let world: World;
let mine: string;
let other: string;

beforeAll(async () => {
  world = await startWorld();
  const villager = resident(world, 'village');
  const [first, second] = [
    given(await villager.submits({ place: VILLAGE })),
    given(await villager.submits({ place: VILLAGE })),
  ];
  for (const slip of [first, second]) given(await villager.adds(await sessionOf(villager, slip), '一句话。'));
  mine = first.number;
  other = second.number;
});
afterAll(async () => {
  await world[Symbol.asyncDispose]();
});

const actor = (role: Actor['roles'][number]): Actor => ({
  subject: `resident:${mine}`,
  name: '居民本人',
  roles: [role],
  region: VILLAGE,
});

/** Works as the village's service does for a resident, in a transaction that never commits. */
async function asResident<T>(
  role: Actor['roles'][number],
  theCase: string,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ connectionString: world.databases.village.appUrl });
  await client.connect();
  try {
    await client.query('begin');
    for (const [name, value] of Object.entries(variablesOf(actor(role), theCase).variables))
      await client.query('select set_config($1, $2, true)', [name, value]);
    return await work(client);
  } finally {
    await client.end();
  }
}

async function tables(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace
       and has_table_privilege(oid, 'select') order by relname`,
  );
  return rows.map(({ name }) => name).filter((name) => !PUBLIC.includes(name));
}

/** The tables in which rows are seen, with these rows in full. */
async function seen(client: pg.Client): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const table of await tables(client)) {
    const { rows } = await client.query<{ row: string }>(`select ${table}::text as row from ${table}`);
    if (rows.length > 0) found.set(table, rows.map(({ row }) => row).join('\n'));
  }
  return found;
}

test.each(['RESIDENT', 'APPLICANT'] as const)(
  'the session of one case as %s reads nothing of another, in any table',
  async (role) => {
    const found = await asResident(role, mine, seen);
    expect([...found.keys()]).toEqual(
      expect.arrayContaining(['card', 'custody', 'ledger', 'milestone', 'paper']),
    );
    for (const [table, rows] of found) {
      expect([table, rows.includes(mine)]).toEqual([table, true]);
      expect([table, rows.includes(other)]).toEqual([table, false]);
    }
  },
);

test('nor does it read the parties, the narrative and the office’s own record of its own case', async () => {
  const found = await asResident('RESIDENT', mine, seen);
  for (const table of ['party', 'handling', 'entry', 'round', 'access_attempt', 'message_link', 'mediator'])
    expect([table, found.has(table)]).toEqual([table, false]);
});

test('a session without a case reads nothing at all', async () => {
  // Its own idempotency keys are all that it has.
  expect([...(await asResident('RESIDENT', '', seen)).keys()]).toEqual(['answered']);
});

const denied = (client: pg.Client, text: string, values: unknown[]) =>
  client.query(text, values).then(
    ({ rowCount }) => (rowCount === 0 ? 'NOTHING' : 'DONE'),
    (error: unknown) => (error instanceof pg.DatabaseError ? error.code : 'FAILED'),
  );

const paper = (id: string, kind: string, where = VILLAGE) =>
  [
    `insert into paper (case_id, office, id, kind, at, author, body) values ($1, $2, $3, $4, now(), '某人', '{}')`,
    [id, where, randomUUID(), kind],
  ] as const;

test.each([
  ['a word in its own case', () => paper(mine, 'RESIDENT_WORD'), 'DONE'],
  ['a word in another case', () => paper(other, 'RESIDENT_WORD'), '42501'],
  ['a note in the office’s name', () => paper(mine, 'NOTE'), '42501'],
  [
    'a word at an office that has not got the case',
    () => paper(mine, 'RESIDENT_WORD', '330726107202'),
    '42501',
  ],
  ['a changed card', () => [`update card set title = '' where id = $1`, [mine]] as const, 'NOTHING'],
  [
    'a new secret',
    () => [`update resident_access set hash = '' where case_id = $1`, [mine]] as const,
    'NOTHING',
  ],
])('a resident’s session writes %s: as it should', async (_, statement, outcome) => {
  const [text, values] = statement();
  expect(await asResident('RESIDENT', mine, (client) => denied(client, text, [...values]))).toBe(outcome);
});
