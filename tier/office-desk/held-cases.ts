import { CLOCK_RULES } from '../clocks/clock-rules.ts';
import { type RunningClock, worstLight } from '../clocks/clocks.ts';
import { may } from '../jurisdiction/policy.ts';
import type { DeskItemRow, DeskSource } from './desk-item.ts';

const OF_THE_PARTIES = Object.entries(CLOCK_RULES)
  .filter(([, { ofTheParties }]) => ofTheParties)
  .map(([kind]) => kind);

interface HeldCard {
  id: string;
  clocks: RunningClock[];
  dueAt: string | null;
}

/** The open cases that the office holds, by the clock of an office that ends first. */
export const heldCases: DeskSource = async ({ reads, actor, office, now, first }) => {
  if (!may(actor, 'HANDLE', office)) return [];
  const cards = await reads.rows<HeldCard>(
    `select id, clocks, due as "dueAt" from (
       select card.id, card.clocks, (
         select min(clock->>'dueAt') from jsonb_array_elements(card.clocks) as clock
         where clock->>'pausedAt' is null and clock->>'kind' <> all(?::text[])) as due
       from card where card.holder_office = ? and card.concluded_at is null and card.in_transit_to is null
     ) as held order by due nulls last, id limit ?`,
    [`{${OF_THE_PARTIES.join(',')}}`, office, first],
  );
  return cards.map(
    ({ id, clocks, dueAt }): DeskItemRow => ({
      kind: 'CASE_TO_HANDLE',
      office,
      caseId: id,
      subjectId: id,
      dueAt,
      light: worstLight(clocks, now),
    }),
  );
};
