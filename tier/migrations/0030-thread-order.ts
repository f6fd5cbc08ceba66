import { numbered } from './numbered.ts';

/** Lists that are read page by page find their page in an index. */
export const threadOrder = numbered('0030-thread-order', [
  'create index tier_action_in_order on tier_action (case_id, at, tier, number)',
]);
