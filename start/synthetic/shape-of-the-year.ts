import type { Channel, Tier } from '@sanji/tier/schema.types.ts';
import { type AdoptionCourse, adoptionsBySize } from './adopted-matters.ts';
import type { Chance } from './chance.ts';
import { CONCLUDED_PLOTS } from './concluded-plots.ts';
import { type ExchangeName, withExchanges } from './exchange-plans.ts';
import { type Neighbourhood, offers } from './neighbourhood.ts';
import { OPEN_PLOTS } from './open-plots.ts';
import type { SyntheticKind } from './plot.ts';
import { kindOf, type Plot } from './plot.ts';

// The county that the figures are of: 浦江县 has 244 villages and had 629 petitions in 2022 (mechanism 116).
const OF_VILLAGES = 244;
const MATTERS = 3000;
const PETITIONS = 629;
const OPEN_SHARE = 0.06;
/** Of every ten concluded matters: six at the village, three at the township, one at the county (mechanism 23). */
const PYRAMID: Record<Tier, number> = { VILLAGE: 60, TOWNSHIP: 30, COUNTY: 10 };
const PETITIONS_ENDED_BY_COUNTY = 0.28;
/** By which door matters come. For petitions the net leads, above the 67.2 % of mechanism 109. */
const CHANNELS: Record<SyntheticKind, Partial<Record<Channel, number>>> = {
  CLAIM: { ONLINE: 71, VISIT: 11, PHONE: 7, LETTER: 6, LEADER_VISIT: 5 },
  DISPUTE: { VISIT: 36, PATROL: 24, PHONE: 13, WECHAT_GROUP: 12, QR_CODE: 8, ONLINE: 7 },
};

/** A matter before it has a place and a day. */
export interface Outline {
  plot: Plot;
  channel: Channel;
  isOpen: boolean;
  /** How it stands among the adopted cases, for one of them. */
  adoption?: AdoptionCourse;
  /** Whether it plays where the demonstration people work, so that they have something to do. */
  isAtHome?: boolean;
  /** What the tiers write to each other about it. */
  exchange?: ExchangeName;
}

export const yearOf = (villages: number) => ({
  matters: Math.round((MATTERS * villages) / OF_VILLAGES),
  petitions: Math.round((PETITIONS * villages) / OF_VILLAGES),
});

/** Every matter of the year in outline, in the order in which they are told. */
export function outlines(place: Neighbourhood, chance: Chance): Outline[] {
  const { matters, petitions } = yearOf(place.villages.length);
  const told = (plots: readonly Plot[], count: number, isOpen: boolean) =>
    apportioned(
      count,
      plots.filter((plot) => offers(place, plot.needs)),
    ).map((plot) => ({ plot, isOpen }));
  const open = Math.round(matters * OPEN_SHARE);
  const openPetitions = Math.round(petitions * OPEN_SHARE);
  const ended = endings(matters - open, petitions - openPetitions);
  const all = [
    ...told(OPEN_PLOTS.CLAIM, openPetitions, true),
    ...told(OPEN_PLOTS.DISPUTE, open - openPetitions, true),
    ...ended.flatMap(({ kind, tier, count }) => told(CONCLUDED_PLOTS[kind][tier], count, false)),
  ];
  const channels = {
    CLAIM: chance.shuffled(channelsOf('CLAIM', petitions)),
    DISPUTE: chance.shuffled(channelsOf('DISPUTE', matters - petitions)),
  };
  const given = all.map((outline) => ({
    ...outline,
    channel: channels[kindOf(outline.plot)].pop() ?? 'VISIT',
  }));
  const scale = place.villages.length / OF_VILLAGES;
  return atHome(withExchanges(withAdoptions(chance.shuffled(given), scale), scale));
}

/** How many open matters of each tier's own play where the demonstration people work. */
const AT_HOME: Record<Tier, number> = { VILLAGE: 8, TOWNSHIP: 5, COUNTY: 0 };

function atHome(given: readonly Outline[]): Outline[] {
  const left = { ...AT_HOME };
  return given.map((outline) => {
    const { isOpen, plot, adoption, exchange } = outline;
    const isTaken = adoption !== undefined || exchange !== undefined;
    if (!isOpen || plot.needs !== 'NOTHING' || isTaken || left[plot.from] === 0) return outline;
    left[plot.from] -= 1;
    return { ...outline, isAtHome: true };
  });
}

/** Stubborn matters have a leader of the county; of those that are solved only what did not end in its village. */
function withAdoptions(given: readonly Outline[], scale: number): Outline[] {
  const wanted = adoptionsBySize(scale);
  const courseOf = ({ isOpen, plot }: Outline): AdoptionCourse | undefined => {
    if (!plot.stubborn) return undefined;
    const courses: AdoptionCourse[] = isOpen
      ? ['OPEN_SINCE_LAST_YEAR', 'NEW_THIS_YEAR']
      : ['SOLVED_LAST_YEAR'];
    const course = courses.find((one) => wanted[one] > 0);
    if (course !== undefined) wanted[course] -= 1;
    return course;
  };
  return given.map((outline) => {
    const adoption = courseOf(outline);
    return adoption === undefined ? outline : { ...outline, adoption };
  });
}

/** Villages end no petitions, so disputes alone make up the pyramid's base. */
function endings(concluded: number, petitions: number): { kind: SyntheticKind; tier: Tier; count: number }[] {
  const tiers: readonly Tier[] = ['VILLAGE', 'TOWNSHIP', 'COUNTY'];
  const levels = apportioned(
    concluded,
    tiers.map((tier) => ({ tier, share: PYRAMID[tier] })),
  );
  const at = (wanted: Tier) => levels.filter(({ tier }) => tier === wanted).length;
  const toCounty = Math.min(at('COUNTY'), Math.round(petitions * PETITIONS_ENDED_BY_COUNTY));
  const toTownship = Math.min(at('TOWNSHIP'), petitions - toCounty);
  return [
    { kind: 'CLAIM', tier: 'TOWNSHIP', count: toTownship },
    { kind: 'CLAIM', tier: 'COUNTY', count: petitions - toTownship },
    { kind: 'DISPUTE', tier: 'VILLAGE', count: at('VILLAGE') },
    { kind: 'DISPUTE', tier: 'TOWNSHIP', count: at('TOWNSHIP') - toTownship },
    {
      kind: 'DISPUTE',
      tier: 'COUNTY',
      count: concluded - at('VILLAGE') - at('TOWNSHIP') - (petitions - toTownship),
    },
  ];
}

function channelsOf(kind: SyntheticKind, count: number): Channel[] {
  const shares = Object.entries(CHANNELS[kind]) as [Channel, number][];
  return apportioned(
    count,
    shares.map(([channel, share]) => ({ channel, share })),
  ).map(({ channel }) => channel);
}

/** The count in items, each as often as its share says to within one (the largest remainders are rounded up). */
function apportioned<T extends { share: number }>(count: number, items: readonly T[]): T[] {
  const whole = items.reduce((sum, { share }) => sum + share, 0);
  const quotas = items.map((item) => ({ item, quota: (count * item.share) / whole }));
  const floors = quotas.reduce((sum, { quota }) => sum + Math.floor(quota), 0);
  const raised = new Set(
    quotas.toSorted((a, b) => (b.quota % 1) - (a.quota % 1)).slice(0, Math.max(0, count - floors)),
  );
  return quotas.flatMap((of) =>
    Array.from({ length: Math.floor(of.quota) + (raised.has(of) ? 1 : 0) }, () => of.item),
  );
}
