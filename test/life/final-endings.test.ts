import { afterAll, beforeAll, expect, test } from 'vitest';
import { done, type Result } from '../seen-case.ts';
import { type ReviewedWorld, startReviewedWorld, TOWNSHIP } from './under-review.ts';

let life: ReviewedWorld;
beforeAll(async () => {
  life = await startReviewedWorld();
});
afterAll(() => life[Symbol.asyncDispose]());

const code = (result: Result) => ('code' in result ? result.code : result.status);
const asked = () => ({ askedAt: life.now(), organ: '市人民政府信访工作机构' });
const answer = (verdict = 'MAINTAINED') => ({ decidedAt: life.now(), verdict, servedAt: life.now() });

test('M89 reviewed, re-reviewed above the county, final: and help goes on', async () => {
  const { id } = await life.reviewed();
  expect(code(await life.county.finalises(id, 'REREVIEW_SERVED'))).toBe('TOO_EARLY');
  expect(code(await life.county.finalises(id, 'NO_REVIEW_ASKED'))).toBe('TOO_EARLY');
  expect(code(await life.county.recordsOutsideReview(id, 'REVIEW', { asked: asked() }))).toBe(
    'NOT_ALLOWED_NOW',
  );
  expect(code(await life.county.recordsOutsideReview(id, 'REREVIEW', { answered: answer() }))).toBe(
    'TOO_EARLY',
  );
  life.passDays(20);
  expect(done(await life.county.recordsOutsideReview(id, 'REREVIEW', { asked: asked() }))).toMatchObject({
    status: 'CONCLUDED',
    stage: 'REREVIEW',
  });
  expect(code(await life.county.recordsOutsideReview(id, 'REREVIEW', { asked: asked() }))).toBe('TOO_EARLY');
  life.passDays(60);
  // Asked for and unanswered: time alone ends nothing.
  expect(code(await life.county.finalises(id, 'NO_REVIEW_ASKED'))).toBe('TOO_EARLY');
  expect(code(await life.county.finalises(id, 'REREVIEW_SERVED'))).toBe('TOO_EARLY');
  const early = { ...answer(), decidedAt: '2026-01-01T00:00:00Z' };
  expect(code(await life.county.recordsOutsideReview(id, 'REREVIEW', { answered: early }))).toBe('BAD_INPUT');
  done(await life.county.recordsOutsideReview(id, 'REREVIEW', { answered: answer() }));
  expect(code(await life.county.recordsOutsideReview(id, 'REREVIEW', { asked: asked() }))).toBe(
    'NOT_ALLOWED_NOW',
  );
  expect(code(await life.county.recordsOutsideReview(id, 'REREVIEW', { answered: answer() }))).toBe(
    'TOO_EARLY',
  );
  expect(code(await life.county.finalises(id, 'BY_PETITIONER'))).toBe('BAD_INPUT');
  const final = done(await life.county.finalises(id, 'REREVIEW_SERVED'));
  expect(final).toMatchObject({ status: 'FINAL', closing: 'REREVIEW_SERVED', outcome: 'OPINION_ISSUED' });

  // Nothing reopens it.
  const refused = [
    await life.county.accepts(id),
    await life.county.concludesReview(id, 'CHANGED'),
    await life.county.assigns(id, TOWNSHIP),
    await life.county.finalises(id, 'REREVIEW_SERVED'),
    await life.county.recordsOutsideReview(id, 'REREVIEW', { asked: asked() }),
  ];
  expect(refused.map((result) => 'code' in result)).toEqual(refused.map(() => true));
  done(await life.county.helps(id, 'COUNSELLING', '上门疏导。'));
  life.passDays(1);
  done(await life.county.helps(id, 'RELIEF', '协助申请临时救助。'));
  expect(code(await life.county.helps(id, 'RELIEF', ' '))).toBe('BAD_INPUT');
  const read = await life.world.ask(
    life.county.as,
    `query ($id: ID!) { case(id: $id) { status version county {
      help { kind text } outsideReviews { stage organ verdict } } } }`,
    { id },
  );
  expect(read.data).toEqual({
    case: {
      status: 'FINAL',
      version: final.version,
      county: {
        help: [
          { kind: 'COUNSELLING', text: '上门疏导。' },
          { kind: 'RELIEF', text: '协助申请临时救助。' },
        ],
        outsideReviews: [{ stage: 'REREVIEW', organ: '市人民政府信访工作机构', verdict: 'MAINTAINED' }],
      },
    },
  });
});

test('M89 an opinion of the county is reviewed above it, at once or in two steps, each asked for within 30 days', async () => {
  const { id } = await life.answered(life.county);
  expect(code(await life.county.recordsOutsideReview(id, 'REREVIEW', { asked: asked() }))).toBe('TOO_EARLY');
  expect(code(await life.county.recordsOutsideReview(id, 'HANDLING', { asked: asked() }))).toBe('BAD_INPUT');
  expect(code(await life.county.recordsOutsideReview(id, 'REVIEW', {}))).toBe('BAD_INPUT');
  life.passDays(5);
  expect(
    done(
      await life.county.recordsOutsideReview(id, 'REVIEW', { asked: asked(), answered: answer('CHANGED') }),
    ),
  ).toMatchObject({ status: 'CONCLUDED', stage: 'REVIEW' });
  life.passDays(40);
  // Counted from the day on which the review's answer was served.
  expect(code(await life.county.recordsOutsideReview(id, 'REREVIEW', { asked: asked() }))).toBe('TOO_LATE');
  expect(done(await life.county.finalises(id, 'NO_REVIEW_ASKED'))).toMatchObject({
    status: 'FINAL',
    closing: 'NO_REVIEW_ASKED',
  });
});

test('M89 nobody asks within 30 days, and the township ends the case for good', async () => {
  const { id } = await life.answered(life.township);
  const replied = life.now();
  life.passDays(29);
  expect(code(await life.township.finalises(id, 'NO_REVIEW_ASKED'))).toBe('TOO_EARLY');
  life.passDays(12);
  expect(done(await life.township.finalises(id, 'NO_REVIEW_ASKED'))).toMatchObject({ status: 'FINAL' });
  // Not even what is said to have been asked in time.
  expect(code(await life.township.requestsReview(id, replied))).toBe('NOT_ALLOWED_NOW');
  done(await life.township.helps(id, 'COUNSELLING'));
});

test('M89 a settled case ends for good once its agreement is performed, and not because nobody asked', async () => {
  const { id } = done(await life.township.registers({ category: '1104' }));
  done(await life.township.accepts(id));
  done(await life.township.opensRound(id, 'TOWNSHIP_POLITICAL_LEGAL_COMMISSIONER'));
  done(await life.township.settles(id));
  expect(code(await life.township.finalises(id, 'AGREEMENT_PERFORMED', '已付清。'))).toBe('TOO_EARLY');
  done(await life.township.concludes(id, 'SETTLED'));
  life.passDays(60);
  expect(code(await life.township.finalises(id, 'NO_REVIEW_ASKED'))).toBe('TOO_EARLY');
  expect(code(await life.township.finalises(id, 'AGREEMENT_PERFORMED', '款项已付清。'))).toBe('TOO_EARLY');
  done(await life.township.findsPerformance(id, 'PARTLY', life.now().slice(0, 10)));
  expect(code(await life.township.finalises(id, 'AGREEMENT_PERFORMED'))).toBe('TOO_EARLY');
  life.passDays(1);
  done(await life.township.findsPerformance(id, 'PERFORMED', life.now().slice(0, 10)));
  expect(done(await life.township.finalises(id, 'AGREEMENT_PERFORMED'))).toMatchObject({
    status: 'FINAL',
    closing: 'AGREEMENT_PERFORMED',
    outcome: 'SETTLED',
  });
});

test('M96 what ended for good is not taken up again, and who brought it is still helped', async () => {
  const { id } = await life.answered(life.township);
  life.passDays(41);
  const final = done(await life.township.finalises(id, 'NO_REVIEW_ASKED'));
  const tries = [
    await life.township.accepts(id),
    await life.township.escalates(id, 'COUNTY', 'COMPETENCE'),
    await life.township.transfers(id, '330726101'),
    await life.township.returns(id),
    await life.township.concludesReview(id, 'CHANGED'),
    await life.township.schedulesHearing(id, life.now()),
  ];
  expect(tries.map((result) => 'messageZh' in result)).toEqual(tries.map(() => true));
  expect(await life.township.sees(id)).toEqual(final);
  const helped = done(await life.township.helps(id, 'RELIEF', '送医送药。'));
  expect(helped).toEqual(final);
  // Help is kept by the holder, as everything of the case.
  await life.world.settle();
  expect(code(await life.county.helps(id, 'RELIEF'))).toBe('NOT_HOLDER');
});
