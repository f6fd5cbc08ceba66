import { expect, test } from 'vitest';
import { explore } from './explore.ts';
import { allGuards, GUARDS, type Guard, SECOND_LOCKS, without } from './guards.ts';
import { custodyIsClear, neverStalls } from './invariant.ts';

// Every run of the protocol in which a case, registered at any tier, changes hands or office at most
// four times. Nothing else is bounded: any envelope may arrive and any answer come late, any number of
// times, in any order. Two receptions or two answers of one envelope that differ in nothing are one
// state, which is what makes the space finite. Restoring a tier to the past, forged envelopes, cards
// and marks are not in this model.
const LAST_EPOCH = 4;

const guards = Object.keys(GUARDS) as (keyof typeof GUARDS)[];
const secondLocks = Object.keys(SECOND_LOCKS) as (keyof typeof SECOND_LOCKS)[];

const faultWithout = (guard: Guard) => explore(without(guard), [custodyIsClear, neverStalls], LAST_EPOCH);

test('with every guard a case always has exactly one holder and never stalls', () => {
  const { states, depth, fault } = explore(allGuards, [custodyIsClear, neverStalls], LAST_EPOCH);
  console.log(`custody model: ${states} states, up to ${depth} steps deep, no violation`);
  expect(fault).toBeNull();
  // The space must not shrink unnoticed: a model in which nothing happens has no violation either.
  expect(states).toBe(13_203);
});

test.each(guards)('without %s the model finds how a case is lost, doubled or stalled', (guard) => {
  expect(faultWithout(guard).fault).not.toBeNull();
});

test.each(secondLocks)('%s is a second lock: alone, nothing depends on it', (lock) => {
  expect(faultWithout(lock).fault).toBeNull();
});

test.each([
  { lock: 'epochFence', partner: 'inboxDeduplication', doubled: /held twice/ },
  { lock: 'uniquePerEpoch', partner: 'declineUsesEpoch', doubled: /forked/ },
] as const)('where $partner fails, $lock makes a stall of what would be two holders', (row) => {
  const partnerGone = explore(without(row.partner), [custodyIsClear], LAST_EPOCH);
  expect(partnerGone.fault).toBeNull();
  const bothGone = explore(without(row.partner, row.lock), [custodyIsClear], LAST_EPOCH);
  expect(bothGone.fault).toMatch(row.doubled);
});

test('the shortest way to each violation is on record', async () => {
  const stories = guards.map((guard) => {
    const { steps, fault } = faultWithout(guard);
    return [`without ${guard} (${GUARDS[guard]})`, ...steps, `=> ${fault}`].join('\n  ');
  });
  await expect(`${stories.join('\n\n')}\n`).toMatchFileSnapshot('counterexamples.txt');
});
