import { refuse } from '../cases/refusal.ts';

/** A text that must say something, trimmed; refused when it is empty or too long. */
export function said(text: string, most: number, [what, whatZh]: readonly [string, string]): string {
  const trimmed = text.trim();
  if (trimmed.length >= 1 && trimmed.length <= most) return trimmed;
  return refuse('BAD_INPUT', `${what} has 1 to ${most} characters.`, `${whatZh}须为 1 至 ${most} 字。`);
}
