import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Tier } from '../schema.types.ts';
import { type Ordered, placed } from './thread-order.ts';

type Place = typeof placed<Ordered>;

/** What happens between a village that writes and a county that owns the thread; envelopes wait, arrive twice, or late. */
type Happening =
  | 'village writes'
  | 'county writes'
  | 'village sends'
  | 'arrives'
  | 'arrives again'
  | 'confirmed';
const HAPPENINGS: readonly Happening[] = [
  'village writes',
  'county writes',
  'village sends',
  'arrives',
  'arrives again',
  'confirmed',
];

const own = (tier: Tier, number: number): Ordered => ({ tier, number, position: null });

/** Plays the happenings and then delivers what is left. Gives what the county has in the end. */
function play(happenings: readonly Happening[], place: Place): { written: number; county: Ordered[] } {
  const village: Ordered[] = [];
  const county: Ordered[] = [];
  const envelopes: { messages: Ordered[]; upTo: number }[] = [];
  let confirmed = 0;
  let counties = 0;
  const send = () =>
    envelopes.push({ messages: village.filter(({ number }) => number > confirmed), upTo: village.length });
  const arrive = (envelope: (typeof envelopes)[number] | undefined) => {
    if (envelope !== undefined) county.push(...place(county, envelope.messages));
  };
  const acts: Record<Happening, () => unknown> = {
    'village writes': () => village.push(own('VILLAGE', village.length + 1)),
    'county writes': () => {
      counties += 1;
      county.push(...place(county, [own('COUNTY', counties)]));
    },
    'village sends': send,
    arrives: () => arrive(envelopes.at(-1)),
    'arrives again': () => arrive(envelopes[0]),
    confirmed: () => {
      const arrived = county.filter(({ tier }) => tier === 'VILLAGE').length;
      confirmed = Math.max(confirmed, ...envelopes.map(({ upTo }) => upTo).filter((upTo) => upTo <= arrived));
    },
  };
  for (const happening of happenings) acts[happening]();
  send();
  arrive(envelopes.at(-1));
  return { written: village.length + counties, county };
}

const isOrderly = ({ written, county }: ReturnType<typeof play>): boolean =>
  county.length === written &&
  county.every(({ position }, index) => position === index + 1) &&
  (['VILLAGE', 'COUNTY'] as const).every((tier) =>
    county.filter((message) => message.tier === tier).every(({ number }, index) => number === index + 1),
  );

const stories = fc.array(fc.constantFrom(...HAPPENINGS), { maxLength: 40 });

test('whatever is repeated or late, every message is there once, in the order of its writer', () => {
  fc.assert(fc.property(stories, (story) => isOrderly(play(story, placed))));
});

test('an owner that did not know again what it has would be noticed', () => {
  const forgetful: Place = (before, arriving) =>
    arriving.map((message, index) => ({ ...message, position: before.length + index + 1 }));
  const found = fc.check(fc.property(stories, (story) => isOrderly(play(story, forgetful))));
  expect(found.failed).toBe(true);
});

test('a gap is never bridged', () => {
  expect(() => placed([own('VILLAGE', 1)], [own('VILLAGE', 3)])).toThrow('missing');
});
