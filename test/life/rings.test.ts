import { createLog } from '@sanji/edge/log.ts';
import type { Desk } from '@sanji/tier/cases/desk.ts';
import { sweep } from '@sanji/tier/clocks/sweep.ts';
import { type CountyRules, DEFAULT_RULES } from '@sanji/tier/configuration/county-rules.ts';
import { queueAt, SWEEP } from '@sanji/tier/server/queue.ts';
import { watchClocks } from '@sanji/tier/server/watching-clocks.ts';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { done, type Office, office } from '../offices.ts';
import { startWorld, type World } from '../world.ts';

const VILLAGE = '330726107200';
const OTHER_VILLAGE = '330726107201';
const TOWNSHIP = '330726107';
const COUNTY = '330726';
const china = (wallClock: string) => new Date(`${wallClock}+08:00`);

let world: World;
let village: Office;
let township: Office;
let county: Office;
let now = new Date();
let rules: CountyRules = DEFAULT_RULES;
let townshipAway = false;

beforeAll(async () => {
  world = await startWorld({
    now: () => now,
    adjust: () => ({ rulesOf: () => rules }),
    reachable: (_, to) => !(townshipAway && to === 'TOWNSHIP'),
  });
  village = office(world, 'village', VILLAGE, ['SECRETARY']);
  township = office(world, 'township', TOWNSHIP);
  county = office(world, 'county', COUNTY);
});
afterAll(async () => {
  await world[Symbol.asyncDispose]();
});
beforeEach(() => {
  now = china('2026-03-02T09:00');
  rules = DEFAULT_RULES;
  townshipAway = false;
});

interface SeenRing {
  id: string;
  clock: string;
  light: string;
  dueAt: string;
  changedAt: string;
  at: string;
  case: { id: string; title: string } | null;
}
type Subgraph = 'village' | 'township' | 'county';

async function ringsAt(of: Office, subgraph: Subgraph, first = 100, after: string | null = null) {
  const answer = await world.askTier(
    subgraph,
    of.as,
    `query ($code: ID!, $first: Int!, $after: String) { ${subgraph}(code: $code) { rings(first: $first, after: $after) {
       nodes { id clock light dueAt changedAt at case { id title } } edges { cursor } pageInfo { hasNextPage endCursor } } } }`,
    { code: of.region, first, after },
  );
  if (answer.errors.length > 0) throw new Error(JSON.stringify(answer.errors));
  const place = answer.data?.[subgraph] as {
    rings: { nodes: SeenRing[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } };
  };
  return place.rings;
}

/** What rang for the office about the case, oldest light first. */
async function heard(of: Office, subgraph: Subgraph, id: string): Promise<string[]> {
  const { nodes } = await ringsAt(of, subgraph);
  return nodes
    .filter((ring) => ring.case?.id === id)
    .toSorted((a, b) => (a.changedAt < b.changedAt ? -1 : 1))
    .map((ring) => `${ring.clock} ${ring.light}`);
}

async function roundOpen(): Promise<string> {
  const { id } = done(await village.registers());
  done(await village.accepts(id));
  done(await village.opensRound(id, 'VILLAGE_PARTY_SECRETARY'));
  return id;
}

const sweepVillage = (at: string) => world.tiers.village.sweep(china(at));

test('a round rings amber and red, each once, and at its hour', async () => {
  const id = await roundOpen();
  await sweepVillage('2026-03-26T10:00');
  expect(await heard(village, 'village', id)).toEqual([]);
  await sweepVillage('2026-03-27T00:00');
  await sweepVillage('2026-03-27T00:01');
  expect(await heard(village, 'village', id)).toEqual(['MEDIATE AMBER']);
  await sweepVillage('2026-04-01T23:59:59.999');
  expect(await heard(village, 'village', id)).toEqual(['MEDIATE AMBER']);
  await sweepVillage('2026-04-02T00:00');
  await sweepVillage('2026-04-02T00:01');
  expect(await heard(village, 'village', id)).toEqual(['MEDIATE AMBER', 'MEDIATE RED']);
});

test('what turned amber and red while the service was down rings twice, and says when it changed', async () => {
  const id = await roundOpen();
  await sweepVillage('2026-05-20T08:00');
  const { nodes } = await ringsAt(village, 'village');
  const own = nodes.filter((ring) => ring.case?.id === id);
  expect(own.map(({ light, at }) => [light, at])).toEqual([
    ['RED', '2026-05-20T00:00:00.000Z'],
    ['AMBER', '2026-05-20T00:00:00.000Z'],
  ]);
  expect(own.map(({ changedAt }) => changedAt)).toEqual([
    '2026-04-01T16:00:00.000Z',
    expect.stringMatching(/^2026-03-26T/),
  ]);
});

test('an unassigned case rings: registered, and accepted by nobody', async () => {
  const { id } = done(await village.registers({ kind: 'CLAIM', category: '1104' }));
  await sweepVillage('2026-03-18T00:00');
  expect(await heard(village, 'village', id)).toEqual(['ROUTE AMBER', 'ROUTE RED']);
});

test('on its way a case rings at its sender, and once it is taken at its receiver', async () => {
  const { id } = done(await village.registers({ kind: 'CLAIM', category: '1104' }));
  townshipAway = true;
  done(await village.escalates(id, 'TOWNSHIP', 'COMPETENCE'));
  now = china('2026-03-15T09:00');
  await sweepVillage('2026-03-15T09:00');
  expect(await heard(village, 'village', id)).toEqual(['ROUTE AMBER']);
  townshipAway = false;
  await world.settle();
  await sweepVillage('2026-03-20T00:00');
  expect(await heard(village, 'village', id)).toEqual(['ROUTE AMBER']);
  await world.tiers.township.sweep(china('2026-04-20T00:00'));
  expect(await heard(township, 'township', id)).toEqual(['NOTICE AMBER', 'NOTICE RED']);
});

test('whoever gets a case whose time is nearly over hears of it', async () => {
  const other = office(world, 'village', OTHER_VILLAGE, ['SECRETARY']);
  const claim = done(await county.registers({ places: [VILLAGE], kind: 'CLAIM', category: '1104' }));
  done(await county.accepts(claim.id));
  now = china('2026-04-30T09:00');
  await world.tiers.county.sweep(now);
  expect(await heard(county, 'county', claim.id)).toEqual(['HANDLE AMBER']);
  done(await county.assigns(claim.id, TOWNSHIP));
  await world.settle();
  await world.tiers.township.sweep(now);
  expect(await heard(township, 'township', claim.id)).toContain('HANDLE AMBER');
  expect((await ringsAt(other, 'village')).nodes).toEqual([]);
});

test('what rang in the minute before the case ended rings all the same', async () => {
  const id = await roundOpen();
  await sweepVillage('2026-03-02T10:00');
  now = china('2026-04-02T00:00:30');
  done(await village.fails(id));
  await sweepVillage('2026-04-02T00:01');
  expect(await heard(village, 'village', id)).toEqual(['MEDIATE AMBER', 'MEDIATE RED']);
});

test('an extension before the deadline keeps it from ringing red, and the new deadline rings anew', async () => {
  const id = await roundOpen();
  now = china('2026-03-28T09:00');
  await world.tiers.village.sweep(now);
  const input = { case: await village.on(id, '双方同意延长。'), days: 30 };
  expect(done(await village.mutate('extendRound', 'ExtendRoundInput', input)).clocks).toMatchObject([
    { kind: 'MEDIATE', startedAt: '2026-03-02T01:00:00.000Z', dueAt: '2026-05-06T16:00:00.000Z' },
  ]);
  await sweepVillage('2026-04-10T00:00');
  expect(await heard(village, 'village', id)).toEqual(['MEDIATE AMBER']);
  await sweepVillage('2026-05-07T00:00');
  expect(await heard(village, 'village', id)).toEqual(['MEDIATE AMBER', 'MEDIATE AMBER', 'MEDIATE RED']);
});

describe('an extension of a round', () => {
  const asks = async (id: string, days: number, note = '双方同意延长。') =>
    village.mutate('extendRound', 'ExtendRoundInput', { case: await village.on(id, note), days });

  test('is 1 to 30 days, says that the parties consent, and comes once', async () => {
    const id = await roundOpen();
    const before = await village.sees(id);
    expect(await asks(id, 0)).toMatchObject({ code: 'BAD_INPUT' });
    expect(await asks(id, 31)).toMatchObject({ code: 'BAD_INPUT' });
    expect(await asks(id, 10, ' ')).toMatchObject({ code: 'BAD_INPUT' });
    expect(await village.sees(id)).toEqual(before);
    done(await asks(id, 10));
    expect(await asks(id, 10)).toMatchObject({ code: 'NOT_ALLOWED_NOW' });
  });

  test('needs an open round', async () => {
    const { id } = done(await village.registers());
    done(await village.accepts(id));
    expect(await asks(id, 10)).toMatchObject({ code: 'TOO_EARLY' });
  });
});

test('条例34 the head of the unit extends the handling once, and nobody else', async () => {
  const head = office(world, 'township', TOWNSHIP, ['LEADER']);
  const { id } = done(await township.registers({ places: [VILLAGE], kind: 'CLAIM', category: '1104' }));
  done(await township.accepts(id));
  const asks = async (by: Office, days: number, note = '案情复杂。') =>
    by.mutate('extendCase', 'ExtendInput', { case: await by.on(id, note), days });
  expect(await asks(township, 30)).toMatchObject({ code: 'NOT_ALLOWED' });
  expect(await asks(head, 31)).toMatchObject({ code: 'BAD_INPUT' });
  expect(await asks(head, 30, '')).toMatchObject({ code: 'BAD_INPUT' });
  expect(done(await asks(head, 30)).clocks).toMatchObject([
    { kind: 'HANDLE', dueAt: '2026-06-01T16:00:00.000Z' },
  ]);
  expect(await asks(head, 30)).toMatchObject({ code: 'NOT_ALLOWED_NOW' });
  const { data } = await world.askTier(
    'township',
    township.as,
    `query ($id: ID!) { township(code: "${TOWNSHIP}") { case(id: $id) { handling: township { notices { kind text } } } } }`,
    { id },
  );
  expect(data?.township).toMatchObject({
    case: {
      handling: {
        notices: expect.arrayContaining([
          { kind: 'EXTENDED', text: '您反映的事项办理期限延长 30 日,理由:案情复杂。' },
        ]),
      },
    },
  });
});

describe('M12 the warm whistle', () => {
  const breaches = async (of: Office, subgraph: Subgraph, day: string, first = 20, after?: string) => {
    const answer = await world.askTier(
      subgraph,
      of.as,
      `query ($code: ID!, $day: String!, $first: Int!, $after: String) { ${subgraph}(code: $code) {
         warmWhistleBreaches(day: $day, first: $first, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } } }`,
      { code: of.region, day, first, after },
    );
    if (answer.errors.length > 0) return answer.errors.map((error) => error.extensions.code);
    const place = answer.data?.[subgraph] as {
      warmWhistleBreaches: { nodes: { id: string }[]; pageInfo: { endCursor: string; hasNextPage: boolean } };
    };
    return place.warmWhistleBreaches;
  };

  test('M12 an online matter that is not ended on its day is a breach, one that is ended by 24:00 is none', async () => {
    now = china('2026-07-01T23:58');
    const enters = async (channel: string) =>
      done(await county.registers({ places: [VILLAGE], kind: 'CLAIM', category: '1104', channel })).id;
    const [late, inTime, visit] = [await enters('ONLINE'), await enters('ONLINE'), await enters('VISIT')];
    for (const id of [late, inTime]) done(await county.accepts(id));
    now = china('2026-07-01T23:59:59');
    done(await county.concludes(inTime, 'OPINION_ISSUED'));
    expect(await breaches(county, 'county', '2026-07-01')).toMatchObject({ nodes: [] });
    now = china('2026-07-02T00:00');
    done(await county.concludes(late, 'OPINION_ISSUED'));
    expect(await breaches(county, 'county', '2026-07-01')).toMatchObject({ nodes: [{ id: late }] });
    expect(await breaches(county, 'county', '2026-06-30')).toMatchObject({ nodes: [] });
    expect(visit).not.toBe(late);
    await world.tiers.county.sweep(now);
    expect(await heard(county, 'county', late)).toContain('SAME_DAY RED');
    expect((await heard(county, 'county', inTime)).join()).not.toContain('SAME_DAY RED');
  });

  test('M12 the list is paged, and knows a day when it sees one', async () => {
    now = china('2026-07-05T12:00');
    for (const _ of [1, 2, 3]) {
      done(await village.registers({ channel: 'ONLINE' }));
      now = new Date(now.getTime() + 1000);
    }
    now = china('2026-07-06T08:00');
    const first = await breaches(village, 'village', '2026-07-05', 2);
    if (Array.isArray(first)) throw new Error('no page');
    expect([first.nodes.length, first.pageInfo.hasNextPage]).toEqual([2, true]);
    const rest = await breaches(village, 'village', '2026-07-05', 2, first.pageInfo.endCursor);
    expect(rest).toMatchObject({ nodes: [{}], pageInfo: { hasNextPage: false } });
    expect(await breaches(village, 'village', '2026-02-30')).toEqual(['BAD_USER_INPUT']);
    expect(await breaches(village, 'village', 'yesterday')).toEqual(['BAD_USER_INPUT']);
    expect(await breaches(village, 'village', '2026-07-05', 101)).toEqual(['BAD_USER_INPUT']);
  });
});

describe('the list of rings', () => {
  test('is paged, newest first, and leaves none out', async () => {
    for (let n = 0; n < 3; n += 1) await roundOpen();
    await sweepVillage('2026-06-01T00:00');
    const all = (await ringsAt(village, 'village')).nodes.map((ring) => ring.id);
    expect(all.length).toBeGreaterThanOrEqual(6);
    const seen: string[] = [];
    let after: string | null = null;
    for (let page = 0; page < 50; page += 1) {
      const { nodes, pageInfo } = await ringsAt(village, 'village', 2, after);
      seen.push(...nodes.map((ring) => ring.id));
      after = pageInfo.endCursor;
      if (!pageInfo.hasNextPage) break;
    }
    expect(seen).toEqual(all);
    const times = (await ringsAt(village, 'village')).nodes.map((ring) => ring.at);
    expect(times).toEqual(times.toSorted().toReversed());
  });

  test.each([[{ first: 0 }], [{ first: 101 }], [{ after: 'nowhere' }]])('refuses %j', async (page) => {
    const answer = await world.askTier(
      'village',
      village.as,
      'query ($first: Int!, $after: String) { village(code: "330726107200") { rings(first: $first, after: $after) { nodes { id } } } }',
      { first: 20, ...page },
    );
    expect(answer.errors.map((error) => error.extensions.code)).toEqual(['BAD_USER_INPUT']);
  });

  test('shows a leader above what rang below, and nobody beside', async () => {
    const id = await roundOpen();
    await sweepVillage('2026-06-01T00:00');
    const leader = { ...office(world, 'village', TOWNSHIP, ['LEADER']), region: VILLAGE };
    expect(await heard(leader, 'village', id)).toEqual(['MEDIATE AMBER', 'MEDIATE RED']);
    const beside = { ...office(world, 'village', OTHER_VILLAGE, ['LEADER']), region: VILLAGE };
    await expect(ringsAt(beside, 'village')).rejects.toThrow('OUT_OF_REGION');
  });
});

describe('new holidays', () => {
  const notice: CountyRules['holidayNotices'][number] = {
    year: 2027,
    holidays: ['2027-01-01', '2027-01-04', '2027-10-01'],
    workdays: ['2027-01-02'],
  };

  test('a county loads a notice, and every provisional deadline is computed anew, once', async () => {
    now = china('2026-12-20T09:00');
    const { id, clocks } = done(await village.registers({ kind: 'CLAIM', category: '1104' }));
    expect(clocks).toMatchObject([{ kind: 'ROUTE', provisional: true, dueAt: '2027-01-04T16:00:00.000Z' }]);
    expect(await sweepVillage('2026-12-20T10:00')).toMatchObject({ recomputed: 0 });
    rules = { ...DEFAULT_RULES, holidayNotices: [notice] };
    now = china('2026-12-21T09:00');
    expect(await world.tiers.village.sweep(now)).toMatchObject({ recomputed: 1 });
    const card = await village.sees(id);
    expect(card).toMatchObject({ version: '0.2', status: 'REGISTERED' });
    expect(card?.clocks).toMatchObject([
      {
        kind: 'ROUTE',
        provisional: false,
        startedAt: clocks[0]?.startedAt,
        dueAt: '2027-01-05T16:00:00.000Z',
      },
    ]);
    expect(card?.timeline.at(-1)).toMatchObject({ move: 'RECOMPUTE', tier: 'VILLAGE' });
    expect(await world.tiers.village.sweep(now)).toMatchObject({ recomputed: 0 });
    await world.settle();
    expect(await township.sees(id)).toEqual(card);
  });

  test('a case on its way is computed anew by whoever holds it next', async () => {
    now = china('2026-12-20T09:00');
    const { id } = done(await county.registers({ places: [VILLAGE], kind: 'CLAIM', category: '1104' }));
    townshipAway = true;
    done(await county.assigns(id, TOWNSHIP));
    await world.tiers.county.sweep(now);
    rules = { ...DEFAULT_RULES, holidayNotices: [notice] };
    expect(await world.tiers.county.sweep(now)).toMatchObject({ recomputed: 0 });
    townshipAway = false;
    await world.settle();
    expect((await township.sees(id))?.clocks).toMatchObject([
      { kind: 'OBJECT', provisional: false },
      { kind: 'NOTICE', provisional: false },
    ]);
  });
});

/** A desk that stops at a point of the sweep, as often as it is said. */
function stumbling(desk: Desk, at: string, times = 1): Desk {
  let left = times;
  return {
    ...desk,
    checkpoint: (point) => {
      if (point !== at || left === 0) return;
      left -= 1;
      throw new Error(`stumbled at ${at}`);
    },
  };
}

describe('a sweep that is cut short', () => {
  test.each(['sweep.rung', 'sweep.noted', 'sweep.done'])('at %s rings once all the same', async (point) => {
    const id = await roundOpen();
    const late = china('2026-04-02T08:00');
    const { desk } = world.tiers.village;
    await expect(sweep(stumbling(desk, point), late)).rejects.toThrow('stumbled');
    await sweep(desk, late);
    await sweep(desk, late);
    expect(await heard(village, 'village', id)).toEqual(['MEDIATE AMBER', 'MEDIATE RED']);
  });

  test('two sweeps at once ring once', async () => {
    const ids = [await roundOpen(), await roundOpen(), await roundOpen()];
    const late = china('2026-04-02T08:00');
    const { desk } = world.tiers.village;
    const swept = await Promise.all([sweep(desk, late), sweep(desk, late), sweep(desk, late)]);
    expect(swept.reduce((sum, { rings }) => sum + rings, 0)).toBe(6);
    for (const id of ids)
      expect(await heard(village, 'village', id)).toEqual(['MEDIATE AMBER', 'MEDIATE RED']);
  });
});

/** Runs the real queue on the village's database: says when a sweep of its own is over, and how to stop it. */
async function works(desk: Desk): Promise<{ swept: Promise<void>; stop: () => Promise<void> }> {
  const { promise: swept, resolve } = Promise.withResolvers<void>();
  const { courierUrl } = world.databases.village;
  const watched: Desk = {
    ...desk,
    checkpoint: (point) => {
      desk.checkpoint(point);
      if (point === 'sweep.done') resolve();
    },
  };
  const stop = await watchClocks({ courierUrl, cron: '* * * * *' }, watched, createLog({ silent: true }));
  return { swept, stop };
}

describe('the queue', () => {
  test('sweeps as the weak role, is stopped and started, and neither skips nor repeats', async () => {
    const id = await roundOpen();
    const { desk } = world.tiers.village;
    now = china('2026-03-27T00:00');
    const first = await works(desk);
    await first.swept;
    await first.stop();
    expect(await heard(village, 'village', id)).toEqual(['MEDIATE AMBER']);
    now = china('2026-04-03T00:00');
    expect(await heard(village, 'village', id)).toEqual(['MEDIATE AMBER']);
    // Two that start together send one job between them: whoever gets it sweeps, and the other may wait for the next minute.
    const both = await Promise.all([works(desk), works(desk)]);
    await Promise.race(both.map(({ swept }) => swept));
    await Promise.all(both.map(({ stop }) => stop()));
    expect(await heard(village, 'village', id)).toEqual(['MEDIATE AMBER', 'MEDIATE RED']);
  });

  test('is told of one schedule by however many instances, and its jobs carry nothing', async () => {
    const owner = new pg.Client({ connectionString: world.databases.village.ownerUrl });
    await owner.connect();
    const schedules = await owner.query('select name, cron, data from pgboss.schedule');
    const jobs = await owner.query('select name from pgboss.job where name = $1 and data is not null', [
      SWEEP,
    ]);
    const owned = await owner.query(
      `select 1 from pg_class join pg_namespace on pg_namespace.oid = relnamespace
       where nspname = 'pgboss' and relowner = 'sanji_village_courier'::regrole`,
    );
    await owner.end();
    expect(schedules.rows).toEqual([{ name: SWEEP, cron: '* * * * *', data: null }]);
    expect([jobs.rows, owned.rows]).toEqual([[], []]);
  });

  test('takes no job twice while one waits', async () => {
    const boss = queueAt(world.databases.township.courierUrl);
    await boss.start();
    const sent = [await boss.send(SWEEP), await boss.send(SWEEP)];
    await boss.stop({ graceful: false });
    expect(sent).toEqual([expect.any(String), null]);
  });

  test('is closed to the role that works for callers', async () => {
    const app = new pg.Client({ connectionString: world.databases.village.appUrl });
    await app.connect();
    await expect(app.query('select * from pgboss.job')).rejects.toThrow('permission denied');
    await app.end();
  });
});
