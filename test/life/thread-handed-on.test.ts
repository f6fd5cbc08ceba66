import { expect, test } from 'vitest';
import { office } from '../offices.ts';
import { done } from '../seen-case.ts';
import { guiding, thread } from './guiding.ts';
import { COUNTY, startReviewedWorld, TOWNSHIP, VILLAGE } from './under-review.ts';

test('M38 a question that reaches the county after the case has moved on reaches the new holder too', async () => {
  let countyIsAway = true;
  await using life = await startReviewedWorld({
    reachable: (from, to) => !(countyIsAway && (from === 'COUNTY' || to === 'COUNTY')),
  });
  const { world } = life;
  const village = office(world, 'village', VILLAGE);
  const { id } = done(await village.registers({ kind: 'CLAIM', category: '1104' }));
  const asked = thread(await guiding(world, 'village', village.as).asks(id, 'COUNTY', '请指导。'));
  done(await village.escalates(id, 'TOWNSHIP', 'COMPETENCE'));
  await expect(world.settle()).rejects.toThrow('no answer in time');
  expect((await life.township.sees(id))?.holder).toEqual({ tier: 'TOWNSHIP', office: TOWNSHIP });
  countyIsAway = false;
  life.passDays(1);
  // The county learns that the township holds the case before it learns of the village's question.
  await world.tiers.township.drain();
  await world.settle();
  const above = guiding(world, 'county', office(world, 'county', COUNTY).as);
  expect((await above.reads(asked.id))?.offices).toEqual([TOWNSHIP, VILLAGE]);
  thread(await above.advises(asked.id, '按公告的口径执行。', { plan: true }));
  await world.settle();
  const below = guiding(world, 'township', life.township.as);
  expect(thread(await below.answers(asked.id, '采纳。', { decision: 'ADOPT' })).messages).toHaveLength(3);
});
