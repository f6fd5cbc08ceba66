import type { Place } from '@sanji/divisions/register.ts';
import type { Chance } from './chance.ts';

/** A county as the year is laid out in it. */
export interface Neighbourhood {
  county: Place;
  townships: readonly Place[];
  villages: readonly Place[];
  nameOf(code: string): string;
}

export function neighbourhoodOf(places: readonly Place[], countyCode: string): Neighbourhood {
  const within = places.filter((place) => place.code.startsWith(countyCode));
  const names = new Map(within.map((place) => [place.code, place.name]));
  const county = within.find((place) => place.level === 'COUNTY');
  if (county === undefined) throw new Error(`the places given hold no county ${countyCode}`);
  return {
    county,
    townships: within.filter((place) => place.level === 'TOWNSHIP'),
    villages: within.filter((place) => place.level === 'VILLAGE'),
    nameOf: (code) => names.get(code) ?? code,
  };
}

/** Where one matter plays: its village with what lies above, and offices nearby where there are any. */
export interface Scenery {
  village: string;
  township: string;
  county: string;
  /** Another village of the township. */
  nextVillage: string | undefined;
  /** A village of another township. */
  farVillage: string | undefined;
}

const MOST_TRIES = 50;

/** Where the demonstration people of a village work. */
export const homeOf = ({
  townships,
  villages,
}: Pick<Neighbourhood, 'townships' | 'villages'>): string | undefined =>
  villages.find(({ code }) => code.startsWith(townships[0]?.code ?? ''))?.code;

export function sceneryIn(
  { county, villages }: Neighbourhood,
  chance: Chance,
  needs: Needs,
  home?: string,
): Scenery {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const village = home ?? chance.pick(villages).code;
    const township = village.slice(0, 9);
    const others = villages.map(({ code }) => code).filter((code) => code !== village);
    const near = others.filter((code) => code.startsWith(township));
    const far = others.filter((code) => !code.startsWith(township));
    if ((needs === 'NEXT_VILLAGE' && near.length === 0) || (needs === 'FAR_VILLAGE' && far.length === 0))
      continue;
    const nextVillage = near.length > 0 ? chance.pick(near) : undefined;
    const farVillage = far.length > 0 ? chance.pick(far) : undefined;
    return { village, township, county: county.code, nextVillage, farVillage };
  }
  throw new Error(`no village found that has a ${needs}`);
}

/** What a story cannot do without. */
export type Needs = 'NOTHING' | 'NEXT_VILLAGE' | 'FAR_VILLAGE';

/** Whether the county has any such place: some have one township, or one village in each. */
export function offers({ villages, townships }: Neighbourhood, needs: Needs): boolean {
  if (needs === 'NEXT_VILLAGE')
    return townships.some((town) => villages.filter((v) => v.code.startsWith(town.code)).length > 1);
  return needs === 'NOTHING' || new Set(villages.map((village) => village.code.slice(0, 9))).size > 1;
}
