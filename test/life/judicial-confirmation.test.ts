import { describe, expect, test } from 'vitest';
import { done } from '../seen-case.ts';
import { person } from '../world.ts';
import {
  agreementOf,
  COUNTY,
  clock,
  clockOf,
  dossier,
  expectRefused,
  inWorldOfSettlements,
  settled,
  village,
  world,
} from './settlements.ts';

inWorldOfSettlements();

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
    clock.now = new Date('2026-03-02T02:00:00Z');
    const id = await settled();
    expect(await clockOf(id, 'CONFIRM')).toBe('2026-04-01T16:00:00.000Z');
    const { parties } = await agreementOf(id);
    await expectRefused(id, () => requests(id, { requestedBy: parties.slice(1) }), 'NOT_JOINT');
    await expectRefused(id, () => requests(id, { requestedBy: [...parties, 'a-stranger'] }), 'BAD_INPUT');
    await expectRefused(id, () => requests(id, { agreement: 'none' }), 'NOT_FOUND');
    await expectRefused(id, () => requests(id, { requestedAt: '2026-03-01T00:00:00Z' }), 'BAD_INPUT');
    clock.now = new Date('2026-03-25T02:00:00Z');
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
    clock.now = new Date('2026-03-02T02:00:00Z');
    const late = await settled();
    const inTime = await settled();
    clock.now = new Date('2026-04-01T15:59:59.999Z');
    done(await requests(inTime));
    clock.now = new Date('2026-04-01T16:00:00Z');
    await expectRefused(late, () => requests(late), 'TOO_LATE');
  });

  test('M90 what a court must refuse is not asked of it (民诉解释355)', async () => {
    clock.now = new Date('2026-05-06T02:00:00Z');
    const id = await settled({ category: '0101', title: '彩礼返还之争' });
    for (const subject of ['STATUS_RELATION', 'PROPERTY_RIGHT', 'INTELLECTUAL_PROPERTY', 'SPECIAL_PROCEDURE'])
      await expectRefused(id, () => requests(id, { subject }, '理由'), 'NOT_CONFIRMABLE');
    await expectRefused(id, () => requests(id), 'NOT_CONFIRMABLE');
    done(await requests(id, {}, '仅约定返还彩礼金额,不涉及婚姻关系确认。'));
  });

  test('M90 a request that the court refuses or rejects is kept with the reason, and may be made again in time', async () => {
    clock.now = new Date('2026-05-06T02:00:00Z');
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
    clock.now = new Date('2025-06-03T02:00:00Z');
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
