import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startWorld, type World } from '../world.ts';

let world: World;
let courier: pg.Client;
beforeAll(async () => {
  world = await startWorld();
  courier = new pg.Client({ connectionString: world.databases.village.courierUrl });
  await courier.connect();
});
afterAll(async () => {
  await courier.end();
  await world[Symbol.asyncDispose]();
});

const saysOften = (times: number) =>
  courier.query(
    `insert into event (kind, case_id, recipient, sender)
     select 'MEETING_SIGNAL', 'a case', 'somebody', 'somebody else' from generate_series(1, ${times})`,
  );
const locks = async () =>
  (
    await courier.query<{ n: number }>(
      `select count(*)::int as n from pg_locks where locktype = 'advisory' and pid = pg_backend_pid()`,
    )
  ).rows[0]?.n;

test('a transaction holds one lock, however many events it writes', async () => {
  await courier.query('begin');
  await courier.query('savepoint tried');
  await saysOften(1);
  await courier.query('rollback to savepoint tried');
  expect(await locks()).toBe(0);
  await saysOften(1_000);
  expect(await locks()).toBe(1);
  await courier.query('commit');
  await courier.query('begin');
  await saysOften(1);
  expect(await locks()).toBe(1);
  await courier.query('rollback');
});
