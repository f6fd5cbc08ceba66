import type { CardRow } from '../cases/card.ts';
import { CARD_COLUMNS } from '../cases/card.ts';
import { civilDate } from '../clocks/calendar.ts';
import { worstLightOf } from '../clocks/light-in-sql.ts';
import { type Region, tierOf } from '../jurisdiction/region.ts';
import type { FirstCaseCounts } from '../persons/first-cases.ts';
import { firstClaims } from '../persons/first-cases-peer.ts';
import type { NewMatters, NewMattersOfPlace, SupervisedCounts, Tier, UnitLights } from '../schema.types.ts';
import type { Operation } from '../server/operation.ts';
import type { Reads } from '../server/reads.ts';
import { DECISION, type DecisionRow } from './decision.ts';
import type { MorningDay } from './morning-day.ts';
import type { AdoptionFiguresRow, CountAdoptions } from './pack-adoptions.ts';

/** The first claims of a time, and which tiers did not say. */
export interface FirstClaimsRow {
  counts: FirstCaseCounts;
  silent: Tier[];
}

/** What a morning meeting is prepared with. */
export interface PackRow extends Omit<MorningDay, 'before'> {
  since: string;
  asOf: string;
  newMatters: NewMatters[];
  newByPlace: NewMattersOfPlace[];
  firstClaims: FirstClaimsRow;
  adoptions: AdoptionFiguresRow | null;
  lights: UnitLights[];
  repeats: CardRow[];
  supervised: SupervisedCounts;
  stuckHandovers: CardRow[];
  stuckAfterHours: number;
  openDecisions: DecisionRow[];
  openDecisionCount: number;
  overdueDecisionCount: number;
}

const LEVEL_COLUMN: Record<Tier, string> = { COUNTY: 'county', TOWNSHIP: 'township', VILLAGE: 'region' };
/** The place directly below in which a case lies, seen from a place of the tier. */
const BELOW_COLUMN: Record<Tier, string> = {
  COUNTY: 'coalesce(township, region)',
  TOWNSHIP: 'region',
  VILLAGE: 'region',
};
const MOST = 50;
const MOST_OFFICES = 100;
const HOUR_MS = 3_600_000;

/** A place as its cards are found, at a moment. */
interface Asked {
  reads: Reads;
  place: Region;
  /** The card's own column that is the place. */
  column: string;
  now: Date;
}

async function lastHeld({ reads, place }: Asked, before: string): Promise<string | null> {
  const [row] = await reads.rows<{ on: string | null }>(
    `select max(on_day)::text as on from meeting
     where place = ? and kind in ('TUESDAY_MORNING', 'FRIDAY_MORNING') and on_day < ?::date`,
    [place, before],
  );
  return row?.on ?? null;
}

const newMatters = ({ reads, place, column }: Asked, from: string): Promise<NewMatters[]> =>
  reads.rows(
    `select substr(category, 1, 2) as category, count(*)::int as cases, sum(persons)::int as persons,
       (count(*) filter (where not is_first))::int as repeated
     from card where ${column} = ? and registered_at >= ?::timestamptz
     group by substr(category, 1, 2) order by 1`,
    [place, from],
  );

/** The matters that were registered in a time, by the places directly below, and by the place itself. */
export const newByPlace = (
  reads: Reads,
  place: Region,
  { from, until }: { from: string; until: string },
): Promise<NewMattersOfPlace[]> => {
  const tier = tierOf(place) ?? 'COUNTY';
  return reads.rows(
    `select came.place, coalesce(place.name, came.place) as "placeName", cases, persons, repeated from (
       select ${BELOW_COLUMN[tier]} as place, count(*)::int as cases, sum(persons)::int as persons,
         (count(*) filter (where not is_first))::int as repeated
       from card where ${LEVEL_COLUMN[tier]} = ? and registered_at >= ?::timestamptz and registered_at < ?::timestamptz
       group by 1) as came
     left join place on place.code = came.place
     order by cases desc, came.place limit ${MOST_OFFICES}`,
    [place, from, until],
  );
};

const repeats = ({ reads, place, column }: Asked, from: string): Promise<CardRow[]> =>
  reads.rows(
    `select ${CARD_COLUMNS} from card where ${column} = ? and registered_at >= ?::timestamptz and not is_first
     order by registered_at desc, id desc limit ${MOST}`,
    [place, from],
  );

const lights = ({ reads, place, column, now }: Asked): Promise<UnitLights[]> => {
  const instant = now.toISOString();
  return reads.rows(
    `select office, coalesce(place.name, office) as "officeName", red, amber from (
       select holder_office as office, (count(*) filter (where light = 'RED'))::int as red,
         (count(*) filter (where light = 'AMBER'))::int as amber
       from (select holder_office, ${worstLightOf('card')} as light
             from card where ${column} = ? and concluded_at is null) as lit
       where light is not null group by holder_office) as by_office
     left join place on place.code = office
     order by red desc, amber desc, office limit ${MOST_OFFICES}`,
    [instant, place],
  );
};

/** A case that two tiers have given a card is one case with a card. */
async function supervised({ reads, place, column }: Asked): Promise<SupervisedCounts> {
  const [row] = await reads.rows<SupervisedCounts>(
    `select count(distinct card.id) filter (where supervised)::int as supervised,
       count(distinct card.id) filter (where yellow_cards > 0)::int as "yellowCarded",
       count(distinct card.id) filter (where red_cards > 0)::int as "redCarded",
       count(distinct card.id) filter (where adopted)::int as adopted
     from card join mark on mark.case_id = card.id
     where card.${column} = ? and card.concluded_at is null`,
    [place],
  );
  return row ?? { supervised: 0, yellowCarded: 0, redCarded: 0, adopted: 0 };
}

const stuck = ({ reads, place, column, now }: Asked, hours: number): Promise<CardRow[]> =>
  reads.rows(
    `select ${CARD_COLUMNS} from card where ${column} = ? and concluded_at is null and in_transit_to is not null
       and as_of <= ?::timestamptz order by as_of, id limit ${MOST}`,
    [place, new Date(now.getTime() - hours * HOUR_MS).toISOString()],
  );

const openDecisions = ({ reads, place }: Asked): Promise<DecisionRow[]> =>
  reads.rows(
    `select ${DECISION} from meeting_decision where place = ? and done_on is null order by due_on, id limit ${MOST}`,
    [place],
  );

async function decisionCounts({ reads, place, now }: Asked): Promise<{ open: number; overdue: number }> {
  const [row] = await reads.rows<{ open: number; overdue: number }>(
    `select count(*)::int as open, (count(*) filter (where due_on < ?::date))::int as overdue
     from meeting_decision where place = ? and done_on is null`,
    [civilDate(now), place],
  );
  return row ?? { open: 0, overdue: 0 };
}

const AT_NO_TIME = '9999-01-01T00:00:00+08:00';
const newYear = (now: Date): string => `${civilDate(now).slice(0, 4)}-01-01T00:00:00+08:00`;

/** The first claims of a place in a time, as the pack and the quarter's report have them. */
export async function claimsIn(
  region: Region,
  { from, until }: { from: string; until: string },
  operation: Operation,
): Promise<FirstClaimsRow & { notOnce: string[] }> {
  const { silent, notOnce, ...counts } = await firstClaims(operation, { region, from, until });
  return { counts, silent, notOnce };
}

/** Counts everything that the meeting of the day is prepared with: a statement for each part, however many cases there are. */
export async function morningPack(
  place: Region,
  { before, ...day }: MorningDay,
  operation: Operation,
  countAdoptions: CountAdoptions | undefined,
): Promise<PackRow> {
  const { reads, now, desk } = operation;
  const asked = { reads, place, column: LEVEL_COLUMN[tierOf(place) ?? desk.tier], now };
  const since = (await lastHeld(asked, day.date)) ?? before;
  const from = `${since}T00:00:00+08:00`;
  const stuckAfterHours = desk.rulesOf(place.slice(0, 6)).stuckHandoverHours;
  const { open, overdue } = await decisionCounts(asked);
  return {
    ...day,
    since,
    asOf: now.toISOString(),
    newMatters: await newMatters(asked, from),
    newByPlace: await newByPlace(reads, place, { from, until: AT_NO_TIME }),
    firstClaims: await claimsIn(place, { from: newYear(now), until: AT_NO_TIME }, operation),
    adoptions: (await countAdoptions?.(place, { from, until: AT_NO_TIME }, operation)) ?? null,
    lights: await lights(asked),
    repeats: await repeats(asked, from),
    supervised: await supervised(asked),
    stuckHandovers: await stuck(asked, stuckAfterHours),
    stuckAfterHours,
    openDecisions: await openDecisions(asked),
    openDecisionCount: open,
    overdueDecisionCount: overdue,
  };
}
