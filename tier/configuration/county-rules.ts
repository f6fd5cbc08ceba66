import { MATERIAL_CEILING_BYTES } from '@sanji/edge/request-body.ts';
import { z } from 'zod';
import { VILLAGE_CLASSES } from '../cases/categories.ts';
import { isCivilDate } from '../clocks/calendar.ts';
import { DEFAULT_DUTIES, DutyRuleShape } from '../duties/duty-rule.ts';
import { DEFAULT_MEETINGS, MeetingKindsShape } from '../meetings/meeting-rules.ts';
import type { Channel, ParticipantKind } from '../schema.types.ts';
import { DEFAULT_TEAMS, TeamRulesShape } from '../teams/team-rules.ts';
import { DEFAULT_MODES, VisitModesShape } from '../visits/visit-rules.ts';
import { DEFAULT_SYSTEM, RequiredSystemShape } from './required-system.ts';

const code = z.string().regex(/^[A-Z0-9_]{1,40}$/);
const label = z.string().min(1).max(80);
const percent = z.int().min(0).max(100);
const days = z.int().min(1).max(365);
const MEBIBYTE = 1_048_576;

/** One handling class of a county (办理类别), such as 马上办, and in how many days it is handled (mechanisms 1, 2). */
const HandlingClass = z.object({ code, label, days: z.int().min(0).max(365).optional() });

/** One line of a county's duty list (责任清单, mechanism 127): which unit of which tier answers for which categories. */
const Duty = z.object({
  categories: z
    .array(z.string().regex(/^\d{2}(\d{2})?$/))
    .min(1)
    .max(100),
  unit: label,
  tier: z.enum(['VILLAGE', 'TOWNSHIP', 'COUNTY']),
});

/** The contract's code list, which zod reads as values. */
export const ParticipantKindShape = z.enum([
  'COMMITTEE_MEMBER',
  'GRID_WORKER',
  'AUXILIARY_POLICE',
  'VILLAGE_COMMITTEES',
  'POVERTY_RELIEF_TEAM',
  'JUDICIAL_OFFICE',
  'POLICE_STATION',
  'COURT',
  'PETITION_OFFICE',
  'STATION_HEAD',
  'RESPONSIBLE_UNIT',
  'PROFESSIONAL_COMMITTEE',
  'MEDIATOR',
  'VILLAGE_CADRE',
  'CONGRESS_DEPUTY',
  'PARTY_DELEGATE',
  'CONSULTATIVE_MEMBER',
  'LAWYER',
  'LEGAL_WORKER',
  'LOCAL_WORTHY',
  'RELATIVE',
  'NEIGHBOUR',
  'EXPERT',
]) satisfies z.ZodType<ParticipantKind>;
const kinds = z.array(ParticipantKindShape).max(23);
const places = z.int().min(1).max(1000);
const budget = days.nullable();
const civilDays = z.array(z.string().refine((text) => isCivilDate(text))).max(60);

/**
 * The State Council's notice of a year's holidays, for a year that the library does not know yet. Every notice names
 * National Day, so that a notice without it was mistyped.
 */
const HolidayNotice = z
  .object({ year: z.int().min(2000).max(2200), holidays: civilDays, workdays: civilDays })
  .refine(({ year, holidays }) => holidays.includes(`${year}-10-01`), {
    error: 'a notice names National Day',
  });

/**
 * What the sources leave to a county, or name without spelling it out (domain.md 1.4). The law is not in here. Every
 * value has a default that is ours; a county replaces what it needs.
 */
export const CountyRulesShape = z.object({
  /** S0's four classes; another county has three. */
  handlingClasses: z.array(HandlingClass).max(20),
  /** S3 names duty lists and shows none: empty until a county writes its own. */
  dutyList: z.array(Duty).max(500),
  /** The classes of GB/T 31000 that a village mediates itself (mechanism 25): the sources name five and list none. */
  villageClasses: z.array(z.string().regex(/^\d{2}$/)).max(17),
  /** The four-digit kinds of these classes that a village mediates (S2: eleven, not listed); empty for all of them. */
  villageKinds: z.array(z.string().regex(/^\d{4}$/)).max(78),
  /** Whom each round may not lack (mechanisms 26-29, 31), by the round's number. */
  roundParticipants: z.object({ 1: kinds, 2: kinds, 3: kinds, 4: kinds }),
  /** Who receives matters for the county, the first of them first: one department, one number (mechanism 7). */
  receivingDesks: z.array(z.object({ code, label })).min(1).max(20),
  /** Where the QR codes of places lead (mechanism 9); null puts the bare code into them. */
  codeAddress: z
    .url({ protocol: /^https$/ })
    .max(120)
    .nullable(),
  /** One mediation round, in days: local rules, the national act names no limit. */
  mediateDays: days,
  /** Of the 15 days for routing, what each tier takes: the rule of 2014 gave counties 4 (domain.md 2.2). Null for no share. */
  routeBudgetDays: z.object({ VILLAGE: budget, TOWNSHIP: budget, COUNTY: budget }),
  /** Through which channels a matter is to be concluded on the day that it was entered (mechanism 12, 民情暖哨). */
  sameDayChannels: z.array(
    z.enum(['ONLINE', 'QR_CODE', 'WECHAT_GROUP', 'PHONE']) satisfies z.ZodType<Channel>,
  ),
  /** Notices of holidays that the library does not know yet: a county loads one here, without an upgrade. */
  holidayNotices: z.array(HolidayNotice).max(10),
  /** What is to be done on every first petition before it is closed (六个一, mechanism 20): no source lists the six. */
  firstCaseChecklist: z.array(z.object({ code, label })).max(20),
  /** What organisations each place should have. */
  requiredSystem: RequiredSystemShape,
  /** What share of its matters each tier should conclude, in percent (mechanism 23: 60, 30, 10). */
  pyramid: z.object({ VILLAGE: percent, TOWNSHIP: percent, COUNTY: percent }),
  /** What offices and leaders owe by the calendar (mechanisms 49, 50, 70-74). */
  duties: z.array(DutyRuleShape).max(50),
  /** Whose each meeting is, and who is asked to come (mechanisms 70-73, 106). */
  meetingKinds: MeetingKindsShape,
  /** Service teams, cadres who live in villages, and tags of activities (mechanisms 41, 74, 77). */
  teams: TeamRulesShape,
  /** After how many hours on its way a hand-over is reported to the morning meeting: no source says. */
  stuckHandoverHours: z.int().min(1).max(720),
  /** How leaders of each tier meet people, and what such a visit needs (mechanisms 51, 57, 58). */
  visitModes: VisitModesShape,
  /** How many a reception day takes by booking, by tier, and how many days ahead one may book (mechanism 54); no source says. */
  bookingsPerDay: z.object({ VILLAGE: places, TOWNSHIP: places, COUNTY: places }),
  bookableDays: days,
  /** Within how many days after it a visit is to be closed with its result (访后限期办结, mechanism 57); no source says. */
  visitCloseDays: days,
  /** How many times what leaders owe by number a listed township's leaders owe (mechanism 84); no source names it. */
  listedDutyFactor: z.int().min(1).max(10),
  /** In how many working days a unit explains itself after a card (mechanism 65): the sources name no term. */
  explainDays: z.object({ yellowCard: days, redCard: days }),
  /** Materials: the largest file, how many a case has, and all of them together. No source names a limit. */
  materialBytes: z.int().min(1).max(MATERIAL_CEILING_BYTES),
  materialFiles: z.int().min(1).max(500),
  materialTotalBytes: z.int().min(1),
  /** When an adopted case goes slowly, and how long an explanation may take (mechanism 65): no source names a number of days. */
  adoption: z.object({ planWithinDays: days, consultWithinDays: days, explainWithinDays: days }),
});
export type CountyRules = z.infer<typeof CountyRulesShape>;
export type RoundNumber = keyof CountyRules['roundParticipants'];

export const DEFAULT_RULES: CountyRules = {
  handlingClasses: [
    { code: 'IMMEDIATE', label: '简单信访马上办' },
    { code: 'FAST', label: '一般信访快速办' },
    { code: 'REALTIME_ONLINE', label: '网上信访实时办' },
    { code: 'SUPERVISED', label: '疑难信访监督办' },
  ],
  dutyList: [],
  villageClasses: [...VILLAGE_CLASSES],
  // Ours: the sources count eleven kinds and name none.
  villageKinds: [],
  roundParticipants: {
    1: ['COMMITTEE_MEMBER', 'GRID_WORKER', 'AUXILIARY_POLICE'],
    2: ['VILLAGE_COMMITTEES', 'POVERTY_RELIEF_TEAM', 'GRID_WORKER', 'AUXILIARY_POLICE'],
    // The five that convene the township round (mechanism 28), and the X of 1+3+X (mechanism 31): the 1 is the
    // commissioner who leads, the 3 are police station, judicial office and court.
    3: ['JUDICIAL_OFFICE', 'POLICE_STATION', 'COURT', 'PETITION_OFFICE', 'STATION_HEAD', 'RESPONSIBLE_UNIT'],
    4: ['RESPONSIBLE_UNIT', 'PROFESSIONAL_COMMITTEE'],
  },
  receivingDesks: [{ code: 'RECEPTION_CENTRE', label: '县信访接待中心' }],
  codeAddress: null,
  mediateDays: 30,
  routeBudgetDays: { VILLAGE: null, TOWNSHIP: null, COUNTY: 4 },
  sameDayChannels: ['ONLINE'],
  holidayNotices: [],
  // Ours: the sources count six items and name none.
  firstCaseChecklist: [
    { code: 'INTERVIEW', label: '一次当面约谈' },
    { code: 'LEADER', label: '一名责任领导' },
    { code: 'HANDLER', label: '一名承办人员' },
    { code: 'VISIT', label: '一次实地走访' },
    { code: 'PLAN', label: '一套化解方案' },
    { code: 'REPLY', label: '一份书面答复' },
  ],
  requiredSystem: DEFAULT_SYSTEM,
  pyramid: { VILLAGE: 60, TOWNSHIP: 30, COUNTY: 10 },
  duties: [...DEFAULT_DUTIES],
  meetingKinds: DEFAULT_MEETINGS,
  // Ours.
  stuckHandoverHours: 24,
  teams: DEFAULT_TEAMS,
  visitModes: DEFAULT_MODES,
  // Ours.
  bookingsPerDay: { VILLAGE: 10, TOWNSHIP: 20, COUNTY: 30 },
  bookableDays: 92,
  visitCloseDays: 3,
  // Ours.
  listedDutyFactor: 2,
  explainDays: { yellowCard: 5, redCard: 3 },
  materialBytes: 20 * MEBIBYTE,
  materialFiles: 200,
  materialTotalBytes: 500 * MEBIBYTE,
  // Ours.
  adoption: { planWithinDays: 30, consultWithinDays: 45, explainWithinDays: 7 },
};

const FileShape = z.record(z.string().regex(/^\d{6}$/), CountyRulesShape.partial().strict());

/** The rules of a county, by its code. */
export type RulesOf = (county: string) => CountyRules;

export const defaultRules: RulesOf = () => DEFAULT_RULES;

/** Reads the counties' own rules: an object of county codes, each with what that county replaces. Throws a ZodError. */
export function countyRules(text: string): RulesOf {
  const own = FileShape.parse(JSON.parse(text));
  const rules = new Map(
    Object.entries(own).map(([county, replaced]) => [
      county,
      CountyRulesShape.parse({ ...DEFAULT_RULES, ...replaced }),
    ]),
  );
  return (county) => rules.get(county) ?? DEFAULT_RULES;
}
