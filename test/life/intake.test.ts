import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Office, office } from '../offices.ts';
import { done, isRefused, type Result } from '../seen-case.ts';
import { startWorld, type World } from '../world.ts';

const VILLAGE = '330726107200';
const OTHER_VILLAGE = '330726107201';
const TOWNSHIP = '330726107';
const CONSENT = '2026-01-05T09:00:00+08:00';

let world: World;
let village: Office;
let township: Office;

beforeAll(async () => {
  world = await startWorld();
  village = office(world, 'village', VILLAGE, ['SECRETARY']);
  township = office(world, 'township', TOWNSHIP);
});
afterAll(async () => {
  await world[Symbol.asyncDispose]();
});

const codeOf = (result: Result) => (isRefused(result) ? result.code : result.status);
const cases = async (): Promise<number> => {
  const [row] = await world.tiers.village.desk.courierEm
    .fork()
    .execute<{ n: number }[]>('select count(*)::int as n from card');
  return row?.n ?? 0;
};

interface SeenHandling {
  agencies: { agent: string; principal: string; until: string | null; recordedBy: string }[];
  origin: {
    receivedBy: string | null;
    grid: string | null;
    message: { group: string; messageId: string } | null;
  } | null;
  parties: { role: string; name: string }[];
}

async function handling(of: Office, subgraph: 'village' | 'township', id: string): Promise<SeenHandling> {
  const answer = await world.askTier(
    subgraph,
    of.as,
    `query ($code: ID!, $id: ID!) { ${subgraph}(code: $code) { case(id: $id) { persons channel ${subgraph} {
      agencies { agent principal until recordedBy } origin { receivedBy grid message { group messageId } }
      parties { role name } } } } }`,
    { code: of.region, id },
  );
  expect(answer.errors).toEqual([]);
  const place = answer.data?.[subgraph] as { case: Record<string, SeenHandling> };
  const found = place.case[subgraph];
  if (found === undefined) throw new Error('no handling');
  return found;
}

const CHANNELS = [
  'VISIT',
  'LETTER',
  'ONLINE',
  'PHONE',
  'WECHAT_GROUP',
  'QR_CODE',
  'PATROL',
  'TRANSFER',
  'LEADER_VISIT',
];

test.each(CHANNELS)('M3 one intake takes a matter that came by %s and gives its number', async (channel) => {
  const { id, status } = done(await village.registers({ channel }));
  expect(id).toMatch(/^330726V-[0-9a-f]{32}$/);
  expect(status).toBe('REGISTERED');
});

test('M5 whatever a matter is about, it is registered: also what nobody here is competent for', async () => {
  for (const category of ['1401', '1502', '99']) {
    done(
      await village.registers({ kind: 'CLAIM', category, parties: [{ role: 'APPLICANT', name: '甲某某' }] }),
    );
  }
});

test('M7 a registration may name the county’s receiving desk, and no desk that the county does not have', async () => {
  const named = { receivedBy: 'RECEPTION_CENTRE' };
  const { id } = done(await village.registers(named));
  expect((await handling(village, 'village', id)).origin).toMatchObject(named);
  const before = await cases();
  expect(codeOf(await village.registers({ receivedBy: 'NOWHERE' }))).toBe('BAD_INPUT');
  expect(await cases()).toBe(before);
});

const people = (role: string, count: number) =>
  Array.from({ length: count }, (_, index) => ({ role, name: `代表${'甲乙丙丁戊己'[index]}` }));

test('M112 a group that comes in person is one case of many persons, with five representatives and not six', async () => {
  const group = { channel: 'VISIT', scale: 'GROUP', persons: 42 };
  const { id } = done(await village.registers({ ...group, parties: people('REPRESENTATIVE', 5) }));
  const seen = await world.askTier(
    'village',
    village.as,
    'query ($code: ID!, $id: ID!) { village(code: $code) { case(id: $id) { persons } } }',
    { code: VILLAGE, id },
  );
  expect(seen.data).toEqual({ village: { case: { persons: 42 } } });
  const before = await cases();
  const six = await village.registers({ ...group, parties: people('REPRESENTATIVE', 6) });
  expect(six).toMatchObject({ code: 'BAD_INPUT', messageZh: expect.stringContaining('五名') });
  expect(await cases()).toBe(before);
  // By letter nobody stands in a room: the five are a rule for those who come.
  done(await village.registers({ ...group, channel: 'LETTER', parties: people('REPRESENTATIVE', 6) }));
});

test.each([0, -1, 100_001])('M112 %i persons are no group', async (persons) => {
  expect(codeOf(await village.registers({ persons }))).toBe('BAD_INPUT');
});

const agency = { agent: '村干部某', principal: '委托人某', consentGivenAt: CONSENT };
const agents = [
  { role: 'APPLICANT', name: '委托人某' },
  { role: 'AGENT', name: '村干部某' },
];
const brought = { parties: agents, agency };

test('M14 an agent files for a resident: both names stay, at the village and with the next holder', async () => {
  const { id } = done(await village.registers({ ...brought, kind: 'CLAIM', category: '1104' }));
  const expected = { agencies: [{ ...agencyNames, until: null, recordedBy: '经办人' }], parties: agents };
  expect(await handling(village, 'village', id)).toMatchObject(sorted(expected));
  done(await village.escalates(id, 'TOWNSHIP', 'COMPETENCE'));
  await world.settle();
  expect((await handling(township, 'township', id)).agencies).toMatchObject([agencyNames]);
});
const agencyNames = { agent: '村干部某', principal: '委托人某' };
const sorted = <T extends { parties: { role: string }[] }>(seen: T): T => ({
  ...seen,
  parties: seen.parties.toSorted((a, b) => a.role.localeCompare(b.role)),
});

test.each([
  ['no word of whom the agent acts for', { parties: agents }],
  ['an agent who is no party', { ...brought, agency: { ...agency, agent: '别人' } }],
  ['a principal who is no party', { ...brought, agency: { ...agency, principal: '别人' } }],
  [
    'a consent that lies in the future',
    { ...brought, agency: { ...agency, consentGivenAt: '2999-01-01T00:00:00Z' } },
  ],
])('M14 %s is not an agency', async (_, matter) => {
  const before = await cases();
  expect(codeOf(await village.registers(matter))).toBe('BAD_INPUT');
  expect(await cases()).toBe(before);
});

const dossier = (id: string) => ({ id, idempotencyKey: randomUUID() });
const appoints = (id: string, agent: string) =>
  village.mutate('appointAgent', 'AppointAgentInput', { case: dossier(id), agency: { ...agency, agent } });
const endsAgency = (id: string) =>
  village.mutate('endAgency', 'EndAgencyInput', { case: dossier(id), reason: '事项已办结。' });

test('M15 while the case is open its agent is replaced and not ended; after the end the agency ends', async () => {
  const { id } = done(await village.registers(brought));
  expect(codeOf(await endsAgency(id))).toBe('NOT_ALLOWED_NOW');
  done(await appoints(id, '接替人某'));
  expect((await handling(village, 'village', id)).agencies).toMatchObject([
    { agent: '村干部某', until: expect.any(String) },
    { agent: '接替人某', until: null },
  ]);
  done(await village.accepts(id));
  done(await village.opensRound(id, 'VILLAGE_PARTY_SECRETARY'));
  done(await village.settles(id));
  expect(codeOf(await endsAgency(id))).toBe('NOT_ALLOWED_NOW');
  done(await village.concludes(id, 'SETTLED'));
  expect(codeOf(await appoints(id, '又一人'))).toBe('NOT_ALLOWED_NOW');
  done(await endsAgency(id));
  expect((await handling(village, 'village', id)).agencies.at(-1)?.until).not.toBeNull();
  expect(codeOf(await endsAgency(id))).toBe('NOT_ALLOWED_NOW');
});

const agentsCases = async (place: string, agent: string) => {
  const answer = await world.askTier(
    'village',
    { ...village.as, region: place },
    'query ($code: ID!, $agent: String!) { village(code: $code) { casesByAgent(agent: $agent) { id } } }',
    { code: place, agent },
  );
  expect(answer.errors).toEqual([]);
  const seen = answer.data?.village as { casesByAgent: { id: string }[] } | undefined;
  return seen?.casesByAgent.map(({ id }) => id);
};

test('M14 an agent’s cases are listed: those that the agent follows now, of this place', async () => {
  const mine = {
    ...brought,
    agency: { ...agency, agent: '名册某' },
    parties: [...agents.slice(0, 1), { role: 'AGENT', name: '名册某' }],
  };
  const first = done(await village.registers(mine));
  const second = done(await village.registers(mine));
  expect(await agentsCases(VILLAGE, '名册某')).toEqual([second.id, first.id]);
  done(await appoints(first.id, '接替人某'));
  expect(await agentsCases(VILLAGE, '名册某')).toEqual([second.id]);
  expect(await agentsCases(OTHER_VILLAGE, '名册某')).toEqual([]);
});

test('M16 the rate of agency cases of a place comes with numerator and denominator', async () => {
  const other = office(world, 'village', OTHER_VILLAGE, ['SECRETARY']);
  done(await other.registers(brought));
  done(await other.registers());
  done(await other.registers());
  const rate = async (from: string, to: string) => {
    const answer = await world.askTier(
      'village',
      other.as,
      'query ($code: ID!, $from: DateTime!, $to: DateTime!) { village(code: $code) { agencyRate(from: $from, to: $to) { numerator denominator } } }',
      { code: OTHER_VILLAGE, from, to },
    );
    return answer.errors[0]?.extensions.code ?? answer.data;
  };
  const day = (offset: number) => new Date(Date.now() + offset * 86_400_000).toISOString();
  expect(await rate(day(-1), day(1))).toEqual({ village: { agencyRate: { numerator: 1, denominator: 3 } } });
  expect(await rate(day(1), day(2))).toEqual({ village: { agencyRate: { numerator: 0, denominator: 0 } } });
  expect(await rate(day(0), day(367))).toBe('BAD_USER_INPUT');
});

test('M13 a message of the WeChat group becomes one case, however often it is registered', async () => {
  const message = { group: '幸福村民生群', messageId: `m-${randomUUID()}` };
  const matter = { channel: 'WECHAT_GROUP', message };
  const { id } = done(await village.registers(matter));
  expect((await handling(village, 'village', id)).origin?.message).toEqual(message);
  const before = await cases();
  expect(done(await village.registers({ ...matter, title: '还是那件用水的事' })).id).toBe(id);
  expect(await cases()).toBe(before);
  // Another office's group of the same name is another group.
  const other = office(world, 'village', OTHER_VILLAGE, ['SECRETARY']);
  expect(done(await other.registers(matter)).id).not.toBe(id);
  expect(codeOf(await village.registers({ ...matter, channel: 'PHONE' }))).toBe('BAD_INPUT');
});

test('M13 two officers who register one message at once make one case', async () => {
  const matter = { channel: 'WECHAT_GROUP', message: { group: '幸福村民生群', messageId: randomUUID() } };
  const both = await Promise.all([village.registers(matter), village.registers(matter)]);
  expect(new Set(both.map((result) => done(result).id)).size).toBe(1);
});
