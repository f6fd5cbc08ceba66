import { expect, test } from 'vitest';
import { createLog, type LogFields, whereThrown } from './log.ts';

function logged(
  write: (log: ReturnType<typeof createLog>) => void,
  silent = false,
): Record<string, unknown>[] {
  const lines: Record<string, unknown>[] = [];
  write(createLog({ silent, destination: { write: (line) => lines.push(JSON.parse(line)) } }));
  return lines;
}

test('a line holds its event and the allowed fields', () => {
  const lines = logged((log) =>
    log.warn('courier-paused', { tier: 'VILLAGE', peer: 'township', epoch: 3, ms: 12 }),
  );
  expect(lines).toEqual([
    {
      level: 'warn',
      time: expect.any(String),
      event: 'courier-paused',
      tier: 'VILLAGE',
      peer: 'township',
      epoch: 3,
      ms: 12,
    },
  ]);
});

test('a person cannot reach the log, neither in a field of their own nor inside an allowed one', () => {
  const careless: LogFields & { name: string } = {
    name: '王芳',
    code: '王芳 13800000000 来访',
    caseId: '330106-7',
  };
  const [line] = logged((log) => log.info('王芳 said something', careless));
  expect(line).toEqual({ level: 'info', time: expect.any(String), event: 'unnamed', caseId: '330106-7' });
});

test('a silent log writes nothing', () => {
  expect(logged((log) => log.error('anything'), true)).toEqual([]);
});

test('an error is logged by where it was thrown, not by what it says', () => {
  const found = whereThrown(new TypeError('王芳\n    at 13800000000 (/etc/secret.ts:1:2)'));
  expect(found.code).toBe('TypeError');
  expect(found.at).toMatch(/edge\/log\.test\.ts(\?vitest=\d+)?:\d+:\d+$/);
});
