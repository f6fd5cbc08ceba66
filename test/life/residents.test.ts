import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { type Office, office } from '../offices.ts';
import { done, isRefused } from '../seen-case.ts';
import { person } from '../world.ts';
import { codeOf, given, type Resident, resident, sessionOf } from './residents.ts';
import {
  inVillageWithCodes,
  issues,
  later,
  OTHER_VILLAGE,
  TOWNSHIP,
  VILLAGE,
  village,
  villager,
  world,
} from './village-with-codes.ts';

inVillageWithCodes();

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
