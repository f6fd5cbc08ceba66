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

describe('diverted', () => {
  test('M18 a matter of the courts leaves the ladder with a written notice, and its clocks end', async () => {
    const { id } = done(await township.registers({ ...CLAIM, category: '1403' }));
    expect(await read(id)).toMatchObject({ proposedRoute: 'LITIGATION', clocks: [{ kind: 'ROUTE' }] });
    done(await township.accepts(id));
    expect(await township.concludes(id, 'OPINION_ISSUED')).toMatchObject({ code: 'TOO_EARLY' });
    expect(done(await township.diverts(id, 'LITIGATION', 'COURT'))).toMatchObject({
      status: 'DIVERTED',
      isOpen: false,
    });
    expect(await read(id)).toMatchObject({
      closing: 'OTHER_ROUTE',
      route: 'LITIGATION',
      clocks: [],
      dossier: {
        notices: [
          { kind: 'ACCEPTED' },
          { kind: 'DIVERTED', organ: 'COURT', organName: '县人民法院', services: [] },
        ],
      },
    });
    // It is over: nobody mediates, concludes or sends it on.
    for (const move of [
      () => township.opensRound(id, 'TOWNSHIP_POLITICAL_LEGAL_COMMISSIONER'),
      () => township.concludes(id, 'GUIDED_TO_LITIGATION'),
      () => township.escalates(id, 'COUNTY', 'COMPETENCE'),
      () => township.accepts(id),
    ])
      expect(await move()).toMatchObject({
        code: expect.stringMatching(/NOT_ALLOWED_NOW|NOT_COMPETENT|TOO_EARLY/),
      });
    await world.settle();
    expect(await county.sees(id)).toMatchObject({ status: 'DIVERTED', isOpen: false });
  });

  test('M18 no opinion is issued on a claim that was found to be for another organ (条例31)', async () => {
    const { id } = done(await township.registers(CLAIM));
    done(await township.accepts(id));
    done(await township.classifies(id, { route: 'ARBITRATION' }));
    await expectRefused(id, () => township.concludes(id, 'OPINION_ISSUED'), 'TOO_EARLY');
    done(await township.classifies(id, { route: 'PETITION' }));
    done(await township.concludes(id, 'OPINION_ISSUED'));
  });

  test('M18 classes 14 and 15 are not guided to litigation any more: they are diverted', async () => {
    const { id } = done(await township.registers({ places: [VILLAGE], category: '1502' }));
    done(await township.accepts(id));
    await expectRefused(id, () => township.concludes(id, 'GUIDED_TO_LITIGATION'), 'TOO_EARLY');
    done(await township.diverts(id, 'DISCIPLINE', 'DISCIPLINE_ORGAN', '县纪委监委'));
  });

  test('M18 a route leads to its own organs only, and two routes lead to none', async () => {
    const { id } = done(await village.registers({ category: '0701' }));
    await world.settle();
    for (const [route, organ] of [
      ['ARBITRATION', 'COURT'],
      ['PETITION', 'COURT'],
      ['STATUTORY_DUTY', 'ADMINISTRATIVE_ORGAN'],
    ] as const)
      await expectRefused(id, () => village.diverts(id, route, organ), 'BAD_INPUT');
    await expectRefused(id, () => village.diverts(id, 'ARBITRATION', 'ARBITRATION_BODY', ' '), 'BAD_INPUT');
    done(await village.diverts(id, 'ARBITRATION', 'ARBITRATION_BODY', '县劳动人事争议仲裁委员会'));
  });

  test('M18 of two officers who divert at once one does', async () => {
    const { id } = done(await village.registers({ category: '0701' }));
    const [one, two] = [await village.on(id), await village.on(id)];
    const divert = (move: object) =>
      village.mutate('divertCase', 'DivertInput', {
        case: move,
        route: 'ARBITRATION',
        organ: 'ARBITRATION_BODY',
        organName: '仲裁委',
        notice: '请向仲裁委申请。',
      });
    const results = await Promise.all([divert(one), divert(two)]);
    expect(results.map((result) => ('code' in result ? result.code : result.status)).toSorted()).toEqual([
      'DIVERTED',
      'STALE_VERSION',
    ]);
  });
});

describe('notices', () => {
  test('M5 accepting a claim writes the notice, and its service is recorded once it took place (条例23)', async () => {
    const { id } = done(await township.registers(CLAIM));
    done(await township.accepts(id));
    const notice = (await read(id)).dossier.notices[0]?.id ?? '';
    await expectRefused(
      id,
      () => township.servesNotice(id, notice, 'MAIL', new Date(Date.now() - 3_600_000).toISOString()),
      'BAD_INPUT',
    );
    await expectRefused(
      id,
      () => township.servesNotice(id, 'nothing', 'MAIL', new Date().toISOString()),
      'NOT_FOUND',
    );
    done(await township.servesNotice(id, notice, 'IN_PERSON', new Date().toISOString()));
    expect(await read(id)).toMatchObject({
      dossier: { notices: [{ kind: 'ACCEPTED', services: [{ way: 'IN_PERSON' }] }] },
    });
    // Nobody at the county may serve a township's notice.
    expect(await county.servesNotice(id, notice, 'MAIL', new Date().toISOString())).toMatchObject({
      code: expect.stringMatching(/NOT_HOLDER|NOT_FOUND/),
    });
  });

  test('M5 a dispute that is accepted gets no notice of art. 23', async () => {
    const { id } = done(await township.registers({ places: [VILLAGE], category: '0601' }));
    done(await township.accepts(id));
    expect(await read(id)).toMatchObject({ dossier: { notices: [] } });
  });
});
