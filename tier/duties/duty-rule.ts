import { z } from 'zod';

/** By what a duty is known to be done. A feature that records something owed adds its own; `duty-sources.ts` reads them. */
const SourceShape = z.enum([
  'RECEPTION_DAYS',
  'LEADER_VISITS',
  'TUESDAY_MEETINGS',
  'FRIDAY_MEETINGS',
  'MONTHLY_MEETINGS',
  'QUARTERLY_MEETINGS',
  'VILLAGE_SUPERVISION_MEETINGS',
  'TEAM_VISITS',
  'LETTERS_SIGNED',
]);
export type DutySourceCode = z.infer<typeof SourceShape>;

const WhenShape = z.discriminatedUnion('on', [
  /** A day of every month, a weekend or not; in a shorter month its last day. */
  z.object({ on: z.literal('DAY_OF_MONTH'), day: z.int().min(1).max(31) }),
  /** A day of every week, 1 for Monday to 7 for Sunday. */
  z.object({ on: z.literal('WEEKDAY'), weekday: z.int().min(1).max(7) }),
  /** So many times in every month, quarter or year. */
  z.object({
    on: z.literal('TIMES'),
    times: z.int().min(1).max(100),
    in: z.enum(['MONTH', 'QUARTER', 'YEAR']),
  }),
]);
export type DutyWhen = z.infer<typeof WhenShape>;

/** One duty of the calendar: who owes it, when, and where it shows that it was done. */
export const DutyRuleShape = z.object({
  code: z.string().regex(/^[A-Z0-9_]{1,40}$/),
  label: z.string().min(1).max(80),
  tier: z.enum(['VILLAGE', 'TOWNSHIP', 'COUNTY']),
  owedBy: z.enum(['OFFICE', 'EACH_LEADER']),
  when: WhenShape,
  source: SourceShape,
});
export type DutyRule = z.infer<typeof DutyRuleShape>;

/** S0's days and quotas; a county has its own. */
export const DEFAULT_DUTIES: readonly DutyRule[] = [
  // Mechanism 49: 每月15日雷打不动.
  {
    code: 'RECEPTION_DAY',
    label: '县领导下访接待日',
    tier: 'COUNTY',
    owedBy: 'OFFICE',
    when: { on: 'DAY_OF_MONTH', day: 15 },
    source: 'RECEPTION_DAYS',
  },
  // Mechanism 50.
  {
    code: 'COUNTY_LEADER_VISITS',
    label: '县领导每月下访接访',
    tier: 'COUNTY',
    owedBy: 'EACH_LEADER',
    when: { on: 'TIMES', times: 1, in: 'MONTH' },
    source: 'LEADER_VISITS',
  },
  {
    code: 'TOWNSHIP_LEADER_VISITS',
    label: '乡镇(街道)领导每月下访接访',
    tier: 'TOWNSHIP',
    owedBy: 'EACH_LEADER',
    when: { on: 'TIMES', times: 2, in: 'MONTH' },
    source: 'LEADER_VISITS',
  },
  // Mechanisms 71, 72.
  {
    code: 'TUESDAY_MORNING',
    label: '周二信访晨会',
    tier: 'COUNTY',
    owedBy: 'OFFICE',
    when: { on: 'WEEKDAY', weekday: 2 },
    source: 'TUESDAY_MEETINGS',
  },
  {
    code: 'FRIDAY_MORNING',
    label: '周五信访晨会',
    tier: 'COUNTY',
    owedBy: 'OFFICE',
    when: { on: 'WEEKDAY', weekday: 5 },
    source: 'FRIDAY_MEETINGS',
  },
  // Mechanism 70: 每季度专题听取信访工作汇报.
  {
    code: 'STANDING_COMMITTEE',
    label: '县委常委会每季度听取信访工作汇报',
    tier: 'COUNTY',
    owedBy: 'OFFICE',
    when: { on: 'TIMES', times: 1, in: 'QUARTER' },
    source: 'QUARTERLY_MEETINGS',
  },
  // Mechanism 106.
  {
    code: 'VILLAGE_SUPERVISION',
    label: '村监督月例会',
    tier: 'VILLAGE',
    owedBy: 'OFFICE',
    when: { on: 'TIMES', times: 1, in: 'MONTH' },
    source: 'VILLAGE_SUPERVISION_MEETINGS',
  },
  // Mechanism 74: 每月20日下村.
  {
    code: 'TEAM_VISIT',
    label: '“4+2”联心服务团每月20日下村',
    tier: 'COUNTY',
    owedBy: 'OFFICE',
    when: { on: 'DAY_OF_MONTH', day: 20 },
    source: 'TEAM_VISITS',
  },
  // Mechanism 78: one letter a year for each unit below.
  {
    code: 'TOWNSHIP_LETTER',
    label: '乡镇(街道)与县签订年度信访工作责任书',
    tier: 'TOWNSHIP',
    owedBy: 'OFFICE',
    when: { on: 'TIMES', times: 1, in: 'YEAR' },
    source: 'LETTERS_SIGNED',
  },
  {
    code: 'VILLAGE_LETTER',
    label: '村(社区)与乡镇(街道)签订年度信访工作责任书',
    tier: 'VILLAGE',
    owedBy: 'OFFICE',
    when: { on: 'TIMES', times: 1, in: 'YEAR' },
    source: 'LETTERS_SIGNED',
  },
];
