import { describe, expect, test } from 'vitest';
import { type Office, office } from '../offices.ts';
import { done } from '../seen-case.ts';
import {
  china,
  county,
  heard,
  inRingingWorld,
  OTHER_VILLAGE,
  ringsAt,
  roundOpen,
  stage,
  sweepVillage,
  TOWNSHIP,
  township,
  VILLAGE,
  village,
  world,
} from './ringing.ts';

inRingingWorld();

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
  stage.townshipAway = true;
  done(await village.escalates(id, 'TOWNSHIP', 'COMPETENCE'));
  stage.now = china('2026-03-15T09:00');
  await sweepVillage('2026-03-15T09:00');
  expect(await heard(village, 'village', id)).toEqual(['ROUTE AMBER']);
  stage.townshipAway = false;
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
  stage.now = china('2026-04-30T09:00');
  await world.tiers.county.sweep(stage.now);
  expect(await heard(county, 'county', claim.id)).toEqual(['HANDLE AMBER']);
  done(await county.assigns(claim.id, TOWNSHIP));
  await world.settle();
  await world.tiers.township.sweep(stage.now);
  expect(await heard(township, 'township', claim.id)).toContain('HANDLE AMBER');
  expect((await ringsAt(other, 'village')).nodes).toEqual([]);
});

test('what rang in the minute before the case ended rings all the same', async () => {
  const id = await roundOpen();
  await sweepVillage('2026-03-02T10:00');
  stage.now = china('2026-04-02T00:00:30');
  done(await village.fails(id));
  await sweepVillage('2026-04-02T00:01');
  expect(await heard(village, 'village', id)).toEqual(['MEDIATE AMBER', 'MEDIATE RED']);
});

test('an extension before the deadline keeps it from ringing red, and the new deadline rings anew', async () => {
  const id = await roundOpen();
  stage.now = china('2026-03-28T09:00');
  await world.tiers.village.sweep(stage.now);
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
