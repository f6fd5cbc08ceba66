import type { CivilDate } from '../clocks/calendar.ts';
import type { Reads } from '../server/reads.ts';
import type { DutySourceCode } from './duty-rule.ts';
import { DUTY_SOURCES } from './duty-sources.ts';
import type { Span } from './occurrences.ts';
import type { Done } from './standing.ts';

/** What a loader is asked: what a source says of a place in a period. */
export interface DoneAsked extends Span {
  source: DutySourceCode;
  place: string;
}

export const doneKey = (source: DutySourceCode, place: string, { from, until }: Span): string =>
  [source, from, until, place].join(' ');

const askedBy = (key: string): DoneAsked => {
  const [source, from, until, place = ''] = key.split(' ');
  return {
    source: source as DutySourceCode,
    from: from as CivilDate,
    until: until as CivilDate,
    place,
  };
};

/** What was done, one statement for all places that ask the same. */
export async function doneAt(reads: Reads, keys: readonly string[]): Promise<Done[][]> {
  const alike = Map.groupBy(keys, (key) => key.slice(0, key.lastIndexOf(' ')));
  const found = new Map<string, Done[]>();
  for (const [, asking] of alike) {
    const all = asking.map(askedBy);
    const [{ source, from, until }] = all as [DoneAsked, ...DoneAsked[]];
    const rows = await DUTY_SOURCES[source](
      reads,
      all.map(({ place }) => place),
      { from, until },
    );
    const byPlace = Map.groupBy(rows, ({ place }) => place);
    for (const asked of all) found.set(doneKey(source, asked.place, asked), byPlace.get(asked.place) ?? []);
  }
  return keys.map((key) => found.get(key) ?? []);
}
