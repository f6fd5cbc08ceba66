import type { Tier } from '@sanji/tier/schema.types.ts';
import { syntheticGrids } from './grids.ts';
import { syntheticLetters } from './letters.ts';
import { syntheticListing } from './listing.ts';
import { syntheticLiving } from './living.ts';
import { syntheticMediators } from './mediators.ts';
import { syntheticMeetings } from './meetings.ts';
import { homeOf, type Neighbourhood } from './neighbourhood.ts';
import type { Officials } from './officials.ts';
import { syntheticTeams } from './teams.ts';
import type { TierRows } from './tier-rows.ts';
import { syntheticVisits } from './visits.ts';

/** Whoever works in the county, and what they owed and did by the calendar. */
export function syntheticDuties(
  place: Neighbourhood,
  officials: Officials,
  { seed, now }: { seed: number; now: Date },
): TierRows {
  const calendar = { seed, now, home: homeOf(place) };
  const grids = syntheticGrids(place, seed);
  const mediators = syntheticMediators(place, seed, now);
  const of = (tier: Tier) => ({ grid: grids[tier], mediator: mediators[tier], official: officials[tier] });
  return together([
    { VILLAGE: of('VILLAGE'), TOWNSHIP: of('TOWNSHIP'), COUNTY: of('COUNTY') },
    syntheticLetters(place, officials, calendar),
    syntheticMeetings(officials, calendar),
    syntheticVisits(officials, calendar),
    syntheticListing(place, officials, calendar),
    syntheticLiving(place, officials, calendar),
    { VILLAGE: {}, TOWNSHIP: {}, COUNTY: syntheticTeams(place, calendar) },
  ]);
}

/** The rows of all parts. More than one of them may write into a table. */
function together(parts: readonly TierRows[]): TierRows {
  const of = (tier: Tier) => {
    const tables = new Map<string, object[]>();
    for (const [table, rows] of parts.flatMap((part) => Object.entries(part[tier])))
      tables.set(table, [...(tables.get(table) ?? []), ...rows]);
    return Object.fromEntries(tables);
  };
  return { VILLAGE: of('VILLAGE'), TOWNSHIP: of('TOWNSHIP'), COUNTY: of('COUNTY') };
}
