import { expect, test } from 'vitest';
import { asOwner } from '../authorization/matters.ts';
import { done } from '../seen-case.ts';
import { COUNTY, startReviewedWorld } from './under-review.ts';

test('M89 a review that the county declines leaves the opinion as it was, and may be asked for again', async () => {
  await using life = await startReviewedWorld();
  const { id, clocks } = await life.answered(life.township);
  const concludedAt = life.now();
  // A county that does not know its own place takes nothing.
  await asOwner(life.world, 'county', async (owner) => {
    await owner.query(`update place set code = '330799' where code = $1`, [COUNTY]);
  });
  life.passDays(3);
  done(await life.township.requestsReview(id, life.now()));
  await life.world.settle();
  const declined = await life.township.sees(id);
  expect(declined).toMatchObject({
    status: 'CONCLUDED',
    outcome: 'OPINION_ISSUED',
    stage: 'HANDLING',
    isOpen: false,
    inTransitTo: null,
    holder: { tier: 'TOWNSHIP' },
    clocks,
  });
  expect(declined?.timeline.at(-1)).toMatchObject({ tier: 'TOWNSHIP', move: 'DECLINE' });
  const read = await life.world.askTier(
    'township',
    life.township.as,
    `query ($id: ID!) { township(code: "330726107") { case(id: $id) { concludedAt } } }`,
    { id },
  );
  expect(read.data).toEqual({ township: { case: { concludedAt } } });

  await asOwner(life.world, 'county', async (owner) => {
    await owner.query(`update place set code = $1 where code = '330799'`, [COUNTY]);
  });
  done(await life.township.requestsReview(id, life.now()));
  await life.world.settle();
  expect(await life.county.sees(id)).toMatchObject({ status: 'REGISTERED', stage: 'REVIEW' });
});
