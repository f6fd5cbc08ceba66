import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { done, isRefused, type Office, office } from '../offices.ts';
import { person, startWorld, type World } from '../world.ts';
import { codeOf, given, type Resident, resident, sessionOf } from './residents.ts';

const VILLAGE = '330726107200';
const OTHER_VILLAGE = '330726107201';
const GRID = `${VILLAGE}003`;
const TOWNSHIP = '330726107';
const MINUTE_MS = 60_000;

let world: World;
let village: Office;
let villager: Resident;
let now = new Date('2026-03-02T09:00:00+08:00');
const later = (minutes: number) => {
  now = new Date(now.getTime() + minutes * MINUTE_MS);
};

beforeAll(async () => {
  world = await startWorld({ now: () => now });
  village = office(world, 'village', VILLAGE, ['SECRETARY']);
  villager = resident(world, 'village');
});
afterAll(async () => {
  await world[Symbol.asyncDispose]();
});
// Nobody's wrong attempts are counted against the next test.
beforeEach(() => later(30));

interface SeenCode {
  serial: string;
  place: string;
  text: string;
  svg: string;
  revokedAt: string | null;
  code?: string;
}
const county = async (document: string, input: object, as = person('county-officer')) => {
  const answer = await world.askTier('county', as, document, { input });
  expect(answer.errors).toEqual([]);
  return answer.data?.result as SeenCode;
};
const SEEN = '... on PlaceCode { serial place text svg revokedAt } ... on Refused { code }';
const issues = (place: string, as = person('county-officer')) =>
  county(
    `mutation ($input: IssuePlaceCodeInput!) { result: issuePlaceCode(input: $input) { ${SEEN} } }`,
    { idempotencyKey: randomUUID(), place },
    as,
  );
const revokes = (serial: string) =>
  county(`mutation ($input: RevokePlaceCodeInput!) { result: revokePlaceCode(input: $input) { ${SEEN} } }`, {
    idempotencyKey: randomUUID(),
    serial,
  });
const byCode = (code: string) =>
  village.mutate('registerByCode', 'RegisterByCodeInput', {
    idempotencyKey: randomUUID(),
    code,
    title: '村道路灯坏了半个月',
    kind: 'CLAIM',
    category: '1104',
    narrative: '',
    parties: [{ role: 'APPLICANT', name: '居民某' }],
  });

test('M9 the county issues a QR code for a place; it carries the place and nothing else, and draws itself', async () => {
  const code = await issues(GRID);
  expect(code).toMatchObject({ place: GRID, revokedAt: null, svg: expect.stringMatching(/^<svg/) });
  const claims: unknown = JSON.parse(Buffer.from(code.text.split('.')[1] ?? '', 'base64url').toString());
  expect(claims).toEqual({ typ: 'place-code', serial: code.serial, place: GRID });
  const { data } = await world.askTier(
    'county',
    person('county-officer'),
    `{ county(code: "330726") { placeCodes(inside: "${VILLAGE}") { serial } } }`,
  );
  expect(data).toMatchObject({ county: { placeCodes: [{ serial: code.serial }] } });
});

test.each([
  ['a township', TOWNSHIP, 'BAD_INPUT'],
  ['a village of another county', '330725101200', 'OUT_OF_REGION'],
  ['a village that is not there', '330726107999', 'UNKNOWN_PLACE'],
])('M9 no code for %s', async (_, place, code) => {
  expect((await issues(place)).code).toBe(code);
});

test('M9 a village issues no codes, not even for itself', async () => {
  expect((await issues(VILLAGE, person('village-secretary'))).code).toBe('NOT_ALLOWED');
});

test('M9 registering by code fills in place and channel', async () => {
  const { text } = await issues(GRID);
  const { id, placeCode } = done(await byCode(text));
  expect(placeCode).toBe(VILLAGE);
  const { data } = await world.askTier(
    'village',
    village.as,
    `{ village(code: "${VILLAGE}") { case(id: "${id}") { channel village { origin { grid } } } }
       codedPlaceAtVillage(code: "${text}") { ... on CodedPlace { place grid } } }`,
  );
  expect(data).toEqual({
    village: { case: { channel: 'QR_CODE', village: { origin: { grid: GRID } } } },
    codedPlaceAtVillage: { place: VILLAGE, grid: GRID },
  });
});

test('M9 a code that was withdrawn is refused at the village, once it has heard of it', async () => {
  const { serial, text } = await issues(VILLAGE);
  done(await byCode(text));
  expect((await revokes(serial)).revokedAt).not.toBeNull();
  await world.settle();
  expect(codeOf(await byCode(text))).toBe('CODE_REVOKED');
  expect(codeOf(await villager.submits({ code: text }))).toBe('CODE_REVOKED');
});

test('M9 what the county did not sign, or signed for something else, is no code', async () => {
  const { text } = await issues(VILLAGE);
  const [header, , signature] = text.split('.');
  const claims = { typ: 'place-code', serial: randomUUID(), place: OTHER_VILLAGE };
  const forged = [header, Buffer.from(JSON.stringify(claims)).toString('base64url'), signature].join('.');
  const slip = given(await villager.submits({ place: VILLAGE }));
  for (const code of [forged, 'nonsense', '', await sessionOf(villager, slip)])
    expect(codeOf(await byCode(code))).toBe('CODE_FOREIGN');
});

test('M8 a resident’s journey: submit by QR code, follow, add, be answered, rate', async () => {
  const { text } = await issues(VILLAGE);
  const slip = given(await villager.submits({ code: text }, { kind: 'DISPUTE', category: '0201' }));
  expect(slip.secret).toMatch(/^(?:[0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
  const id = slip.number;
  // As somebody types it who reads it from a slip of paper.
  const session = given(
    await villager.opens(id, (slip.secret ?? '').toLowerCase().replaceAll('-', ' ')),
  ).session;
  const fresh = given(await villager.follows(session));
  expect(fresh).toMatchObject({
    number: id,
    status: 'REGISTERED',
    timeline: [{ move: 'REGISTER' }],
    papers: [],
    words: [],
  });
  const added = given(await villager.adds(session, '昨晚又有人摔倒。'));
  expect(added.words).toEqual([{ kind: 'ADDITION', text: '昨晚又有人摔倒。' }]);
  done(await village.accepts(id));
  done(await village.opensRound(id, 'VILLAGE_PARTY_SECRETARY'));
  expect(given(await villager.follows(session)).clocks).toMatchObject([
    { kind: 'MEDIATE', dueAt: expect.any(String) },
  ]);
  done(await village.settles(id));
  done(await village.concludes(id, 'SETTLED'));
  const ended = given(await villager.follows(session));
  expect(ended).toMatchObject({ status: 'CONCLUDED' });
  expect(ended.timeline.map(({ move }) => move)).toEqual([
    'REGISTER',
    'ACCEPT',
    'OPEN_ROUND',
    'SETTLE_ROUND',
    'CONCLUDE',
  ]);
  expect(codeOf(await villager.adds(session, '再补充一点。'))).toBe('NOT_ALLOWED_NOW');
  const key = randomUUID();
  expect(given(await villager.rates(session, 'SATISFIED', key)).rating).toBe('SATISFIED');
  expect(given(await villager.rates(session, 'SATISFIED', key)).rating).toBe('SATISFIED');
  expect(codeOf(await villager.rates(session, 'NOT_SATISFIED'))).toBe('NOT_ALLOWED_NOW');
  expect(await evaluationsOf(id)).toEqual([{ satisfaction: 'SATISFIED', source: 'RESIDENT' }]);
});

const evaluationsOf = async (id: string) => {
  const { data, errors } = await world.askTier(
    'village',
    village.as,
    `{ village(code: "${VILLAGE}") { case(id: "${id}") { village { evaluations { satisfaction source } } } } }`,
  );
  expect(errors).toEqual([]);
  const seen = data?.village as { case: { village: { evaluations: unknown[] } } } | undefined;
  return seen?.case.village.evaluations;
};

test('M8 nobody rates a matter that has not ended', async () => {
  const slip = given(await villager.submits({ place: VILLAGE }));
  const session = await sessionOf(villager, slip);
  expect(codeOf(await villager.rates(session, 'SATISFIED'))).toBe('NOT_ALLOWED_NOW');
  expect(await evaluationsOf(slip.number)).toEqual([]);
});

test('M8 the office reads what the resident said, and a wish to withdraw is no withdrawal', async () => {
  const slip = given(await villager.submits({ place: VILLAGE }));
  const session = await sessionOf(villager, slip);
  given(await villager.adds(session, '补一张照片的说明。'));
  later(1);
  expect(given(await villager.asksToWithdraw(session, '邻里已说开。')).status).toBe('REGISTERED');
  const { data } = await world.askTier(
    'village',
    village.as,
    `{ village(code: "${VILLAGE}") { case(id: "${slip.number}") { status village { residentWords { kind text } parties { role name } } } } }`,
  );
  expect(data).toEqual({
    village: {
      case: {
        status: 'REGISTERED',
        village: {
          residentWords: [
            { kind: 'ADDITION', text: '补一张照片的说明。' },
            { kind: 'WITHDRAWAL', text: '邻里已说开。' },
          ],
          parties: [{ role: 'APPLICANT', name: '居民某' }],
        },
      },
    },
  });
});

test('M8 what is said twice under one key is said once', async () => {
  const session = await sessionOf(villager, given(await villager.submits({ place: VILLAGE })));
  const key = randomUUID();
  given(await villager.adds(session, '一句话。', key));
  expect(given(await villager.adds(session, '一句话。', key)).words).toHaveLength(1);
  expect(codeOf(await villager.adds(session, '另一句话。', key))).toBe('KEY_REUSED');
});

test('M8 each tier takes in what concerns its office; a place too large for it is refused', async () => {
  const township = resident(world, 'township');
  const slip = given(await township.submits({ place: VILLAGE }));
  expect(slip.number).toMatch(/^330726T-/);
  expect(given(await township.follows(await sessionOf(township, slip)))).toMatchObject({
    holderName: expect.stringContaining('镇'),
  });
  expect(codeOf(await villager.submits({ place: TOWNSHIP }))).toBe('BAD_INPUT');
  expect(codeOf(await villager.submits({ place: '330725101200' }))).toBe('OUT_OF_REGION');
  expect(codeOf(await villager.submits({ place: '330726107999' }))).toBe('UNKNOWN_PLACE');
  expect(codeOf(await villager.submits({}))).toBe('BAD_INPUT');
  expect(codeOf(await villager.submits({ place: VILLAGE }, { title: '居民某家门口路灯坏了' }))).toBe(
    'TITLE_NAMES_PERSON',
  );
});

test('M8 the same submission under one key is one case; the secret is shown anew until it was used', async () => {
  const key = { idempotencyKey: randomUUID() };
  const first = given(await villager.submits({ place: VILLAGE }, key));
  const again = given(await villager.submits({ place: VILLAGE }, key));
  expect(again.number).toBe(first.number);
  expect(codeOf(await villager.opens(first.number, first.secret ?? ''))).toBe('WRONG_SECRET');
  await sessionOf(villager, again);
  expect(given(await villager.submits({ place: VILLAGE }, key))).toEqual({
    number: first.number,
    secret: null,
  });
  await sessionOf(villager, again);
});

test('M8 a wrong secret and a number that there is not get the same answer', async () => {
  const slip = given(await villager.submits({ place: VILLAGE }));
  const wrong = await villager.opens(slip.number, 'AAAA-AAAA-AAAA-AAAA');
  expect(codeOf(wrong)).toBe('WRONG_SECRET');
  for (const number of [`330726V-${'0'.repeat(32)}`, 'nonsense', ''])
    expect(await villager.opens(number, slip.secret ?? '')).toEqual(wrong);
});

test.each(['a real number', 'no number of ours'])(
  'M8 after five wrong attempts on %s one waits',
  async (kind) => {
    const slip = given(await villager.submits({ place: VILLAGE }));
    const number = kind === 'a real number' ? slip.number : `330726V-${randomUUID().replaceAll('-', '')}`;
    for (let attempt = 0; attempt < 5; attempt += 1)
      expect(codeOf(await villager.opens(number, 'AAAA-AAAA-AAAA-AAAA'))).toBe('WRONG_SECRET');
    const locked = await villager.opens(number, 'AAAA-AAAA-AAAA-AAAA');
    expect(locked).toMatchObject({
      code: 'TOO_MANY_ATTEMPTS',
      messageZh: expect.stringMatching(/\d{2}:\d{2}/),
    });
    later(14);
    expect(codeOf(await villager.opens(number, 'AAAA-AAAA-AAAA-AAAA'))).toBe('TOO_MANY_ATTEMPTS');
    later(2);
    expect(codeOf(await villager.opens(number, 'AAAA-AAAA-AAAA-AAAA'))).toBe('WRONG_SECRET');
    expect(codeOf(await villager.opens(number, slip.secret ?? ''))).toBe(
      kind === 'a real number' ? 'GIVEN' : 'WRONG_SECRET',
    );
  },
);

test('M8 many attempts at once are counted one by one', async () => {
  const slip = given(await villager.submits({ place: VILLAGE }));
  const answers = await Promise.all(
    Array.from({ length: 8 }, () => villager.opens(slip.number, 'AAAA-AAAA-AAAA-AAAA')),
  );
  expect(answers.map(codeOf).toSorted()).toEqual([
    ...Array<string>(3).fill('TOO_MANY_ATTEMPTS'),
    ...Array<string>(5).fill('WRONG_SECRET'),
  ]);
});

test('M8 a session ends after a quarter of an hour, serves one client and one tier', async () => {
  const slip = given(await villager.submits({ place: VILLAGE }));
  const session = await sessionOf(villager, slip);
  const stranger = resident(world, 'village', { ...person('public-client'), id: 'another-client' });
  expect(codeOf(await stranger.follows(session))).toBe('SESSION_FOREIGN');
  expect(codeOf(await resident(world, 'township').follows(session))).toBe('SESSION_FOREIGN');
  for (const nonsense of ['', 'a.b.c', `${session}x`])
    expect(codeOf(await villager.follows(nonsense))).toBe('SESSION_FOREIGN');
  later(14);
  expect(codeOf(await villager.follows(session))).toBe('GIVEN');
  later(2);
  expect(codeOf(await villager.follows(session))).toBe('SESSION_EXPIRED');
  expect(codeOf(await villager.adds(session, '迟到的话。'))).toBe('SESSION_EXPIRED');
});

test('M8 an office gives a slip for a case that it registered; the one before stops working', async () => {
  const { id } = done(await village.registers());
  const slips = async (from: Office) => {
    const answer = await world.askTier(
      'village',
      from.as,
      `mutation ($input: DossierInput!) { result: issueAccessAtVillage(input: $input) { ... on AccessSlip { number secret } ... on Refused { code messageZh } } }`,
      { input: { id, idempotencyKey: randomUUID() } },
    );
    return answer.data?.result as Awaited<ReturnType<Resident['submits']>>;
  };
  const first = given(await slips(village));
  await sessionOf(villager, first);
  const second = given(await slips(village));
  expect(codeOf(await villager.opens(id, first.secret ?? ''))).toBe('WRONG_SECRET');
  await sessionOf(villager, second);
  const handedOut = await world.tiers.village.desk.courierEm
    .fork()
    .execute<{ body: string }[]>(
      `select body from ledger where case_id = ? and kind = 'ACCESS' order by seq`,
      [id],
    );
  // Who has a slip can speak as the resident: the chain says who gave each of them out.
  const by = { slip: id, office: VILLAGE, by: village.as.id };
  expect(handedOut.map(({ body }) => JSON.parse(body))).toEqual([by, by]);
  expect(codeOf(await slips(office(world, 'village', OTHER_VILLAGE)))).toBe('NOT_FOUND');
  expect(codeOf(await slips(office(world, 'village', VILLAGE, ['LEADER'])))).toBe('NOT_ALLOWED');
});

test('M8 the app itself sees no case: neither cards nor handlings, and no officer opens a resident’s door', async () => {
  const slip = given(await villager.submits({ place: VILLAGE }));
  const client = person('public-client');
  const seen = await world.askTier(
    'village',
    client,
    `{ village(code: "${VILLAGE}") { name case(id: "${slip.number}") { title } } }`,
  );
  expect(seen.errors.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
  expect(isRefused(await office(world, 'village', VILLAGE, ['PUBLIC_CLIENT']).registers())).toBe(true);
  const officer = resident(world, 'village', village.as);
  expect(codeOf(await officer.opens(slip.number, slip.secret ?? ''))).toBe('NOT_ALLOWED');
});

test('M8 the same way leads through the gateway, where the county’s app calls', async () => {
  const slip = given(await villager.submits({ place: VILLAGE }));
  const client = person('public-client');
  const opened = await world.ask(
    client,
    'mutation ($input: OpenMatterInput!) { result: openMatterAtVillage(input: $input) { ... on MatterSession { session } } }',
    { input: slip },
  );
  expect(opened.errors).toEqual([]);
  const opening = opened.data?.result as { session: string } | undefined;
  const session = opening?.session;
  const seen = await world.ask(
    client,
    'query ($session: String!) { matterAtVillage(session: $session) { ... on Matter { number status } } }',
    { session },
  );
  expect(seen.data).toEqual({ matterAtVillage: { number: slip.number, status: 'REGISTERED' } });
  const officer = await world.ask(
    person('county-leader'),
    'query ($session: String!) { matterAtVillage(session: $session) { ... on Matter { number } } }',
    { session },
  );
  expect(officer.errors.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
});

test('secrets and sessions are kept by nobody: no table of any tier has one in clear', async () => {
  const slip = given(await villager.submits({ place: VILLAGE }));
  const session = await sessionOf(villager, slip);
  const dump = await world.tiers.village.desk.courierEm
    .fork()
    .execute<{ row: string }[]>(
      `select resident_access::text as row from resident_access union all select ledger::text from ledger union all select paper::text from paper`,
    );
  const text = dump.map(({ row }) => row).join('\n');
  expect(text).toContain(slip.number);
  expect(text).toContain('scrypt.');
  expect(text).not.toContain(slip.secret);
  expect(text).not.toContain(slip.secret?.replaceAll('-', ''));
  expect(text).not.toContain(session);
});
