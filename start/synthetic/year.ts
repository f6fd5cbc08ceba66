import type { Place } from '@sanji/divisions/register.ts';
import type { SubgraphName } from '@sanji/schema/sdl.ts';
import { civilDate } from '@sanji/tier/clocks/calendar.ts';
import type { TierKeys } from '@sanji/tier/delivery/statement.ts';
import type { Tier } from '@sanji/tier/schema.types.ts';
import { chanceFrom } from './chance.ts';
import type { Stage } from './course.ts';
import { syntheticDuties } from './duties-of-the-year.ts';
import { neighbourhoodOf } from './neighbourhood.ts';
import { syntheticOfficials } from './officials.ts';
import { play } from './play.ts';
import { type Readers, readersIn, readNotices } from './read-notices.ts';
import { outlines } from './shape-of-the-year.ts';
import { rowsOf, type Shelves } from './shelf.ts';
import { tell } from './story.ts';
import type { TierRows } from './tier-rows.ts';

/** What a synthetic year is made of. The same makes the same. */
export interface YearOptions {
  keys: Readonly<Record<SubgraphName, TierKeys>>;
  places: readonly Place[];
  county: string;
  seed: number;
  now: Date;
}

/** Rows for the three tiers' databases, by table. */
export interface Portion {
  matters: number;
  rows: TierRows;
}

const PORTION = 300;

/** A year of a county: first its people with what they owe by the calendar, then its matters, a portion at a time. */
export async function* syntheticYear(options: YearOptions): AsyncGenerator<Portion> {
  const { places, county, seed, now, keys } = options;
  const place = neighbourhoodOf(places, county);
  const officials = syntheticOfficials(place, seed, Number(civilDate(now).slice(0, 4)));
  yield { matters: 0, rows: syntheticDuties(place, officials, { seed, now }) };
  const stage: Stage = {
    keys: { VILLAGE: keys.village, TOWNSHIP: keys.township, COUNTY: keys.county },
    county,
    seed,
    now,
    leaders: officials.COUNTY.filter(({ kind }) => kind === 'LEADER'),
    clerk: officials.COUNTY.find(({ kind }) => kind === 'CADRE')?.name ?? '',
  };
  const readers = readersIn(place);
  const told = outlines(place, chanceFrom(seed, 'year', county))
    .entries()
    .toArray();
  for (let from = 0; from < told.length; from += PORTION) {
    const portion = told.slice(from, from + PORTION);
    const played = portion.map(([number, outline]) => {
      const chance = chanceFrom(seed, 'matter', county, number);
      return play(tell(outline, place, chance, now), stage, chance);
    });
    yield { matters: portion.length, rows: gathered(await Promise.all(played), readers, now) };
  }
}

function gathered(played: readonly Shelves[], readers: Readers, now: Date): TierRows {
  const of = (tier: Tier) => {
    const tables: Record<string, readonly object[]> = {};
    const left = played.map((shelves) => rowsOf(shelves[tier]));
    for (const table of Object.keys(left[0] ?? {})) tables[table] = left.flatMap((rows) => rows[table] ?? []);
    const notices = played.flatMap((shelves) => shelves[tier].notices);
    return { ...tables, read_notice: readNotices(notices, readers, now) };
  };
  return { VILLAGE: of('VILLAGE'), TOWNSHIP: of('TOWNSHIP'), COUNTY: of('COUNTY') };
}
