import { afterAll, beforeAll, expect, test } from 'vitest';
import { office } from '../offices.ts';
import { done } from '../seen-case.ts';
import { given, instructing } from './instructing.ts';
import { COUNTY, type ReviewedWorld, startReviewedWorld, TOWNSHIP, VILLAGE } from './under-review.ts';

let life: ReviewedWorld;
let countyIsAway = false;
beforeAll(async () => {
  life = await startReviewedWorld({
    reachable: (from, to) => !(countyIsAway && (from === 'COUNTY' || to === 'COUNTY')),
  });
});
afterAll(() => life[Symbol.asyncDispose]());

const leader = () => instructing(life.world, 'county', office(life.world, 'county', COUNTY, ['LEADER']).as);
const village = () =>
  instructing(life.world, 'village', office(life.world, 'village', VILLAGE, ['SECRETARY']).as);

test('M62 a report answers what its office had been asked by then, and not the follow-up that it had not heard of', async () => {
  const { id } = done(await office(life.world, 'village', VILLAGE).registers({ channel: 'LETTER' }));
  await life.world.settle();
  const { id: instruction } = given(await leader().instructs(id, [VILLAGE]));
  await life.world.settle();
  given(await village().acknowledges(instruction));
  await life.world.settle();
  countyIsAway = true;
  given(await village().reports(instruction, '水渠已修。'));
  given(await leader().follows(instruction, '2026-04-10', '另请核实补偿款。'));
  countyIsAway = false;
  await life.world.settle();

  for (const seat of [leader(), village()]) {
    const seen = await seat.reads(instruction);
    expect(seen?.thread.messages.map(({ kind }) => kind)).toEqual([
      'INSTRUCTION',
      'ACKNOWLEDGED',
      'FOLLOW_UP',
      'REPORT',
    ]);
    expect(seen).toMatchObject({
      offices: [{ isPending: true, reportedAt: expect.any(String) }],
      thread: { status: 'AWAITS_BELOW' },
    });
  }
  expect(await village().desk(instruction)).toEqual(['INSTRUCTION_TO_ANSWER']);
  expect(await leader().desk(instruction)).toEqual([]);
  const { data } = await life.world.askTier(
    'county',
    office(life.world, 'county', COUNTY, ['LEADER']).as,
    `{ instructionAtCounty(id: "${instruction}") { thread { messages { id kind answers } } } }`,
  );
  const { messages } = (
    data as {
      instructionAtCounty: { thread: { messages: { id: string; kind: string; answers: string | null }[] } };
    }
  ).instructionAtCounty.thread;
  expect(messages[3]?.answers).toBe(messages[0]?.id);
  expect(messages[1]?.answers).toBeNull();

  given(await village().reports(instruction, '补偿款已到账。'));
  await life.world.settle();
  expect(await leader().reads(instruction)).toMatchObject({
    offices: [{ isPending: false }],
    thread: { status: 'AWAITS_ABOVE' },
  });
});

test('M86 nobody has a reply before every demand has its answer: a notice that it was accepted is none', async () => {
  const { township } = life;
  const missing = async (id: string) => {
    const { data, errors } = await life.world.askTier(
      'township',
      township.as,
      `{ township(code: "${TOWNSHIP}") { case(id: "${id}") { handling: township { threeEnds { end missing } } } } }`,
    );
    if (errors.length > 0) throw new Error(JSON.stringify(errors));
    const found = data as {
      township: { case: { handling: { threeEnds: { end: string; missing: string[] }[] } } };
    };
    return found.township.case.handling.threeEnds.find(({ end }) => end === 'REAR')?.missing;
  };
  const { id } = done(
    await township.registers({ kind: 'CLAIM', category: '1104', demands: ['赔偿', '道歉'] }),
  );
  done(await township.accepts(id));
  expect(await missing(id)).toContain('REPLIED');
  done(
    await township.mutate('reply', 'ReplyInput', {
      case: { id, idempotencyKey: 'a first word' },
      text: '正在办理。',
    }),
  );
  expect(await missing(id)).toContain('REPLIED');
  done(await township.concludes(id, 'OPINION_ISSUED'));
  expect(await missing(id)).not.toContain('REPLIED');
});
