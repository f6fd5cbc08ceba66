import { expect, test } from 'vitest';
import { outOfOrder } from './card-order.ts';

test('M82 a reminder is always possible, a red card follows a yellow one, and nothing less follows a red one', () => {
  expect(outOfOrder('REMINDER', ['YELLOW_CARD', 'RED_CARD'])).toBeNull();
  expect(outOfOrder('YELLOW_CARD', [])).toBeNull();
  expect(outOfOrder('YELLOW_CARD', ['YELLOW_CARD'])).toBeNull();
  expect(outOfOrder('YELLOW_CARD', ['YELLOW_CARD', 'RED_CARD'])).toBe('NOT_ALLOWED_NOW');
  expect(outOfOrder('RED_CARD', ['REMINDER'])).toBe('TOO_EARLY');
  expect(outOfOrder('RED_CARD', ['REMINDER', 'YELLOW_CARD'])).toBeNull();
});
