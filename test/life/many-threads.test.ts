import { sessionOf } from '@sanji/tier/jurisdiction/policy.ts';
import { instantCursor } from '@sanji/tier/server/instant-cursor.ts';
import { pageOfThreads, type ThreadsAsked } from '@sanji/tier/threads/thread-reads.ts';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asOwner } from '../authorization/matters.ts';
import { office } from '../offices.ts';
import { startWorld, type World } from '../world.ts';

const VILLAGE = '330726107200';
const COUNTY = '330726';
const MANY = 10_000;

let world: World;
beforeAll(async () => {
  world = await startWorld();
  for (const subgraph of ['county', 'village'] as const)
    await asOwner(world, subgraph, async (owner) => {
      await owner.query(
        `insert into thread (id, case_id, purpose, owner, office, opened_at, status)
         select 'a-thread-' || n, 'a-case-' || n, (array['GUIDANCE', 'SUPERVISION', 'INSTRUCTION', 'ADOPTION'])[1 + n % 4],
           'COUNTY', $1, '2026-01-01'::timestamptz + n * interval '1 minute',
           (array['AWAITS_ABOVE', 'AWAITS_BELOW', 'CLOSED'])[1 + n % 3]
         from generate_series(1, $2::int) as n`,
        [COUNTY, MANY],
      );
      // A fifth of them with one village, the rest with forty others.
      await owner.query(
        `insert into thread_office (thread_id, office, opened_at)
         select id, case when place % 5 = 0 then $1 else '330726107' || (201 + place % 40) end, opened_at
         from (select id, opened_at, row_number() over (order by id) as place from thread) as numbered`,
        [VILLAGE],
      );
      await owner.query('analyze thread');
      await owner.query('analyze thread_office');
    });
});
afterAll(async () => {
  await world[Symbol.asyncDispose]();
});

/** What PostgreSQL read for a page, as the tier reads it: as `app`, in the caller's name, planned once for everybody. */
async function readFor(subgraph: 'county' | 'village', place: string, asked: ThreadsAsked) {
  const { sql, parameters } = pageOfThreads([place], asked);
  const { appUrl: connectionString } = world.databases[subgraph];
  const app = new pg.Client({ connectionString, options: '-c plan_cache_mode=force_generic_plan' });
  await app.connect();
  try {
    const [head = '', ...parts] = sql.split('?');
    await app.query(
      `prepare page as ${parts.reduce((said, part, index) => `${said}$${index + 1}${part}`, head)}`,
    );
    await app.query('begin read only');
    const { id: subject, ...as } = office(world, subgraph, place).as;
    for (const [name, value] of Object.entries(sessionOf({ subject, ...as }).variables))
      await app.query('select set_config($1, $2, true)', [name, value]);
    const given = parameters.map((value) => pg.escapeLiteral(String(value))).join(', ');
    const { rows } = await app.query<{ 'QUERY PLAN': string }>(`explain (analyze) execute page (${given})`);
    return rows.map((row) => row['QUERY PLAN']).join('\n');
  } finally {
    await app.end();
  }
}

test.each([
  ['county', COUNTY],
  ['village', VILLAGE],
] as const)(
  'a page of 10,000 threads is found at the %s by an index, under its policies',
  async (subgraph, place) => {
    const later = instantCursor({ at: '2026-01-03T00:00:00Z', id: 'a-thread-2880' });
    for (const asked of [
      { first: 20 },
      { first: 20, after: later },
      { first: 20, purpose: 'INSTRUCTION', status: 'AWAITS_BELOW' },
    ] as const) {
      const plan = await readFor(subgraph, place, asked);
      expect(plan).not.toContain('Seq Scan');
      // Each step that reads or passes threads on deals with a page of them, not with all.
      const passed = [
        ...plan.matchAll(/(?:Limit|Index Scan using thread_of_office on thread) .*rows=(\d+)/g),
      ];
      expect(passed.length).toBeGreaterThan(0);
      expect(Math.max(...passed.map(([, rows]) => Number(rows)))).toBeLessThanOrEqual(300);
    }
  },
);
