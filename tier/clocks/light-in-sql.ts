import { CLOCK_RULES } from './clock-rules.ts';
import { WARNED_SHARE } from './deadlines.ts';

const OF_THE_PARTIES = Object.entries(CLOCK_RULES)
  .filter(([, { ofTheParties }]) => ofTheParties)
  .map(([kind]) => `'${kind}'`);

const ms = (column: string) => `(extract(epoch from (${column})::timestamptz) * 1000)`;

/**
 * The worst light of a card's clocks that bind an office, as `worstLight` reads it: null where it is green. `?` stands once
 * for now, as text. For counting cases without reading all of them.
 */
export const worstLightOf = (card: string): string => `(
  select case when min(left_ms) <= 0 then 'RED' when bool_or(left_ms < ceil(whole_ms / ${WARNED_SHARE})) then 'AMBER' end
  from (select ${ms("clock->>'dueAt'")} - ${ms("coalesce(clock->>'pausedAt', ?)")} as left_ms,
               ${ms("clock->>'dueAt'")} - ${ms("clock->>'startedAt'")} as whole_ms
        from jsonb_array_elements(${card}.clocks) as clock
        where clock->>'kind' not in (${OF_THE_PARTIES.join(', ')})) as running)`;
