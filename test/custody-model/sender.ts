import type { Rules } from './guards.ts';
import type { Draft, Step, Tier, World } from './world.ts';
import { envelope, name, post, posted, setCustody, TIERS } from './world.ts';

/** Everything an office of any tier may do by itself, each as one local transaction. */
export function officeSteps(world: World, rules: Rules, lastEpoch: number): Step[] {
  return [
    ...TIERS.flatMap((tier) => holderSteps(world, tier, rules, lastEpoch)),
    ...(rules('noRecall') ? [] : TIERS.flatMap((tier) => recall(world, tier))),
    ...world.drafts.flatMap((draft) => finish(world, draft, rules)),
  ];
}

function holderSteps(world: World, tier: Tier, rules: Rules, lastEpoch: number): Step[] {
  const { status, epoch } = world.custody[tier];
  if (status !== 'HELD' || epoch >= lastEpoch) return [];
  const between: Step = {
    says: `${name(tier)} moves the case between two of its offices, epoch ${epoch + 1}`,
    world: setCustody(world, tier, { status: 'HELD', epoch: epoch + 1 }),
  };
  const away = TIERS.filter((to) => to !== tier).flatMap((to) =>
    rules('holderLocked') ? handOver(world, tier, to, epoch, rules) : read(world, tier, to, epoch),
  );
  return [between, ...away];
}

function handOver(world: World, from: Tier, to: Tier, epochRead: number, rules: Rules): Step[] {
  const epoch = epochRead + 1;
  if (rules('uniquePerEpoch') && posted(world, from, epoch)) return [];
  // Like an ORM, this writes the changed column alone: the epoch is the row's, not the one that was read.
  const inTransit = setCustody(world, from, { ...world.custody[from], status: 'IN_TRANSIT' });
  const what = envelope({ from, to, epoch });
  if (rules('outboxInSameTransaction')) {
    return [
      {
        says: `${name(from)} puts the case in transit and posts ${what}`,
        world: post(inTransit, from, to, epoch),
      },
    ];
  }
  const draft: Draft = { kind: 'UNPOSTED', from, to, epoch };
  return [
    {
      says: `${name(from)} puts the case in transit, and has yet to post ${what}`,
      world: { ...inTransit, drafts: [...inTransit.drafts, draft] },
    },
  ];
}

function read(world: World, from: Tier, to: Tier, epoch: number): Step[] {
  const known = world.drafts.some((each) => each.from === from && each.to === to && each.epoch === epoch);
  if (known) return [];
  const draft: Draft = { kind: 'READ', from, to, epoch };
  return [
    {
      says: `an office of ${name(from)} reads that it holds the case at epoch ${epoch}, and means to send it to ${name(to)}`,
      world: { ...world, drafts: [...world.drafts, draft] },
    },
  ];
}

function finish(world: World, draft: Draft, rules: Rules): Step[] {
  const { kind, from, to, epoch } = draft;
  const rest: World = { ...world, drafts: world.drafts.filter((each) => each !== draft) };
  return kind === 'READ'
    ? handOver(rest, from, to, epoch, rules)
    : [{ says: `${name(from)} posts ${envelope(draft)}`, world: post(rest, from, to, epoch) }];
}

function recall(world: World, tier: Tier): Step[] {
  const { status, epoch } = world.custody[tier];
  if (status !== 'IN_TRANSIT') return [];
  return [
    {
      says: `${name(tier)} waited too long for an answer and takes the case back`,
      world: setCustody(world, tier, { status: 'HELD', epoch }),
    },
  ];
}
