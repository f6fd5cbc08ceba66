import { Refusal } from './refusal.ts';

/** Whether every text in it can be kept: PostgreSQL keeps no NUL and no half of a pair, and nobody types them. */
export function isStorable(value: unknown): boolean {
  if (typeof value === 'string') return !value.includes('\0') && value.isWellFormed();
  if (typeof value !== 'object' || value === null) return true;
  return Object.values(value).every(isStorable);
}

export const notStorable = (): Refusal =>
  new Refusal('BAD_INPUT', 'A text contains a character that is none.', '文本含有无效字符。');
