import { describe, expect, test } from 'vitest';
import { done } from '../seen-case.ts';
import {
  CLAIM,
  counts,
  expectRefused,
  inRoutedWorld,
  read,
  TOWNSHIP,
  township,
  village,
  world,
} from './routing.ts';

inRoutedWorld();

describe('a suggestion', () => {
  test('M103 is studied, adopted and answered: no clock, no round, no ladder', async () => {
    const { id } = done(await township.registers({ ...CLAIM, kind: 'SUGGESTION' }));
    expect(done(await township.accepts(id)).clocks).toEqual([]);
    expect(await township.opensRound(id, 'TOWNSHIP_POLITICAL_LEGAL_COMMISSIONER')).toMatchObject({
      code: 'NOT_ALLOWED_NOW',
    });
    await expectRefused(id, () => township.rewards(id), 'NOT_ALLOWED_NOW');
    expect(done(await township.concludes(id, 'ADOPTED', '已采纳,将增设公交站点。'))).toMatchObject({
      status: 'CONCLUDED',
      outcome: 'ADOPTED',
    });
    done(await township.rewards(id));
    expect(await read(id)).toMatchObject({ dossier: { rewards: [{ text: '发放奖励二百元。' }] } });
  });

  test('M103 goes up by competence only', async () => {
    const { id } = done(
      await village.registers({ kind: 'SUGGESTION', category: '1104', scale: 'MAJOR_GROUP' }),
    );
    expect(await village.escalates(id, 'COUNTY', 'ESPECIALLY_MAJOR')).toMatchObject({ code: 'BAD_INPUT' });
    expect(await village.diverts(id, 'LITIGATION', 'COURT')).toMatchObject({ code: 'BAD_INPUT' });
    done(await village.escalates(id, 'TOWNSHIP', 'COMPETENCE'));
    await world.settle();
    expect(await township.sees(id)).toMatchObject({ status: 'REGISTERED', holder: { tier: 'TOWNSHIP' } });
  });

  test('M103 verdicts of a place: adopted, in part, not, open', async () => {
    const before = (await verdicts()) as Record<string, number>;
    for (const outcome of ['PARTLY_ADOPTED', 'NOT_ADOPTED', null, 'WITHDRAWN'] as const) {
      const { id } = done(await township.registers({ ...CLAIM, kind: 'SUGGESTION' }));
      if (outcome === null) continue;
      if (outcome === 'WITHDRAWN') {
        done(await township.withdraws(id));
        continue;
      }
      done(await township.accepts(id));
      done(await township.concludes(id, outcome));
    }
    const more = (n: string) => (before[n] ?? 0) + 1;
    expect(await verdicts()).toEqual({
      adopted: before.adopted,
      partlyAdopted: more('partlyAdopted'),
      notAdopted: more('notAdopted'),
      open: more('open'),
      otherwise: more('otherwise'),
    });
  });
});

const verdicts = async (): Promise<unknown> =>
  (
    await counts(township, TOWNSHIP, 'suggestionVerdicts { adopted partlyAdopted notAdopted open otherwise }')
  )[0];
