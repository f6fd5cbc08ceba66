import { refuse } from '../cases/refusal.ts';

const A_YEAR_MS = 366 * 86_400_000;

/** Until when an answer is asked for: ahead, within a year; null where nothing is said. */
export function answerBy(dueAt: string | null | undefined, now: Date): string | null {
  if (dueAt == null) return null;
  const ahead = Date.parse(dueAt) - now.getTime();
  if (ahead > 0 && ahead <= A_YEAR_MS) return new Date(dueAt).toISOString();
  return refuse(
    'BAD_INPUT',
    'The date for an answer lies ahead, within a year.',
    '答复期限须在今后一年之内。',
  );
}
