import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { done, type Result, type SeenCase } from '../seen-case.ts';
import { COUNTY, type ReviewedWorld, startReviewedWorld, TOWNSHIP } from './under-review.ts';

let life: ReviewedWorld;
let crashAt: string | undefined;
beforeAll(async () => {
  life = await startReviewedWorld({
    adjust: (subgraph) => ({
      checkpoint: (point) => {
        if (subgraph === 'township' && point === crashAt) throw new Error('the township dies here');
      },
    }),
  });
});
afterAll(() => life[Symbol.asyncDispose]());

const moves = (card: SeenCase) => card.timeline.map(({ tier, move }) => `${tier} ${move}`);
const code = (result: Result) => ('code' in result ? result.code : result.status);

test('M89 an opinion of the township is reviewed by the county: one id, one holder, one dossier', async () => {
  const { id } = await life.answered(life.township);
  life.passDays(10);
  const sent = done(await life.township.requestsReview(id, life.now(), '补贴少算了一亩。'));
  expect(sent).toMatchObject({ status: 'IN_TRANSIT', stage: 'REVIEW', holder: { tier: 'TOWNSHIP' } });
  await life.world.settle();
  expect(await life.county.sees(id)).toMatchObject({
    status: 'REGISTERED',
    stage: 'REVIEW',
    isOpen: true,
    holder: { tier: 'COUNTY', office: COUNTY },
  });

  done(await life.county.accepts(id));
  const card = done(await life.county.concludesReview(id, 'CHANGED'));
  expect(card).toMatchObject({ status: 'CONCLUDED', outcome: 'OPINION_ISSUED', stage: 'REVIEW' });
  expect(moves(card)).toEqual([
    'TOWNSHIP REGISTER',
    'TOWNSHIP ACCEPT',
    'TOWNSHIP CONCLUDE',
    'TOWNSHIP REQUEST_REVIEW',
    'COUNTY TAKE',
    'COUNTY ACCEPT',
    'COUNTY CONCLUDE',
  ]);
  await life.world.settle();
  expect(await life.township.sees(id)).toEqual(card);

  const read = await life.world.ask(
    life.county.as,
    `query ($id: ID!) { case(id: $id) {
      township { reviewRequests { reasons } reviewOpinions { verdict } }
      county { reviewRequests { askedBy reasons askableUntil } reviewOpinions { verdict legalBasis issuedBy } } } }`,
    { id },
  );
  expect(read.errors).toEqual([]);
  expect(read.data).toEqual({
    case: {
      // What the parties may read comes back to where they read it.
      township: {
        reviewRequests: [{ reasons: '补贴少算了一亩。' }],
        reviewOpinions: [{ verdict: 'CHANGED' }],
      },
      county: {
        reviewRequests: [
          { askedBy: '甲某某', reasons: '补贴少算了一亩。', askableUntil: expect.stringMatching(/^2026-0/) },
        ],
        reviewOpinions: [
          { verdict: 'CHANGED', legalBasis: '《信访工作条例》第三十五条。', issuedBy: '经办人' },
        ],
      },
    },
  });
});

test('M89 no round, no transfer and no other end while an opinion is under review', async () => {
  const { id } = await life.answered(life.township);
  done(await life.township.requestsReview(id, life.now()));
  expect(['IN_TRANSIT', 'NOT_HOLDER']).toContain(code(await life.township.requestsReview(id, life.now())));
  await life.world.settle();
  expect(code(await life.township.requestsReview(id, life.now()))).toBe('NOT_HOLDER');
  const before = await life.county.sees(id);
  expect(code(await life.county.returns(id))).toBe('NOT_ALLOWED_NOW');
  expect(code(await life.county.assigns(id, TOWNSHIP))).toBe('NOT_ALLOWED_NOW');
  expect(await life.county.sees(id)).toEqual(before);

  const accepted = done(await life.county.accepts(id));
  expect(accepted.clocks.map(({ kind }) => kind)).not.toContain('HANDLE');
  expect(code(await life.county.opensRound(id, 'COUNTY_DISPUTE_CENTRE'))).toBe('NOT_ALLOWED_NOW');
  expect(code(await life.county.concludes(id, 'OPINION_ISSUED'))).toBe('NOT_ALLOWED_NOW');
  expect(code(await life.county.concludes(id, 'GUIDED_TO_LITIGATION'))).toBe('NOT_ALLOWED_NOW');
  done(await life.county.concludesReview(id, 'REVOKED'));
});

test('M21 a review is of the opinion that was issued: no new demand comes into it and ends up without an answer', async () => {
  const { id } = await life.answered(life.township);
  done(await life.township.requestsReview(id, life.now()));
  await life.world.settle();
  const adds = () =>
    life.county.mutate('addDemand', 'AddDemandInput', {
      case: { id, idempotencyKey: randomUUID() },
      text: '另行要求赔偿误工费',
    });
  expect(code(await adds())).toBe('NOT_ALLOWED_NOW');
  done(await life.county.accepts(id));
  expect(code(await adds())).toBe('NOT_ALLOWED_NOW');
  done(await life.county.concludesReview(id, 'MAINTAINED'));
});

test('a callback after the first ending is none after the review', async () => {
  const { id } = await life.answered(life.township);
  const callback = (by: typeof life.county) =>
    by.mutate('recordCallback', 'CallbackInput', {
      case: { id, idempotencyKey: randomUUID() },
      on: life.now().slice(0, 10),
      by: '镇干部',
      reached: true,
      result: '对意见不服。',
    });
  done(await callback(life.township));
  life.passDays(1);
  done(await life.township.requestsReview(id, life.now()));
  await life.world.settle();
  done(await life.county.accepts(id));
  done(await life.county.concludesReview(id, 'MAINTAINED'));
  const missing = async () => {
    const answer = await life.world.askTier(
      'county',
      life.county.as,
      `{ county(code: "${COUNTY}") { missingCallbacks(from: "2026-01", to: "2026-12", first: 100) { id } } }`,
    );
    expect(answer.errors).toEqual([]);
    const place = answer.data?.county as { missingCallbacks: { id: string }[] } | undefined;
    return place?.missingCallbacks.map((one) => one.id);
  };
  expect(await missing()).toContain(id);
  done(await callback(life.county));
  expect(await missing()).not.toContain(id);
});

test('M89 a review is asked for within 30 days of the reply, and of an opinion only', async () => {
  const { id } = await life.answered(life.township);
  const replied = life.now();
  const before = await life.township.sees(id);
  expect(code(await life.township.requestsReview(id, '2026-01-01T00:00:00Z'))).toBe('BAD_INPUT');
  expect(code(await life.township.requestsReview(id, '2099-01-01T00:00:00Z'))).toBe('BAD_INPUT');
  expect(code(await life.township.requestsReview(id, replied, ' '))).toBe('BAD_INPUT');
  life.passDays(40);
  expect(code(await life.township.requestsReview(id, life.now()))).toBe('TOO_LATE');
  expect(await life.township.sees(id)).toEqual(before);
  // What was asked in time may be entered late: the petitioner asked, and did not enter it.
  expect(code(await life.township.requestsReview(id, replied))).toBe('IN_TRANSIT');
  await life.world.settle();

  const open = done(await life.township.registers({ kind: 'CLAIM', category: '1104' }));
  done(await life.township.accepts(open.id));
  expect(code(await life.township.requestsReview(open.id, life.now()))).toBe('NOT_ALLOWED_NOW');
  expect(code(await life.township.concludesReview(open.id, 'MAINTAINED'))).toBe('TOO_EARLY');
});

test('M89 of two requests at once one goes up', async () => {
  const { id } = await life.answered(life.township);
  const both = await Promise.all([1, 2].map(() => life.township.requestsReview(id, life.now())));
  expect(both.filter((result) => code(result) === 'IN_TRANSIT' && 'status' in result)).toHaveLength(1);
  await life.world.settle();
  expect(await life.county.sees(id)).toMatchObject({ stage: 'REVIEW', holder: { tier: 'COUNTY' } });
});

test('M89 a request that dies in between never was, and the same request goes up afterwards', async () => {
  const { id } = await life.answered(life.township);
  const before = await life.township.sees(id);
  const input = {
    case: await life.township.on(id),
    askedAt: life.now(),
    askedBy: '甲某某',
    reasons: '对处理意见不服。',
  };
  for (const point of ['request_review.revised', 'handover.in-transit', 'request_review.posted']) {
    crashAt = point;
    await expect(life.township.mutate('requestReview', 'RequestReviewInput', input)).rejects.toThrow();
    crashAt = undefined;
    expect(await life.township.sees(id)).toEqual(before);
  }
  done(await life.township.mutate('requestReview', 'RequestReviewInput', input));
  await life.world.settle();
  expect(await life.county.sees(id)).toMatchObject({ stage: 'REVIEW', version: '1.1' });
});
