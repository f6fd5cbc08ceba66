import { graphError } from '@sanji/edge/errors.ts';

/** How much of a list is asked for: a whole number from 1 to `most`, or a failure that says so. */
export function pageSize(first: number, most = 100): number {
  if (Number.isInteger(first) && first >= 1 && first <= most) return first;
  throw graphError('BAD_USER_INPUT', `\`first\` is 1 to ${most}.`);
}
