import type { Actor } from '@sanji/edge/identity.ts';
import { SUBGRAPHS } from '@sanji/schema/sdl.ts';
import { databaseRoles } from '@sanji/tier/server/database-roles.ts';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startWorld, type World } from '../world.ts';
import { observedInSql, rolledBack, succeeds } from './in-sql.ts';
import { ACTS, actorOf, CALLERS, printed, promisedInSql } from './matrix.ts';
import { asOwner, bringAbout, type RealMatter, type RegionName } from './matters.ts';
import { strayRows } from './statements.ts';

let world: World;
let matters: RealMatter[];
let ofVillage: RealMatter;

beforeAll(async () => {
  world = await startWorld();
  matters = await bringAbout(world);
  const [first] = matters;
  if (first === undefined) throw new Error('there are no matters');
  ofVillage = first;
});
afterAll(async () => {
  await world[Symbol.asyncDispose]();
});

const appUrl = () => world.databases.village.appUrl;

/** Every table that holds something about somebody. The register of places is public. */
const TABLES = `select tablename as name from pg_tables
  where schemaname = 'public' and tablename not in ('place', 'migration') order by 1`;

test('in SQL, as the services’ role, everybody may do just what the matrix says', async () => {
  expect(printed(await observedInSql(world, matters))).toBe(printed(promisedInSql));
});

/** Somebody with every power, but of another place than the matter's. */
const strangerFrom = (region: RegionName): Actor => ({
  ...actorOf({ role: 'OFFICER', region }),
  roles: ['OFFICER', 'LEADER', 'INSPECTOR'],
});

/** The tables into which a stranger to the matter can write something about it. */
async function writtenByStrangers(): Promise<string[]> {
  const written = new Set<string>();
  for (const region of ['sibling village', 'another township', 'neighbour county'] as const) {
    const stranger = strangerFrom(region);
    await rolledBack(appUrl(), stranger, async (client) => {
      for (const [table, statement] of strayRows(ofVillage, stranger.region)) {
        if (await succeeds(client, [statement])) written.add(table);
      }
    });
  }
  return [...written];
}

test('nobody writes a single row about a case that is not theirs', async () => {
  expect(await writtenByStrangers()).toEqual([]);
});

test('every table about somebody is under row-level security, its owner too', async () => {
  for (const subgraph of SUBGRAPHS) {
    const open = await asOwner(world, subgraph, (owner) =>
      owner.query(`select relname from pg_class where relname in (select name from (${TABLES}) as tables)
        and relkind = 'r' and not (relrowsecurity and relforcerowsecurity)`),
    );
    expect(open.rows).toEqual([]);
  }
});

/** What the role sees of the table: how many rows, or DENIED. */
async function seesOf(client: pg.Client, table: string): Promise<number | 'DENIED'> {
  if (!(await succeeds(client, [[`select count(*) from ${table}`]]))) return 'DENIED';
  const { rows } = await client.query<{ n: number }>(`select count(*)::int as n from ${table}`);
  return rows[0]?.n ?? 0;
}

async function seesInAll(url: string): Promise<Record<string, number | 'DENIED'>> {
  return rolledBack(url, null, async (client) => {
    const { rows } = await client.query<{ name: string }>(TABLES);
    const seen: [string, number | 'DENIED'][] = [];
    for (const { name } of rows) seen.push([name, await seesOf(client, name)]);
    return Object.fromEntries(seen);
  });
}

test('without a caller the services’ role sees nothing at all', async () => {
  for (const subgraph of SUBGRAPHS) {
    const seen = await seesInAll(world.databases[subgraph].appUrl);
    expect(Object.keys(seen)).toEqual(
      expect.arrayContaining(['card', 'handling', 'party', 'answered', 'open_count']),
    );
    for (const [table, n] of Object.entries(seen))
      expect([table, n]).toEqual([table, n === 'DENIED' ? n : 0]);
  }
});

test('the courier sees what moves between tiers and nothing else', async () => {
  for (const subgraph of SUBGRAPHS) {
    expect(await seesInAll(world.databases[subgraph].courierUrl)).toMatchObject({
      grid: 'DENIED',
      mediator: 'DENIED',
      open_count: 'DENIED',
      answered: 'DENIED',
      card: expect.any(Number),
      custody: expect.any(Number),
    });
  }
});

/** Runs the work while one of the village's policies lets everybody through. */
async function whileOpen<T>(
  table: string,
  policy: string,
  part: 'using' | 'with check',
  work: () => Promise<T>,
): Promise<T> {
  return asOwner(world, 'village', async (owner) => {
    const before = await owner.query<{ qual: string; with_check: string }>(
      'select qual, with_check from pg_policies where tablename = $1 and policyname = $2',
      [table, policy],
    );
    const said = part === 'using' ? before.rows[0]?.qual : before.rows[0]?.with_check;
    expect(said).toMatch(/app\.acts|^may_tell\(/);
    await owner.query(`alter policy ${policy} on ${table} ${part} (true)`);
    try {
      return await work();
    } finally {
      await owner.query(`alter policy ${policy} on ${table} ${part} (${said})`);
    }
  });
}

describe('a policy that lets everybody through is noticed', () => {
  test.each([
    ['card', 'READ_CARD'],
    ['grid', 'READ_PLACE'],
    ['mediator', 'READ_STAFF'],
    ['handling', 'READ_HANDLING'],
    ['party', 'READ_HANDLING'],
    ['entry', 'READ_HANDLING'],
  ])('when reading %s: %s is not what the matrix says', async (table, act) => {
    const observed = await whileOpen(table, 'app_select', 'using', () => observedInSql(world, [ofVillage]));
    const differing = ACTS.filter((candidate) =>
      CALLERS.some((caller) => observed(caller)[0]?.[candidate] !== promisedInSql(caller)[0]?.[candidate]),
    );
    expect(differing).toEqual([act]);
  });

  test.each([
    'reach',
    'milestone',
    'mark',
    'handling',
    'party',
    'round',
    'entry',
    'outbox',
    'dispatch',
    'ledger',
  ])('when writing %s: a stranger can', async (table) => {
    expect(await whileOpen(table, 'app_insert', 'with check', writtenByStrangers)).toContain(table);
  });
});

test('the two roles own nothing and bypass nothing', async () => {
  for (const subgraph of SUBGRAPHS) {
    const { app, courier } = databaseRoles(subgraph);
    const roles = await asOwner(world, subgraph, (owner) =>
      owner.query(
        `select rolname from pg_roles where rolname in ($1, $2) and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb
           or exists (select 1 from pg_class where relowner = pg_roles.oid)
           or exists (select 1 from pg_auth_members where member = pg_roles.oid))`,
        [app, courier],
      ),
    );
    expect(roles.rows).toEqual([]);
  }
});
