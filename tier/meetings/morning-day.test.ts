import { expect, test } from 'vitest';
import { DEFAULT_RULES } from '../configuration/county-rules.ts';
import { morningDay } from './morning-day.ts';

const on = (date: string, today: '2026-03-02' | '2026-03-03' = '2026-03-02') =>
  morningDay(date, today, 'COUNTY', DEFAULT_RULES);
const codeOf = (day: ReturnType<typeof morningDay>) => ('fault' in day ? day.fault[0] : day.kind);

test('M71 Tuesday is the county’s morning meeting, and since the Friday before', () => {
  expect(on('2026-03-03')).toMatchObject({
    kind: 'TUESDAY_MORNING',
    label: '周二信访晨会',
    before: '2026-02-27',
  });
  expect(on('2026-03-03', '2026-03-03')).toMatchObject({ kind: 'TUESDAY_MORNING' });
});

test('M72 Friday is that of the heads of townships and departments, and since Tuesday', () => {
  expect(on('2026-03-06')).toMatchObject({
    kind: 'FRIDAY_MORNING',
    audience: '全县乡镇(街道)、部门主要负责人',
    before: '2026-03-03',
  });
});

test('M71 any other day, a day that is over, one too far ahead and no day at all have no pack', () => {
  expect(codeOf(on('2026-03-04'))).toBe('NOT_ALLOWED_NOW');
  expect(codeOf(on('2026-02-27'))).toBe('TOO_LATE');
  expect(codeOf(on('2026-04-03'))).toBe('TOO_EARLY');
  expect(codeOf(on('2026-03-32'))).toBe('BAD_INPUT');
  expect(codeOf(morningDay('2026-03-03', '2026-03-02', 'TOWNSHIP', DEFAULT_RULES))).toBe('NOT_ALLOWED_NOW');
});

test('M71 a county that meets on Mondays has its pack on Monday, by the words of its own rules', () => {
  const duties = DEFAULT_RULES.duties.map((duty) =>
    duty.source === 'TUESDAY_MEETINGS'
      ? { ...duty, label: '周一晨会', when: { on: 'WEEKDAY' as const, weekday: 1 } }
      : duty,
  );
  const rules = { ...DEFAULT_RULES, duties };
  expect(morningDay('2026-03-09', '2026-03-02', 'COUNTY', rules)).toMatchObject({ label: '周一晨会' });
  expect(codeOf(morningDay('2026-03-10', '2026-03-02', 'COUNTY', rules))).toBe('NOT_ALLOWED_NOW');
});
