import { createPrivateKey, randomUUID } from 'node:crypto';
import { createMetrics } from '@sanji/edge/metrics.ts';
import { SUBGRAPHS, type SubgraphName } from '@sanji/schema/sdl.ts';
import { unsealReport } from '@sanji/tier/reports/seal-report.ts';
import { observeWaiting } from '@sanji/tier/server/tier-metrics.ts';
import { describe, expect, inject, test } from 'vitest';
import { office } from '../offices.ts';
import type { Receipt } from '../seen-case.ts';
import type { As } from '../world.ts';
import {
  county,
  discipline,
  everythingAt,
  inWorldOfReports,
  listed,
  logged,
  opened,
  REPORT,
  sings,
  TOWNSHIP,
  taken,
  township,
  trouble,
  VILLAGE,
  village,
  world,
} from './reports-given.ts';

inWorldOfReports();

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
