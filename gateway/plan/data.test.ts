import { expect, test } from 'vitest';
import { merge } from './data.ts';

test('what two tiers know of an object is joined as deep as it goes', () => {
  const known = { id: '1', holder: { tier: 'VILLAGE' }, rounds: [{ number: 1 }, null], light: null };
  merge(known, {
    holder: { office: '嵩溪村' },
    rounds: [{ note: '一' }, { note: '二' }],
    light: 'RED',
    open: true,
  });
  expect(known).toEqual({
    id: '1',
    holder: { tier: 'VILLAGE', office: '嵩溪村' },
    rounds: [{ number: 1, note: '一' }, { note: '二' }],
    light: 'RED',
    open: true,
  });
});

test('a tier that speaks of prototypes changes no other object', () => {
  const known = { id: '1' };
  merge(known, JSON.parse('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}'));
  expect(Object.getPrototypeOf(known)).toBe(Object.prototype);
  expect('polluted' in {}).toBe(false);
});
