import type { Tier } from '@sanji/tier/schema.types.ts';
import { type Plot, plot, type SyntheticKind } from './plot.ts';
import {
  accepts,
  climbs,
  failsAt,
  failsFirstRound,
  failsTwice,
  inOrder,
  isAssigned,
  LEADERS,
  opensRound,
  type Passage,
  settles,
} from './scenes.ts';

const nothingYet: Passage = () => [];
const mediates = (tier: Tier): Passage => inOrder(accepts, opensRound(LEADERS[tier]));
const hasSettled = (tier: Tier): Passage => inOrder(mediates(tier), settles);

const VILLAGE_KIND = ['VILLAGE', 'VILLAGE_KIND'] as const;
const TOWN_KIND = ['TOWNSHIP', 'BEYOND_VILLAGES'] as const;
const TOWN_CLAIM = ['TOWNSHIP', 'CLAIM'] as const;
const COUNTY_CLAIM = ['COUNTY', 'CLAIM'] as const;
const amber = { shows: 'AMBER' } as const;
const red = { shows: 'RED' } as const;
const stays = { stays: true } as const;
const redHere = { ...red, ...stays } as const;
const stubborn = { stubborn: true } as const;
const crossing = { needs: 'FAR_VILLAGE', across: true, stubborn: true } as const;

const toTownship = inOrder(failsTwice, climbs('TOWNSHIP', 'ROUNDS_FAILED'));
const toCounty = inOrder(toTownship, failsAt('TOWNSHIP'), climbs('COUNTY', 'REQUEST'));
const acrossToCounty = climbs('COUNTY', 'CROSS_TOWNSHIP');

/** The stories that are still going on: every status at every tier, and some that wait too long. */
export const OPEN_PLOTS: Record<SyntheticKind, readonly Plot[]> = {
  DISPUTE: [
    plot(24, VILLAGE_KIND, () => nothingYet),
    plot(18, VILLAGE_KIND, () => accepts, stays),
    plot(22, VILLAGE_KIND, () => mediates('VILLAGE'), stays),
    plot(3, VILLAGE_KIND, () => mediates('VILLAGE'), amber),
    plot(4, VILLAGE_KIND, () => mediates('VILLAGE'), redHere),
    plot(10, VILLAGE_KIND, () => failsFirstRound, stays),
    plot(6, VILLAGE_KIND, () => failsTwice),
    plot(12, VILLAGE_KIND, () => hasSettled('VILLAGE')),
    plot(8, VILLAGE_KIND, () => toTownship, stubborn),
    plot(5, TOWN_KIND, () => accepts, stays),
    plot(6, VILLAGE_KIND, () => inOrder(toTownship, mediates('TOWNSHIP')), stubborn),
    plot(2, VILLAGE_KIND, () => inOrder(toTownship, mediates('TOWNSHIP')), amber),
    plot(6, TOWN_KIND, () => mediates('TOWNSHIP'), redHere),
    plot(5, TOWN_KIND, () => hasSettled('TOWNSHIP'), stubborn),
    plot(3, VILLAGE_KIND, () => toCounty, stubborn),
    plot(3, VILLAGE_KIND, () => acrossToCounty, crossing),
    plot(2, VILLAGE_KIND, () => inOrder(acrossToCounty, accepts), crossing),
    plot(3, VILLAGE_KIND, () => inOrder(acrossToCounty, mediates('COUNTY')), crossing),
    plot(1, VILLAGE_KIND, () => inOrder(toCounty, mediates('COUNTY')), red),
    plot(2, VILLAGE_KIND, () => inOrder(toCounty, hasSettled('COUNTY')), stubborn),
  ],
  CLAIM: [
    plot(4, ['VILLAGE', 'CLAIM'], () => nothingYet),
    plot(1, ['VILLAGE', 'CLAIM'], () => nothingYet, amber),
    plot(5, TOWN_CLAIM, () => nothingYet),
    plot(1, TOWN_CLAIM, () => nothingYet, red),
    plot(9, TOWN_CLAIM, () => accepts, stubborn),
    plot(2, TOWN_CLAIM, () => accepts, amber),
    plot(2, COUNTY_CLAIM, (at) => inOrder(isAssigned(at.township), accepts), red),
    plot(2, COUNTY_CLAIM, (at) => isAssigned(at.township)),
    plot(2, TOWN_CLAIM, () => mediates('TOWNSHIP'), stubborn),
    plot(1, TOWN_CLAIM, () => hasSettled('TOWNSHIP')),
    plot(4, COUNTY_CLAIM, () => nothingYet),
    plot(4, COUNTY_CLAIM, () => accepts, stubborn),
    plot(1, COUNTY_CLAIM, () => accepts, amber),
    plot(1, COUNTY_CLAIM, () => mediates('COUNTY'), stubborn),
    plot(1, COUNTY_CLAIM, () => hasSettled('COUNTY')),
  ],
};
