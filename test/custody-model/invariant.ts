import { settle } from './courier.ts';
import type { Rules } from './guards.ts';
import type { World } from './world.ts';
import { envelope, name, posted, TIERS } from './world.ts';

export type Check = (world: World, rules: Rules) => string | null;

const holders = (world: World) => TIERS.filter((tier) => world.custody[tier].status === 'HELD');

/** At most one tier holds the case; if none does, exactly one unanswered hand-over has its highest epoch. */
export function custodyIsClear(world: World): string | null {
  const held = holders(world);
  if (held.length > 1) return `held twice: by ${held.map(name).join(' and ')}`;
  if (held.length === 1) return null;
  const epochs = [
    ...TIERS.map((tier) => world.custody[tier].epoch),
    ...world.handOvers.map((each) => each.epoch),
  ];
  const highest = Math.max(...epochs);
  const underWay = world.handOvers.filter((each) => each.receipt === 'NONE' && each.epoch === highest);
  const [only] = underWay;
  if (!only) return 'lost: nobody holds the case, and no unanswered hand-over carries its highest epoch';
  if (underWay.length > 1) return `forked: ${underWay.map(envelope).join(' and ')} are both under way`;
  const { status, epoch } = world.custody[only.from];
  if (status === 'IN_TRANSIT' && epoch === highest - 1) return null;
  return `nobody answers: ${envelope(only)} is under way and ${name(only.from)} is not in transit below it`;
}

/**
 * When the couriers have done their work, one tier holds the case, nothing is unanswered, and the case
 * can go on. Without this the invariant alone would be content with a hand-over that nobody ever takes.
 */
export function neverStalls(world: World, rules: Rules): string | null {
  const settled = [settle(world, 'TAKE', rules), settle(world, 'DECLINE', rules)];
  const stalled = settled.flatMap((each) => each.handOvers).find((each) => each.receipt === 'NONE');
  if (stalled) return `stalled: ${envelope(stalled)} is never settled, however often it is sent`;
  const unclear = settled.map(custodyIsClear).find((fault) => fault !== null);
  if (unclear) return `with everything delivered, ${unclear}`;
  const stuck = holders(world).find((tier) => posted(world, tier, world.custody[tier].epoch + 1));
  return stuck && rules('uniquePerEpoch')
    ? `stalled: ${name(stuck)} holds the case, and its outbox refuses every further hand-over`
    : null;
}
