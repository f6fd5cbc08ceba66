import { describe, expect, test } from 'vitest';
import { done } from '../seen-case.ts';
import {
  agreementOf,
  clock,
  clockOf,
  dossier,
  expectRefused,
  handling,
  inWorldOfSettlements,
  settled,
  village,
  world,
} from './settlements.ts';

inWorldOfSettlements();

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
    clock.now = new Date('2026-03-02T02:00:00Z');
    const id = await settled();
    for (const wrong of [
      { amountFen: 0 },
      { beneficiary: 'a-stranger' },
      { notary: ' ' },
      { depositedAt: '2099-01-01T00:00:00Z' },
      { depositedAt: clock.now.toISOString(), notifiedAt: '2026-03-01T00:00:00Z' },
    ])
      await expectRefused(id, () => deposits(id, wrong), 'BAD_INPUT');
    done(await deposits(id));
    const [flagged] = await depositsOf(id);
    expect(flagged).toMatchObject({ amountFen: 8_000_000, awaitsNotice: true, released: null });
    const tell = () =>
      village.mutate('recordDepositNotice', 'DepositNoticeInput', {
        case: dossier(id),
        deposit: flagged?.id,
        notifiedAt: clock.now.toISOString(),
      });
    done(await tell());
    expect(await depositsOf(id)).toMatchObject([{ awaitsNotice: false }]);
    await expectRefused(id, tell, 'NOT_ALLOWED_NOW');
    done(await deposits(id, { notifiedAt: clock.now.toISOString() }));
    expect((await depositsOf(id)).every(({ awaitsNotice }) => !awaitsNotice)).toBe(true);
  });

  test('M88 it is collected at any time and once, also after the end, and the clock goes on for another one', async () => {
    clock.now = new Date('2026-03-02T02:00:00Z');
    const id = await settled();
    done(await deposits(id));
    clock.now = new Date('2026-06-02T02:00:00Z');
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
    clock.now = new Date('2026-03-02T02:00:00Z');
    const id = await settled();
    clock.now = new Date('2026-06-02T02:00:00Z');
    done(await deposits(id));
    done(await deposits(id, { depositedAt: '2026-04-02T02:00:00Z' }));
    const [oldest, newest] = (await depositsOf(id)).map((one) => one.collectableUntil).toSorted();
    expect(oldest).not.toBe(newest);
    expect(await clockOf(id, 'ESCROW')).toBe(oldest);
  });

  test('M88 the right to a deposit ends five years after it was made (民法典574)', async () => {
    clock.now = new Date('2021-03-02T02:00:00Z');
    const id = await settled();
    done(await deposits(id));
    const [deposit] = await depositsOf(id);
    if (deposit === undefined) throw new Error('nothing was deposited');
    expect(deposit.collectableUntil).toBe('2026-03-02T16:00:00.000Z');
    clock.now = new Date(deposit.collectableUntil);
    await expectRefused(id, () => releases(id, deposit.id), 'TOO_LATE');
    // What was collected in time and written down later was collected in time.
    done(await releases(id, deposit.id, { collectedAt: '2026-03-02T15:59:59Z' }));
  });

  test('M88 where the account is known, it is known to the handling office alone', async () => {
    clock.now = new Date('2026-03-02T02:00:00Z');
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
