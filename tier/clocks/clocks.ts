import type { CardState, MilestoneState } from '../cases/card.ts';
import type { Step } from '../cases/revision.ts';
import type { CountyRules } from '../configuration/county-rules.ts';
import type { ClockKind, Light } from '../schema.types.ts';
import {
  awaitedNotice,
  type Calendar,
  type CivilDate,
  calendarWith,
  civilDate,
  daysBetween,
} from './calendar.ts';
import { CLOCK_KINDS, CLOCK_RULES, type Situation } from './clock-rules.ts';
import { type Deadline, dueAt, light, nextChangeAt } from './deadlines.ts';

/** A clock as the card carries it. Whoever holds the case, the clock runs on; no edit sets it back. */
export interface RunningClock {
  kind: ClockKind;
  startedAt: string;
  dueAt: string;
  provisional: boolean;
  /** Since when it stands still. */
  pausedAt: string | null;
  extendedDays: number;
  /** Until when the holder's own tier should be done with its part. */
  budgetDueAt: string | null;
  /** How long it was when it began: what a county changes later is not for it. Absent on clocks of older cards. */
  length?: number | undefined;
  /** For how many days it stood still. */
  pausedDays?: number | undefined;
}

/** A clock read at a moment. */
export interface ClockReading extends RunningClock {
  light: Light;
  nextChangeAt: string | null;
}

const lengthOf = (kind: ClockKind, rules: CountyRules, handlingClass: string | null): number => {
  const { length } = CLOCK_RULES[kind];
  return typeof length === 'number' ? length : length(rules, handlingClass);
};

/** The deadline of the whole length, counted anew from the same start: rolling over a holiday is not doubled. */
function deadlineOf(clock: Omit<RunningClock, 'dueAt' | 'provisional'>, rules: CountyRules): Deadline {
  const length = clock.length ?? lengthOf(clock.kind, rules, null);
  const whole = length + clock.extendedDays + (clock.pausedDays ?? 0);
  const term = { start: new Date(clock.startedAt), length: whole, unit: CLOCK_RULES[clock.kind].unit };
  return dueAt(term, calendarWith(rules.holidayNotices));
}

const counted = (clock: Omit<RunningClock, 'dueAt' | 'provisional'>, rules: CountyRules): RunningClock => {
  const deadline = deadlineOf(clock, rules);
  return { ...clock, dueAt: deadline.dueAt.toISOString(), provisional: deadline.provisional };
};

function budgetOf(kind: ClockKind, start: Date, { step, rules }: Situation): string | null {
  const days = kind === 'ROUTE' ? rules.routeBudgetDays[step.tier] : null;
  if (days === null) return null;
  const term = { start, length: days, unit: 'DAY' } as const;
  return dueAt(term, calendarWith(rules.holidayNotices)).dueAt.toISOString();
}

const begun = (kind: ClockKind, start: Date, so: Situation): RunningClock =>
  counted(
    {
      kind,
      startedAt: start.toISOString(),
      pausedAt: null,
      extendedDays: 0,
      budgetDueAt: budgetOf(kind, start, so),
      length: lengthOf(kind, so.rules, so.card.handlingClass),
      pausedDays: 0,
    },
    so.rules,
  );

/** Every day on which the hearing lasted is left out, the one on which it began and ended included (条例36). */
const daysOfHearing = (from: string, to: Date): number =>
  daysBetween(civilDate(new Date(from)), civilDate(to)) + 1;

/** A clock that goes on, as the move leaves it. */
function goesOn(clock: RunningClock, { step, rules }: Situation): RunningClock {
  const { extendedBy, standsStill } = CLOCK_RULES[clock.kind];
  if (step.move === 'RECOMPUTE') return recomputed(clock, rules, step);
  if (step.move === extendedBy && step.extendDays)
    return counted({ ...clock, extendedDays: clock.extendedDays + step.extendDays }, rules);
  if (!standsStill) return clock;
  if (step.move === 'OPEN_HEARING') return { ...clock, pausedAt: clock.pausedAt ?? step.at.toISOString() };
  if (step.move !== 'CLOSE_HEARING' || clock.pausedAt === null) return clock;
  const pausedDays = (clock.pausedDays ?? 0) + daysOfHearing(clock.pausedAt, step.at);
  return counted({ ...clock, pausedAt: null, pausedDays }, rules);
}

/** What was counted without a year's holidays, counted with them. What was final stays. */
export function recomputed(
  clock: RunningClock,
  rules: CountyRules,
  { tier }: Pick<Step, 'tier'>,
): RunningClock {
  if (!clock.provisional) return clock;
  const days = clock.budgetDueAt === null ? null : rules.routeBudgetDays[tier];
  const start = new Date(clock.startedAt);
  const share =
    days === null
      ? clock.budgetDueAt
      : dueAt({ start, length: days, unit: 'DAY' }, calendarWith(rules.holidayNotices)).dueAt.toISOString();
  return counted({ ...clock, budgetDueAt: share }, rules);
}

export interface ClockedCase {
  card: Situation['card'] & Pick<CardState, 'clocks'>;
  timeline: readonly MilestoneState[];
}

/** The clocks that run after a move, from the card as the move decides it and all that was before. Pure. */
export function clocksAfter({ card, timeline }: ClockedCase, step: Step, rules: CountyRules): RunningClock[] {
  const so: Situation = { card, timeline, step, rules };
  const still = card.clocks.filter(({ kind }) => !CLOCK_RULES[kind].ends(so));
  const started = CLOCK_KINDS.flatMap((kind) => {
    const start = still.some((clock) => clock.kind === kind) ? undefined : CLOCK_RULES[kind].begins(so);
    return start === undefined ? [] : [begun(kind, start, so)];
  });
  return [...still.map((clock) => goesOn(clock, so)), ...started];
}

/** The first year whose notice of holidays may still move a deadline; null where all are final. */
export function awaitedBy(clocks: readonly RunningClock[], calendar: Calendar): number | null {
  const years = clocks
    .filter(({ provisional }) => provisional)
    // A notice that came meanwhile is awaited no longer, and the clock was not computed with it: its year stays.
    .map((clock) => awaitedNotice(lastDayOf(clock), calendar) ?? Number(lastDayOf(clock).slice(0, 4)));
  return years.length === 0 ? null : Math.min(...years);
}

/** The day whose 24:00 the deadline is. */
export const lastDayOf = (clock: Pick<RunningClock, 'dueAt'>): CivilDate =>
  civilDate(new Date(Date.parse(clock.dueAt) - 1));

const spanOf = (clock: Pick<RunningClock, 'startedAt' | 'dueAt'>) => ({
  startedAt: new Date(clock.startedAt),
  dueAt: new Date(clock.dueAt),
});

/** A clock that stands still shows the light at which it stopped, and changes only when it runs again. */
export function readClock(clock: RunningClock, now: Date): ClockReading {
  const span = spanOf(clock);
  if (clock.pausedAt) return { ...clock, light: light(span, new Date(clock.pausedAt)), nextChangeAt: null };
  return { ...clock, light: light(span, now), nextChangeAt: nextChangeAt(span, now)?.toISOString() ?? null };
}

const WORSE: readonly Light[] = ['GREEN', 'AMBER', 'RED'];

/** The worst light of the clocks that bind an office; green when none runs. A term of the parties makes nobody late. */
export function worstLight(clocks: readonly RunningClock[], now: Date): Light {
  const binding = clocks.filter(({ kind }) => !CLOCK_RULES[kind].ofTheParties);
  return WORSE.findLast((shade) => binding.some((clock) => readClock(clock, now).light === shade)) ?? 'GREEN';
}
