import { numbered } from './numbered.ts';

/** Counting a year's hearings reads the closings alone. */
export const hearingsHeldIndex = numbered('0011-hearings-held', [
  `create index milestone_hearing on milestone (office, at) where move = 'CLOSE_HEARING'`,
]);
