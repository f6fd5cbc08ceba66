import type { SupervisionKind, ThreadMessageKind, ThreadPurpose, Tier } from '@sanji/tier/schema.types.ts';
import type { Plot } from './plot.ts';

/** A message of a thread, and by which tier's office where it is neither the owner's nor the holder's. */
type Line = ThreadMessageKind | readonly [kind: ThreadMessageKind, by: Tier];

/** One thread about a case: whose it is, which tiers beside the holder's take part, and what is written in turn. */
export interface Exchange {
  purpose: ThreadPurpose;
  owner: Tier;
  alsoTo: readonly Tier[];
  /** The card that asks for an explanation. */
  card?: Exclude<SupervisionKind, 'REMINDER'>;
  lines: readonly Line[];
}

const guidance = (owner: Tier, ...lines: Line[]): Exchange => ({
  purpose: 'GUIDANCE',
  owner,
  alsoTo: [],
  lines,
});
const card = (given: Exchange['card'], ...lines: Line[]): Exchange => ({
  purpose: 'SUPERVISION',
  owner: 'COUNTY',
  alsoTo: [],
  ...(given && { card: given }),
  lines: ['DEMAND', ...lines],
});
const instruction = (...lines: Line[]): Exchange => ({
  purpose: 'INSTRUCTION',
  owner: 'COUNTY',
  alsoTo: ['TOWNSHIP'],
  lines: ['INSTRUCTION', ...lines],
});

/** What the tiers write to each other about one case, thread by thread. */
export const EXCHANGES = {
  ASKED_TOWNSHIP: [guidance('TOWNSHIP', 'QUESTION')],
  ASKED_COUNTY: [guidance('COUNTY', 'QUESTION')],
  ADVISED: [guidance('COUNTY', 'QUESTION', 'ADVICE')],
  PLAN_OPEN: [guidance('COUNTY', 'QUESTION', 'ADVICE', 'REPLY', 'PLAN')],
  PLAN_ADOPTED: [guidance('COUNTY', 'QUESTION', 'PLAN', 'PLAN_ADOPTED')],
  GUIDED: [guidance('TOWNSHIP', 'QUESTION', 'ADVICE', 'REPLY', 'CLOSED')],
  CARD_TO_EXPLAIN: [card('YELLOW_CARD')],
  CARD_EXPLAINED: [card('YELLOW_CARD', 'EXPLANATION')],
  RED_CARD: [card('YELLOW_CARD', 'EXPLANATION', 'ACCEPTED'), card('RED_CARD')],
  INSTRUCTED: [instruction('ACKNOWLEDGED')],
  REPORTED: [instruction('ACKNOWLEDGED', ['ACKNOWLEDGED', 'TOWNSHIP'], 'REPORT')],
  ANSWERED: [instruction('ACKNOWLEDGED', ['ACKNOWLEDGED', 'TOWNSHIP'], 'REPORT', 'CLOSED')],
} as const satisfies Record<string, readonly Exchange[]>;
export type ExchangeName = keyof typeof EXCHANGES;

interface Wanted {
  name: ExchangeName;
  isOpen: boolean;
  from: Tier;
  isLate: boolean;
}

const open = (name: ExchangeName, from: Tier, isLate = false): Wanted => ({
  name,
  isOpen: true,
  from,
  isLate,
});
const ended = (name: ExchangeName): Wanted => ({ name, isOpen: false, from: 'VILLAGE', isLate: false });

/** What is written about where the demonstration people work, so that each of them is asked something. */
const AT_HOME: readonly Wanted[] = [
  open('PLAN_OPEN', 'VILLAGE'),
  open('INSTRUCTED', 'VILLAGE'),
  open('ASKED_TOWNSHIP', 'VILLAGE'),
  open('CARD_TO_EXPLAIN', 'VILLAGE', true),
  open('CARD_TO_EXPLAIN', 'TOWNSHIP', true),
  open('REPORTED', 'VILLAGE'),
  open('ADVISED', 'TOWNSHIP'),
];

/** And how often elsewhere, in a county of the size of the one that the figures are of. */
const ELSEWHERE: readonly (readonly [count: number, wanted: Wanted])[] = [
  [3, open('ASKED_COUNTY', 'VILLAGE')],
  [6, open('ASKED_TOWNSHIP', 'VILLAGE')],
  [5, open('ADVISED', 'VILLAGE')],
  [2, open('PLAN_OPEN', 'VILLAGE')],
  [3, open('PLAN_ADOPTED', 'VILLAGE')],
  [1, open('INSTRUCTED', 'VILLAGE')],
  [1, open('CARD_EXPLAINED', 'TOWNSHIP', true)],
  [1, open('RED_CARD', 'VILLAGE', true)],
  [60, ended('GUIDED')],
  [12, ended('ANSWERED')],
];

interface Told {
  plot: Plot;
  isOpen: boolean;
}

type WithExchange = { exchange?: ExchangeName; isAtHome?: boolean };

/** Chooses which matters the tiers write to each other about: first those of the demonstration people, as far as there are any. */
export function withExchanges<T extends Told>(given: readonly T[], scale: number): (T & WithExchange)[] {
  const left = [
    ...AT_HOME.map((wanted) => ({ wanted, count: 1, says: { exchange: wanted.name, isAtHome: true } })),
    ...ELSEWHERE.map(([count, wanted]) => ({
      wanted,
      count: Math.round(count * scale),
      says: { exchange: wanted.name },
    })),
  ];
  return given.map((outline) => {
    const { plot, isOpen } = outline;
    const chosen = left.find(
      ({ wanted, count }) =>
        count > 0 &&
        plot.stays &&
        wanted.isOpen === isOpen &&
        wanted.from === plot.from &&
        wanted.isLate === (plot.shows === 'RED'),
    );
    if (chosen === undefined) return outline;
    chosen.count -= 1;
    return { ...outline, ...chosen.says };
  });
}
