import { refuse } from '../cases/refusal.ts';
import type { Named } from '../cases/said.ts';
import { civilDate, isCivilDate } from '../clocks/calendar.ts';

/** An instant from `from` to `to`, both included; refused outside. Where it is left out, `to`. */
export function instantWithin(
  given: string | null | undefined,
  from: Date,
  to: Date,
  [what, whatZh]: Named,
): Date {
  const at = given == null ? to : new Date(given);
  if (at >= from && at <= to) return at;
  return refuse(
    'BAD_INPUT',
    `${what} lies before it was possible, or in the future.`,
    `${whatZh}不得早于事项发生,也不得晚于现在。`,
  );
}

/** A day in China from the day of `from` to the day of `to`, both included; refused outside. */
export function dayWithin(given: string, from: Date, to: Date, [what, whatZh]: Named): string {
  if (isCivilDate(given) && given >= civilDate(from) && given <= civilDate(to)) return given;
  return refuse(
    'BAD_INPUT',
    `${what} is a day, YYYY-MM-DD, not before it was possible and not in the future.`,
    `${whatZh}须为日期(YYYY-MM-DD),不得早于事项发生,也不得晚于今日。`,
  );
}

/** A day that exists, whenever it is. */
export function day(given: string, [what, whatZh]: Named): string {
  if (isCivilDate(given)) return given;
  return refuse('BAD_INPUT', `${what} is a day, YYYY-MM-DD.`, `${whatZh}须为日期(YYYY-MM-DD)。`);
}

// Courts number their files as (year) court kind number 号, such as （2026）浙0726民特12号.
const CASE_NUMBER =
  /^[(\uFF08\u3014]\d{4}[)\uFF09\u3015]\p{Script=Han}{1,4}\d{0,6}\p{Script=Han}{1,8}\d{1,8}号(之\p{Script=Han}{1,3})?$/u;

/** The number of a court's file: nothing else of the file comes into ours. */
export function courtNumber(given: string): string {
  const number = given.trim();
  if (CASE_NUMBER.test(number)) return number;
  return refuse(
    'BAD_INPUT',
    'That is no number of a court file, such as （2026）浙0726民特12号.',
    '法院案号格式有误,例如（2026）浙0726民特12号。',
  );
}
