import type { Rules } from './guards.ts';
import type { Decision } from './receiver.ts';
import { receive, withAnswer } from './receiver.ts';
import type { Answer, HandOver, Step, Tier, World } from './world.ts';
import { envelope, name, setCustody, setHandOver } from './world.ts';

/**
 * The network forgets nothing: whatever was ever posted may arrive again, and whatever was ever
 * answered may arrive late. A crash of either side between the two commits, a lost answer and a
 * second courier are all runs in which some of these steps are not taken.
 */
export const networkSteps = (world: World, rules: Rules): Step[] =>
  world.handOvers.flatMap((each) => [
    ...(['TAKE', 'DECLINE'] as const).map((decision) => arrives(world, each, decision, rules)),
    ...(rules('receiptOnlyForTaken') ? [] : [crashAfterReceipt(world, each)]),
    ...each.answers.map((answer) => answerArrives(world, each, answer, rules)),
  ]);

function arrives(world: World, each: HandOver, decision: Decision, rules: Rules): Step {
  const { world: next, answer } = receive(world, each, decision, rules);
  return { says: `${envelope(each)} arrives; ${name(each.to)} answers ${answer}`, world: next };
}

const crashAfterReceipt = (world: World, each: HandOver): Step => ({
  says: `${envelope(each)} arrives; ${name(each.to)} answers TAKEN and crashes before it commits`,
  world: setHandOver(world, each, { answers: withAnswer(each.answers, 'TAKEN') }),
});

const answerArrives = (world: World, each: HandOver, answer: Answer, rules: Rules): Step => ({
  says: `${name(each.from)} stores the answer ${answer} to ${envelope(each)}`,
  world: store(world, each, answer, rules),
});

/** The sender's second transaction. */
function store(world: World, each: HandOver, answer: Answer, rules: Rules): World {
  const receipt = each.receipt === 'NONE' ? answer : each.receipt;
  const kept = setHandOver(world, each, { receipt });
  const own = world.custody[each.from];
  const awaits = own.status === 'IN_TRANSIT' && own.epoch === each.epoch - 1;
  return awaits || !rules('senderFence')
    ? setCustody(kept, each.from, after(answer, each.epoch, rules))
    : kept;
}

function after(answer: Answer, epoch: number, rules: Rules): World['custody'][Tier] {
  if (answer === 'TAKEN') return { status: 'GONE', epoch };
  return { status: 'HELD', epoch: rules('declineUsesEpoch') ? epoch : epoch - 1 };
}

/**
 * Every process has crashed and every message under way is lost; from then on the couriers send what
 * is unanswered, round after round, and each call succeeds. No office does anything.
 */
export function settle(world: World, decision: Decision, rules: Rules): World {
  let settled: World = { ...world, drafts: [] };
  // A round in which nothing is stored will not be followed by a better one, and each round stores one.
  for (let round = 0; round <= world.handOvers.length; round += 1) {
    for (const [index] of settled.handOvers.entries()) settled = call(settled, index, decision, rules);
  }
  return settled;
}

function call(world: World, index: number, decision: Decision, rules: Rules): World {
  const sent = world.handOvers[index];
  if (sent?.receipt !== 'NONE') return world;
  const { world: received, answer } = receive(world, sent, decision, rules);
  const answered = received.handOvers[index];
  return answer === 'STALE' || !answered ? received : store(received, answered, answer, rules);
}
