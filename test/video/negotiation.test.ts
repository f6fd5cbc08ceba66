import { describe, expect, test } from 'vitest';
import { collides, isPolite, wentFrom } from '../../gateway/meeting/page/negotiation.js';

const calm = { type: 'offer', makingOffer: false, signalingState: 'stable', settingAnswer: false };

describe('who gives way when two browsers offer at once', () => {
  test('the newcomer is polite to everybody who was there, and nobody else is', () => {
    // Three came one after the other: a, b, c. Each is told who sat there before.
    const before: Record<string, string[]> = { a: [], b: ['a'], c: ['a', 'b'] };
    for (const [one, other] of [
      ['a', 'b'],
      ['a', 'c'],
      ['b', 'c'],
    ] as const) {
      expect(isPolite(before[one] ?? [], other)).toBe(false);
      expect(isPolite(before[other] ?? [], one)).toBe(true);
    }
  });

  test('an offer collides with one that is being made or was made, and with nothing else', () => {
    expect(collides(calm)).toBe(false);
    expect(collides({ ...calm, makingOffer: true })).toBe(true);
    expect(collides({ ...calm, signalingState: 'have-local-offer' })).toBe(true);
    expect(collides({ ...calm, type: 'answer', signalingState: 'have-local-offer' })).toBe(false);
    // An answer that is just being set ends our own offer: what comes now is a new one.
    expect(collides({ ...calm, signalingState: 'have-local-offer', settingAnswer: true })).toBe(false);
  });
});

test('those who are known and sit there no more have gone', () => {
  expect(wentFrom(['a', 'b'], ['b', 'c'])).toEqual(['a']);
});
