import { addDays, type CivilDate, civilDate, endOfDay } from '../clocks/calendar.ts';
import { may } from '../jurisdiction/policy.ts';
import { listedSpansOf } from '../listings/listing-reads.ts';
import { stricter } from '../listings/stricter.ts';
import { type DeskItemRow, type DeskSource, lightUntil } from '../office-desk/desk-item.ts';
import { inPost, type OfficialRow, officialOfCaller } from '../officials/official.ts';
import type { DutyRule } from './duty-rule.ts';
import { DUTY_SOURCES, ON_DESK_BY_ITSELF } from './duty-sources.ts';
import { type Occurrence, occurrences, type Span } from './occurrences.ts';

const AHEAD_DAYS = 7;

/** The stretch of the duty that runs on the day, or the next one where it begins within a week. Pure. */
export function current(rule: Pick<DutyRule, 'when'>, today: CivilDate): Occurrence | null {
  const year: Span = { from: `${today.slice(0, 4)}-01-01` as CivilDate, until: addDays(today, 370) };
  const [next] = occurrences(rule.when, year).filter(({ until }) => until >= today);
  return next !== undefined && next.from <= addDays(today, AHEAD_DAYS) ? next : null;
}

/** An office owes every stretch, a leader those that fall wholly into the time in the post. */
const owes = ({ owedBy }: DutyRule, own: OfficialRow | null, { from, until }: Span): boolean =>
  owedBy === 'OFFICE' || (own !== null && inPost(own, from) && inPost(own, until));

/** What the caller's office owes by the calendar and has not done, and what the caller owes who is its leader. */
export const owedNow: DeskSource = async ({ reads, actor, office, now, desk }) => {
  const today = civilDate(now);
  const own = await officialOfCaller(reads, office, actor.subject, today);
  const keeps = may(actor, 'KEEP_REGISTER', office);
  const rules = desk
    .rulesOf(office.slice(0, 6))
    .duties.filter(({ tier, source }) => tier === desk.tier && !ON_DESK_BY_ITSELF.includes(source))
    .filter(({ owedBy }) => (owedBy === 'OFFICE' ? keeps : own?.kind === 'LEADER'));
  const items: DeskItemRow[] = [];
  const [listed = []] = await listedSpansOf(reads, [office]);
  const byListing = { listed, factor: desk.rulesOf(office.slice(0, 6)).listedDutyFactor };
  for (const { rule, owed } of rules.flatMap((rule) => {
    const next = current(rule, today);
    const [owed] = next === null ? [] : stricter([next], rule.when, byListing);
    return owed === undefined || !owes(rule, own, owed) ? [] : [{ rule, owed }];
  })) {
    const rows = await DUTY_SOURCES[rule.source](reads, [office], owed);
    const done = rows
      .filter(({ official }) => rule.owedBy === 'OFFICE' || official === own?.id)
      .reduce((total, { times }) => total + times, 0);
    if (done >= owed.times) continue;
    const dueAt = endOfDay(owed.until).toISOString();
    items.push({
      kind: 'DUTY_OWED',
      office,
      caseId: null,
      subjectId: rule.code,
      dueAt,
      light: lightUntil(dueAt, now),
    });
  }
  return items;
};
