import { describe, expect, test } from 'vitest';
import { done } from '../seen-case.ts';
import {
  acceptedClaim,
  dossier,
  expectRefused,
  handling,
  inWorldOfOutcomes,
  township,
  world,
} from './outcomes-of-cases.ts';

inWorldOfOutcomes();

describe('the first visit', () => {
  const PROMISE = {
    unitPromise: '按期答复。',
    dueOn: '2026-12-01',
    contact: '承办科室',
    channelPromise: '逐级反映。',
    orderPromise: '不在非接待场所滞留。',
  };

  test('M79 a two-way commitment is complete with two signatures, and is made once', async () => {
    const id = await acceptedClaim();
    const sign = (side: string, by: string) =>
      township.mutate('signCommitment', 'SignCommitmentInput', { case: dossier(id), side, by });
    const make = (rest: object = {}) =>
      township.mutate('makeCommitment', 'CommitmentInput', { case: dossier(id), ...PROMISE, ...rest });
    await expectRefused('township', id, () => sign('UNIT', '经办人'), 'NOT_FOUND');
    await expectRefused('township', id, () => make({ dueOn: '2020-01-01' }), 'BAD_INPUT');
    await expectRefused('township', id, () => make({ contact: '' }), 'BAD_INPUT');
    done(await make());
    await expectRefused('township', id, () => make(), 'NOT_ALLOWED_NOW');
    const complete = async () =>
      (
        await handling<{ commitment: { complete: boolean } }>(
          'township',
          id,
          'commitment { complete signatures { side by } }',
        )
      ).commitment.complete;
    done(await sign('UNIT', '经办人'));
    expect(await complete()).toBe(false);
    await expectRefused('township', id, () => sign('UNIT', '别人'), 'NOT_ALLOWED_NOW');
    await expectRefused('township', id, () => sign('PETITIONER', '乙某某'), 'BAD_INPUT');
    done(await sign('PETITIONER', '甲某某'));
    expect(await complete()).toBe(true);
  });

  const first = (id: string, isFirst: boolean | null) =>
    world.tiers.township.desk.courierEm
      .fork()
      .execute('update card set is_first = ? where id = ?', [isFirst, id]);

  test('M20 a first petition is closed after all six items are ticked, by whom and when', async () => {
    const id = await acceptedClaim();
    await first(id, true);
    const list = async () =>
      (
        await handling<{ firstCaseChecklist: { item: string; done: boolean; doneBy: string | null }[] }>(
          'township',
          id,
          'firstCaseChecklist { item label done doneBy doneAt note }',
        )
      ).firstCaseChecklist;
    const items = (await list()).map(({ item }) => item);
    expect(items).toHaveLength(6);
    const tick = (item: string) => township.mutate('tickChecklist', 'TickInput', { case: dossier(id), item });
    const concludes = async () =>
      township.mutate('concludeCase', 'ConcludeInput', {
        case: await township.on(id),
        outcome: 'OPINION_ISSUED',
        reply: '见意见书。',
        demands: [{ demand: id, outcome: 'SOLVED', reply: '已修。' }],
        opinion: {
          claim: '修路',
          facts: '属实',
          opinion: '修复',
          legalBasis: '条例32',
          verdict: 'SUPPORTED',
        },
      });
    for (const item of items.slice(1)) done(await tick(item));
    const refused = await expectRefused('township', id, concludes, 'CHECKLIST_INCOMPLETE');
    expect(refused).toMatchObject({ message: expect.stringContaining(items[0] ?? '?') });
    await expectRefused('township', id, () => tick('NO_SUCH_ITEM'), 'BAD_INPUT');
    await expectRefused('township', id, () => tick(items[1] ?? ''), 'NOT_ALLOWED_NOW');
    done(await tick(items[0] ?? ''));
    expect((await list()).every(({ done: ticked, doneBy }) => ticked && doneBy === '经办人')).toBe(true);
    done(await concludes());
  });

  test.each([[null], [false]])('M20 the list is not asked for where isFirst is %s', async (isFirst) => {
    const id = await acceptedClaim();
    await first(id, isFirst);
    done(await township.concludes(id, 'OPINION_ISSUED'));
    expect(
      (await handling<{ firstCaseChecklist: object[] }>('township', id, 'firstCaseChecklist { item }'))
        .firstCaseChecklist,
    ).toEqual([]);
  });
});
