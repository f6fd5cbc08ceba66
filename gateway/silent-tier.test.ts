import { expect, test } from 'vitest';
import { type Mood, startMoodyTier, startTrial } from './trial.ts';

const CASE = '{ case(id: "330122-1") { title village township } }';
const DEADLINES = { readMs: 250, writeMs: 250 };
const WITHOUT_VILLAGE = { case: { title: 'A wall between neighbours', village: null, township: 'helped' } };
const SILENT = {
  message: 'The village tier did not answer in time.',
  extensions: { code: 'TIER_UNAVAILABLE', tier: 'VILLAGE' },
};

test.each<Mood>(['hold', 'drop', 'page'])(
  'a leader sees the rest of a case when the village would %s',
  async (mood) => {
    const village = await startMoodyTier(mood);
    await using trial = await startTrial({ village: village.url, deadlines: DEADLINES });
    await trial.ask('{ township }');
    const startedMs = performance.now();
    const { data, errors, text } = await trial.ask(CASE);
    expect(performance.now() - startedMs).toBeLessThan(1_000);
    expect(data).toEqual(WITHOUT_VILLAGE);
    expect(errors).toEqual([SILENT]);
    expect(text).not.toMatch(/127\.0\.0\.1|10\.0\.0\.7|nginx|ECONN|stack/);
    await village.close();
  },
);

test('a village that is switched off while the gateway runs is missed, and nothing else is', async () => {
  const village = await startMoodyTier('answer');
  await using trial = await startTrial({ village: village.url, deadlines: DEADLINES });
  expect((await trial.ask('{ village }')).data).toEqual({ village: 'Meirong' });
  await village.close();
  expect(await trial.ask('{ village township }')).toMatchObject({
    data: { village: null, township: 'Hengcun' },
    errors: [SILENT],
  });
});

test("a tier's refusal over HTTP keeps its code and loses its address", async () => {
  const village = await startMoodyTier('refuse');
  await using trial = await startTrial({ village: village.url });
  expect((await trial.ask('{ village }')).errors).toEqual([
    { message: 'Sign in again.', extensions: { code: 'TOKEN_EXPIRED', tier: 'VILLAGE' } },
  ]);
  await village.close();
});

test('the silence of one tier is waited for once per request', async () => {
  const village = await startMoodyTier('hold');
  await using trial = await startTrial({ village: village.url, deadlines: DEADLINES });
  const { data, errors } = await trial.ask(
    'mutation { a: noteAtVillage(id: "1")  b: noteAtCounty(id: "1")  c: noteAtVillage(id: "1") }',
  );
  expect(data).toEqual({ a: null, b: 'noted', c: null });
  expect(errors).toEqual([SILENT, SILENT]);
  expect(village.calls).toBe(1);
  await village.close();
});

test('a tier that failed repeatedly is left alone, tried once after a pause, and trusted when it answers', async () => {
  const village = await startMoodyTier('drop');
  let clock = new Date();
  const breaker = { failures: 2, pauseMs: 5_000 };
  await using trial = await startTrial({ village: village.url, now: () => clock, breaker });
  const asked = async () => {
    const before = village.calls;
    const { data } = await trial.ask('{ village }');
    return { heard: data?.village ?? null, calls: village.calls - before };
  };
  expect(await asked()).toEqual({ heard: null, calls: 1 });
  expect(await asked()).toEqual({ heard: null, calls: 1 });
  expect(await asked()).toEqual({ heard: null, calls: 0 });
  clock = new Date(clock.getTime() + 5_000);
  expect(await asked()).toEqual({ heard: null, calls: 1 });
  expect(await asked()).toEqual({ heard: null, calls: 0 });
  village.mood = 'answer';
  expect(await asked()).toEqual({ heard: null, calls: 0 });
  clock = new Date(clock.getTime() + 5_000);
  expect(await asked()).toEqual({ heard: 'Meirong', calls: 1 });
  expect(await asked()).toEqual({ heard: 'Meirong', calls: 1 });
  await village.close();
});
