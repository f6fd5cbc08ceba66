import type { Milestone, Move, Tier } from '../schema.types.ts';

export interface Responsibility {
  tier: Tier;
  office: string;
  since: string;
  until: string | null;
  by: Move;
}

type Seen = Pick<Milestone, 'at' | 'tier' | 'office' | 'move'>;

/**
 * Who answered for the case, from when until when: the chain that a supervisor asks for. Whoever sends stays answerable
 * until the receipt, so the next one's time begins with its own TAKE and no moment is nobody's. Pure.
 */
export function responsibilityChain(
  timeline: readonly Seen[],
  holder: { tier: Tier; office: string },
): Responsibility[] {
  const arrivals = timeline.flatMap((step, index): Omit<Responsibility, 'until'>[] => {
    if (step.move === 'REGISTER' || step.move === 'TAKE')
      return [{ tier: step.tier, office: step.office, since: step.at, by: step.move }];
    if (step.move !== 'TRANSFER') return [];
    // A transfer's milestone names the office that gave the case away; the next step is made by the one that has it.
    const next = timeline.slice(index + 1).find(({ tier }) => tier === step.tier);
    const office = next?.office ?? holder.office;
    return [{ tier: step.tier, office, since: step.at, by: step.move }];
  });
  return arrivals.map((arrival, index) => ({ ...arrival, until: arrivals[index + 1]?.since ?? null }));
}
