import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Matter, office } from './offices.ts';
import { done, isRefused, type Result } from './seen-case.ts';
import { type GraphAnswer, person, startWorld, type World } from './world.ts';

const VILLAGE = '330726107200';
const TOWNSHIP = '330726107';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(async () => {
  await world[Symbol.asyncDispose]();
});
// What one test handed over is delivered before the next one counts rows.
beforeEach(() => world.settle());

const village = () => office(world, 'village', VILLAGE, ['SECRETARY']);
const township = () => office(world, 'township', TOWNSHIP);

/** How many rows a database holds that a refused request must not add to. */
async function footprint(): Promise<unknown> {
  const { courierEm } = world.tiers.village.desk;
  return courierEm.fork().execute(
    `select (select count(*) from card) as cards, (select count(*) from custody) as custody, (select count(*) from milestone) as milestones,
       (select count(*) from ledger) as ledger, (select count(*) from outbox) as outbox, (select count(*) from entry) as entries`,
  );
}

async function expectRefused(request: Promise<Result>, code: string): Promise<void> {
  const before = await footprint();
  const result = await request;
  expect(isRefused(result) ? result.code : result.status).toBe(code);
  expect(result).toMatchObject({
    message: expect.stringMatching(/\w{3}/),
    messageZh: expect.stringMatching(/\p{Script=Han}{3}/u),
  });
  expect(await footprint()).toEqual(before);
}

describe('who is asking', () => {
  const query = '{ county(code: "330726") { name } }';

  test('nobody', async () => {
    const answer = await world.ask(null, query);
    expect(answer).toMatchObject({ status: 401, errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
  });

  test('the leader of another county', async () => {
    const answer = await world.ask(person('neighbour-leader'), query);
    expect(answer).toMatchObject({
      status: 200,
      data: { county: null },
      errors: [{ extensions: { code: 'OUT_OF_REGION' } }],
    });
  });

  test('a leader who asks for a place that does not exist', async () => {
    const leader = person('county-leader');
    for (const asked of [
      'county(code: "339999")',
      'township(code: "330726999")',
      'village(code: "DROP TABLE")',
    ]) {
      const answer = await world.ask(leader, `{ ${asked} { name } }`);
      expect(answer).toMatchObject({ status: 200, errors: [{ extensions: { code: 'NOT_FOUND' } }] });
    }
  });

  test('for a case that does not exist, or is not theirs: the same answer', async () => {
    const { id } = done(await village().registers());
    await world.settle();
    const ask = (as: string, asked: string) =>
      world.ask(person(as), `query ($id: ID!) { case(id: $id) { id } }`, { id: asked });
    const unknown = await ask('county-leader', '330726V-00000000000000000000000000000000');
    const foreign = await ask('neighbour-leader', id);
    expect(unknown.errors).toEqual(foreign.errors);
    expect(unknown.errors[0]?.extensions.code).toBe('NOT_FOUND');
  });
});

describe('registering', () => {
  test.each<[string, Matter, string]>([
    [
      'a title with a party’s name',
      { title: '李大山与邻居争水', parties: [{ role: 'APPLICANT', name: '李大山' }] },
      'TITLE_NAMES_PERSON',
    ],
    [
      'a name spaced out',
      { title: '李 大 山与邻居争水', parties: [{ role: 'APPLICANT', name: '李大山' }] },
      'TITLE_NAMES_PERSON',
    ],
    ['a phone number in the title', { title: '请联系 138 0013 8000 处理' }, 'TITLE_NAMES_PERSON'],
    ['full-width digits in the title', { title: '请联系 13800138000 处理' }, 'TITLE_NAMES_PERSON'],
    ['a phone with odd spaces', { title: '请联系 138  0013  8000' }, 'TITLE_NAMES_PERSON'],
    ['a phone with dots', { title: '请联系 138.0013.8000' }, 'TITLE_NAMES_PERSON'],
    [
      'a name with an invisible character',
      { title: '李\u200b大山与邻居争水', parties: [{ role: 'APPLICANT', name: '李大山' }] },
      'TITLE_NAMES_PERSON',
    ],
    [
      'a name without its dot',
      { title: '阿依古丽反映用水问题', parties: [{ role: 'APPLICANT', name: '阿依·古丽' }] },
      'TITLE_NAMES_PERSON',
    ],
    [
      'a short phone of a party',
      { title: '请回电 654321', parties: [{ role: 'APPLICANT', name: '甲某某', phone: '654321' }] },
      'TITLE_NAMES_PERSON',
    ],
    [
      'a phone longer than a tier carries',
      { parties: [{ role: 'APPLICANT', name: '甲某某', phone: `+${'1'.repeat(20)}` }] },
      'BAD_INPUT',
    ],
    ['a place that does not exist', { places: ['330726107999'] }, 'UNKNOWN_PLACE'],
    ['no place', { places: [] }, 'BAD_INPUT'],
    ['a category that is not one', { category: '0298' }, 'BAD_INPUT'],
    ['a class instead of a kind', { category: '02' }, 'BAD_INPUT'],
    ['no party', { parties: [] }, 'BAD_INPUT'],
    [
      'a phone that is none',
      { parties: [{ role: 'APPLICANT', name: '甲某某', phone: 'call me' }] },
      'BAD_INPUT',
    ],
    ['a narrative of a book’s length', { narrative: '长'.repeat(2001) }, 'BAD_INPUT'],
    ['a text that no database keeps', { narrative: 'a\0b' }, 'BAD_INPUT'],
    ['half a character', { title: '水渠纠纷\ud800' }, 'BAD_INPUT'],
    ['a short key', { idempotencyKey: 'short' }, 'BAD_INPUT'],
  ])('%s is refused', async (_, matter, code) => {
    await expectRefused(village().registers(matter), code);
  });

  test('at another tier than one’s own is refused', async () => {
    const wrong = office(world, 'village', TOWNSHIP, ['OFFICER']);
    await expectRefused(wrong.registers({ places: [VILLAGE] }), 'NOT_ALLOWED');
  });

  test('by a role that may not register is refused, as data', async () => {
    const inspector = office(world, 'village', VILLAGE, ['INSPECTOR']);
    await expectRefused(inspector.registers(), 'NOT_ALLOWED');
  });

  test('twice with one key is once, and other input under that key is refused', async () => {
    const idempotencyKey = randomUUID();
    const first = done(await village().registers({ idempotencyKey }));
    const before = await footprint();
    expect(done(await village().registers({ idempotencyKey })).id).toBe(first.id);
    expect(await footprint()).toEqual(before);
    await expectRefused(village().registers({ idempotencyKey, title: '另一件事情' }), 'KEY_REUSED');
  });

  test('twice at once with one key is once', async () => {
    const idempotencyKey = randomUUID();
    const here = village();
    const both = await Promise.all([1, 2, 3, 4].map(() => here.registers({ idempotencyKey })));
    expect(new Set(both.map((result) => done(result).id)).size).toBe(1);
  });
});

test('odd text is kept as it was written', async () => {
  const narrative = `为什么? '); drop table card; -- \\' \\\\ $1 ?? :name E'\\n' “” 😀`;
  const { id } = done(await village().registers({ narrative, title: `水渠? '纠' \\ 纷 ?` }));
  const answer = await world.askTier(
    'village',
    village().as,
    `query ($id: ID!) { village(code: "${VILLAGE}") { case(id: $id) { title village { narrative } } } }`,
    { id },
  );
  expect(answer.data).toEqual({ village: { case: { title: `水渠? '纠' \\ 纷 ?`, village: { narrative } } } });
});

describe('moving', () => {
  test('an escalation too early is refused', async () => {
    const { id } = done(await village().registers());
    await expectRefused(village().escalates(id, 'TOWNSHIP', 'ROUNDS_FAILED'), 'TOO_EARLY');
    await expectRefused(village().escalates(id, 'TOWNSHIP', 'NOT_VILLAGE_KIND'), 'TOO_EARLY');
    await expectRefused(village().escalates(id, 'COUNTY', 'REQUEST'), 'BAD_INPUT');
    await expectRefused(village().escalates(id, 'COUNTY', 'CROSS_TOWNSHIP'), 'TOO_EARLY');
  });

  test('a stale version is refused, and of two officers at once one wins', async () => {
    const { id } = done(await village().registers());
    const [one, two] = [await village().on(id), await village().on(id)];
    const results = await Promise.all([
      village().mutate('acceptCase', 'MoveInput', one),
      village().mutate('acceptCase', 'MoveInput', two),
    ]);
    const codes = results.map((result) => (isRefused(result) ? result.code : result.status)).toSorted();
    expect(codes).toEqual(['ACCEPTED', 'STALE_VERSION']);
  });

  test('a move that the status does not know is refused', async () => {
    const { id } = done(await village().registers());
    await expectRefused(village().settles(id), 'NOT_ALLOWED_NOW');
    await expectRefused(village().concludes(id, 'SETTLED'), 'TOO_EARLY');
  });

  test('a village accepts no claim and issues no opinion', async () => {
    const { id } = done(await village().registers({ kind: 'CLAIM', category: '1104' }));
    await expectRefused(village().accepts(id), 'NOT_COMPETENT');
    await expectRefused(village().concludes(id, 'OPINION_ISSUED'), 'NOT_COMPETENT');
    done(await village().escalates(id, 'TOWNSHIP', 'COMPETENCE'));
  });

  test('a case in transit refuses other moves', async () => {
    const { id } = done(await village().registers({ kind: 'CLAIM', category: '1104' }));
    // Nobody carries it away: the office asks again within the same breath.
    const version = (await village().on(id)).version;
    done(await village().escalates(id, 'TOWNSHIP', 'COMPETENCE'));
    const again = await village().mutate('transferCase', 'TransferInput', {
      case: { id, version, idempotencyKey: randomUUID(), note: '转送' },
      office: '330726107201',
    });
    expect(isRefused(again) && ['IN_TRANSIT', 'NOT_HOLDER', 'STALE_VERSION'].includes(again.code)).toBe(true);
  });

  test('a round by the wrong leader, a return of what began here, a reason left out', async () => {
    const { id } = done(await village().registers());
    done(await village().accepts(id));
    await expectRefused(village().opensRound(id, 'TOWNSHIP_RESIDENT_CADRE'), 'NOT_COMPETENT');
    await expectRefused(village().returns(id), 'NOT_ALLOWED_NOW');
    await expectRefused(village().transfers(id, '330726107201', ''), 'BAD_INPUT');
    await expectRefused(village().transfers(id, '330726107999'), 'UNKNOWN_PLACE');
  });

  test('the township does not mediate what a village has not tried twice', async () => {
    const { id } = done(await township().registers({ places: [VILLAGE] }));
    done(await township().accepts(id));
    const result = await township().opensRound(id, 'TOWNSHIP_POLITICAL_LEGAL_COMMISSIONER');
    expect(result).toMatchObject({ code: 'TOO_EARLY' });
  });

  test('an office assigns only below itself', async () => {
    const { id } = done(await township().registers({ places: [VILLAGE] }));
    expect(await township().assigns(id, '330726101200')).toMatchObject({ code: 'OUT_OF_REGION' });
    expect(await township().assigns(id, '330726107999')).toMatchObject({ code: 'UNKNOWN_PLACE' });
    expect(await township().assigns(id, '330726')).toMatchObject({ code: 'BAD_INPUT' });
  });
});

interface Cases {
  nodes: { id: string }[];
  pageInfo: { endCursor: string; hasNextPage: boolean };
}
const casesIn = ({ data }: GraphAnswer): Cases => (data as { county: { cases: Cases } }).county.cases;

describe('lists', () => {
  const list = (args: string) =>
    world.ask(
      person('county-leader'),
      `{ county(code: "330726") { cases${args} { nodes { id } pageInfo { endCursor hasNextPage } } } }`,
    );

  test.each([
    ['first: 0', '(first: 0)'],
    ['first: 101', '(first: 101)'],
    ['a cursor that is none', '(after: "nonsense")'],
    [
      'a cursor with a day that is none',
      `(after: "${Buffer.from('2024-02-30|abcdefgh').toString('base64url')}")`,
    ],
    [
      'a cursor from another age',
      `(after: "${Buffer.from('99999999999999|abcdefgh').toString('base64url')}")`,
    ],
    ['a category that is none', '(filter: { category: "2" })'],
  ])('%s is bad input', async (_, args) => {
    const answer = await list(args);
    expect(answer).toMatchObject({ status: 200, errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
  });

  test('pages follow each other without a gap or a double', async () => {
    for (let i = 0; i < 5; i += 1) done(await village().registers());
    await world.settle();
    const paged: string[] = [];
    let after: string | null = null;
    do {
      const { nodes, pageInfo } = casesIn(
        await list(`(first: 3${after === null ? '' : `, after: "${after}"`})`),
      );
      paged.push(...nodes.map((node) => node.id));
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after !== null);
    const all = casesIn(await list('(first: 100)'));
    expect(paged).toEqual(all.nodes.map((node) => node.id));
  });
});

test('an operation that fails early gives its connection back', async () => {
  const officer = township();
  const { id } = done(await village().registers());
  const failing = `query ($r: [_Any!]!, $t: [_Any!]!) {
    a: _entities(representations: $r) { ... on Case { village { entries { at } } } }
    b: _entities(representations: $t) { ... on Township { villages { cases(first: 1) { nodes { village { entries(first: 0) { at } earlier { officeName } } } } } } }
  }`;
  const ask = () =>
    world.askTier('village', officer.as, failing, {
      r: [{ __typename: 'Case', id }],
      t: [{ __typename: 'Township', code: '330726107' }],
    });
  // More often than the tier has connections.
  for (let request = 0; request < 30; request += 1) {
    expect((await ask()).errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
  }
  const { courierEm } = world.tiers.village.desk;
  const [left] = await courierEm
    .fork()
    .execute<{ n: number }[]>(
      `select count(*)::int as n from pg_stat_activity where datname = current_database() and state = 'idle in transaction'`,
    );
  expect(left?.n).toBe(0);
});
