import type { SubgraphName } from '@sanji/schema/sdl.ts';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { office } from './offices.ts';
import { done } from './seen-case.ts';
import { person, startWorld, type World } from './world.ts';

const LEADERS_PAGE = `{
  county(code: "330726") {
    name openCaseCount
    townships {
      code name openCaseCount
      cases(first: 5) { nodes { id title status light holder { tier officeName } clocks { kind dueAt } } }
      villages {
        code name openCaseCount
        grids { code kind households workerName }
        mediators { name yearsOfService }
      }
    }
  }
}`;

// A type and not an interface: only a type may be read out of a record.
type Page = {
  county: {
    openCaseCount: number;
    townships: {
      code: string;
      openCaseCount: number;
      cases: { nodes: { id: string; holder: { tier: string; officeName: string } }[] };
      villages: {
        code: string;
        openCaseCount: number;
        grids: { code: string }[];
        mediators: { name: string }[];
      }[];
    }[];
  };
};

// What opens and closes a transaction, and tells it who is asking, is the same for every operation.
const OVERHEAD = /^(begin|commit|select set_config)/i;
const statements: { subgraph: SubgraphName; sql: string }[] = [];

let world: World;
beforeAll(async () => {
  world = await startWorld({
    adjust: (subgraph) => ({
      onStatement: (sql, role) => {
        if (role === 'app') statements.push({ subgraph, sql });
      },
    }),
  });
  await withGridsAndMediators(world);
  const village = office(world, 'village', '330726107200');
  for (let i = 0; i < 3; i += 1) done(await village.registers());
  await world.settle();
});
afterAll(async () => {
  await world[Symbol.asyncDispose]();
});

async function asOwner(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(sql);
  await client.end();
}

async function withGridsAndMediators({ databases }: World): Promise<void> {
  await asOwner(
    databases.village.ownerUrl,
    `insert into grid select code || '001', code, name || '一网格', 'BASIC', 300, '网格员', true from place where level = 'VILLAGE';
     insert into mediator select code || '-1', code, '调解员', '村调委会', 2001, 12, true from place where level = 'VILLAGE'`,
  );
}

async function page(): Promise<{ data: Page; statements: number; bySubgraph: Record<string, number> }> {
  statements.length = 0;
  const answer = await world.ask(person('county-leader'), LEADERS_PAGE);
  expect(answer).toMatchObject({ status: 200, errors: [] });
  const own = statements.filter(({ sql }) => !OVERHEAD.test(sql));
  const bySubgraph = Object.fromEntries(
    Map.groupBy(own, (one) => one.subgraph)
      .entries()
      .map(([name, all]) => [name, all.length]),
  );
  return { data: answer.data as Page, statements: own.length, bySubgraph };
}

test('the leader’s page crosses three subgraphs, and its statements do not grow with the villages', async () => {
  const whole = await page();
  const villages = whole.data.county.townships.flatMap((township) => township.villages);
  expect(whole.data.county.townships).toHaveLength(15);
  expect(villages).toHaveLength(244);
  expect(villages.every(({ grids, mediators }) => grids.length === 1 && mediators.length === 1)).toBe(true);
  expect(whole.data.county.openCaseCount).toBe(3);
  expect(villages.find(({ code }) => code === '330726107200')?.openCaseCount).toBe(3);
  expect(whole.data.county.townships.find(({ code }) => code === '330726107')?.cases.nodes).toHaveLength(3);
  expect(Object.keys(whole.bySubgraph).toSorted()).toEqual(['county', 'township', 'village']);

  // The same county with ten villages.
  const [kept] = [
    villages
      .slice(0, 10)
      .map(({ code }) => `'${code}'`)
      .join(),
  ];
  for (const { ownerUrl } of Object.values(world.databases)) {
    await asOwner(ownerUrl, `delete from place where level = 'VILLAGE' and code not in (${kept})`);
  }
  const small = await page();
  expect(small.data.county.townships.flatMap((township) => township.villages)).toHaveLength(10);
  expect(whole.statements).toBe(small.statements);
  expect(whole.statements).toBeLessThanOrEqual(12);
});

test('the county’s custody figures come signed from the three tiers', async () => {
  const answer = await world.ask(
    person('inspector'),
    '{ custody { heldOnce inTransit holderless heldTwice tiers { tier held inTransit asOf } } }',
  );
  expect(answer).toMatchObject({
    errors: [],
    data: {
      custody: {
        heldOnce: 3,
        inTransit: 0,
        holderless: 0,
        heldTwice: 0,
        tiers: [
          { tier: 'COUNTY', held: 0 },
          { tier: 'VILLAGE', held: 3 },
          { tier: 'TOWNSHIP', held: 0 },
        ],
      },
    },
  });
  const refused = await world.ask(person('county-leader'), '{ custody { heldOnce } }');
  expect(refused.errors[0]?.extensions.code).toBe('FORBIDDEN');
});

test('the dictionary has the Chinese labels of every code list', async () => {
  const answer = await world.ask(person('dashboard'), '{ dictionary { name source codes { code label } } }');
  const lists = answer.data?.dictionary as { name: string; codes: { code: string; label: string }[] }[];
  const labels = new Map(
    lists.map((list) => [list.name, new Map(list.codes.map(({ code, label }) => [code, label]))]),
  );
  expect(labels.get('Category')?.get('0201')).toBe('用水排水通行通风采光');
  expect(labels.get('Category')?.size).toBe(17 + 78);
  expect(labels.get('CaseStatus')?.get('MEDIATING')).toBe('调解中');
  expect(labels.get('ClockKind')?.get('HANDLE')).toBe('办理');
  const bare = lists.flatMap((list) =>
    list.codes
      .filter(({ label }) => !/\p{Script=Han}/u.test(label))
      .map(({ code }) => `${list.name}.${code}`),
  );
  expect(bare).toEqual([]);
});
