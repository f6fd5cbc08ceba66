import { expect, test } from 'vitest';
import { hashOf, newSecret, opens } from './secret.ts';

const SECRET = '0A1B-2C3D-4E5F-6G7H';

test('a secret has eighty bits in letters that nobody confuses', () => {
  expect(newSecret()).toMatch(/^(?:[0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
  expect(newSecret(new Uint8Array(16))).toBe('0000-0000-0000-0000');
  // Every letter stands for as many bytes as any other.
  const letters = Array.from({ length: 256 }, (_, byte) => newSecret(new Uint8Array([byte])));
  const counts = [...Map.groupBy(letters, (letter) => letter).values()].map(({ length }) => length);
  expect(counts).toEqual(Array<number>(32).fill(8));
  expect(new Set(Array.from({ length: 100 }, () => newSecret())).size).toBe(100);
});

test.each(['0a1b2c3d4e5f6g7h', 'OA1B-2C3D-4E5F-6G7H', ' 0AlB 2C3D 4E5F 6G7H ', '0A1B-2C3D-4E5F-6G7H'])(
  '%s is what was written on the slip',
  async (typed) => {
    expect(await opens(typed, await hashOf(SECRET))).toBe(true);
  },
);

test.each(['', '0A1B-2C3D-4E5F-6G7J', '0A1B-2C3D-4E5F', '0A1B-2C3D-4E5F-6G7H-1'])(
  '%s is not',
  async (typed) => {
    expect(await opens(typed, await hashOf(SECRET))).toBe(false);
  },
);

test('what is kept shows neither the secret nor that two are the same', async () => {
  const [one, other] = [await hashOf(SECRET), await hashOf(SECRET)];
  expect(one).not.toBe(other);
  expect(one).not.toContain(SECRET.replaceAll('-', ''));
});

test('where nothing is kept nothing opens, and the effort is made all the same', async () => {
  const before = process.cpuUsage();
  expect(await opens(SECRET, null)).toBe(false);
  const { user, system } = process.cpuUsage(before);
  // Deriving takes tens of milliseconds of work; not deriving takes none.
  expect(user + system).toBeGreaterThan(10_000);
});
