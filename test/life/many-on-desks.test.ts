import { findingsDue } from '@sanji/county/inspections/inspection-reads.ts';
import { defaultRules } from '@sanji/tier/configuration/county-rules.ts';
import { findingsOfPlace, findingsToPutRight } from '@sanji/tier/findings/finding-reads.ts';
import { instructionDuties } from '@sanji/tier/instructions/instruction-duties.ts';
import { pendingAsked, pendingInstructions } from '@sanji/tier/instructions/instruction-reads.ts';
import type { DeskSource } from '@sanji/tier/office-desk/desk-item.ts';
import type { Tier } from '@sanji/tier/schema.types.ts';
import { ReadPool } from '@sanji/tier/server/read-pool.ts';
import { Reads } from '@sanji/tier/server/reads.ts';
import { proposalsToDecide } from '@sanji/tier/supervision/proposals.ts';
import { awaitingThreads } from '@sanji/tier/threads/awaiting-threads.ts';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asOwner } from '../authorization/matters.ts';
import { office } from '../offices.ts';
import { startWorld, type World } from '../world.ts';

const VILLAGE = '330726107200';
const TOWNSHIP = '330726107';
const COUNTY = '330726';
const MANY = 10_000;

let world: World;
beforeAll(async () => {
  world = await startWorld();
  for (const subgraph of ['county', 'township', 'village'] as const)
    await asOwner(world, subgraph, async (owner) => {
      // Half of what there is has ended, as it is after some years.
      await owner.query(
        `insert into thread (id, case_id, purpose, owner, office, opened_at, status, due_at)
         select 'a-thread-' || n, 'a-case-' || n, (array['GUIDANCE', 'SUPERVISION', 'INSTRUCTION', 'ADOPTION'])[1 + n % 4],
           'COUNTY', $1, '2026-01-01'::timestamptz + n * interval '1 minute',
           (array['AWAITS_ABOVE', 'CLOSED', 'AWAITS_BELOW', 'CLOSED', 'CLOSED'])[1 + n % 5],
           '2026-02-01'::timestamptz + (n * 7919 % 10000) * interval '1 minute'
         from generate_series(1, $2::int) as n`,
        [COUNTY, MANY],
      );
      // Each with one of 250 offices.
      await owner.query(
        `insert into thread_office (thread_id, office, opened_at)
         select id, case place % 250 when 0 then $1 when 1 then $2 else '330726107' || (201 + place % 250) end, opened_at
         from (select id, opened_at, row_number() over (order by id) as place from thread) as numbered`,
        [VILLAGE, TOWNSHIP],
      );
      await owner.query(
        `insert into thread_message (thread_id, tier, number, id, kind, at, office, author, role, body, position)
         select id, 'COUNTY', 1, 'about-' || id, case purpose when 'INSTRUCTION' then 'INSTRUCTION' else 'DEMAND' end,
           opened_at, $1, '某', 'LEADER', '{"text": "请办理"}', 1 from thread`,
        [COUNTY],
      );
      await owner.query(
        `insert into unit_finding (id, county, inspection_name, organs, unit, finding, due_on, found_at, found_by, rectification,
           rectified_at)
         select 'inspection.' || n, $1, '督查', '县联席办', case n % 250 when 0 then $2 when 1 then $3
             else '330726107' || (201 + n % 250) end, '台账缺失', '2026-03-01'::date + n % 100,
           '2026-01-01'::timestamptz + n * interval '1 minute', '某', case n % 2 when 0 then '已改' end,
           case n % 2 when 0 then '2026-03-01'::timestamptz end
         from generate_series(1, $4::int) as n`,
        [COUNTY, VILLAGE, TOWNSHIP, MANY],
      );
      for (const table of ['thread', 'thread_office', 'thread_message', 'unit_finding'])
        await owner.query(`analyze ${table}`);
    });
  await asOwner(world, 'county', async (owner) => {
    await owner.query(
      `insert into inspection (id, county, name, organs, places, opened_on, opened_at, opened_by)
       select 'inspection-' || n, $1, '督查', '县联席办', '[]', '2026-01-01', '2026-01-01', '某'
       from generate_series(1, 10) as n`,
      [COUNTY],
    );
    await owner.query(
      `insert into inspection_finding (inspection, number, county, unit, finding, due_on, found_at, found_by, rectification,
         rectified_at)
       select 'inspection-' || 1 + n % 10, 1 + n / 10, $1, '330726107' || (201 + n % 250), '台账缺失',
         '2026-03-01'::date + n % 100, '2026-01-01', '某', case when n % 20 > 0 then '已改' end,
         case when n % 20 > 0 then '2026-03-01'::timestamptz end
       from generate_series(1, $2::int) as n`,
      [COUNTY, MANY - 10],
    );
    await owner.query('analyze inspection_finding');
  });
});
afterAll(() => world[Symbol.asyncDispose]());

const literal = (value: unknown): string => {
  if (value === null || value === undefined) return 'null';
  return pg.escapeLiteral(typeof value === 'string' ? value : JSON.stringify(value));
};

/** Reads as a tier does, and notes how PostgreSQL did each: in the caller's name, planned once for everybody. */
class Explaining extends ReadPool {
  readonly plans: string[] = [];

  override async rows<Row extends object>(
    client: pg.PoolClient,
    sql: string,
    values: readonly unknown[],
  ): Promise<Row[]> {
    const [head = '', ...parts] = sql.split('?');
    const name = `explained_${this.plans.length}`;
    await client.query(
      `prepare ${name} as ${parts.reduce((said, part, index) => `${said}$${index + 1}${part}`, head)}`,
    );
    const given = values.length === 0 ? '' : `(${values.map(literal).join(', ')})`;
    const { rows } = await client.query<{ 'QUERY PLAN': string }>(
      `explain (analyze) execute ${name}${given}`,
    );
    this.plans.push(rows.map((row) => row['QUERY PLAN']).join('\n'));
    return super.rows(client, sql, values);
  }
}

const OFFICES = { county: COUNTY, township: TOWNSHIP, village: VILLAGE } as const;
const TIER: Record<keyof typeof OFFICES, Tier> = {
  county: 'COUNTY',
  township: 'TOWNSHIP',
  village: 'VILLAGE',
};

/** How PostgreSQL read what is asked at the tier. */
async function plansOf(
  subgraph: keyof typeof OFFICES,
  work: (asked: Parameters<DeskSource>[0]) => Promise<unknown>,
): Promise<string[]> {
  const pool = new Explaining(world.databases[subgraph].appUrl, 1);
  const { id: subject, ...as } = office(world, subgraph, OFFICES[subgraph], [
    'OFFICER',
    'LEADER',
    'INSPECTOR',
  ]).as;
  const actor = { subject, ...as };
  const reads = new Reads(pool, actor);
  try {
    const desk = { tier: TIER[subgraph], rulesOf: defaultRules };
    await work({
      reads,
      actor,
      office: as.region,
      now: new Date('2026-03-02T09:00:00+08:00'),
      desk,
      first: 50,
    });
    return pool.plans;
  } finally {
    await reads.end();
    await pool.close();
  }
}

const FULL = /Seq Scan on (thread|thread_office|thread_message|unit_finding|inspection_finding)\b.*/;

test.each(['county', 'township', 'village'] as const)(
  'with 10,000 threads and findings the desk of the %s is read by indexes, under its policies',
  async (subgraph) => {
    const sources: Record<string, DeskSource> = {
      awaitingThreads,
      instructionDuties,
      proposalsToDecide,
      findingsToPutRight,
      ...(subgraph === 'county' && { findingsDue }),
    };
    for (const [name, source] of Object.entries(sources)) {
      const plans = await plansOf(subgraph, source);
      expect({ name, full: plans.join('\n').match(FULL)?.[0] }).toEqual({ name, full: undefined });
    }
    const pages = await plansOf(subgraph, async ({ reads, office: place }) => {
      await pendingInstructions(reads, [pendingAsked(place, 20)]);
      await findingsOfPlace(reads, place, { open: true, first: 20 });
    });
    expect(pages).toHaveLength(2);
    for (const plan of pages) expect(plan.match(FULL)?.[0]).toBeUndefined();
  },
);
