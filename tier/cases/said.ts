import { refuse } from './refusal.ts';

/** What something is called in the two languages of a refusal. */
export type Named = readonly [english: string, chinese: string];

const A_TEXT: Named = ['A text', '文本'];

/** A text that must say something, trimmed; refused when it is empty or too long. */
export function said(text: string, most: number, [what, whatZh]: Named = A_TEXT): string {
  const trimmed = text.trim();
  if (trimmed.length >= 1 && trimmed.length <= most) return trimmed;
  return refuse('BAD_INPUT', `${what} has 1 to ${most} characters.`, `${whatZh}须为 1 至 ${most} 字。`);
}

/** A text that may be left empty. */
export function saidIfAny(text: string, most: number, [what, whatZh]: Named): string {
  const trimmed = text.trim();
  if (trimmed.length <= most) return trimmed;
  return refuse('BAD_INPUT', `${what} has at most ${most} characters.`, `${whatZh}不得超过 ${most} 字。`);
}
