import { addDays, type CivilDate, isCivilDate } from '../clocks/calendar.ts';
import type { CountyRules } from '../configuration/county-rules.ts';
import type { DutyRule, DutySourceCode } from '../duties/duty-rule.ts';
import { occurrences } from '../duties/occurrences.ts';
import type { MeetingKind, RefusalCode, Tier } from '../schema.types.ts';
import type { MeetingKinds } from './meeting-rules.ts';

const MORNING_MEETINGS: Partial<Record<DutySourceCode, keyof MeetingKinds>> = {
  TUESDAY_MEETINGS: 'TUESDAY_MORNING',
  FRIDAY_MEETINGS: 'FRIDAY_MORNING',
};

/** A day on which a morning meeting is due. */
export interface MorningDay {
  kind: MeetingKind;
  label: string;
  audience: string;
  date: CivilDate;
  /** The day on which a morning meeting was due before. */
  before: CivilDate;
}

type Fault = readonly [RefusalCode, string, string];

const AHEAD_DAYS = 31;
const YEAR_DAYS = 366;

const morningDuties = (rules: CountyRules, tier: Tier): DutyRule[] =>
  rules.duties.filter((duty) => duty.tier === tier && duty.source in MORNING_MEETINGS);

/** The morning meeting of a day by the county's rules, or why there is none to prepare. Pure. */
export function morningDay(
  date: string,
  today: CivilDate,
  tier: Tier,
  rules: CountyRules,
): MorningDay | { fault: Fault } {
  if (!isCivilDate(date)) return { fault: ['BAD_INPUT', 'A day is YYYY-MM-DD.', '日期须为 YYYY-MM-DD。'] };
  if (date < today) return { fault: OVER };
  if (date > addDays(today, AHEAD_DAYS)) return { fault: BEYOND };
  const duties = morningDuties(rules, tier);
  const due = duties.find(({ when }) => occurrences(when, { from: date, until: date }).length > 0);
  const kind = due && MORNING_MEETINGS[due.source];
  if (due === undefined || kind === undefined) return { fault: NO_SUCH_DAY };
  const earlier = duties
    .flatMap(({ when }) => occurrences(when, { from: addDays(date, -YEAR_DAYS), until: addDays(date, -1) }))
    .map(({ until }) => until)
    .toSorted();
  const before = earlier.at(-1) ?? addDays(date, -YEAR_DAYS);
  return { kind, label: due.label, audience: rules.meetingKinds[kind].audience, date, before };
}

const OVER: Fault = [
  'TOO_LATE',
  'The day is over: the figures are those of now. The meeting’s own record says what it had.',
  '该日已过,材料按当前数据生成;历次会议见会议记录。',
];
const BEYOND: Fault = [
  'TOO_EARLY',
  'A pack is prepared for the next 31 days at most.',
  '晨会材料最多提前 31 天准备。',
];
const NO_SUCH_DAY: Fault = [
  'NOT_ALLOWED_NOW',
  'By the county’s rules this tier holds no morning meeting on that day.',
  '按本县规定,该日本级不召开信访晨会。',
];
