import { createHash } from 'node:crypto';

/** Chance that repeats itself: the same seed gives the same year. */
export interface Chance {
  /** A whole number from 0 up to but without the limit. */
  below(limit: number): number;
  /** A whole number from the least to the most, both included. */
  between(least: number, most: number): number;
  happens(percent: number): boolean;
  pick<T>(list: readonly T[]): T;
  shuffled<T>(list: readonly T[]): T[];
  uuid(): string;
}

const RANGE = 2 ** 32;

/** Whatever is drawn for one seed does not depend on what is drawn for another, nor on the order. */
export function chanceFrom(...seed: readonly (string | number)[]): Chance {
  const next = sfc32(createHash('sha256').update(seed.join('\n')).digest());
  const below = (limit: number) => Math.floor((next() / RANGE) * limit);
  const pick = <T>(list: readonly T[]): T => {
    const picked = list.at(below(list.length));
    if (picked === undefined) throw new Error('there is nothing to pick from');
    return picked;
  };
  return {
    below,
    between: (least, most) => least + below(most - least + 1),
    happens: (percent) => below(10_000) < percent * 100,
    pick,
    shuffled: (list) =>
      list
        .map((item) => ({ item, order: next() }))
        .toSorted((a, b) => a.order - b.order)
        .map(({ item }) => item),
    uuid: () => uuidOf(Uint32Array.from([next(), next(), next(), next()])),
  };
}

/** Chris Doty-Humphrey's small fast counter, public domain. */
function sfc32(seed: Buffer): () => number {
  let [a, b, c, counter] = [0, 4, 8, 12].map((at) => seed.readUInt32LE(at)) as [
    number,
    number,
    number,
    number,
  ];
  return () => {
    const drawn = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + drawn) | 0;
    return drawn >>> 0;
  };
}

/** In the form of version 4, which is what the tiers accept of each other. */
function uuidOf(words: Uint32Array): string {
  const bytes = Buffer.from(words.buffer, words.byteOffset, words.byteLength);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x40, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
