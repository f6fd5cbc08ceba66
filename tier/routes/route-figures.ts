import { graphError } from '@sanji/edge/errors.ts';
import type { CardState } from '../cases/card.ts';
import type { CountyRules } from '../configuration/county-rules.ts';
import { SMALLEST_CELL } from '../jurisdiction/policy.ts';
import { type Region, tierOf } from '../jurisdiction/region.ts';
import type { ClassCount, SuggestionVerdicts } from '../schema.types.ts';
import { type Reads, textArray } from '../server/reads.ts';

/** When the counted cases were registered: from the first instant up to but without the last. */
export interface Span {
  from: string;
  to: string;
}

/** How many cases of a place are alike in everything that is counted by. */
export interface Alike extends Pick<CardState, 'kind' | 'handlingClass' | 'outcome'> {
  open: boolean;
  n: number;
}

const LEVEL_COLUMN = { COUNTY: 'county', TOWNSHIP: 'township', VILLAGE: 'region' } as const;
const LONGEST_MS = 366 * 86_400_000;

function bounds({ from, to }: Span): [Date, Date] {
  const [first, last] = [new Date(from), new Date(to)];
  const ms = last.getTime() - first.getTime();
  if (ms > 0 && ms <= LONGEST_MS) return [first, last];
  throw graphError('BAD_USER_INPUT', '`from` lies before `to`, by at most 366 days.');
}

/** The cases that lie in each place, counted once over the index of the place's cases. */
export async function alikeIn(reads: Reads, places: readonly Region[], span: Span): Promise<Alike[][]> {
  const [from, to] = bounds(span);
  const level = tierOf(places[0] ?? '');
  if (level === undefined) return places.map(() => []);
  const rows = await reads.rows<Alike & { place: string }>(
    `select wanted.place, counted.*
     from unnest(?::text[]) as wanted(place)
     cross join lateral (
       select kind, handling_class as "handlingClass", outcome, concluded_at is null as open, count(*)::int as n
       from card where card.${LEVEL_COLUMN[level]} = wanted.place and registered_at >= ? and registered_at < ?
       group by 1, 2, 3, 4
     ) as counted`,
    [textArray(places), from, to],
  );
  const byPlace = Map.groupBy(rows, ({ place }) => place);
  return places.map((place) => byPlace.get(place) ?? []);
}

/** What an outside dashboard gets of a small number: nothing, because a small cell points at people. */
export type Shown = (n: number) => number | null;
export const shownTo =
  (seesSmall: boolean): Shown =>
  (n) =>
    seesSmall || n >= SMALLEST_CELL ? n : null;

const sum = (alike: readonly Alike[]): number => alike.reduce((total, { n }) => total + n, 0);

/** The county's classes in its own order, then what carries a class that it has dropped, then what has none yet. */
export function byHandlingClass(
  alike: readonly Alike[],
  { handlingClasses }: CountyRules,
  shown: Shown,
): ClassCount[] {
  const found = Map.groupBy(alike, ({ handlingClass }) => handlingClass);
  const labels = new Map(handlingClasses.map(({ code, label }) => [code, label]));
  const dropped = [...found.keys()]
    .filter((code) => code !== null)
    .filter((code) => !labels.has(code))
    .toSorted();
  return [...labels.keys(), ...dropped, null].map((code) => {
    const cases = found.get(code) ?? [];
    return {
      handlingClass: code,
      label: code === null ? '未分类' : (labels.get(code) ?? code),
      cases: shown(sum(cases)),
      open: shown(sum(cases.filter(({ open }) => open))),
    };
  });
}

export function verdictsOn(alike: readonly Alike[], shown: Shown): SuggestionVerdicts {
  const suggestions = alike.filter(({ kind }) => kind === 'SUGGESTION');
  const ended = (outcome: Alike['outcome']) =>
    shown(sum(suggestions.filter((one) => !one.open && one.outcome === outcome)));
  return {
    adopted: ended('ADOPTED'),
    partlyAdopted: ended('PARTLY_ADOPTED'),
    notAdopted: ended('NOT_ADOPTED'),
    open: shown(sum(suggestions.filter(({ open }) => open))),
    otherwise: ended(null),
  };
}
