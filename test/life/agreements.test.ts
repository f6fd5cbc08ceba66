import { describe, expect, test } from 'vitest';
import { done } from '../seen-case.ts';
import {
  clock,
  code,
  DAY_MS,
  dossier,
  expectRefused,
  handling,
  inWorldOfOutcomes,
  mediating,
  parties,
  village,
} from './outcomes-of-cases.ts';

inWorldOfOutcomes();

describe('agreements', () => {
  const settles = async (id: string, input: object) =>
    village.mutate('settleRound', 'SettleRoundInput', {
      case: await village.on(id),
      terms: '轮流用水。',
      ...input,
    });
  const agreementOf = (id: string) =>
    handling<{ agreements: Record<string, unknown>[] }>(
      'village',
      id,
      `agreements { id form terms parties obligations { what dueOn } signatures { by at } effectiveAt confirmableUntil
         overdue performance { state on note } }`,
    ).then(({ agreements }) => agreements[0] ?? {});

  test('M90 an oral agreement takes effect once it is reached, with the 30 days counted from there (调解法30, 33)', async () => {
    const id = await mediating();
    const reachedAt = clock.now.toISOString();
    clock.now = new Date(clock.now.getTime() + 3 * 3_600_000);
    done(await settles(id, { form: 'ORAL', reachedAt }));
    expect(await agreementOf(id)).toMatchObject({
      form: 'ORAL',
      terms: '轮流用水。',
      signatures: [],
      effectiveAt: reachedAt,
      confirmableUntil: '2026-04-01T16:00:00.000Z',
    });
    expect((await agreementOf(id)).parties).toHaveLength(2);
  });

  test('M90 a written agreement takes effect with the last of all signatures and the seal (调解法29)', async () => {
    const id = await mediating();
    const [first, second] = await parties('village', id);
    const opened = clock.now;
    clock.now = new Date(clock.now.getTime() + DAY_MS);
    const later = (hours: number) => new Date(opened.getTime() + hours * 3_600_000).toISOString();
    const whole = {
      form: 'WRITTEN',
      signatures: [
        { party: first, at: later(1) },
        { party: second, at: later(2) },
      ],
      mediator: '和事佬',
      mediatorSignedAt: later(3),
      sealed: true,
      sealedAt: later(5),
    };
    for (const lacking of [{ signatures: whole.signatures.slice(1) }, { mediator: null }, { sealed: false }])
      await expectRefused('village', id, () => settles(id, { ...whole, ...lacking }), 'AGREEMENT_INCOMPLETE');
    for (const wrong of [
      { sealedAt: later(-1) },
      { sealedAt: later(48) },
      { signatures: [...whole.signatures, { party: 'nobody' }] },
      { signatures: [...whole.signatures, { party: first, at: later(4) }] },
      { parties: [first], signatures: whole.signatures.slice(0, 1) },
      { form: 'ORAL' },
    ])
      await expectRefused('village', id, () => settles(id, { ...whole, ...wrong }), 'BAD_INPUT');
    done(await settles(id, whole));
    const agreement = await agreementOf(id);
    expect(agreement.effectiveAt).toBe(later(5));
    expect(agreement.signatures).toHaveLength(4);
  });

  test('M90 the office looks after an agreement as often as it wants (调解法31)', async () => {
    const id = await mediating();
    done(await settles(id, { form: 'ORAL', obligations: [{ what: '清淤', dueOn: '2026-03-10' }] }));
    const { id: agreement } = await agreementOf(id);
    const looks = (state: string, on: string, note = '现场查看。', about = agreement) =>
      village.mutate('recordPerformance', 'PerformanceInput', {
        case: dossier(id),
        agreement: about,
        state,
        on,
        note,
      });
    done(await village.concludes(id, 'SETTLED'));
    expect(await agreementOf(id)).toMatchObject({ overdue: false });
    clock.now = new Date('2026-03-20T02:00:00Z');
    expect(await agreementOf(id)).toMatchObject({ overdue: true });
    done(await looks('PARTLY', '2026-03-19'));
    await expectRefused('village', id, () => looks('PERFORMED', '2026-03-21'), 'BAD_INPUT');
    await expectRefused('village', id, () => looks('PERFORMED', '2026-02-01'), 'BAD_INPUT');
    await expectRefused('village', id, () => looks('PERFORMED', '2026-03-20', ''), 'BAD_INPUT');
    await expectRefused('village', id, () => looks('PERFORMED', '2026-03-20', '好', 'none'), 'NOT_FOUND');
    done(await looks('PERFORMED', '2026-03-20'));
    expect(await agreementOf(id)).toMatchObject({
      overdue: false,
      performance: [{ state: 'PARTLY', on: '2026-03-19' }, { state: 'PERFORMED' }],
    });
  });

  test('two officers who settle the same round at once: one does, one is told that the case changed', async () => {
    const id = await mediating();
    const both = await Promise.all([settles(id, { form: 'ORAL' }), settles(id, { form: 'ORAL' })]);
    expect(both.map(code).toSorted()).toEqual(['SETTLED', 'STALE_VERSION']);
    expect(
      (await handling<{ agreements: object[] }>('village', id, 'agreements { id }')).agreements,
    ).toHaveLength(1);
  });
});
