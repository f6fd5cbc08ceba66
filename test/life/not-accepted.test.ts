import { describe, expect, test } from 'vitest';
import { done } from '../seen-case.ts';
import {
  CLAIM,
  county,
  expectRefused,
  inRoutedWorld,
  read,
  township,
  VILLAGE,
  village,
  world,
} from './routing.ts';

inRoutedWorld();

describe('not accepted', () => {
  test('M5 it stays registered and readable, with its ground and a written notice', async () => {
    const { id } = done(await township.registers({ ...CLAIM, category: '1102' }));
    expect(done(await township.doesNotAccept(id, 'NOT_OUR_POWER'))).toMatchObject({ status: 'NOT_ACCEPTED' });
    expect(await read(id)).toMatchObject({
      status: 'NOT_ACCEPTED',
      closing: 'NOT_OUR_POWER',
      clocks: [],
      responsibleUnits: [{ tier: 'COUNTY', unit: '县自然资源局' }],
      // M127: the duty list says whose power it is.
      dossier: { notices: [{ kind: 'NOT_ACCEPTED', organName: '县自然资源局' }] },
    });
    await world.settle();
    expect(await county.sees(id)).toMatchObject({ status: 'NOT_ACCEPTED' });
  });

  test('M5 a reply is mandatory, and so is whose power it is', async () => {
    const { id } = done(await township.registers(CLAIM));
    await expectRefused(
      id,
      () => township.doesNotAccept(id, 'NOT_OUR_POWER', { notice: ' ', unit: '县城管局' }),
      'BAD_INPUT',
    );
    await expectRefused(id, () => township.doesNotAccept(id, 'NOT_OUR_POWER'), 'BAD_INPUT');
    await expectRefused(id, () => township.doesNotAccept(id, 'BY_PETITIONER'), 'BAD_INPUT');
    done(await township.doesNotAccept(id, 'NOT_OUR_POWER', { unit: '县城管局' }));
  });

  test('M5 while a tier below has the matter in hand, the superior does not accept it (条例19)', async () => {
    const below = done(await village.registers({ category: '0201' }));
    await world.settle();
    const { id } = done(await township.registers({ places: [VILLAGE] }));
    await expectRefused(id, () => township.doesNotAccept(id, 'IN_HAND_BELOW'), 'BAD_INPUT');
    await expectRefused(
      id,
      () => township.doesNotAccept(id, 'IN_HAND_BELOW', { otherCase: '330726V-none00' }),
      'NOT_FOUND',
    );
    done(await township.doesNotAccept(id, 'IN_HAND_BELOW', { otherCase: below.id }));
    expect(await read(id)).toMatchObject({ dossier: { notices: [{ otherCase: below.id }] } });
  });

  test('M5 a matter that ended below is no longer in hand there', async () => {
    const below = done(await village.registers({ category: '0201' }));
    done(await village.withdraws(below.id));
    await world.settle();
    const { id } = done(await township.registers({ places: [VILLAGE] }));
    await expectRefused(
      id,
      () => township.doesNotAccept(id, 'IN_HAND_BELOW', { otherCase: below.id }),
      'TOO_EARLY',
    );
  });

  test('M5 a village’s dispute that was brought straight to the county skipped a level; at the township it did not', async () => {
    const high = done(await county.registers({ places: [VILLAGE] }));
    done(await county.doesNotAccept(high.id, 'LEVEL_SKIPPED'));
    const next = done(await township.registers({ places: [VILLAGE] }));
    await expectRefused(next.id, () => township.doesNotAccept(next.id, 'LEVEL_SKIPPED'), 'TOO_EARLY');
  });

  test('M5 a case that was not finally ended is no ground, and an accepted one cannot be turned away', async () => {
    const other = done(await township.registers(CLAIM));
    const { id } = done(await township.registers(CLAIM));
    await expectRefused(
      id,
      () => township.doesNotAccept(id, 'FINALLY_ENDED', { otherCase: other.id }),
      'TOO_EARLY',
    );
    done(await township.accepts(id));
    await expectRefused(id, () => township.doesNotAccept(id, 'FINALLY_ENDED'), 'NOT_ALLOWED_NOW');
  });

  test('M5 a village turns away a matter too, and registration itself is never refused for its level', async () => {
    const { id } = done(await village.registers({ kind: 'CLAIM', category: '1104', presentedAt: 'CENTRAL' }));
    done(await village.doesNotAccept(id, 'NOT_OUR_POWER', { unit: '乡镇人民政府' }));
  });
});

describe('withdrawn', () => {
  test('M6 at the request of those who brought it, with a reply; an open round ends with it', async () => {
    const { id } = done(await township.registers({ places: [VILLAGE], category: '0601' }));
    done(await township.accepts(id));
    done(await township.opensRound(id, 'TOWNSHIP_POLITICAL_LEGAL_COMMISSIONER'));
    expect(done(await township.withdraws(id, { form: 'ORAL' }))).toMatchObject({
      status: 'WITHDRAWN',
      isOpen: false,
      clocks: [],
    });
    expect(await read(id)).toMatchObject({
      closing: 'BY_PETITIONER',
      dossier: {
        withdrawal: { requestedBy: '甲某某', form: 'ORAL' },
        notices: [{ kind: 'WITHDRAWN' }],
      },
    });
    const open = await world.tiers.township.desk.courierEm
      .fork()
      .execute('select 1 from round where case_id = ? and closed_at is null', [id]);
    expect(open).toEqual([]);
  });

  test('M6 not without a reply, not before it was registered, not in the future', async () => {
    const { id } = done(await township.registers(CLAIM));
    const hours = (n: number) => new Date(Date.now() + n * 3_600_000).toISOString();
    for (const input of [
      { reply: '' },
      { requestedAt: hours(-2) },
      { requestedAt: hours(2) },
      { requestedBy: '' },
    ])
      await expectRefused(id, () => township.withdraws(id, input), 'BAD_INPUT');
  });
});
