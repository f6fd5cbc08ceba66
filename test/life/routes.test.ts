import { describe, expect, test } from 'vitest';
import { office } from '../offices.ts';
import { done } from '../seen-case.ts';
import {
  CLAIM,
  COUNTY,
  counts,
  county,
  expectRefused,
  inRoutedWorld,
  read,
  TOWNSHIP,
  township,
  VILLAGE,
  village,
  world,
} from './routing.ts';

inRoutedWorld();

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

test('M1 figures cover at most 366 days', async () => {
  await expect(counts(township, TOWNSHIP, 'casesByHandlingClass { cases }', 400)).rejects.toThrow(
    'BAD_USER_INPUT',
  );
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
