import type { Rules } from './guards.ts';
import type { Answer, HandOver, World } from './world.ts';
import { setCustody, setHandOver } from './world.ts';

export type Decision = 'TAKE' | 'DECLINE';

export interface Reception {
  world: World;
  answer: Answer | 'STALE';
}

/** The receiver's one transaction. `decision` is what its automatic rules say, should they be asked. */
export function receive(world: World, arrived: HandOver, decision: Decision, rules: Rules): Reception {
  if (isRemembered(arrived, rules)) return answered(world, arrived, arrived.verdict);
  if (!mayTake(world, arrived, rules)) return answered(world, arrived, 'STALE');
  if (decision === 'DECLINE') return answered(world, arrived, 'DECLINED');
  const acknowledged = rules('impliedReceipt') ? acknowledgeBelow(world, arrived) : world;
  const taken = setCustody(acknowledged, arrived.to, { status: 'HELD', epoch: arrived.epoch });
  return answered(taken, arrived, 'TAKEN');
}

// A STALE is remembered too, so it is final. This is safe only because no newest hand-over is ever
// answered STALE, which is the work of the implied receipt: see `impliedReceipt` in counterexamples.txt.
function isRemembered({ verdict }: HandOver, rules: Rules) {
  if (verdict === 'NONE') return false;
  return rules(verdict === 'DECLINED' ? 'declineIsStored' : 'inboxDeduplication');
}

function mayTake(world: World, { to, epoch }: HandOver, rules: Rules) {
  const own = world.custody[to];
  // Without implied receipts a tier whose own hand-over is unanswered is still answerable for the
  // case, so that it cannot take it.
  if (own.status === 'IN_TRANSIT' && !rules('impliedReceipt')) return false;
  return !rules('epochFence') || (own.status !== 'HELD' && own.epoch < epoch);
}

function acknowledgeBelow(world: World, arrived: HandOver): World {
  const handOvers = world.handOvers.map((each) =>
    each.from === arrived.to && each.epoch < arrived.epoch && each.receipt === 'NONE'
      ? { ...each, receipt: 'IMPLIED' as const }
      : each,
  );
  return { ...world, handOvers };
}

function answered(world: World, arrived: HandOver, answer: HandOver['verdict']): Reception {
  const verdict = answer === 'NONE' ? 'STALE' : answer;
  // A sender does nothing with STALE but retry and flag, so the network need not carry it.
  const answers = verdict === 'STALE' ? arrived.answers : withAnswer(arrived.answers, verdict);
  return { world: setHandOver(world, arrived, { verdict, answers }), answer: verdict };
}

export const withAnswer = (answers: readonly Answer[], answer: Answer) =>
  [...new Set([...answers, answer])].toSorted();
