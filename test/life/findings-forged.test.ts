import { randomUUID } from 'node:crypto';
import type { Statement } from '@sanji/tier/delivery/statement.ts';
import { keepFinding } from '@sanji/tier/findings/finding.ts';
import { sessionOf } from '@sanji/tier/jurisdiction/policy.ts';
import type { Tier } from '@sanji/tier/schema.types.ts';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { office } from '../offices.ts';
import { startWorld, type World } from '../world.ts';

const VILLAGE = '330726107200';
const NEIGHBOUR = '330726107201';
const COUNTY = '330726';
const TIERS = { VILLAGE: 'village', TOWNSHIP: 'township', COUNTY: 'county' } as const;
const FORGED = 'not what its sender may say';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

const says = (from: Tier, to: Tier, caseId: string, payload: object): Promise<void> => {
  const statement: Statement = {
    id: randomUUID(),
    kind: 'finding',
    v: 1,
    from,
    to,
    caseId,
    epoch: 0,
    sentAt: new Date().toISOString(),
    digest: '',
  };
  return world.tiers[TIERS[to]].desk.courierEm
    .fork()
    .transactional((tx) => keepFinding(tx, to, statement, JSON.parse(JSON.stringify(payload))));
};
const finding = (id: string, rest: object = {}) => ({
  finding: {
    id,
    county: COUNTY,
    inspectionName: '督查',
    organs: '县联席办',
    unit: VILLAGE,
    caseId: null,
    finding: '台账缺失',
    dueOn: '2026-03-10',
    foundAt: '2026-03-02T00:00:00Z',
    foundBy: '某',
    rectification: null,
    rectifiedAt: null,
    ...rest,
  },
});
const report = (number = 1) => ({
  reports: [{ number, text: '已改。', at: '2026-03-03T00:00:00Z', by: '某' }],
});

test('M83 a peer says of a finding only its own part of it, and what comes twice changes nothing', async () => {
  const id = 'an-inspection.1';
  await expect(says('TOWNSHIP', 'VILLAGE', id, finding(id))).rejects.toThrow(FORGED);
  await expect(says('COUNTY', 'TOWNSHIP', id, finding(id))).rejects.toThrow(FORGED);
  await expect(says('COUNTY', 'VILLAGE', 'another.1', finding(id))).rejects.toThrow(FORGED);
  await expect(says('COUNTY', 'VILLAGE', id, finding(id, { county: '331081' }))).rejects.toThrow(FORGED);
  await expect(says('COUNTY', 'VILLAGE', id, finding(id, { dueOn: '2026-02-30' }))).rejects.toThrow();
  await says('COUNTY', 'VILLAGE', id, finding(id));
  const put = { rectification: '已改', rectifiedAt: '2026-03-04T00:00:00Z' };
  await says('COUNTY', 'VILLAGE', id, finding(id, put));
  // What comes late, or again, takes nothing back.
  await says('COUNTY', 'VILLAGE', id, finding(id));
  await says(
    'COUNTY',
    'VILLAGE',
    id,
    finding(id, { ...put, rectification: '另一说法', finding: '另一问题' }),
  );
  const seen = await world.askTier(
    'village',
    office(world, 'village', VILLAGE).as,
    `{ village(code: "${VILLAGE}") { findings { nodes { finding rectification } } }
       villageDesk { notices { nodes { kind } } } }`,
  );
  expect(seen.data).toEqual({
    village: { findings: { nodes: [{ finding: '台账缺失', rectification: '已改' }] } },
    villageDesk: { notices: { nodes: [{ kind: 'FINDING_PUT_RIGHT' }, { kind: 'FINDING_MADE' }] } },
  });
  // Nobody reports to the county on what it did not find, nor to a village at all.
  await expect(says('VILLAGE', 'COUNTY', id, report())).rejects.toThrow(FORGED);
  await expect(says('COUNTY', 'VILLAGE', id, report())).rejects.toThrow(FORGED);
});

test('M83 the database lets no unit write what was found at it, nor report for another', async () => {
  const id = 'an-inspection.2';
  await says('COUNTY', 'VILLAGE', id, finding(id));
  const asOffice = async (region: string, sql: string, parameters: unknown[]) => {
    const app = new pg.Client({ connectionString: world.databases.village.appUrl });
    await app.connect();
    try {
      await app.query('begin');
      const { id: subject, ...as } = office(world, 'village', region, ['OFFICER', 'LEADER', 'INSPECTOR']).as;
      for (const [name, value] of Object.entries(sessionOf({ subject, ...as }).variables))
        await app.query('select set_config($1, $2, true)', [name, value]);
      return (await app.query(sql, parameters)).rowCount;
    } finally {
      await app.end();
    }
  };
  const reports = `insert into finding_report (finding, number, text, reported_at, reported_by) values ($1, 1, '已改', now(), '某')`;
  const rectifies = `update unit_finding set rectification = '已改', rectified_at = now() where id = $1`;
  expect(await asOffice(VILLAGE, 'select 1 from unit_finding where id = $1', [id])).toBe(1);
  expect(await asOffice(NEIGHBOUR, 'select 1 from unit_finding where id = $1', [id])).toBe(0);
  expect(await asOffice(VILLAGE, reports, [id])).toBe(1);
  await expect(asOffice(NEIGHBOUR, reports, [id])).rejects.toThrow('row-level security');
  expect(await asOffice(VILLAGE, rectifies, [id])).toBe(0);
  await expect(
    asOffice(
      VILLAGE,
      `insert into unit_finding (id, county, inspection_name, organs, unit, finding, due_on, found_at, found_by)
       values ($1, $2, '督查', '县', $3, '无', '2026-03-10', now(), '某')`,
      ['made-up.1', COUNTY, VILLAGE],
    ),
  ).rejects.toThrow('row-level security');
});
