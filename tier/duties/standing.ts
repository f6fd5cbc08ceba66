import type { CivilDate } from '../clocks/calendar.ts';
import { type ListedSpan, stricter } from '../listings/stricter.ts';
import { inPost, type OfficialRow } from '../officials/official.ts';
import type { DutyRule } from './duty-rule.ts';
import { type Occurrence, occurrences, type Span } from './occurrences.ts';

/** That something owed was done on a day, by a leader where the record says by whom. */
export interface Done {
  official: string | null;
  on: string;
  times: number;
}

/** How one stretch of a duty stands. */
export interface OccurrenceRow extends Span {
  wanted: number;
  done: number;
  over: boolean;
}

/** How a duty stands in a period. */
export interface DutyStandingRow {
  duty: string;
  label: string;
  official: OfficialRow | null;
  wanted: number;
  done: number;
  over: boolean;
  shortfall: number;
  occurrences: OccurrenceRow[];
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);

const timesIn = (done: readonly Done[], { from, until }: Span): number =>
  sum(done.filter(({ on }) => on >= from && on <= until).map(({ times }) => times));

/** What was owed by days that are over and was not done. A month that is not over has no shortfall yet. Pure. */
export function shortfalls(rows: readonly OccurrenceRow[]): OccurrenceRow[] {
  return rows.filter(({ over, wanted, done }) => over && done < wanted);
}

function standing(
  { code, label }: DutyRule,
  official: OfficialRow | null,
  owed: readonly Occurrence[],
  { span, done, today }: { span: Span; done: readonly Done[]; today: CivilDate },
): DutyStandingRow {
  const rows = owed.map(({ from, until, times }) => ({
    from,
    until,
    wanted: times,
    done: timesIn(done, { from, until }),
    over: until < today,
  }));
  return {
    duty: code,
    label,
    official,
    wanted: sum(rows.map(({ wanted }) => wanted)),
    done: timesIn(done, span),
    over: span.until < today,
    shortfall: sum(shortfalls(rows).map((row) => row.wanted - row.done)),
    occurrences: rows,
  };
}

const NOT_LISTED = { listed: [], factor: 1 };

/** What a period is judged by. */
export interface Facts {
  span: Span;
  today: CivilDate;
  /** Those of the place who were in post on some day of the period. */
  officials: readonly OfficialRow[];
  done: readonly Done[];
  /** When the place was listed, and how many times as much it owes then (mechanism 84). */
  stricter?: { listed: readonly ListedSpan[]; factor: number };
}

/**
 * How a duty stands: once for the office, or once for each leader. A leader owes what falls wholly into the time in the
 * post (ours: no source says what whoever comes or leaves within a month owes for it). Pure.
 */
export function standings(
  rule: DutyRule,
  { span, today, officials, done, ...listing }: Facts,
): DutyStandingRow[] {
  const owed = stricter(occurrences(rule.when, span), rule.when, listing.stricter ?? NOT_LISTED);
  if (owed.length === 0) return [];
  if (rule.owedBy === 'OFFICE') return [standing(rule, null, owed, { span, done, today })];
  return officials
    .filter(({ kind }) => kind === 'LEADER')
    .map((leader) =>
      standing(
        rule,
        leader,
        owed.filter(({ from, until }) => inPost(leader, from) && inPost(leader, until)),
        { span, today, done: done.filter(({ official }) => official === leader.id) },
      ),
    );
}
