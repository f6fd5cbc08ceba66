const DASHES = /[-‐‑‒–—−#/、]+/g;
const WORDS_OF_A_NUMBER = /(?<=[0-9A-Z])(?:号楼|单元|号|幢|栋|座|室|户|房)/g;

/**
 * By what one household's door plate is known again, however it is written: full-width signs are their plain ones, spaces
 * are nothing, and 号, 号楼, 幢, 栋, 座, 单元, 室, 户, 房 after a number separate it from the next as a dash does. So `3幢2单元201室`
 * is `3-2-201`. What stands before the number, such as a group or a street, stays as it is. Pure. The same rule stands in
 * SQL in `0034-door-plates.ts`, for what was written before.
 */
export const plateKey = (written: string): string =>
  written
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .toUpperCase()
    .replace(WORDS_OF_A_NUMBER, '-')
    .replace(DASHES, '-')
    .replace(/-$/, '');
