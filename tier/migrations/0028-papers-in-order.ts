import { numbered } from './numbered.ts';

/** Papers of the same millisecond stand in the order in which they were filed. */
export const papersInOrder = numbered('0028-papers-in-order', [
  'alter table paper add column filed_as bigint generated always as identity',
]);
