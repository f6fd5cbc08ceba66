import { describe, expect, test } from 'vitest';
import type { Office } from '../offices.ts';
import { done } from '../seen-case.ts';
import {
  acceptedClaim,
  clock,
  concluded,
  dossier,
  expectRefused,
  handling,
  idsOf,
  inWorldOfOutcomes,
  settled,
  TOWNSHIP,
  township,
  VILLAGE,
  village,
  world,
} from './outcomes-of-cases.ts';

inWorldOfOutcomes();

describe('demands', () => {
  const concludesWith = async (id: string, demands: object[], rest: object = {}) =>
    village.mutate('concludeCase', 'ConcludeInput', {
      case: await village.on(id),
      outcome: 'SETTLED',
      reply: '已办结。',
      demands,
      ...rest,
    });
  const demandsOf = (id: string) =>
    handling<{ demands: { id: string; text: string; outcome: string | null; reply: string | null }[] }>(
      'village',
      id,
      'demands { id text outcome reply }',
    ).then(({ demands }) => demands);

  test('M21 a case is concluded only when every demand has an outcome and a reply, each of the four kinds', async () => {
    const texts = ['恢复供水', '赔偿 5000 元', '帮助修渠', '追究打人责任'];
    const id = await settled({ demands: texts });
    const demands = await demandsOf(id);
    expect(demands.map(({ text }) => text)).toEqual(texts);
    const kinds = ['SOLVED', 'EXPLAINED', 'ASSISTED', 'DEALT_WITH_BY_LAW'];
    const answers = demands.map((demand, index) => ({
      demand: demand.id,
      outcome: kinds[index],
      reply: `答${index}`,
    }));
    const lacking = await expectRefused(
      'village',
      id,
      () => concludesWith(id, answers.slice(1)),
      'DEMAND_UNANSWERED',
    );
    expect(lacking).toMatchObject({ message: expect.stringContaining(demands[0]?.id ?? '?') });
    await expectRefused('village', id, () => concludesWith(id, []), 'DEMAND_UNANSWERED');
    const blank = answers.map((answer) => ({ ...answer, reply: ' ' }));
    await expectRefused('village', id, () => concludesWith(id, blank), 'BAD_INPUT');
    done(await concludesWith(id, answers));
    expect((await demandsOf(id)).map(({ outcome, reply }) => [outcome, reply])).toEqual(
      kinds.map((kind, index) => [kind, `答${index}`]),
    );
  });

  test('M21 without demands the matter itself is the one demand, and nothing answers it by default', async () => {
    const id = await settled();
    expect(await demandsOf(id)).toMatchObject([{ id, text: '灌溉渠用水先后之争', outcome: null }]);
    await expectRefused('village', id, () => concludesWith(id, []), 'DEMAND_UNANSWERED');
    const stray = [{ demand: 'nobody-asked', outcome: 'SOLVED', reply: '好。' }];
    await expectRefused('village', id, () => concludesWith(id, stray), 'BAD_INPUT');
    const once = { demand: id, outcome: 'SOLVED', reply: '好。' };
    await expectRefused('village', id, () => concludesWith(id, [once, once]), 'BAD_INPUT');
    done(await concludesWith(id, [once]));
  });

  test('M21 a demand is added while the case is open, goes along with it, and has to be answered there', async () => {
    const { id } = done(await village.registers({ kind: 'CLAIM', category: '1104', demands: ['修路'] }));
    const add = (text: string) => village.mutate('addDemand', 'AddDemandInput', { case: dossier(id), text });
    done(await add('补偿青苗'));
    await expectRefused('village', id, () => add(' '), 'BAD_INPUT');
    await expectRefused('village', id, () => add('长'.repeat(201)), 'BAD_INPUT');
    done(await village.escalates(id, 'TOWNSHIP', 'COMPETENCE'));
    await world.settle();
    done(await township.accepts(id));
    const { demands } = await handling<{ demands: { text: string }[] }>('township', id, 'demands { text }');
    expect(demands.map(({ text }) => text)).toEqual(['修路', '补偿青苗']);
    done(await township.concludes(id, 'OPINION_ISSUED'));
    const late = () =>
      township.mutate('addDemand', 'AddDemandInput', { case: dossier(id), text: '再加一项' });
    await expectRefused('township', id, late, 'NOT_ALLOWED_NOW');
  });

  test('M21 eleven demands are more than a case has, and an empty one is none', async () => {
    for (const demands of [Array.from({ length: 11 }, (_, n) => `诉求${n}`), ['']])
      expect(await village.registers({ demands })).toMatchObject({ code: 'BAD_INPUT' });
    const { id } = done(
      await village.registers({ demands: Array.from({ length: 10 }, (_, n) => `诉求${n}`) }),
    );
    const add = () => village.mutate('addDemand', 'AddDemandInput', { case: dossier(id), text: '第十一项' });
    await expectRefused('village', id, add, 'BAD_INPUT');
  });
});

describe('replies and opinions', () => {
  test('M6 that a claim was accepted is no answer to it', async () => {
    const id = await acceptedClaim();
    const unanswered = async () => {
      const answer = await world.askTier(
        'township',
        township.as,
        `{ township(code: "${TOWNSHIP}") { unansweredCases(first: 100) { id } } }`,
      );
      expect(answer.errors).toEqual([]);
      const place = answer.data?.township as { unansweredCases: { id: string }[] } | undefined;
      return idsOf(place?.unansweredCases ?? []);
    };
    expect(await unanswered()).toContain(id);
    done(await township.mutate('reply', 'ReplyInput', { case: dossier(id), text: '已到现场查看。' }));
    expect(await unanswered()).not.toContain(id);
  });

  test('M6 nobody is left without an answer: open cases without one are listed, ended ones cannot be', async () => {
    const { id } = done(await village.registers({ places: [VILLAGE] }));
    const ended = await concluded();
    const look = async () => {
      const answer = await world.askTier(
        'village',
        village.as,
        `{ village(code: "${VILLAGE}") { unansweredCases(first: 100) { id } endedUnanswered(from: "2026-01", to: "2026-12") } }`,
      );
      expect(answer.errors).toEqual([]);
      const place = answer.data?.village as { unansweredCases: { id: string }[]; endedUnanswered: number };
      return { open: idsOf(place.unansweredCases), ended: place.endedUnanswered };
    };
    const before = await look();
    expect(before.open).toContain(id);
    expect(before.open).not.toContain(ended);
    expect(before.ended).toBe(0);
    done(await village.mutate('reply', 'ReplyInput', { case: dossier(id), text: '已派人查看。' }));
    expect((await look()).open).not.toContain(id);
    expect(
      (await handling<{ replies: object[] }>('village', ended, 'replies { text final }')).replies,
    ).toEqual([{ text: '已按协议办结并告知双方。', final: true }]);
    const nothing = () => village.mutate('reply', 'ReplyInput', { case: dossier(id), text: ' ' });
    await expectRefused('village', id, nothing, 'BAD_INPUT');
    await world.tiers.village.desk.courierEm
      .fork()
      .execute(`update paper set kind = 'REPLY_TORN_OUT' where case_id = ? and kind = 'REPLY'`, [ended]);
    expect((await look()).ended).toBe(1);
    await world.tiers.village.desk.courierEm
      .fork()
      .execute(`update paper set kind = 'REPLY' where case_id = ? and kind = 'REPLY_TORN_OUT'`, [ended]);
  });

  test('an opinion has its four parts (条例32), and goes with no other outcome', async () => {
    const opinion = {
      claim: '修路',
      facts: '路面破损',
      opinion: '限期修复',
      legalBasis: '条例32',
      verdict: 'EXPLAINED',
    };
    const id = await acceptedClaim();
    const concludes = async (rest: object, where: Office = township, of = id) =>
      where.mutate('concludeCase', 'ConcludeInput', {
        case: await where.on(of),
        outcome: 'OPINION_ISSUED',
        reply: '见意见书。',
        demands: [{ demand: of, outcome: 'EXPLAINED', reply: '见意见书。' }],
        ...rest,
      });
    await expectRefused('township', id, () => concludes({}), 'BAD_INPUT');
    for (const part of ['claim', 'facts', 'opinion', 'legalBasis'])
      await expectRefused(
        'township',
        id,
        () => concludes({ opinion: { ...opinion, [part]: ' ' } }),
        'BAD_INPUT',
      );
    done(await concludes({ opinion }));
    expect(
      (
        await handling<{ opinions: object[] }>(
          'township',
          id,
          'opinions { claim facts opinion legalBasis verdict }',
        )
      ).opinions,
    ).toEqual([opinion]);
    const dispute = await settled();
    const other = () => concludes({ opinion, outcome: 'SETTLED' }, village, dispute);
    await expectRefused('village', dispute, other, 'BAD_INPUT');
  });
});

describe('afterwards', () => {
  test('a callback is recorded after the end, and a missing one is listed', async () => {
    const id = await concluded();
    const open = await settled();
    const callback = (of: string, rest: object = {}) =>
      village.mutate('recordCallback', 'CallbackInput', {
        case: dossier(of),
        on: clock.now.toISOString().slice(0, 10),
        by: '村干部',
        reached: true,
        result: '双方相安。',
        ...rest,
      });
    const missing = async () => {
      const answer = await world.askTier(
        'village',
        village.as,
        `{ village(code: "${VILLAGE}") { missingCallbacks(from: "2026-01", to: "2026-12", first: 100) { id } } }`,
      );
      const place = answer.data?.village as { missingCallbacks: { id: string }[] } | undefined;
      return idsOf(place?.missingCallbacks ?? []);
    };
    expect(await missing()).toContain(id);
    expect(await missing()).not.toContain(open);
    await expectRefused('village', open, () => callback(open), 'TOO_EARLY');
    await expectRefused('village', id, () => callback(id, { on: '2020-01-01' }), 'BAD_INPUT');
    await expectRefused('village', id, () => callback(id, { result: '' }), 'BAD_INPUT');
    done(await callback(id));
    expect(await missing()).not.toContain(id);
    expect(
      (await handling<{ callbacks: object[] }>('village', id, 'callbacks { by reached result }')).callbacks,
    ).toEqual([{ by: '村干部', reached: true, result: '双方相安。' }]);
  });

  test('M94 a step at a court is a case number and nothing else', async () => {
    const id = await settled();
    const step = (caseNumber: string, on = '2026-03-02') =>
      village.mutate('recordCourtStep', 'CourtStepInput', {
        case: dossier(id),
        kind: 'PRETRIAL_MEDIATION',
        court: '浦江县人民法院',
        caseNumber,
        on,
      });
    for (const wrong of ['甲某某诉乙某某', '', '2026浙0726诉前调12号'])
      await expectRefused('village', id, () => step(wrong), 'BAD_INPUT');
    await expectRefused('village', id, () => step('（2026）浙0726诉前调12号', '2099-01-01'), 'BAD_INPUT');
    done(await step('（2026）浙0726诉前调12号'));
    expect(
      (await handling<{ courtSteps: object[] }>('village', id, 'courtSteps { kind court caseNumber on }'))
        .courtSteps,
    ).toHaveLength(1);
  });
});
