export const TIERS = ['VILLAGE', 'TOWNSHIP', 'COUNTY'] as const;
export type Tier = (typeof TIERS)[number];

/** What one tier's own database says about who is in charge of the one case of this model. */
export interface Custody {
  status: 'UNKNOWN' | 'HELD' | 'IN_TRANSIT' | 'GONE';
  epoch: number;
}

export type Answer = 'TAKEN' | 'DECLINED';

/** One envelope at its three places: the sender's outbox, the receiver's inbox, the network between. */
export interface HandOver {
  from: Tier;
  to: Tier;
  epoch: number;
  receipt: 'NONE' | Answer | 'IMPLIED';
  verdict: 'NONE' | Answer | 'STALE';
  answers: readonly Answer[];
}

/** What a process knows before it has committed; it dies with the process. Only unguarded variants have any. */
export interface Draft {
  kind: 'READ' | 'UNPOSTED';
  from: Tier;
  to: Tier;
  epoch: number;
}

export interface World {
  custody: Record<Tier, Custody>;
  handOvers: readonly HandOver[];
  drafts: readonly Draft[];
}

/** One local transaction (or the loss of a race), said in the words of the offices. */
export interface Step {
  says: string;
  world: World;
}

const nowhere: Custody = { status: 'UNKNOWN', epoch: -1 };

export const registeredAt = (tier: Tier): World => ({
  custody: { VILLAGE: nowhere, TOWNSHIP: nowhere, COUNTY: nowhere, [tier]: { status: 'HELD', epoch: 0 } },
  handOvers: [],
  drafts: [],
});

export const setCustody = (world: World, tier: Tier, custody: Custody): World => ({
  ...world,
  custody: { ...world.custody, [tier]: custody },
});

export const setHandOver = (world: World, old: HandOver, changed: Partial<HandOver>): World => ({
  ...world,
  handOvers: world.handOvers.map((each) => (each === old ? { ...each, ...changed } : each)),
});

export const post = (world: World, from: Tier, to: Tier, epoch: number): World => ({
  ...world,
  handOvers: [...world.handOvers, { from, to, epoch, receipt: 'NONE', verdict: 'NONE', answers: [] }],
});

export const posted = (world: World, from: Tier, epoch: number) =>
  world.handOvers.some((each) => each.from === from && each.epoch === epoch);

const small = (word: string) => word.toLowerCase().replace('_', ' ');
export const name = (tier: Tier) => `the ${small(tier)}`;
export const envelope = ({ from, to, epoch }: Pick<HandOver, 'from' | 'to' | 'epoch'>) =>
  `hand-over ${epoch} (${small(from)} to ${small(to)})`;

const custodyKey = ({ status, epoch }: Custody) => `${status[0]}${epoch}`;
const handOverKey = (each: HandOver) =>
  `${each.from[0]}${each.to[0]}${each.epoch}${each.receipt[0]}${each.verdict[0]}${each.answers.join('')}`;

/** Two worlds with the same key have the same future: the order of posting decides nothing. */
export const keyOf = (world: World) =>
  [
    TIERS.map((tier) => custodyKey(world.custody[tier])).join(' '),
    world.handOvers.map(handOverKey).toSorted().join(' '),
    world.drafts
      .map((each) => `${each.kind[0]}${each.from[0]}${each.to[0]}${each.epoch}`)
      .toSorted()
      .join(' '),
  ].join('|');
