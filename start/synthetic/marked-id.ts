import type { Chance } from './chance.ts';

// Registers have no column that says that a row is synthetic, so the id does. An id that is drawn for real work begins so
// once in four thousand million times.
const MARK = '00000000';

/** The id of a synthetic row in a table that has no other mark, by which it is found and taken away again. */
export const markedId = (chance: Chance): string => MARK + chance.uuid().slice(MARK.length);

/** What matches these ids in SQL. */
export const MARKED_IDS = `${MARK}-%`;
