import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Office } from '../offices.ts';
import { done, type Result } from '../seen-case.ts';
import { person } from '../world.ts';
import { COUNTY, type ReviewedWorld, startReviewedWorld, TOWNSHIP } from './under-review.ts';

let life: ReviewedWorld;
beforeAll(async () => {
  life = await startReviewedWorld();
});
afterAll(() => life[Symbol.asyncDispose]());

const code = (result: Result) => ('code' in result ? result.code : result.status);
const PANEL = [
  { kind: 'CONGRESS_DEPUTY', name: '丙某某' },
  { kind: 'CONSULTATIVE_MEMBER', name: '丁某某' },
  { kind: 'VILLAGE_CADRE', name: '戊某某' },
  { kind: 'LOCAL_WORTHY', name: '己某某' },
  { kind: 'LAWYER', name: '庚某某' },
];

interface SeenHearing {
  id: string;
  state: string;
  place: string;
  panel: { kind: string; name: string }[];
  votesFor: number | null;
  votesAgainst: number | null;
  votesAbstained: number | null;
  outcome: string | null;
}

async function hearingsOf(id: string, tier: 'township' | 'county'): Promise<SeenHearing[]> {
  const { data } = await life.world.ask(
    life.county.as,
    `query ($id: ID!) { case(id: $id) { kept: ${tier} { hearings {
      id state place panel { kind name } votesFor votesAgainst votesAbstained outcome } } } }`,
    { id },
  );
  return (data as { case: { kept: { hearings: SeenHearing[] } } }).case.kept.hearings;
}

/** A claim that the township accepted, with a hearing announced for today. */
async function announced(by: Office = life.township): Promise<{ id: string; hearing: string }> {
  const { id } = done(await by.registers({ places: [`${TOWNSHIP}200`], kind: 'CLAIM', category: '1104' }));
  done(await by.accepts(id));
  done(await by.schedulesHearing(id, life.now()));
  const [hearing] = await hearingsOf(id, by === life.county ? 'county' : 'township');
  if (hearing === undefined) throw new Error('no hearing was announced');
  return { id, hearing: hearing.id };
}

async function heldHearing(by: Office): Promise<string> {
  const { id, hearing } = await announced(by);
  done(await by.opensHearing(id, hearing, PANEL));
  done(await by.recordsHearing(id, 4, 1));
  return id;
}

test('M87 a hearing is announced, opened with its panel by kind, and closed with a vote and an opinion', async () => {
  const { id, hearing } = await announced();
  const opened = done(await life.township.opensHearing(id, hearing, PANEL));
  expect(opened).toMatchObject({ status: 'ACCEPTED', timeline: expect.arrayContaining([]) });
  expect(opened.timeline.at(-1)).toMatchObject({ move: 'OPEN_HEARING' });
  const closed = done(await life.township.recordsHearing(id, 3, 1, 1));
  expect(closed.timeline.at(-1)).toMatchObject({ move: 'CLOSE_HEARING' });
  expect(await hearingsOf(id, 'township')).toEqual([
    {
      id: hearing,
      state: 'CLOSED',
      place: '县社会治理中心听证室',
      panel: PANEL,
      votesFor: 3,
      votesAgainst: 1,
      votesAbstained: 1,
      outcome: 'NOT_SUPPORT',
    },
  ]);
});

test('M87 a vote that does not match the panel is refused, and the hearing stays open', async () => {
  const { id, hearing } = await announced();
  done(await life.township.opensHearing(id, hearing, PANEL));
  const before = await life.township.sees(id);
  expect(code(await life.township.recordsHearing(id, 4, 2))).toBe('BAD_INPUT');
  expect(code(await life.township.recordsHearing(id, 4, 0))).toBe('BAD_INPUT');
  expect(code(await life.township.recordsHearing(id, 6, -1))).toBe('BAD_INPUT');
  expect(await life.township.sees(id)).toEqual(before);
  expect(await hearingsOf(id, 'township')).toMatchObject([{ state: 'OPEN', votesFor: null }]);
});

test('M87 while a hearing is open the case goes nowhere and does not end', async () => {
  const { id, hearing } = await announced();
  expect(code(await life.township.recordsHearing(id, 5, 0))).toBe('TOO_EARLY');
  expect(code(await life.township.opensHearing(id, 'unheard-of', PANEL))).toBe('NOT_FOUND');
  expect(code(await life.township.opensHearing(id, hearing, []))).toBe('BAD_INPUT');
  done(await life.township.opensHearing(id, hearing, PANEL));
  const before = await life.township.sees(id);
  const refused = [
    await life.township.opensHearing(id, hearing, PANEL),
    await life.township.schedulesHearing(id, life.now()),
    await life.township.escalates(id, 'COUNTY', 'COMPETENCE'),
    await life.township.transfers(id, '330726101'),
    await life.township.concludes(id, 'OPINION_ISSUED'),
    await life.township.opensRound(id, 'TOWNSHIP_POLITICAL_LEGAL_COMMISSIONER'),
  ];
  expect(refused.map(code)).toEqual(refused.map(() => 'NOT_ALLOWED_NOW'));
  expect(await life.township.sees(id)).toEqual(before);
  done(await life.township.recordsHearing(id, 5, 0));
  done(await life.township.concludes(id, 'OPINION_ISSUED'));
  expect(code(await life.township.schedulesHearing(id, life.now()))).toBe('NOT_ALLOWED_NOW');
});

test('M87 a later announcement replaces one that has not opened, and none lies in the past', async () => {
  const { id, hearing } = await announced();
  expect(code(await life.township.schedulesHearing(id, '2026-01-01T00:00:00Z'))).toBe('BAD_INPUT');
  done(await life.township.schedulesHearing(id, '2026-12-01T01:00:00Z', '镇综治中心'));
  expect(code(await life.township.opensHearing(id, hearing, PANEL))).toBe('NOT_ALLOWED_NOW');
  expect((await hearingsOf(id, 'township')).map(({ state }) => state).toSorted()).toEqual([
    'ANNOUNCED',
    'REPLACED',
  ]);
});

test('M87 a hearing announced below is held above: the announcement went up with the case', async () => {
  const { id, hearing } = await announced();
  done(await life.township.escalates(id, 'COUNTY', 'COMPETENCE'));
  await life.world.settle();
  done(await life.county.accepts(id));
  done(await life.county.opensHearing(id, hearing, PANEL));
  done(await life.county.recordsHearing(id, 0, 5));
  expect(await hearingsOf(id, 'county')).toMatchObject([{ state: 'CLOSED', votesAgainst: 5 }]);
});

test('M87 a concluded case is heard only for a re-review that is awaited', async () => {
  const { id } = await life.reviewed();
  expect(code(await life.county.schedulesHearing(id, life.now()))).toBe('NOT_ALLOWED_NOW');
  const asked = { askedAt: life.now(), organ: '市人民政府信访工作机构' };
  done(await life.county.recordsOutsideReview(id, 'REREVIEW', { asked }));
  done(await life.county.schedulesHearing(id, life.now()));
  const [hearing] = await hearingsOf(id, 'county');
  done(await life.county.opensHearing(id, hearing?.id ?? '', PANEL));
  expect(code(await life.county.finalises(id, 'NO_REVIEW_ASKED'))).toBe('NOT_ALLOWED_NOW');
  const answered = { decidedAt: life.now(), verdict: 'MAINTAINED', servedAt: life.now() };
  expect(code(await life.county.recordsOutsideReview(id, 'REREVIEW', { answered }))).toBe('NOT_ALLOWED_NOW');
  life.passDays(9);
  done(await life.county.recordsHearing(id, 5, 0));
  done(await life.county.recordsOutsideReview(id, 'REREVIEW', { answered }));
  expect(done(await life.county.finalises(id, 'REREVIEW_SERVED'))).toMatchObject({ status: 'FINAL' });
});

test('M87 S0 counts 17 hearings a year, place by place', async () => {
  await using year = await startReviewedWorld();
  const before = life;
  life = year;
  try {
    for (let held = 0; held < 12; held += 1) await heldHearing(year.county);
    for (let held = 0; held < 5; held += 1) await heldHearing(year.township);
    await year.world.settle();
  } finally {
    life = before;
  }
  const ask = (as: Parameters<typeof year.world.ask>[0]) =>
    year.world.ask(
      as,
      `{ county(code: "${COUNTY}") { hearings(year: 2026) before: hearings(year: 2025) never: hearings(year: 1) } }`,
    );
  expect((await ask(person('county-leader'))).data).toEqual({
    county: { hearings: 17, before: 0, never: null },
  });
  const township = await year.world.ask(
    person('county-leader'),
    `{ township(code: "${TOWNSHIP}") { hearings(year: 2026) } }`,
  );
  expect(township.data).toEqual({ township: { hearings: 5 } });
  const outside = { id: 'board', name: '看板', roles: ['DASHBOARD'] as const, region: COUNTY };
  expect((await ask({ ...outside, roles: [...outside.roles] })).data).toEqual({
    county: { hearings: 17, before: null, never: null },
  });
});
