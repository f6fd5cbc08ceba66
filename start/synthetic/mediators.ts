import { civilDate } from '@sanji/tier/clocks/calendar.ts';
import type { MediatorRow } from '@sanji/tier/mediators/mediators.ts';
import type { Tier } from '@sanji/tier/schema.types.ts';
import { chanceFrom } from './chance.ts';
import { inventedName } from './invented-names.ts';
import type { Neighbourhood } from './neighbourhood.ts';

interface Staffing {
  people: readonly [least: number, most: number];
  /** Matters a year and person. */
  yearly: readonly [least: number, most: number];
  organisations: readonly string[];
}

const STAFFING: Record<Tier, Staffing> = {
  VILLAGE: { people: [2, 4], yearly: [3, 14], organisations: ['人民调解委员会', '和事佬工作室'] },
  TOWNSHIP: {
    people: [4, 7],
    yearly: [15, 45],
    organisations: ['人民调解委员会', '个人调解工作室', '律师调解室'],
  },
  COUNTY: {
    people: [12, 16],
    yearly: [20, 60],
    organisations: [
      '矛盾纠纷调处中心',
      '医疗纠纷调解委员会',
      '道路交通事故调解委员会',
      '劳动争议调解委员会',
      '物业纠纷调解委员会',
      '专家工作室',
    ],
  },
};

/** As long in office as the township veteran of mechanism 46, and as busy; the name is another. */
const VETERAN = { years: 38, cases: 2814 };

export function syntheticMediators(
  place: Neighbourhood,
  seed: number,
  now: Date,
): Record<Tier, MediatorRow[]> {
  const thisYear = Number(civilDate(now).slice(0, 4));
  const at = (tier: Tier, codes: readonly string[]) =>
    codes.flatMap((code) => ofOffice(STAFFING[tier], { code, name: place.nameOf(code) }, seed, thisYear));
  const townships = at(
    'TOWNSHIP',
    place.townships.map(({ code }) => code),
  );
  const [first, ...others] = townships;
  const veteran = first && { ...first, sinceYear: thisYear - VETERAN.years, casesMediated: VETERAN.cases };
  return {
    VILLAGE: at(
      'VILLAGE',
      place.villages.map(({ code }) => code),
    ),
    TOWNSHIP: veteran ? [veteran, ...others] : [],
    COUNTY: at('COUNTY', [place.county.code]),
  };
}

function ofOffice(
  { people, yearly, organisations }: Staffing,
  { code, name }: { code: string; name: string },
  seed: number,
  thisYear: number,
): MediatorRow[] {
  const chance = chanceFrom(seed, 'mediators', code);
  return Array.from({ length: chance.between(...people) }, (_, index) => {
    const years = chance.between(1, 30);
    return {
      id: `${code}-M${String(index + 1).padStart(2, '0')}`,
      region: code,
      name: inventedName(chance),
      organisation: `${name}${organisations.at(index % organisations.length) ?? ''}`,
      sinceYear: thisYear - years,
      casesMediated: years * chance.between(...yearly) + chance.below(10),
      synthetic: true,
    };
  });
}
