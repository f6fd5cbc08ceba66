import { DEFAULT_RULES, type RulesOf } from '@sanji/tier/configuration/county-rules.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { done, type Matter, type Office, office } from '../offices.ts';
import { startWorld, type World } from '../world.ts';

const VILLAGE = '330726107200';
const TOWNSHIP = '330726107';
const COUNTY = '330726';

const rulesOf: RulesOf = (county) => ({
  ...DEFAULT_RULES,
  // S3's older three classes, as a county of its own would have them (mechanism 2).
  ...(county === COUNTY
    ? {
        handlingClasses: [
          { code: 'AT_ONCE', label: '简单信访立即办', days: 1 },
          { code: 'FAST', label: '一般信访快速办', days: 15 },
          { code: 'BY_DATE', label: '复杂信访限期办' },
        ],
        dutyList: [
          { categories: ['07'], unit: '县人力社保局', tier: 'COUNTY' as const },
          { categories: ['1102'], unit: '县自然资源局', tier: 'COUNTY' as const },
        ],
      }
    : {}),
});

let world: World;
let village: Office;
let township: Office;
let county: Office;

beforeAll(async () => {
  world = await startWorld({ adjust: () => ({ rulesOf }) });
  village = office(world, 'village', VILLAGE, ['SECRETARY']);
  township = office(world, 'township', TOWNSHIP);
  county = office(world, 'county', COUNTY);
});
afterAll(async () => {
  await world[Symbol.asyncDispose]();
});

const CLAIM: Matter = { kind: 'CLAIM', category: '1104', places: [VILLAGE] };

const FULL = `status closing route handlingClass source clocks { kind } proposedRoute responsibleUnits { tier unit }`;
const DOSSIER = `notices { id kind text organ organName otherCase services { way } }
  withdrawal { requestedBy form } presentation { presentedAt competent skipsLevel } rewards { text }`;

interface Seen {
  [field: string]: unknown;
  dossier: { notices: { id: string }[] } & Record<string, unknown>;
}

/** The card of the case and the township's dossier, as the township reads them. */
async function read(id: string): Promise<Seen> {
  const { data } = await world.askTier(
    'township',
    township.as,
    `query ($id: ID!) { township(code: "${TOWNSHIP}") { case(id: $id) { ${FULL} dossier: township { ${DOSSIER} } } } }`,
    { id },
  );
  return (data as { township: { case: Seen } }).township.case;
}

/** What the case left behind everywhere: nothing may have changed after a refusal. */
async function marksOf(id: string): Promise<unknown> {
  const { courierEm } = world.tiers.township.desk;
  return courierEm.fork().execute(
    `select (select epoch || '.' || revision from card where id = ?) as version,
       (select count(*) from paper where case_id = ?) as papers, (select count(*) from ledger where case_id = ?) as ledger`,
    [id, id, id],
  );
}

async function expectRefused(id: string, request: () => Promise<unknown>, code: string): Promise<void> {
  const before = await marksOf(id);
  expect(await request()).toMatchObject({ code, messageZh: expect.stringMatching(/\p{Script=Han}{3}/u) });
  expect(await marksOf(id)).toEqual(before);
}

describe('classified', () => {
  test('M2 M17 M93 a claim gets its route, one of the county’s own three classes, and its source', async () => {
    const { id } = done(await township.registers(CLAIM));
    done(await township.classifies(id, { route: 'PETITION', handlingClass: 'FAST', source: 'PETITION' }));
    done(await township.accepts(id));
    done(await township.classifies(id, { handlingClass: 'BY_DATE' }));
    expect(await read(id)).toMatchObject({
      status: 'ACCEPTED',
      route: 'PETITION',
      handlingClass: 'BY_DATE',
      source: 'PETITION',
    });
  });

  test('M1 a class has its own clock from the registration: another class is another length, not a later beginning', async () => {
    const { id, timeline } = done(await township.registers(CLAIM));
    const clockOfClass = async () =>
      (await township.sees(id))?.clocks.find(({ kind }) => kind === 'HANDLING_CLASS');
    expect(await clockOfClass()).toBeUndefined();
    done(await township.classifies(id, { handlingClass: 'FAST' }));
    const fast = await clockOfClass();
    done(await township.classifies(id, { handlingClass: 'AT_ONCE' }));
    const atOnce = await clockOfClass();
    expect(timeline).toHaveLength(1);
    expect(atOnce?.startedAt).toBe(fast?.startedAt);
    expect(Date.parse(atOnce?.dueAt ?? '')).toBeLessThan(Date.parse(fast?.dueAt ?? ''));
    // A class without a term of its own has no clock; neither has a matter that has ended.
    done(await township.classifies(id, { handlingClass: 'BY_DATE' }));
    expect(await clockOfClass()).toBeUndefined();
    done(await township.classifies(id, { handlingClass: 'FAST' }));
    done(await township.withdraws(id));
    expect(await clockOfClass()).toBeUndefined();
  });

  test('M2 a class that another county has is refused here, and nothing changes', async () => {
    const { id } = done(await township.registers(CLAIM));
    await expectRefused(
      id,
      () => township.classifies(id, { handlingClass: 'SUPERVISED', route: 'PETITION' }),
      'BAD_INPUT',
    );
    await expectRefused(id, () => township.classifies(id, {}), 'BAD_INPUT');
    expect(await read(id)).toMatchObject({ route: null, handlingClass: null });
  });

  test('M18 a matter of the courts has no petition route, and a suggestion no route at all', async () => {
    const court = done(await township.registers({ ...CLAIM, category: '1403' }));
    await expectRefused(
      court.id,
      () => township.classifies(court.id, { route: 'PETITION' }),
      'NOT_COMPETENT',
    );
    done(await township.classifies(court.id, { route: 'LITIGATION' }));
    const idea = done(await township.registers({ ...CLAIM, kind: 'SUGGESTION' }));
    await expectRefused(idea.id, () => township.classifies(idea.id, { route: 'PETITION' }), 'BAD_INPUT');
  });

  test('M17 a dispute that was found to be for arbitration is not mediated any more', async () => {
    const { id } = done(await township.registers({ places: [VILLAGE], category: '0701' }));
    done(await township.accepts(id));
    done(await township.classifies(id, { route: 'ARBITRATION' }));
    expect(await township.opensRound(id, 'TOWNSHIP_POLITICAL_LEGAL_COMMISSIONER')).toMatchObject({
      code: 'NOT_COMPETENT',
    });
    done(await township.classifies(id, { route: 'PETITION' }));
    done(await township.opensRound(id, 'TOWNSHIP_POLITICAL_LEGAL_COMMISSIONER'));
  });

  test('M1 cases are listed and counted by class, route and source', async () => {
    const { id } = done(await township.registers(CLAIM));
    done(
      await township.classifies(id, { handlingClass: 'AT_ONCE', route: 'STATUTORY_DUTY', source: 'COURT' }),
    );
    const list = async (filter: string) => {
      const { data, errors } = await world.askTier(
        'township',
        township.as,
        `{ township(code: "${TOWNSHIP}") { cases(first: 100, filter: { ${filter} }) { nodes { id } } } }`,
      );
      expect(errors).toEqual([]);
      return (data as { township: { cases: { nodes: { id: string }[] } } }).township.cases.nodes.map(
        (node) => node.id,
      );
    };
    expect(await list('handlingClass: "AT_ONCE"')).toEqual([id]);
    expect(await list('route: STATUTORY_DUTY, source: COURT, stage: HANDLING')).toEqual([id]);
    expect(await list('handlingClass: "AT_ONCE", route: PETITION')).toEqual([]);
    expect(await list('handlingClass: "AT_ONCE", isFirst: true')).toEqual([]);
    const figures = await counts(
      township,
      TOWNSHIP,
      'casesByHandlingClass { handlingClass label cases open }',
    );
    expect(figures).toContainEqual({
      handlingClass: 'AT_ONCE',
      label: '简单信访立即办',
      cases: 1,
      open: 1,
    });
    expect(figures.map((row) => (row as { handlingClass: string }).handlingClass)).toEqual([
      'AT_ONCE',
      'FAST',
      'BY_DATE',
      null,
    ]);
  });

  test('M1 M103 small cells are hidden from outside dashboards', async () => {
    const outside = office(world, 'township', TOWNSHIP, ['DASHBOARD']);
    expect(
      await counts(outside, TOWNSHIP, 'casesByHandlingClass { handlingClass cases open }'),
    ).toContainEqual({ handlingClass: 'AT_ONCE', cases: null, open: null });
  });
});

/** Figures of a place over the last days. */
async function counts(as: Office, code: string, field: string, days = 30): Promise<unknown[]> {
  const [name = '', ...shape] = field.split(' ');
  const from = new Date(Date.now() - days * 86_400_000).toISOString();
  const to = new Date(Date.now() + 86_400_000).toISOString();
  const { data, errors } = await world.askTier(
    'township',
    as.as,
    `{ township(code: "${code}") { figures: ${name}(from: "${from}", to: "${to}") ${shape.join(' ')} } }`,
  );
  if (errors.length > 0) throw new Error(errors[0]?.extensions.code);
  const { figures } = (data as { township: { figures: unknown } }).township;
  return Array.isArray(figures) ? figures : [figures];
}

test('M1 figures cover at most 366 days', async () => {
  await expect(counts(township, TOWNSHIP, 'casesByHandlingClass { cases }', 400)).rejects.toThrow(
    'BAD_USER_INPUT',
  );
});

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

test('M112 that a claim skipped a level is kept as a fact with its registration, and travels with it', async () => {
  const { id } = done(await village.registers({ kind: 'CLAIM', category: '1104', presentedAt: 'PROVINCE' }));
  done(await village.escalates(id, 'TOWNSHIP', 'COMPETENCE'));
  await world.settle();
  expect(await read(id)).toMatchObject({
    dossier: { presentation: { presentedAt: 'PROVINCE', competent: 'TOWNSHIP', skipsLevel: true } },
  });
  const own = done(await township.registers(CLAIM));
  expect(await read(own.id)).toMatchObject({
    dossier: { presentation: { presentedAt: 'TOWNSHIP', skipsLevel: false } },
  });
  const dispute = done(await township.registers({ places: [VILLAGE] }));
  expect(await read(dispute.id)).toMatchObject({ dossier: { presentation: null } });
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

test('M127 the duty list of the county answers for a category, and a malformed one is refused', async () => {
  const ask = (category: string) =>
    world.askTier(
      'county',
      county.as,
      `{ county(code: "${COUNTY}") { responsibleUnits(category: "${category}") { tier unit } } }`,
    );
  expect((await ask('0701')).data).toEqual({
    county: { responsibleUnits: [{ tier: 'COUNTY', unit: '县人力社保局' }] },
  });
  expect((await ask('7')).errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
});
