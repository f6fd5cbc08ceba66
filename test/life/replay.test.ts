import { afterAll, beforeAll, expect, test } from 'vitest';
import { office } from '../offices.ts';
import { done, type Result } from '../seen-case.ts';
import { firstPetitions, inspectorOf } from './inspection.ts';
import { COUNTY, type ReviewedWorld, startReviewedWorld, TOWNSHIP } from './under-review.ts';

let life: ReviewedWorld;
let inspector: ReturnType<typeof inspectorOf>;
beforeAll(async () => {
  life = await startReviewedWorld();
  inspector = inspectorOf(life);
});
afterAll(() => life[Symbol.asyncDispose]());

const code = (result: Result) => ('code' in result ? result.code : result.status);

interface SeenReplay {
  trigger: string;
  unitName: string;
  steps: { task: string; dueAt: string; light: string; isLate: boolean; doneBy: string | null }[];
}

async function replayOf(caseId: string, as = inspector.as): Promise<SeenReplay | null> {
  const { data, errors } = await life.world.ask(
    as,
    `query ($id: ID!) { replay(caseId: $id) { trigger unitName steps { task dueAt light isLate doneBy } } }`,
    { id: caseId },
  );
  expect(errors).toEqual([]);
  return (data as { replay: SeenReplay | null }).replay;
}

const lights = (replay: SeenReplay | null) => replay?.steps.map(({ task, light }) => `${task} ${light}`);

test('M80 three deadlines from one trigger: 24 hours, 3 days, 2 months; who did what when; late ones show', async () => {
  const [id = ''] = await firstPetitions(life, 1);
  const foundAt = life.now();
  done(await inspector.starts(id, 'COMPLAINT', foundAt));
  const begun = await replayOf(id);
  expect(begun).toMatchObject({ trigger: 'COMPLAINT', unitName: '杭坪镇' });
  // Found on Monday, 2026-03-02 at 9:00. 2 May is in the Labour Day holiday, so that day gives way to the 6th.
  expect(begun?.steps.map(({ task, dueAt }) => [task, dueAt])).toEqual([
    ['REVIEW', '2026-03-03T01:00:00.000Z'],
    ['ACCOUNTABILITY', '2026-03-05T16:00:00.000Z'],
    ['RESOLUTION', '2026-05-06T16:00:00.000Z'],
  ]);
  expect(lights(begun)).toEqual(['REVIEW GREEN', 'ACCOUNTABILITY GREEN', 'RESOLUTION GREEN']);

  life.passDays(2);
  done(await inspector.completes(id, 'REVIEW', life.now()));
  const late = await replayOf(id);
  expect(lights(late)).toEqual(['REVIEW RED', 'ACCOUNTABILITY GREEN', 'RESOLUTION GREEN']);
  expect(late?.steps[0]).toMatchObject({ isLate: true, doneBy: '县信访局督查科' });
  expect(code(await inspector.completes(id, 'REVIEW', life.now()))).toBe('NOT_ALLOWED_NOW');
  done(await inspector.completes(id, 'ACCOUNTABILITY', life.now(), '镇纪委', '约谈经办人。'));

  life.passDays(90);
  expect(lights(await replayOf(id))).toEqual(['REVIEW RED', 'ACCOUNTABILITY GREEN', 'RESOLUTION RED']);
  const read = await life.world.ask(
    inspector.as,
    `{ lateReplays(county: "${COUNTY}") { caseId case { title status } steps { task isLate doneAt } } }`,
  );
  expect(read.data).toMatchObject({
    lateReplays: [
      {
        caseId: id,
        case: { status: 'CONCLUDED' },
        steps: [{ isLate: true }, { isLate: false }, { isLate: true }],
      },
    ],
  });
  // The unit answers for it, and sees it.
  expect(await replayOf(id, life.township.as)).not.toBeNull();
  expect(await replayOf(id, office(life.world, 'township', '330726101').as)).toBeNull();
});

test('M80 a replay needs a first petition that failed, one at a time, and times that can be', async () => {
  const [id = ''] = await firstPetitions(life, 1);
  const before = await life.county.sees(id);
  const later = await life.answered(life.township);
  await life.world.settle();
  expect(code(await inspector.starts(later.id, 'COMPLAINT', life.now()))).toBe('NOT_ALLOWED_NOW');
  expect(code(await inspector.starts(id, 'SPOT_CHECK_PROBLEM', life.now()))).toBe('TOO_EARLY');
  expect(code(await inspector.starts(id, 'COMPLAINT', '2020-01-01T00:00:00Z'))).toBe('BAD_INPUT');
  expect(code(await inspector.starts(id, 'COMPLAINT', '2099-01-01T00:00:00Z'))).toBe('BAD_INPUT');
  expect(code(await inspector.completes(id, 'REVIEW', life.now()))).toBe('NOT_FOUND');
  expect(
    code(
      await life.county.mutate('startReplay', 'StartReplayInput', {
        idempotencyKey: 'by an officer',
        id,
        trigger: 'COMPLAINT',
        reason: '群众投诉。',
        foundAt: life.now(),
      }),
    ),
  ).toBe('NOT_ALLOWED');
  expect(await replayOf(id)).toBeNull();

  life.passDays(1);
  const sample = await inspector.draws({ size: 100 });
  done(await inspector.checks(sample.id, id, 'PROBLEM', '答复未送达。'));
  const both = await Promise.all([1, 2].map(() => inspector.starts(id, 'SPOT_CHECK_PROBLEM', life.now())));
  expect(both.map(code).toSorted()).toEqual(['CONCLUDED', 'NOT_ALLOWED_NOW']);
  for (const task of ['REVIEW', 'ACCOUNTABILITY', 'RESOLUTION'])
    done(await inspector.completes(id, task, life.now()));
  done(await inspector.starts(id, 'COMPLAINT', life.now()));
  expect(await life.county.sees(id)).toEqual(before);
  expect(before).toMatchObject({ holder: { office: TOWNSHIP } });
});
