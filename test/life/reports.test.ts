import { createPrivateKey, randomUUID } from 'node:crypto';
import { Writable } from 'node:stream';
import { createLog } from '@sanji/edge/log.ts';
import { createMetrics } from '@sanji/edge/metrics.ts';
import { SUBGRAPHS, type SubgraphName } from '@sanji/schema/sdl.ts';
import { auditCustody } from '@sanji/tier/cases/custody-audit.ts';
import { localCustody } from '@sanji/tier/cases/custody-lines.ts';
import { brokenChains, flaggedHandovers } from '@sanji/tier/delivery/evidence.ts';
import { unsealReport } from '@sanji/tier/reports/seal-report.ts';
import { observeWaiting } from '@sanji/tier/server/tier-metrics.ts';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { rolledBack } from '../authorization/in-sql.ts';
import { asOwner } from '../authorization/matters.ts';
import { done, office, type Receipt } from '../offices.ts';
import { type As, person, startWorld, type World } from '../world.ts';

const VILLAGE = '330726107200';
const TOWNSHIP = '330726107';
const COUNTY = '330726';

// Words that are said in a report and nowhere else in the world.
const ACCUSED = '检举案中之某甲乙丙';
const NARRATIVE = '独一无二的检举情节丁戊己';
const REPORTER = '不愿透露的庚辛壬';
const CONTACT = '一三八零零零癸子丑';
const SAID = [ACCUSED, NARRATIVE, REPORTER, CONTACT];
const REPORT = { accused: ACCUSED, narrative: NARRATIVE, reporter: REPORTER, contact: CONTACT };

const logged: string[] = [];
const destination = new Writable({
  write: (chunk, _, next) => {
    logged.push(String(chunk));
    next();
  },
});
const trouble = { faultAt: '', away: false };

let world: World;

beforeAll(async () => {
  world = await startWorld({
    log: createLog({ destination }),
    reachable: (_, to) => !(trouble.away && to === 'COUNTY'),
    adjust: () => ({
      checkpoint: (point) => {
        if (point === trouble.faultAt) throw new Error(`a fault that quotes ${SAID.join()}`);
      },
    }),
  });
});
afterAll(async () => {
  await world[Symbol.asyncDispose]();
});

const village = () => office(world, 'village', VILLAGE, ['SECRETARY']);
const township = () => office(world, 'township', TOWNSHIP);
const county = () => office(world, 'county', COUNTY);
const discipline = (region = COUNTY): As => ({
  id: `discipline-${region}`,
  name: '纪检干部',
  roles: ['DISCIPLINE'],
  region,
});

/** The receipt that somebody takes home; fails when the report was refused. */
function taken(result: Receipt | { code: string }): Receipt {
  if ('code' in result) throw new Error(`refused: ${result.code}`);
  return result;
}

const OPENED = `number desk sealed content { accusedLevel accused narrative reporter contact } readings { reader }`;

async function opened(as: As, receipt: string): Promise<Record<string, unknown> | null> {
  const { data, errors } = await world.askTier(
    'county',
    as,
    `query ($receipt: ID!) { sealedReport(receipt: $receipt) { ${OPENED} } }`,
    { receipt },
  );
  if (errors.length > 0) throw new Error(errors[0]?.extensions.code);
  return (data as { sealedReport: Record<string, unknown> | null }).sealedReport;
}

async function listed(as: As, args = '(first: 100)'): Promise<{ number: string; readings: number }[]> {
  const { data, errors } = await world.askTier(
    'county',
    as,
    `{ sealedReports${args} { number desk readings } }`,
  );
  if (errors.length > 0) throw new Error(errors[0]?.extensions.code);
  return (data as { sealedReports: { number: string; readings: number }[] }).sealedReports;
}

/** Everything that a tier's database holds, table by table, as its owner reads it. */
const everythingAt = (subgraph: SubgraphName): Promise<Record<string, string>> =>
  asOwner(world, subgraph, async (owner) => {
    const { rows } = await owner.query<{ name: string }>(
      `select tablename as name from pg_tables where schemaname = 'public' and tablename not in ('place', 'migration')`,
    );
    const held: [string, string][] = [];
    for (const { name } of rows) {
      const all = await owner.query(`select * from ${name}`);
      held.push([name, JSON.stringify(all.rows)]);
    }
    return Object.fromEntries(held);
  });

const sings = (text: string) => SAID.some((word) => text.includes(word));

describe('a report against a township’s official', () => {
  let receipt: Receipt;

  test('M18 is taken at the village, sealed, delivered to the county, and opened by the discipline desk alone', async () => {
    receipt = taken(await village().reportsOfficial(REPORT));
    expect(receipt).toMatchObject({
      number: expect.stringMatching(/^330726R-[0-9a-f]{32}$/),
      tier: 'VILLAGE',
    });
    await world.settle();
    expect(await listed(discipline())).toEqual([{ number: receipt.number, desk: 'COUNTY', readings: 0 }]);
    expect(await opened(discipline(), receipt.number)).toEqual({
      number: receipt.number,
      desk: 'COUNTY',
      sealed: null,
      content: { accusedLevel: 'TOWNSHIP', ...REPORT },
      readings: [{ reader: '纪检干部' }],
    });
  });

  test('M18 every opening is recorded', async () => {
    expect((await opened(discipline(), receipt.number))?.readings).toHaveLength(2);
    expect(await listed(discipline())).toMatchObject([{ readings: 2 }]);
  });

  test('M18 no database holds a word of it in the clear, and the payload is purged after the receipt', async () => {
    for (const subgraph of SUBGRAPHS)
      for (const [table, held] of Object.entries(await everythingAt(subgraph)))
        expect([subgraph, table, sings(held)]).toEqual([subgraph, table, false]);
    const [row] = await world.tiers.village.desk.courierEm
      .fork()
      .execute('select payload, verdict from outbox where case_id = ?', [receipt.number]);
    expect(row).toEqual({ payload: null, verdict: 'TAKEN' });
  });

  test('M18 it is no case: only a receipt stays at the village, nothing but the sealed text at the county', async () => {
    const where = async (subgraph: SubgraphName) =>
      Object.entries(await everythingAt(subgraph))
        .filter(([, held]) => held.includes(receipt.number))
        .map(([table]) => table)
        .toSorted();
    // `answered` holds the signed receipt, in which the number is encoded.
    expect(await where('village')).toEqual(['outbox']);
    expect(await where('township')).toEqual([]);
    expect(await where('county')).toEqual(['inbox', 'report_reading', 'sealed_report']);
  });

  test('M18 whoever has the receipt can have it checked at the tier that signed it, and learns no more', async () => {
    const check = async (as: As, text: string, subgraph: SubgraphName = 'village') => {
      const name = { village: 'Village', township: 'Township', county: 'County' }[subgraph];
      const { data } = await world.askTier(
        subgraph,
        as,
        `query ($receipt: String!) { check: reportReceiptOf${name}(receipt: $receipt) { number delivered } }`,
        { receipt: text },
      );
      return data?.check;
    };
    expect(await check(village().as, receipt.receipt)).toEqual({ number: receipt.number, delivered: true });
    expect(await check(village().as, receipt.number)).toBeNull();
    expect(await check(village().as, `${receipt.receipt.slice(0, -4)}AAAA`)).toBeNull();
    expect(await check(township().as, receipt.receipt, 'township')).toBeNull();
  });
});

describe('nobody else learns of it', () => {
  const others: readonly As[] = [
    person('county-leader'),
    person('county-officer'),
    person('inspector'),
    person('dashboard'),
    person('township-leader'),
    { id: 'leader-33', name: '某人', roles: ['LEADER', 'INSPECTOR', 'OFFICER'], region: '33' },
  ];

  test.each(others.map((as) => [as.id, as] as const))('M18 %s may not ask', async (_, as) => {
    await expect(listed(as)).rejects.toThrow('FORBIDDEN');
    await expect(opened(as, 'any')).rejects.toThrow('FORBIDDEN');
  });

  test('M18 nor the discipline desk of another county, of a township or of the province', async () => {
    const { number } = taken(await township().reportsOfficial(REPORT));
    await world.settle();
    for (const region of ['330725', TOWNSHIP, '33']) {
      expect(await listed(discipline(region))).toEqual([]);
      expect(await opened(discipline(region), number)).toBeNull();
    }
  });

  test('M18 the discipline desk sees no case', async () => {
    const { id } = done(await village().registers());
    await world.settle();
    const { errors } = await world.ask(discipline(), 'query ($id: ID!) { case(id: $id) { title } }', { id });
    expect(errors[0]?.extensions.code).not.toBeUndefined();
    const place = await world.ask(discipline(), `{ county(code: "${COUNTY}") { name } }`);
    expect(place.errors[0]?.extensions.code).toBe('FORBIDDEN');
  });

  test('M18 the second lock shows it to nobody, whatever the graph would say', async () => {
    for (const subgraph of SUBGRAPHS)
      for (const as of [...others, village().as, township().as, discipline('330725')]) {
        const actor = { subject: as.id, name: as.name, roles: as.roles, region: as.region };
        await rolledBack(world.databases[subgraph].appUrl, actor, async (client) => {
          expect((await client.query('select 1 from sealed_report')).rowCount).toBe(0);
          expect((await client.query('select 1 from report_reading')).rowCount).toBe(0);
          await expect(client.query('select 1 from outbox')).rejects.toThrow('permission denied');
        });
      }
    await rolledBack(world.databases.county.courierUrl, null, async (client) => {
      await expect(client.query('select 1 from sealed_report')).rejects.toThrow('permission denied');
    });
  });

  test('M18 an office posts reports of its own county only, and no hand-over by the way of a report', async () => {
    const { as } = village();
    const actor = { subject: as.id, name: as.name, roles: as.roles, region: as.region };
    const post = (number: string, kind: string) =>
      rolledBack(world.databases.village.appUrl, actor, (client) =>
        client.query(
          `insert into outbox (id, kind, case_id, epoch, peer, statement, created_at, next_attempt_at)
           values (gen_random_uuid(), $2, $1, 0, 'COUNTY', '', now(), now())`,
          [number, kind],
        ),
      );
    await expect(post('330726R-0', 'report')).resolves.toMatchObject({ rowCount: 1 });
    await expect(post('330725R-0', 'report')).rejects.toThrow(pg.DatabaseError);
    await expect(post('330726V-0', 'report')).rejects.toThrow(pg.DatabaseError);
    await expect(post('330726R-0', 'handover')).rejects.toThrow(pg.DatabaseError);
  });

  test('M18 the counts, the lists, the figures of custody and the ledgers are as if it had never been', async () => {
    const look = async () => {
      const shown = await world.ask(
        person('county-leader'),
        `{ county(code: "${COUNTY}") { openCaseCount cases(first: 100) { nodes { id } }
           townships { openCaseCount villages { openCaseCount } } } }`,
      );
      const sources = Object.values(world.tiers).map(({ tier, desk }) => localCustody(tier, desk.courierEm));
      const figures = await world.ask(
        person('inspector'),
        '{ custody { heldOnce inTransit holderless heldTwice } }',
      );
      const flagged = await Promise.all(
        Object.values(world.tiers).map(({ desk }) => flaggedHandovers(desk.courierEm)),
      );
      const ledgers = await Promise.all(
        Object.values(world.tiers).map(({ desk }) =>
          desk.courierEm.fork().execute('select count(*) as n from ledger'),
        ),
      );
      return {
        shown: shown.data,
        figures: figures.data,
        audit: await auditCustody(sources, '33'),
        flagged,
        ledgers,
      };
    };
    const before = await look();
    taken(await village().reportsOfficial(REPORT));
    expect(await look()).toEqual(before);
    await world.settle();
    expect(await look()).toEqual(before);
    for (const { desk } of Object.values(world.tiers)) expect(await brokenChains(desk.courierEm)).toEqual([]);
  });
});

describe('an official of the county itself', () => {
  test('M18 the county keeps the report for the desk above, and cannot read it', async () => {
    const { number } = taken(await county().reportsOfficial({ ...REPORT, accusedLevel: 'COUNTY' }));
    const shown = await opened(discipline(), number);
    expect(shown).toMatchObject({ desk: 'ABOVE', content: null, readings: [{ reader: '纪检干部' }] });
    const sealed = String(shown?.sealed);
    const { keys } = inject('secrets');
    await expect(unsealReport(createPrivateKey(keys.discipline.privateKey), sealed)).rejects.toThrow();
    expect(await unsealReport(createPrivateKey(keys.disciplineAbove.privateKey), sealed)).toEqual({
      accusedLevel: 'COUNTY',
      ...REPORT,
    });
  });

  test('M18 only the county holds the key that opens', () => {
    const holds = SUBGRAPHS.filter((subgraph) => world.tiers[subgraph].desk.discipline.opens !== null);
    expect(holds).toEqual(['county']);
  });
});

describe('refused and repeated', () => {
  const footprint = async () => Promise.all(SUBGRAPHS.map(everythingAt));

  test.each([
    ['no narrative', { narrative: ' ' }],
    ['a narrative of a book’s length', { narrative: '长'.repeat(2001) }],
    ['nobody accused', { accused: '' }],
    ['an endless contact', { contact: '1'.repeat(201) }],
    ['a short key', { idempotencyKey: 'short' }],
  ])('M18 %s is refused, and the refusal repeats nothing', async (_, input) => {
    const before = await footprint();
    const refused = await village().reportsOfficial({ ...REPORT, ...input });
    expect(refused).toMatchObject({ code: 'BAD_INPUT' });
    expect(sings(JSON.stringify(refused))).toBe(false);
    expect(await footprint()).toEqual(before);
  });

  test('M18 twice with one key is once, with the same receipt; other input under that key is refused', async () => {
    const idempotencyKey = randomUUID();
    const first = taken(await village().reportsOfficial({ ...REPORT, idempotencyKey }));
    expect(await village().reportsOfficial({ ...REPORT, idempotencyKey })).toEqual(first);
    expect(await village().reportsOfficial({ ...REPORT, idempotencyKey, accused: '他人' })).toMatchObject({
      code: 'KEY_REUSED',
    });
    expect(await village().registers({ idempotencyKey })).toMatchObject({ code: 'KEY_REUSED' });
  });

  test('M18 whoever may not register takes no report', async () => {
    for (const role of ['INSPECTOR', 'MEDIATOR', 'DASHBOARD', 'DISCIPLINE'] as const)
      expect(await office(world, 'village', VILLAGE, [role]).reportsOfficial(REPORT)).toMatchObject({
        code: 'NOT_ALLOWED',
      });
    expect(await office(world, 'village', TOWNSHIP).reportsOfficial(REPORT)).toMatchObject({
      code: 'NOT_ALLOWED',
    });
  });
});

describe('when things go wrong', () => {
  test('M18 with the county away the report waits sealed, and arrives once', async () => {
    trouble.away = true;
    const { number } = taken(await village().reportsOfficial(REPORT));
    expect(sings(JSON.stringify(await everythingAt('village')))).toBe(false);
    expect(await opened(discipline(), number)).toBeNull();
    trouble.away = false;
    await world.settle();
    expect(await opened(discipline(), number)).toMatchObject({ content: REPORT });
    await world.settle();
    expect((await listed(discipline())).filter((report) => report.number === number)).toHaveLength(1);
  });

  test('M18 a fault of ours takes nothing half, and neither the answer nor the log repeats a word', async () => {
    for (const point of ['report.sealed', 'report.committed']) {
      trouble.faultAt = point;
      const idempotencyKey = randomUUID();
      const failing = village().reportsOfficial({ ...REPORT, idempotencyKey });
      const failure: string = await failing.then(JSON.stringify, String);
      expect(failure).toContain('INTERNAL');
      expect(sings(failure)).toBe(false);
      trouble.faultAt = '';
      const receipt = taken(await village().reportsOfficial({ ...REPORT, idempotencyKey }));
      await world.settle();
      expect(await opened(discipline(), receipt.number)).toMatchObject({ content: REPORT });
    }
    expect(logged.length).toBeGreaterThan(0);
    expect(logged.filter(sings)).toEqual([]);
    expect(logged.filter((line) => /\d{6}R-/.test(line))).toEqual([]);
  });

  test('M18 a report that cannot be delivered shows in no gauge and in no log by its number', async () => {
    trouble.faultAt = 'inbox.judged';
    const { number } = taken(await village().reportsOfficial(REPORT));
    await world.tiers.village.drain();
    // The courier that wakes by itself may be at it: its attempt is counted once it is over.
    await expect
      .poll(async () => {
        const [waiting] = await world.tiers.village.desk.courierEm
          .fork()
          .execute<{ attempts: number }[]>('select attempts from outbox where case_id = ?', [number]);
        return waiting?.attempts;
      })
      .toBeGreaterThan(0);
    const metrics = createMetrics();
    observeWaiting(metrics, world.tiers.village.desk.courierEm);
    expect((await metrics.text()).match(/^sanji_handovers_waiting\{.*$/gm)).toBeNull();
    trouble.faultAt = '';
    expect(logged.filter((line) => line.includes(number))).toEqual([]);
  });
});
