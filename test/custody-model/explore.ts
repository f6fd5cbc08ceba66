import { networkSteps } from './courier.ts';
import type { Rules } from './guards.ts';
import type { Check } from './invariant.ts';
import { officeSteps } from './sender.ts';
import type { World } from './world.ts';
import { keyOf, name, registeredAt, TIERS } from './world.ts';

interface Visit {
  world: World;
  says: string;
  before: Visit | null;
}

export interface Exploration {
  states: number;
  /** The longest of the shortest ways from a registration to a state. */
  depth: number;
  fault: string | null;
  /** The shortest way to the fault; empty without one. */
  steps: readonly string[];
}

/** Breadth first, so that the first fault met has the fewest steps. */
export function explore(rules: Rules, checks: readonly Check[], lastEpoch: number): Exploration {
  const seen = new Set<string>();
  let depth = 0;
  let front: Visit[] = TIERS.map((tier) => ({
    world: registeredAt(tier),
    says: `${name(tier)} registers the case, epoch 0`,
    before: null,
  }));
  for (; front.length > 0; depth += 1) {
    const next: Visit[] = [];
    for (const visit of front) {
      const key = keyOf(visit.world);
      if (seen.has(key)) continue;
      seen.add(key);
      const fault = firstFault(visit.world, rules, checks);
      if (fault) return { states: seen.size, depth, fault, steps: waysTo(visit) };
      const steps = [...officeSteps(visit.world, rules, lastEpoch), ...networkSteps(visit.world, rules)];
      for (const step of steps) if (!seen.has(keyOf(step.world))) next.push({ ...step, before: visit });
    }
    front = next;
  }
  return { states: seen.size, depth: depth - 1, fault: null, steps: [] };
}

function firstFault(world: World, rules: Rules, checks: readonly Check[]): string | null {
  for (const check of checks) {
    const fault = check(world, rules);
    if (fault) return fault;
  }
  return null;
}

function waysTo(last: Visit): string[] {
  const steps: string[] = [];
  for (let visit: Visit | null = last; visit; visit = visit.before) steps.unshift(visit.says);
  return steps;
}
