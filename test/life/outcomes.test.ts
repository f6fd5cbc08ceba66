import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { done, isRefused, type Matter, type Office, office, type Result } from '../offices.ts';
import { startWorld, type World } from '../world.ts';

const VILLAGE = '330726107200';
const TOWNSHIP = '330726107';
const DAY_MS = 86_400_000;

let now = new Date('2026-03-02T02:00:00Z');
let world: World;
let village: Office;
let township: Office;
beforeAll(async () => {
  world = await startWorld({ now: () => now });
  village = office(world, 'village', VILLAGE, ['SECRETARY']);
  township = office(world, 'township', TOWNSHIP);
});
afterAll(async () => {
  await world[Symbol.asyncDispose]();
});

const TIER = { village: 'village', township: 'township' } as const;
type Where = keyof typeof TIER;
const at = (where: Where): Office => (where === 'village' ? village : township);

/** What the office keeps about the case. */
async function handling<T>(where: Where, id: string, fields: string): Promise<T> {
  const answer = await world.askTier(
    where,
    at(where).as,
    `query ($id: ID!) { ${where}(code: "${at(where).region}") { case(id: $id) { handling: ${where} { ${fields} } } } }`,
    { id },
  );
  expect(answer.errors).toEqual([]);
  const place = answer.data?.[where] as { case: { handling: T } } | undefined;
  if (place === undefined) throw new Error('no answer');
  return place.case.handling;
}

const dossier = (id: string) => ({ id, idempotencyKey: randomUUID() });
const idsOf = (list: { id: string }[]) => list.map(({ id }) => id);
const code = (result: Result) => (isRefused(result) ? result.code : result.status);

/** Refused, and the office's papers and the card are as they were. */
async function expectRefused(where: Where, id: string, attempt: () => Promise<Result>, expected: string) {
  const papers = () =>
    world.tiers[where].desk.courierEm.fork().execute('select count(*) from paper where case_id = ?', [id]);
  const before = [await papers(), (await at(where).sees(id))?.version];
  const result = await attempt();
  expect(code(result)).toBe(expected);
  expect(result).toMatchObject({ messageZh: expect.stringMatching(/\p{Script=Han}{3}/u) });
  expect([await papers(), (await at(where).sees(id))?.version]).toEqual(before);
  return result;
}

async function mediating(matter: Matter = {}): Promise<string> {
  const { id } = done(await village.registers(matter));
  done(await village.accepts(id));
  done(await village.opensRound(id, 'VILLAGE_PARTY_SECRETARY'));
  return id;
}

async function settled(matter: Matter = {}): Promise<string> {
  const id = await mediating(matter);
  done(await village.settles(id));
  return id;
}

async function concluded(matter: Matter = {}): Promise<string> {
  const id = await settled(matter);
  done(await village.concludes(id, 'SETTLED'));
  return id;
}

async function acceptedClaim(matter: Matter = {}): Promise<string> {
  const { id } = done(
    await township.registers({ kind: 'CLAIM', category: '1104', places: [TOWNSHIP], ...matter }),
  );
  done(await township.accepts(id));
  return id;
}

const parties = async (where: Where, id: string) =>
  idsOf((await handling<{ parties: { id: string }[] }>(where, id, 'parties { id }')).parties);

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
    const reachedAt = now.toISOString();
    now = new Date(now.getTime() + 3 * 3_600_000);
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
    const opened = now;
    now = new Date(now.getTime() + DAY_MS);
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
    now = new Date('2026-03-20T02:00:00Z');
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

describe('afterwards', () => {
  test('a callback is recorded after the end, and a missing one is listed', async () => {
    const id = await concluded();
    const open = await settled();
    const callback = (of: string, rest: object = {}) =>
      village.mutate('recordCallback', 'CallbackInput', {
        case: dossier(of),
        on: now.toISOString().slice(0, 10),
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
