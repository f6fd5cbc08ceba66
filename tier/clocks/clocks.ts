import type { CaseKind, ClockKind, Light, Move } from '../schema.types.ts';
import { dueAt, light, nextChangeAt } from './deadlines.ts';

/** A clock as the card carries it. Whoever holds the case, the clock runs on; no edit sets it back. */
export interface RunningClock {
  kind: ClockKind;
  startedAt: string;
  dueAt: string;
  provisional: boolean;
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
  days: number;
}

/** Which moves start and stop which clock (domain.md 2.4). */
const RULES: Record<ClockKind, ClockRule> = {
  // 条例22: registered, then routed within 15 days. It ends where a unit accepts; being passed about ends nothing.
  ROUTE: { kinds: ['CLAIM'], startedBy: 'REGISTER', stoppedBy: ['ACCEPT', 'CONCLUDE'], days: 15 },
  // 条例34: 60 days from acceptance, whoever accepted first.
  HANDLE: { kinds: ['CLAIM'], startedBy: 'ACCEPT', stoppedBy: ['CONCLUDE'], days: 60 },
  // Local rules: 30 days for a round. The national act names no limit.
  MEDIATE: {
    kinds: ['DISPUTE', 'CLAIM'],
    startedBy: 'OPEN_ROUND',
    stoppedBy: ['SETTLE_ROUND', 'FAIL_ROUND'],
    days: 30,
  },
};
const KINDS: readonly ClockKind[] = ['ROUTE', 'HANDLE', 'MEDIATE'];

function start(kind: ClockKind, at: Date): RunningClock {
  const due = dueAt({ start: at, length: RULES[kind].days, unit: 'DAY' });
  return { kind, startedAt: at.toISOString(), dueAt: due.dueAt.toISOString(), provisional: due.provisional };
}

/** The clocks that run after a move. */
export function clocksAfter(
  running: readonly RunningClock[],
  move: Move,
  of: CaseKind,
  at: Date,
): RunningClock[] {
  const still = running.filter((clock) => !RULES[clock.kind].stoppedBy.includes(move));
  const begun = KINDS.filter(
    (kind) =>
      RULES[kind].startedBy === move &&
      RULES[kind].kinds.includes(of) &&
      !still.some((clock) => clock.kind === kind),
  );
  return [...still, ...begun.map((kind) => start(kind, at))];
}

export function readClock(clock: RunningClock, now: Date): ClockReading {
  const span = { startedAt: new Date(clock.startedAt), dueAt: new Date(clock.dueAt) };
  return { ...clock, light: light(span, now), nextChangeAt: nextChangeAt(span, now)?.toISOString() ?? null };
}

const WORSE: readonly Light[] = ['GREEN', 'AMBER', 'RED'];

/** The worst light of the clocks; green when none runs. */
export const worstLight = (clocks: readonly RunningClock[], now: Date): Light =>
  WORSE.findLast((shade) => clocks.some((clock) => readClock(clock, now).light === shade)) ?? 'GREEN';
