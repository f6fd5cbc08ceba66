import { numbered } from './numbered.ts';

/** What waits for an answer is found in the order of its days, however many threads have closed. */
export const threadsThatWait = numbered('0039-threads-that-wait', [
  `create index thread_waiting on thread (office, status, due_at, opened_at, id) where status <> 'CLOSED'`,
]);
