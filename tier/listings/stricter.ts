import type { DutyWhen } from '../duties/duty-rule.ts';
import type { Occurrence } from '../duties/occurrences.ts';

/** From the first day of a listing to its last; null while it lasts. */
export interface ListedSpan {
  from: string;
  until: string | null;
}

/**
 * What a place owes while it is listed (mechanism 84): so many times as much of what is owed by number, in every stretch
 * that lies wholly in the time of a listing. A day of the calendar stays one day. Pure.
 */
export const stricter = (
  owed: readonly Occurrence[],
  when: DutyWhen,
  { listed, factor }: { listed: readonly ListedSpan[]; factor: number },
): Occurrence[] =>
  owed.map((stretch) =>
    when.on === 'TIMES' && listed.some((span) => holds(span, stretch))
      ? { ...stretch, times: stretch.times * factor }
      : stretch,
  );

const holds = ({ from, until }: ListedSpan, stretch: Occurrence): boolean =>
  from <= stretch.from && (until === null || until >= stretch.until);
