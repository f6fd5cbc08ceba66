import { expect, test } from 'vitest';
import { type Progress, slowGrounds } from './slow.ts';

const RULES = { planWithinDays: 30, consultWithinDays: 45, explainWithinDays: 7 };
const now = new Date('2026-04-01T01:00:00Z');
const usual: Progress = {
  adoptedOn: '2026-03-02',
  hasPlan: true,
  nextDueOn: '2026-04-01',
  lastConsultationOn: '2026-03-20',
};

test('M65 on the last day nothing is late, on the next it is', () => {
  expect(slowGrounds(usual, now, RULES)).toEqual([]);
  expect(slowGrounds({ ...usual, nextDueOn: '2026-03-31' }, now, RULES)).toEqual(['STEP_OVERDUE']);
  expect(slowGrounds({ ...usual, hasPlan: false, nextDueOn: null }, now, RULES)).toEqual([]);
  expect(
    slowGrounds({ ...usual, hasPlan: false, nextDueOn: null, adoptedOn: '2026-03-01' }, now, RULES),
  ).toEqual(['NO_PLAN']);
});

test('M65 without any consultation the days count from the adoption, and a county sets its own', () => {
  const never = { ...usual, lastConsultationOn: null, nextDueOn: null };
  expect(slowGrounds(never, now, RULES)).toEqual([]);
  expect(slowGrounds(never, now, { ...RULES, consultWithinDays: 29 })).toEqual(['NO_CONSULTATION']);
  expect(slowGrounds({ ...usual, nextDueOn: null }, now, { ...RULES, consultWithinDays: 11 })).toEqual([
    'NO_CONSULTATION',
  ]);
});
