import { addDays, civilDate } from '@sanji/tier/clocks/calendar.ts';
import { chanceFrom } from './chance.ts';
import { atHour } from './days.ts';
import { markedId } from './marked-id.ts';
import type { Neighbourhood } from './neighbourhood.ts';
import type { Officials } from './officials.ts';
import { type TierRows, told } from './tier-rows.ts';

const CRITERIA = ['首访首办化解率连续两个季度末位', '重复来访居高不下'];
const DAYS_AGO = 45;

/** The township that the county lists for rectification (mechanism 84): its last one, so that it is nobody's home. */
export function syntheticListing(
  { county, townships }: Neighbourhood,
  officials: Officials,
  { seed, now }: { seed: number; now: Date },
): TierRows {
  const place = townships.length > 1 ? townships.at(-1)?.code : undefined;
  if (place === undefined) return { VILLAGE: {}, TOWNSHIP: {}, COUNTY: {} };
  const id = markedId(county.code, chanceFrom(seed, 'listing', county.code));
  const fromDay = addDays(civilDate(now), -DAYS_AGO);
  const listedAt = atHour(fromDay, 10);
  const listing = {
    id,
    place,
    criteria: CRITERIA,
    fromDay,
    listedAt,
    listedBy: officials.COUNTY[0]?.name ?? '',
  };
  const notice = {
    office: place,
    id: `${id}.listed`,
    kind: 'TOWNSHIP_LISTED',
    caseId: null,
    subjectId: id,
    at: listedAt,
  };
  return {
    VILLAGE: {},
    TOWNSHIP: { township_listing: [listing], office_notice: [notice] },
    COUNTY: { township_listing: [listing], dispatch: [told('listing', id, 'TOWNSHIP')] },
  };
}
