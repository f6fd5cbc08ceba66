import type { CardState } from '../cases/card.ts';
import type { Step } from '../cases/revision.ts';
import type { CaseKind, ClockKind, Light, Move, ReviewStage } from '../schema.types.ts';
import { dueAt, light, nextChangeAt } from './deadlines.ts';

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
}

/** A clock read at a moment. */
export interface ClockReading extends RunningClock {
  light: Light;
  nextChangeAt: string | null;
}

interface ClockRule {
  kinds: readonly CaseKind[];
  startedBy: Move;
  stoppedBy: readonly Move[];
  /** The only stage in which it starts, where there is one. */
  stage?: ReviewStage;
  days: number;
}

/** With these a case is over, and nothing more is owed. */
const ENDS: readonly Move[] = ['CONCLUDE', 'NOT_ACCEPT', 'DIVERT', 'WITHDRAW'];

/** Which moves start and stop which clock (domain.md 2.4). */
const RULES: Partial<Record<ClockKind, ClockRule>> = {
  // 条例22: registered, then routed within 15 days. It ends where a unit accepts; being passed about ends nothing.
  ROUTE: { kinds: ['CLAIM'], startedBy: 'REGISTER', stoppedBy: ['ACCEPT', ...ENDS], days: 15 },
  // 条例34: 60 days from acceptance, whoever accepted first.
  HANDLE: { kinds: ['CLAIM'], startedBy: 'ACCEPT', stoppedBy: ENDS, stage: 'HANDLING', days: 60 },
  // Local rules: 30 days for a round. The national act names no limit.
  MEDIATE: {
    kinds: ['DISPUTE', 'CLAIM'],
    startedBy: 'OPEN_ROUND',
    stoppedBy: ['SETTLE_ROUND', 'FAIL_ROUND', 'END_MEDIATION', ...ENDS],
    days: 30,
  },
};
const STARTING = Object.entries(RULES) as [ClockKind, ClockRule][];

function start(kind: ClockKind, { days }: ClockRule, at: Date): RunningClock {
  const due = dueAt({ start: at, length: days, unit: 'DAY' });
  return {
    kind,
    startedAt: at.toISOString(),
    dueAt: due.dueAt.toISOString(),
    provisional: due.provisional,
    pausedAt: null,
    extendedDays: 0,
    budgetDueAt: null,
  };
}

/** The extension adds to the whole length, counted from the same start: rolling over a holiday is not doubled. */
function longer(clock: RunningClock, days: number): RunningClock {
  if (days === 0) return clock;
  const whole = (RULES[clock.kind]?.days ?? 0) + days;
  const due = dueAt({ start: new Date(clock.startedAt), length: whole, unit: 'DAY' });
  return { ...clock, dueAt: due.dueAt.toISOString(), provisional: due.provisional, extendedDays: days };
}

/** The clocks that run after a move. */
export function clocksAfter(
  { clocks: running, kind: of, stage }: Pick<CardState, 'clocks' | 'kind' | 'stage'>,
  { move, at, extendDays = 0 }: Pick<Step, 'move' | 'at' | 'extendDays'>,
): RunningClock[] {
  const still = running.filter((clock) => RULES[clock.kind]?.stoppedBy.includes(move) !== true);
  const begun = STARTING.filter(
    ([kind, rule]) =>
      rule.startedBy === move &&
      rule.kinds.includes(of) &&
      (rule.stage ?? stage) === stage &&
      !still.some((clock) => clock.kind === kind),
  );
  return [
    ...still.map((clock) => (clock.kind === 'HANDLE' ? longer(clock, extendDays) : clock)),
    ...begun.map(([kind, rule]) => start(kind, rule, at)),
  ];
}

export function readClock(clock: RunningClock, now: Date): ClockReading {
  const span = { startedAt: new Date(clock.startedAt), dueAt: new Date(clock.dueAt) };
  return { ...clock, light: light(span, now), nextChangeAt: nextChangeAt(span, now)?.toISOString() ?? null };
}

const WORSE: readonly Light[] = ['GREEN', 'AMBER', 'RED'];

/** The worst light of the clocks; green when none runs. */
export const worstLight = (clocks: readonly RunningClock[], now: Date): Light =>
  WORSE.findLast((shade) => clocks.some((clock) => readClock(clock, now).light === shade)) ?? 'GREEN';
