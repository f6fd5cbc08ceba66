import { numbered } from './numbered.ts';

/** Lists that are read page by page find their page in an index. */
export const threadOrder = numbered('0030-thread-order', [
  'create index tier_action_in_order on tier_action (case_id, at, tier, number)',
  // When the thread was opened stands with each office that takes part, so that the newest of an office are together.
  'alter table thread_office add column opened_at timestamptz(3)',
  'update thread_office set opened_at = thread.opened_at from thread where thread.id = thread_id',
  'alter table thread_office alter column opened_at set not null',
  'drop index thread_office_of',
  'create index thread_office_in_order on thread_office (office, opened_at desc, thread_id desc)',
]);
