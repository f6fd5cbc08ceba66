import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { done, isRefused, type Matter, type Office, office, type Result } from '../offices.ts';
import { person, startWorld, type World } from '../world.ts';

const VILLAGE = '330726107200';
const COUNTY = '330726';

let now = new Date('2026-03-02T02:00:00Z');
let world: World;
let village: Office;
beforeAll(async () => {
  world = await startWorld({ now: () => now });
  village = office(world, 'village', VILLAGE, ['SECRETARY']);
});
afterAll(async () => {
  await world[Symbol.asyncDispose]();
});

async function handling<T>(id: string, fields: string): Promise<T> {
  const answer = await world.askTier(
    'village',
    village.as,
    `query ($id: ID!) { village(code: "${VILLAGE}") { case(id: $id) { handling: village { ${fields} } } } }`,
    { id },
  );
  expect(answer.errors).toEqual([]);
  const place = answer.data?.village as { case: { handling: T } } | undefined;
  if (place === undefined) throw new Error('no answer');
  return place.case.handling;
}

const dossier = (id: string) => ({ id, idempotencyKey: randomUUID() });
const code = (result: Result) => (isRefused(result) ? result.code : result.status);

async function expectRefused(id: string, attempt: () => Promise<Result>, expected: string): Promise<void> {
  const version = async () => (await village.sees(id))?.version;
  const before = await version();
  expect(code(await attempt())).toBe(expected);
  expect(await version()).toBe(before);
}

async function settled(matter: Matter = {}): Promise<string> {
  const { id } = done(await village.registers(matter));
  done(await village.accepts(id));
  done(await village.opensRound(id, 'VILLAGE_PARTY_SECRETARY'));
  done(await village.settles(id));
  return id;
}

interface SeenAgreement {
  id: string;
  parties: string[];
  confirmations: {
    id: string;
    decision: string | null;
    caseNumber: string | null;
    decidedOn: string | null;
  }[];
}
async function agreementOf(id: string): Promise<SeenAgreement> {
  const { agreements } = await handling<{ agreements: SeenAgreement[] }>(
    id,
    'agreements { id parties confirmations { id decision caseNumber decidedOn ground } }',
  );
  const [agreement] = agreements;
  if (agreement === undefined) throw new Error('nothing was agreed');
  return agreement;
}

const clockOf = async (id: string, kind: string) =>
  (await village.sees(id))?.clocks.find((clock) => clock.kind === kind)?.dueAt;

describe('judicial confirmation', () => {
  async function requests(id: string, rest: Record<string, unknown> = {}, note = '') {
    const { id: agreement, parties } = await agreementOf(id);
    return village.mutate('requestConfirmation', 'RequestConfirmationInput', {
      case: await village.on(id, note),
      agreement,
      requestedBy: parties,
      court: '浦江县人民法院',
      subject: 'OBLIGATIONS',
      ...rest,
    });
  }
  const confirms = async (id: string, request: string, rest: object = {}) =>
    village.mutate('confirmCase', 'ConfirmInput', {
      case: await village.on(id),
      request,
      caseNumber: '（2026）浙0726民特12号',
      decidedOn: '2026-03-20',
      ...rest,
    });

  test('M90 both parties ask together within 30 days, and what the court says is stored as the court says it', async () => {
    now = new Date('2026-03-02T02:00:00Z');
    const id = await settled();
    expect(await clockOf(id, 'CONFIRM')).toBe('2026-04-01T16:00:00.000Z');
    const { parties } = await agreementOf(id);
    await expectRefused(id, () => requests(id, { requestedBy: parties.slice(1) }), 'NOT_JOINT');
    await expectRefused(id, () => requests(id, { requestedBy: [...parties, 'a-stranger'] }), 'BAD_INPUT');
    await expectRefused(id, () => requests(id, { agreement: 'none' }), 'NOT_FOUND');
    await expectRefused(id, () => requests(id, { requestedAt: '2026-03-01T00:00:00Z' }), 'BAD_INPUT');
    now = new Date('2026-03-25T02:00:00Z');
    done(await requests(id, { requestedAt: '2026-03-19T02:00:00Z' }));
    expect(await clockOf(id, 'CONFIRM')).toBeUndefined();
    await expectRefused(id, () => requests(id), 'NOT_ALLOWED_NOW');
    const request = (await agreementOf(id)).confirmations[0]?.id ?? '';
    await expectRefused(id, () => confirms(id, request, { decidedOn: '2026-03-18' }), 'BAD_INPUT');
    await expectRefused(id, () => confirms(id, request, { caseNumber: '甲某某与乙某某' }), 'BAD_INPUT');
    await expectRefused(id, () => confirms(id, 'none'), 'NOT_FOUND');
    done(await confirms(id, request));
    expect((await agreementOf(id)).confirmations).toMatchObject([
      { decision: 'CONFIRMED', caseNumber: '（2026）浙0726民特12号', decidedOn: '2026-03-20' },
    ]);
    await expectRefused(id, () => confirms(id, request), 'NOT_ALLOWED_NOW');
  });

  test('M90 the thirtieth day is in time until its 24:00, and not a moment longer', async () => {
    now = new Date('2026-03-02T02:00:00Z');
    const late = await settled();
    const inTime = await settled();
    now = new Date('2026-04-01T15:59:59.999Z');
    done(await requests(inTime));
    now = new Date('2026-04-01T16:00:00Z');
    await expectRefused(late, () => requests(late), 'TOO_LATE');
  });

  test('M90 what a court must refuse is not asked of it (民诉解释355)', async () => {
    now = new Date('2026-05-06T02:00:00Z');
    const id = await settled({ category: '0101', title: '彩礼返还之争' });
    for (const subject of ['STATUS_RELATION', 'PROPERTY_RIGHT', 'INTELLECTUAL_PROPERTY', 'SPECIAL_PROCEDURE'])
      await expectRefused(id, () => requests(id, { subject }, '理由'), 'NOT_CONFIRMABLE');
    await expectRefused(id, () => requests(id), 'NOT_CONFIRMABLE');
    done(await requests(id, {}, '仅约定返还彩礼金额,不涉及婚姻关系确认。'));
  });

  test('M90 a request that the court refuses or rejects is kept with the reason, and may be made again in time', async () => {
    now = new Date('2026-05-06T02:00:00Z');
    const id = await settled();
    done(await requests(id));
    const request = (await agreementOf(id)).confirmations[0]?.id ?? '';
    const not = (rest: object = {}) =>
      village.mutate('recordNotConfirmed', 'NotConfirmedInput', {
        case: dossier(id),
        request,
        decision: 'REJECTED',
        ground: '内容不明确。',
        caseNumber: '（2026）浙0726民特13号',
        decidedOn: '2026-05-06',
        ...rest,
      });
    await expectRefused(id, () => not({ decision: 'CONFIRMED' }), 'BAD_INPUT');
    await expectRefused(id, () => not({ ground: '' }), 'BAD_INPUT');
    done(await not());
    await expectRefused(id, () => not(), 'NOT_ALLOWED_NOW');
    done(await requests(id));
    expect((await agreementOf(id)).confirmations.map(({ decision }) => decision)).toContain('REJECTED');
  });

  test('M90 the county reads how many were settled and how many of them a court confirmed', async () => {
    now = new Date('2025-06-03T02:00:00Z');
    const [first] = [await settled(), await settled(), await settled()];
    done(await requests(first));
    const request = (await agreementOf(first)).confirmations[0]?.id ?? '';
    done(await confirms(first, request, { decidedOn: '2025-06-03', caseNumber: '（2025）浙0726民特1号' }));
    await world.settle();
    const answer = await world.ask(
      person('county-leader'),
      `{ county(code: "${COUNTY}") { confirmation(from: "2025-06", to: "2025-06") { numerator denominator percent }
         none: confirmation(from: "2025-07", to: "2025-07") { numerator denominator percent } } }`,
    );
    expect(answer.data?.county).toEqual({
      confirmation: { numerator: 1, denominator: 3, percent: 33.3 },
      none: { numerator: 0, denominator: 0, percent: null },
    });
  });
});

describe('escrow', () => {
  interface SeenDeposit {
    id: string;
    awaitsNotice: boolean;
    collectableUntil: string;
    released: { collectedAt: string } | null;
  }
  const depositsOf = async (id: string) =>
    (
      await handling<{ deposits: SeenDeposit[] }>(
        id,
        'deposits { id amountFen beneficiary notary account awaitsNotice collectableUntil released { collectedAt } }',
      )
    ).deposits;
  async function deposits(id: string, rest: Record<string, unknown> = {}) {
    const [creditor] = (await agreementOf(id)).parties;
    return village.mutate('deposit', 'DepositInput', {
      case: await village.on(id),
      amountFen: 8_000_000,
      beneficiary: creditor,
      notary: '浦江县公证处',
      account: '6222-0000',
      ...rest,
    });
  }
  const releases = async (id: string, of: string, rest: object = {}) =>
    village.mutate('releaseDeposit', 'ReleaseInput', { case: await village.on(id), deposit: of, ...rest });

  test('M88 a deposit of which the creditor was not told is flagged until somebody tells', async () => {
    now = new Date('2026-03-02T02:00:00Z');
    const id = await settled();
    for (const wrong of [
      { amountFen: 0 },
      { beneficiary: 'a-stranger' },
      { notary: ' ' },
      { depositedAt: '2099-01-01T00:00:00Z' },
      { depositedAt: now.toISOString(), notifiedAt: '2026-03-01T00:00:00Z' },
    ])
      await expectRefused(id, () => deposits(id, wrong), 'BAD_INPUT');
    done(await deposits(id));
    const [flagged] = await depositsOf(id);
    expect(flagged).toMatchObject({ amountFen: 8_000_000, awaitsNotice: true, released: null });
    const tell = () =>
      village.mutate('recordDepositNotice', 'DepositNoticeInput', {
        case: dossier(id),
        deposit: flagged?.id,
        notifiedAt: now.toISOString(),
      });
    done(await tell());
    expect(await depositsOf(id)).toMatchObject([{ awaitsNotice: false }]);
    await expectRefused(id, tell, 'NOT_ALLOWED_NOW');
    done(await deposits(id, { notifiedAt: now.toISOString() }));
    expect((await depositsOf(id)).every(({ awaitsNotice }) => !awaitsNotice)).toBe(true);
  });

  test('M88 it is collected at any time and once, also after the end, and the clock goes on for another one', async () => {
    now = new Date('2026-03-02T02:00:00Z');
    const id = await settled();
    done(await deposits(id));
    now = new Date('2026-06-02T02:00:00Z');
    done(await deposits(id));
    const [older, newer] = (await depositsOf(id)).toSorted((a, b) =>
      a.collectableUntil < b.collectableUntil ? -1 : 1,
    );
    if (older === undefined || newer === undefined) throw new Error('two were deposited');
    expect(await clockOf(id, 'ESCROW')).toBe(older.collectableUntil);
    done(await village.concludes(id, 'SETTLED'));
    await expectRefused(id, () => releases(id, 'none'), 'NOT_FOUND');
    done(await releases(id, older.id));
    await expectRefused(id, () => releases(id, older.id), 'NOT_ALLOWED_NOW');
    expect(await clockOf(id, 'ESCROW')).toBe(newer.collectableUntil);
    done(await releases(id, newer.id));
    expect(await clockOf(id, 'ESCROW')).toBeUndefined();
  });

  test('M88 the clock is that of the oldest deposit, also where it is written down last', async () => {
    now = new Date('2026-03-02T02:00:00Z');
    const id = await settled();
    now = new Date('2026-06-02T02:00:00Z');
    done(await deposits(id));
    done(await deposits(id, { depositedAt: '2026-04-02T02:00:00Z' }));
    const [oldest, newest] = (await depositsOf(id)).map((one) => one.collectableUntil).toSorted();
    expect(oldest).not.toBe(newest);
    expect(await clockOf(id, 'ESCROW')).toBe(oldest);
  });

  test('M88 the right to a deposit ends five years after it was made (民法典574)', async () => {
    now = new Date('2021-03-02T02:00:00Z');
    const id = await settled();
    done(await deposits(id));
    const [deposit] = await depositsOf(id);
    if (deposit === undefined) throw new Error('nothing was deposited');
    expect(deposit.collectableUntil).toBe('2026-03-02T16:00:00.000Z');
    now = new Date(deposit.collectableUntil);
    await expectRefused(id, () => releases(id, deposit.id), 'TOO_LATE');
    // What was collected in time and written down later was collected in time.
    done(await releases(id, deposit.id, { collectedAt: '2026-03-02T15:59:59Z' }));
  });

  test('M88 where the account is known, it is known to the handling office alone', async () => {
    now = new Date('2026-03-02T02:00:00Z');
    const id = await settled();
    done(await deposits(id, { account: '6222-4711-0815' }));
    await world.settle();
    const rows = await world.tiers.county.desk.courierEm
      .fork()
      .execute<{ told: string }[]>(
        'select card::text || milestone::text as told from card join milestone on case_id = id',
      );
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.filter(({ told }) => told.includes('4711'))).toEqual([]);
  });
});

describe('evaluation', () => {
  const partiesOf = async (id: string) =>
    (await handling<{ parties: { id: string; role: string }[] }>(id, 'parties { id role }')).parties;
  const evaluates = async (id: string, party: string | undefined, satisfaction: string, comment = '') =>
    village.mutate('evaluateCase', 'EvaluationInput', {
      case: await village.on(id),
      party,
      satisfaction,
      comment,
    });

  async function figures(from: string, channel = '') {
    await world.settle();
    const answer = await world.ask(
      person('county-leader'),
      `{ county(code: "${COUNTY}") { satisfaction(from: "${from}", to: "${from}" ${channel}) {
           satisfiedOfEvaluated { numerator denominator } satisfiedOfAll { numerator denominator }
           participation { numerator denominator percent } } } }`,
    );
    expect(answer.errors).toEqual([]);
    return (answer.data?.county as { satisfaction: object } | undefined)?.satisfaction;
  }

  test('M109 residents evaluate an ended case once each, and the county reads both definitions', async () => {
    now = new Date('2024-05-06T02:00:00Z');
    const ended = async (matter: Matter = {}) => {
      const id = await settled(matter);
      done(await village.concludes(id, 'SETTLED'));
      return id;
    };
    const open = await settled();
    const [id, other] = [await ended(), await ended({ channel: 'PHONE' }), await ended()];
    const [first, second] = await partiesOf(id);
    await expectRefused(
      open,
      async () => evaluates(open, (await partiesOf(open))[0]?.id, 'SATISFIED'),
      'NOT_ALLOWED_NOW',
    );
    await expectRefused(id, () => evaluates(id, 'a-stranger', 'SATISFIED'), 'BAD_INPUT');
    done(await evaluates(id, first?.id, 'SATISFIED', '很好'));
    await expectRefused(id, () => evaluates(id, first?.id, 'NOT_SATISFIED'), 'NOT_ALLOWED_NOW');
    const [another] = await partiesOf(other);
    done(await evaluates(other, another?.id, 'BASICALLY_SATISFIED'));
    expect(await figures('2024-05')).toEqual({
      satisfiedOfEvaluated: { numerator: 2, denominator: 2 },
      satisfiedOfAll: { numerator: 3, denominator: 3 },
      participation: { numerator: 2, denominator: 3, percent: 66.7 },
    });
    // The worst of what was said is what the case says.
    done(await evaluates(id, second?.id, 'NOT_SATISFIED'));
    expect(await figures('2024-05')).toMatchObject({
      satisfiedOfEvaluated: { numerator: 1, denominator: 2 },
      satisfiedOfAll: { numerator: 2, denominator: 3 },
    });
    expect(await figures('2024-05', ', channel: PHONE')).toMatchObject({
      participation: { numerator: 1, denominator: 1 },
    });
    const { evaluations } = await handling<{ evaluations: object[] }>(
      id,
      'evaluations { party satisfaction comment source }',
    );
    expect(evaluations).toContainEqual({
      party: first?.id,
      satisfaction: 'SATISFIED',
      comment: '很好',
      source: 'OFFICE',
    });
  });

  test('the counts of satisfaction equal a recount in every tier', async () => {
    await world.settle();
    for (const { desk } of Object.values(world.tiers)) {
      const [row] = await desk.courierEm.fork().execute<{ wrong: number; n: number }[]>(
        `with recount as (
           select region, date_trunc('month', concluded_at at time zone interval '8 hours')::date as month, channel,
                  coalesce(satisfaction, '') as satisfaction, count(*)::int as n
           from card where concluded_at is not null group by 1, 2, 3, 4
         )
         select count(*) filter (where coalesce(kept.n, 0) <> coalesce(recount.n, 0))::int as wrong, count(*)::int as n
         from satisfaction_count as kept full join recount using (region, month, channel, satisfaction)`,
      );
      expect(row).toMatchObject({ wrong: 0 });
      expect(row?.n).toBeGreaterThan(0);
    }
  });
});
