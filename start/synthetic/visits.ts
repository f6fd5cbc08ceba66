import { type CivilDate, civilDate } from '@sanji/tier/clocks/calendar.ts';
import type { OfficialRow } from '@sanji/tier/officials/official.ts';
import type { Tier, VisitMode } from '@sanji/tier/schema.types.ts';
import { type Chance, chanceFrom } from './chance.ts';
import { atHour, dayOf, firstOfMonth, isOver, monthsOfYear, writtenDownOn } from './days.ts';
import { markedId } from './marked-id.ts';
import type { Officials } from './officials.ts';
import { RULES_OF_THE_YEAR } from './rules-of-the-year.ts';
import type { TierRows } from './tier-rows.ts';

/**
 * How often a leader receives in a month (mechanism 50), in which ways (51), and who goes along where somebody must (58). How
 * often a village's secretary goes to people's homes no source says.
 */
const OF_TIER: Record<Tier, { times: number; modes: VisitMode[]; venue: string; kind: string }> = {
  COUNTY: { times: 1, modes: ['ON_DUTY', 'GO_DOWN'], venue: '县社会治理中心', kind: 'LAWYER' },
  TOWNSHIP: { times: 2, modes: ['ANYTIME', 'GO_DOWN'], venue: '乡镇接访室', kind: 'LEGAL_ADVISER' },
  VILLAGE: { times: 1, modes: ['HOME_VISIT'], venue: '村民家中', kind: 'CADRE' },
};
/** The county's leaders receive on the 15th of each month, whatever day it is (mechanism 49). */
const RECEPTION_DAY = 15;
/** So many of a hundred receptions that were owed were not held. */
const MISSED_PERCENT: Record<Tier, number> = { COUNTY: 2, TOWNSHIP: 4, VILLAGE: 10 };

interface Calendar {
  seed: number;
  now: Date;
}

/** The receptions and visits of the leaders of every tier: the quota of each month, and now and then one too few. */
export const syntheticVisits = (officials: Officials, calendar: Calendar): TierRows => ({
  COUNTY: visitsOf('COUNTY', officials.COUNTY, calendar),
  TOWNSHIP: visitsOf('TOWNSHIP', officials.TOWNSHIP, calendar),
  VILLAGE: visitsOf('VILLAGE', officials.VILLAGE, calendar),
});

function visitsOf(tier: Tier, officials: readonly OfficialRow[], { seed, now }: Calendar) {
  const met = officials
    .filter(({ kind }) => kind === 'LEADER')
    .flatMap((leader) =>
      monthsOfYear(now).flatMap((month) =>
        Array.from({ length: OF_TIER[tier].times }, (_, time) => {
          const chance = chanceFrom(seed, 'visit', leader.id, month, time);
          const onDay = dayOf(month, tier === 'COUNTY' ? RECEPTION_DAY : chance.between(1, 28));
          const isLeft = leader.subject !== null && month === firstOfMonth(civilDate(now));
          if (chance.happens(MISSED_PERCENT[tier]) || isLeft || !isOver(onDay, now)) return [];
          return [visitBy(tier, leader, onDay, chance)];
        }).flat(),
      ),
    );
  return {
    visit: met.map(({ visit }) => visit),
    visit_participant: met.flatMap(({ participants }) => participants),
    visit_text: met.flatMap(({ texts }) => texts),
  };
}

const BRIEFED = '访前已了解来访事项和办理进展,资料已备齐。';
const RESULTS = ['现场答复,来访群众表示理解。', '当场协调有关单位对接,按期反馈。', '听取意见并作政策解释。'];

function visitBy(tier: Tier, leader: OfficialRow, onDay: CivilDate, chance: Chance) {
  const { modes, venue, kind } = OF_TIER[tier];
  const id = markedId(leader.place, chance);
  const mode = chance.pick(modes);
  const { briefed, accompanied } = RULES_OF_THE_YEAR.visitModes[mode];
  const { place } = leader;
  const closedAt = writtenDownOn(onDay);
  const text = (stage: string, at: Date, written: string) => ({
    visit: id,
    place,
    stage,
    at,
    author: leader.name,
    text: written,
  });
  return {
    visit: {
      id,
      place,
      mode,
      level: tier,
      official: leader.id,
      leaderName: leader.name,
      leaderPost: leader.post,
      campaign: null,
      onDay,
      venue,
      stage: 'CLOSED',
      plannedAt: atHour(onDay, 8),
      metAt: atHour(onDay, 9),
      closedAt,
    },
    participants: accompanied ? [{ visit: id, place, number: 1, kind, name: LAWYER, official: null }] : [],
    texts: [
      ...(briefed ? [text('PREPARE', atHour(onDay, 8), BRIEFED)] : []),
      text('CLOSED', closedAt, chance.pick(RESULTS)),
    ],
  };
}

const LAWYER = '值班法律顾问';
