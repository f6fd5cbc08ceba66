import type { Tier } from '@sanji/tier/schema.types.ts';
import { near, type Plot, plot, type SyntheticKind } from './plot.ts';
import {
  climbs,
  endsInCourtAt,
  failsAt,
  failsTwice,
  inOrder,
  isAnswered,
  isAssigned,
  isReturned,
  isTransferred,
  settlesAt,
  settlesInRoundTwo,
} from './scenes.ts';

const VILLAGE_KIND = ['VILLAGE', 'VILLAGE_KIND'] as const;
const farTownship = { needs: 'FAR_VILLAGE' } as const;
const stubborn = { stubborn: true } as const;
const stays = { stays: true } as const;
const crossing = { needs: 'FAR_VILLAGE', across: true, stubborn: true } as const;

const climbsTo = { TOWNSHIP: climbs('TOWNSHIP', 'COMPETENCE'), COUNTY: climbs('COUNTY', 'COMPETENCE') };
const reachesTownship = inOrder(failsTwice, climbs('TOWNSHIP', 'ROUNDS_FAILED'));
const reachesCounty = inOrder(reachesTownship, failsAt('TOWNSHIP'), climbs('COUNTY', 'REQUEST'));

/** The stories that are over, by kind and by the tier that ended them. Villages end no claims. */
export const CONCLUDED_PLOTS: Record<SyntheticKind, Record<Tier, readonly Plot[]>> = {
  DISPUTE: {
    VILLAGE: [
      plot(76, VILLAGE_KIND, () => settlesAt('VILLAGE')),
      plot(17, VILLAGE_KIND, () => settlesInRoundTwo, stays),
      plot(2, VILLAGE_KIND, (at) => inOrder(isTransferred(near(at, 'NEXT_VILLAGE')), settlesAt('VILLAGE')), {
        needs: 'NEXT_VILLAGE',
      }),
      plot(5, ['TOWNSHIP', 'VILLAGE_KIND'], (at) => inOrder(isAssigned(at.village), settlesAt('VILLAGE'))),
    ],
    TOWNSHIP: [
      plot(43, VILLAGE_KIND, () => inOrder(reachesTownship, settlesAt('TOWNSHIP'))),
      plot(6, VILLAGE_KIND, () => inOrder(reachesTownship, endsInCourtAt('TOWNSHIP'))),
      plot(22, ['VILLAGE', 'BEYOND_VILLAGES'], () =>
        inOrder(climbs('TOWNSHIP', 'NOT_VILLAGE_KIND'), settlesAt('TOWNSHIP')),
      ),
      plot(5, VILLAGE_KIND, () => inOrder(climbs('TOWNSHIP', 'NOT_VILLAGE_KIND'), settlesAt('TOWNSHIP')), {
        needs: 'NEXT_VILLAGE',
        across: true,
      }),
      plot(14, ['TOWNSHIP', 'BEYOND_VILLAGES'], () => settlesAt('TOWNSHIP')),
      plot(5, ['TOWNSHIP', 'BEYOND_VILLAGES'], (at) =>
        inOrder(isAssigned(at.village), isReturned, settlesAt('TOWNSHIP')),
      ),
      plot(5, ['COUNTY', 'BEYOND_VILLAGES'], (at) => inOrder(isAssigned(at.township), settlesAt('TOWNSHIP'))),
    ],
    COUNTY: [
      plot(44, VILLAGE_KIND, () => inOrder(reachesCounty, settlesAt('COUNTY')), stubborn),
      plot(10, VILLAGE_KIND, () => inOrder(reachesCounty, endsInCourtAt('COUNTY')), stubborn),
      plot(
        20,
        VILLAGE_KIND,
        () => inOrder(climbs('COUNTY', 'CROSS_TOWNSHIP'), settlesAt('COUNTY')),
        crossing,
      ),
      plot(12, ['COUNTY', 'BEYOND_VILLAGES'], () => settlesAt('COUNTY'), crossing),
      plot(8, VILLAGE_KIND, () => inOrder(climbs('COUNTY', 'ESPECIALLY_MAJOR'), settlesAt('COUNTY')), {
        scale: 'MAJOR_GROUP',
      }),
      plot(
        6,
        ['TOWNSHIP', 'BEYOND_VILLAGES'],
        () => inOrder(climbs('COUNTY', 'ESPECIALLY_MAJOR'), settlesAt('COUNTY')),
        {
          scale: 'MAJOR_GROUP',
        },
      ),
    ],
  },
  CLAIM: {
    VILLAGE: [],
    TOWNSHIP: [
      plot(38, ['TOWNSHIP', 'CLAIM'], () => isAnswered),
      plot(27, ['COUNTY', 'CLAIM'], (at) => inOrder(isAssigned(at.township), isAnswered)),
      plot(22, ['VILLAGE', 'CLAIM'], () => inOrder(climbsTo.TOWNSHIP, isAnswered)),
      plot(9, ['TOWNSHIP', 'CLAIM'], () => settlesAt('TOWNSHIP')),
      plot(
        4,
        ['TOWNSHIP', 'CLAIM'],
        (at) => inOrder(isTransferred(near(at, 'FAR_VILLAGE').slice(0, 9)), isAnswered),
        farTownship,
      ),
    ],
    COUNTY: [
      plot(50, ['COUNTY', 'CLAIM'], () => isAnswered),
      plot(22, ['TOWNSHIP', 'CLAIM'], () => inOrder(climbsTo.COUNTY, isAnswered), stubborn),
      plot(10, ['VILLAGE', 'CLAIM'], () => inOrder(climbsTo.TOWNSHIP, climbsTo.COUNTY, isAnswered)),
      plot(10, ['COUNTY', 'CLAIM'], (at) => inOrder(isAssigned(at.township), isReturned, isAnswered)),
      plot(8, ['TOWNSHIP', 'CLAIM'], () => inOrder(climbsTo.COUNTY, settlesAt('COUNTY')), stubborn),
    ],
  },
};
