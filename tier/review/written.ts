import { refuse } from '../cases/refusal.ts';

/** What somebody wrote, without the space around it; refused when it is empty or too long. */
export function written(text: string, longest: number): string {
  const trimmed = text.trim();
  if (trimmed.length >= 1 && trimmed.length <= longest) return trimmed;
  return refuse('BAD_INPUT', `A text has 1 to ${longest} characters.`, `文本须为 1 至 ${longest} 字。`);
}
