import { addMonths, type CivilDate, civilDate, daysBetween } from '@sanji/tier/clocks/calendar.ts';
import type { OfficialRow } from '@sanji/tier/officials/official.ts';
import { type Chance, chanceFrom } from './chance.ts';
import { dayOf, firstOfMonth } from './days.ts';
import { markedId } from './marked-id.ts';
import type { Neighbourhood } from './neighbourhood.ts';
import type { Officials } from './officials.ts';
import { RULES_OF_THE_YEAR } from './rules-of-the-year.ts';
import type { TierRows } from './tier-rows.ts';

/** They moved in at the beginning of a month so many months ago. */
const MONTHS = 3;
const POST = '驻村干部';
const LACKING_PERCENT = 25;
const MOST_VISITS = 4;

/** The townships' cadres who live in villages (mechanism 41), with their nights; now and then a month has too few. */
export function syntheticLiving(
  { villages }: Neighbourhood,
  officials: Officials,
  { seed, now }: { seed: number; now: Date },
): TierRows {
  const cadres = officials.TOWNSHIP.filter(({ post }) => post === POST);
  const lived = [...Map.groupBy(cadres, ({ place }) => place)].flatMap(([township, ofTownship]) => {
    const inside = villages.map(({ code }) => code).filter((code) => code.startsWith(township));
    const chosen = chanceFrom(seed, 'living', township).shuffled(inside);
    return ofTownship.flatMap((cadre, index) => {
      const village = chosen[index];
      return village === undefined ? [] : [livesIn(village, cadre, { seed, now })];
    });
  });
  return {
    VILLAGE: {},
    TOWNSHIP: {
      resident_cadre: lived.map(({ assignment }) => assignment),
      village_stay: lived.flatMap(({ stays }) => stays),
    },
    COUNTY: {},
  };
}

function livesIn(village: string, { id: official, place }: OfficialRow, { seed, now }: Calendar) {
  const chance = chanceFrom(seed, 'living', official);
  const id = markedId(place, chance);
  const today = civilDate(now);
  const since = addMonths(firstOfMonth(today), -MONTHS);
  const months = Array.from({ length: MONTHS + 1 }, (_, index) => addMonths(since, index));
  const stays = months
    .flatMap((month) => nightsOf(month, chance))
    // Of tonight nobody knows yet.
    .filter((onDay) => onDay < today)
    .map((onDay) => ({
      cadre: id,
      place,
      onDay,
      stayedNight: true,
      visits: chance.below(MOST_VISITS + 1),
    }));
  return { assignment: { id, place, official, village, since, until: null }, stays };
}

interface Calendar {
  seed: number;
  now: Date;
}

/** The nights of a month: as many as the county wants, or a few less. */
function nightsOf(month: CivilDate, chance: Chance): CivilDate[] {
  const length = daysBetween(month, addMonths(month, 1));
  const days = Array.from({ length }, (_, index) => dayOf(month, index + 1));
  const lacking = chance.happens(LACKING_PERCENT) ? chance.between(1, 3) : 0;
  return chance.shuffled(days).slice(0, RULES_OF_THE_YEAR.teams.nightsPerMonth - lacking);
}
