const LONGEST_NAME = 120;
// Control and direction characters, half characters, and what a file system or a shell takes for something else.
const UNFIT = /[\p{C}\p{Zl}\p{Zp}\\/:*?"<>|]/gu;

/** A file's name as it may be kept and shown: one line, no path. Empty when nothing is left of it. */
export function safeName(given: string): string {
  const clean = given
    .normalize('NFC')
    .replaceAll(UNFIT, '')
    .replace(/^[.\s]+/, '')
    .replace(/[.\s]+$/, '');
  if (clean.length <= LONGEST_NAME) return clean;
  const extension = /\.[^.]{1,10}$/.exec(clean)?.[0] ?? '';
  // Cut between characters: half of one could not be stored.
  const stem = clean.slice(0, LONGEST_NAME - extension.length).replace(/[\uD800-\uDBFF]$/, '');
  return `${stem.trimEnd()}${extension}`;
}
