import { createServer } from 'node:http';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { events } from '../live/listening.ts';
import { type Office, office } from '../offices.ts';
import { done } from '../seen-case.ts';
import { person, startWorld, type World } from '../world.ts';
import { listening, OVER_EVENT_STREAMS, startHiveGateway, VARIANTS } from './hive-gateway.ts';

const TWELVE_HOURS_MS = 12 * 3_600_000;
const LEADER = person('county-leader');
const NARRATIVE = '两户因用水先后起争执。';

const PAGE = `query ($code: ID!, $id: ID!) {
  county(code: $code) {
    name openCaseCount
    townships {
      code name openCaseCount
      cases(first: 5) { nodes { id title status light holder { tier officeName } clocks { kind dueAt } } }
      villages { code name openCaseCount grids { code } mediators { name } }
    }
  }
  case(id: $id) { id village { narrative } township { narrative } county { narrative } }
}`;

let world: World;
let village: Office;
let township: Office;
let aheadMs = 0;
let caseId: string;

beforeAll(async () => {
  world = await startWorld({ now: () => new Date(Date.now() + aheadMs) });
  vi.stubEnv('VILLAGE_URL', world.tiers.village.url);
  vi.stubEnv('TOWNSHIP_URL', world.tiers.township.url);
  vi.stubEnv('COUNTY_URL', world.tiers.county.url);
  village = office(world, 'village', '330726107200', ['SECRETARY']);
  township = office(world, 'township', '330726107');
  caseId = await escalated();
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await world[Symbol.asyncDispose]();
});
afterEach(() => {
  aheadMs = 0;
});

async function escalated(): Promise<string> {
  const { id } = done(await village.registers({ kind: 'CLAIM' }));
  done(await village.escalates(id, 'TOWNSHIP', 'COMPETENCE'));
  await world.settle();
  return id;
}

const each = test.each(Object.entries(VARIANTS));

each('%s: a leader is answered as by our gateway, from three tiers', async (_, variant) => {
  await using hive = await startHiveGateway(world, variant);
  const variables = { code: '330726', id: caseId };
  const ours = await world.ask(LEADER, PAGE, variables);
  expect(ours).toMatchObject({ errors: [], data: { case: { village: { narrative: NARRATIVE } } } });
  expect(await hive.ask(LEADER, PAGE, variables)).toEqual({ data: ours.data, errors: [] });
});

each(
  '%s: everybody is answered in their own name, also when all ask the same at once',
  async (_, variant) => {
    await using hive = await startHiveGateway(world, variant);
    const query = `{ case(id: "${caseId}") { id township { narrative } } }`;
    const elsewhere = office(world, 'village', '330726001001').as;
    const answers = await Promise.all(
      [LEADER, elsewhere, township.as, null].map((as) => hive.ask(as, query)),
    );
    const seen = { id: caseId, township: { narrative: NARRATIVE } };
    expect(answers.map(({ data }) => data?.case ?? null)).toEqual([seen, null, seen, null]);
    const codes = answers.map(({ errors }) => errors.map(({ extensions }) => extensions.code));
    expect(codes).toEqual([[], ['NOT_FOUND'], [], ['UNAUTHENTICATED']]);
  },
);

each('%s: a move is heard, completed by another tier', async (_, variant) => {
  await using hive = await startHiveGateway(world, variant);
  const both = hive.listen(
    () => world.token(LEADER),
    events('Township', 'cursor kind tier case { id township { narrative } village { narrative } }'),
  );
  for (const one of both) await one.caughtUp();
  const id = await escalated();
  for (const one of both) {
    const arrived = await one.first(
      ({ kind, case: about }) => kind === 'HANDOVER_ARRIVED' && about?.id === id,
    );
    expect(arrived).toMatchObject({
      tier: 'TOWNSHIP',
      case: { township: { narrative: NARRATIVE }, village: { narrative: NARRATIVE } },
    });
    expect(one.errors).toEqual([]);
  }
});

each('%s: who listens hears of no other village', async (_, variant) => {
  await using hive = await startHiveGateway(world, variant);
  const both = hive.listen(() => world.token(village.as), events('Village'));
  for (const one of both) await one.caughtUp();
  const { id: theirs } = done(await office(world, 'village', '330726107201', ['SECRETARY']).registers());
  const { id: ours } = done(await village.registers());
  for (const one of both) {
    await one.first(({ case: about }) => about?.id === ours);
    expect(one.heard.map(({ case: about }) => about?.id)).not.toContain(theirs);
  }
});

// Over WebSockets from a tier it connects five times more with the same token before it gives up, and forgets why.
test.each(Object.entries(OVER_EVENT_STREAMS))(
  '%s: a subscription ends with its reason as its token expires, and none begins with one that has',
  async (_, variant) => {
    await using hive = await startHiveGateway(world, variant);
    const token = await world.token(LEADER);
    aheadMs = TWELVE_HOURS_MS - 6_000;
    const both = hive.listen(() => Promise.resolve(token), events('Village'));
    for (const one of both) await one.caughtUp();
    for (const one of both) expect(await one.ended).toBe('TOKEN_EXPIRED');
    for (const one of hive.listen(() => Promise.resolve(token), events('Village'))) {
      expect(await one.ended).toBe('TOKEN_EXPIRED');
      expect(one.heard).toEqual([]);
    }
  },
);

test.each(Object.entries(OVER_EVENT_STREAMS))(
  '%s: a tier that hangs is waited for so long, a subscription for longer',
  async (_, variant) => {
    await using hive = await startHiveGateway(world, variant);
    const [, heard] = hive.listen(() => world.token(LEADER), events('Village'));
    await heard.caughtUp();
    const hanging = createServer(() => undefined);
    vi.stubEnv('COUNTY_URL', await listening(hanging));
    const answer = await hive.ask(
      LEADER,
      '{ village(code: "330726107200") { code } county(code: "330726") { code } }',
    );
    vi.stubEnv('COUNTY_URL', world.tiers.county.url);
    hanging.close();
    hanging.closeAllConnections();
    expect(answer).toMatchObject({
      data: { village: { code: '330726107200' }, county: null },
      errors: [{ extensions: { code: 'GATEWAY_TIMEOUT', serviceName: 'county' } }],
    });
    const { id } = done(await village.registers());
    expect(await heard.first(({ case: about }) => about?.id === id)).toMatchObject({ kind: 'CASE_CHANGED' });
  },
);
