import type { RunningClock } from './clocks.ts';
import { changesOf } from './deadlines.ts';

/** That a clock of a case turned amber or red. Codes and instants only. */
export interface RingState {
  office: string;
  id: string;
  caseId: string;
  kind: RunningClock['kind'];
  light: 'AMBER' | 'RED';
  startedAt: string;
  dueAt: string;
  changedAt: string;
}

const compact = (instant: string): string => Date.parse(instant).toString(36);

/** The same light of the same clock has the same id, so that it rings once however often it is looked for. */
const ringId = (caseId: string, clock: RunningClock, light: string): string =>
  `${caseId}.${clock.kind}.${light}.${compact(clock.startedAt)}.${compact(clock.dueAt)}`;

const spanOf = (clock: RunningClock) => ({
  startedAt: new Date(clock.startedAt),
  dueAt: new Date(clock.dueAt),
});

/** Every ring that the clocks of an office's case have given by then. A clock that stands still gives none. */
export function ringsUntil(
  { caseId, office, clocks }: { caseId: string; office: string; clocks: readonly RunningClock[] },
  until: Date,
): RingState[] {
  return clocks.flatMap((clock) => {
    const { kind, startedAt, dueAt, pausedAt } = clock;
    const end = pausedAt === null ? until : new Date(Math.min(Date.parse(pausedAt), until.getTime()));
    return changesOf(spanOf(clock)).flatMap(({ light, at }) =>
      at > end || light === 'GREEN'
        ? []
        : [
            {
              office,
              id: ringId(caseId, clock, light),
              caseId,
              kind,
              light,
              startedAt,
              dueAt,
              changedAt: at.toISOString(),
            },
          ],
    );
  });
}

/** When one of the clocks changes its light next; null when none will unless somebody moves the case. */
export function nextRingAt(clocks: readonly RunningClock[], now: Date): Date | null {
  const ahead = clocks
    .filter(({ pausedAt }) => pausedAt === null)
    .flatMap((clock) => changesOf(spanOf(clock)).map(({ at }) => at.getTime()))
    .filter((at) => at > now.getTime());
  return ahead.length === 0 ? null : new Date(Math.min(...ahead));
}
