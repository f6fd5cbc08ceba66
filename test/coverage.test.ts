import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '..');

interface Row {
  number: number;
  state: string;
  places: string[];
  tests: { file: string; name: string }[];
}

const quoted = (cell: string) => [...cell.matchAll(/`([^`]+)`/g)].map(([, text = '']) => text);

/** The rows of `docs/domain-coverage.md`, one per mechanism. */
const rows: Row[] = readFileSync(join(ROOT, 'docs/domain-coverage.md'), 'utf8')
  .split('\n')
  .filter((line) => /^\| *\d+ *\|/.test(line))
  .map((line) => {
    const [, number = '', , state = '', place = '', tests = ''] = line.split('|').map((cell) => cell.trim());
    const named = [...tests.matchAll(/`([^`]+\.test\.ts)`: ([^;]+?)(?: …|;|$)/g)];
    return {
      number: Number(number),
      state,
      places: quoted(place),
      tests: named.map(([, file = '', name = '']) => ({ file, name: name.trim() })),
    };
  });

test('every mechanism has its row, once and in order', () => {
  expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: 134 }, (_, index) => index + 1));
});

test('what works names a test, and the test is there', () => {
  const working = rows.filter(({ state }) => state.startsWith('works'));
  expect(working.length).toBeGreaterThan(100);
  expect(working.filter(({ tests }) => tests.length === 0)).toEqual([]);
  const missing = rows.flatMap(({ number, tests }) =>
    tests
      .filter(
        ({ file, name }) =>
          !existsSync(join(ROOT, file)) || !readFileSync(join(ROOT, file), 'utf8').includes(name),
      )
      .map(({ file, name }) => `${number}: ${file}: ${name}`),
  );
  expect(missing).toEqual([]);
});

test('no row waits for an issue that was built, and every row says how it stands', () => {
  const waiting = rows.filter(({ state }) => !/^(?:works|partly|later)/.test(state));
  expect(waiting.map(({ number }) => number)).toEqual([]);
});
