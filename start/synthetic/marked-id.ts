import type { Chance } from './chance.ts';

// Registers have no column that says that a row is synthetic, so the id does, with its county. An id that is drawn for real
// work begins so once in four thousand million times.
const markOf = (place: string): string => `00${place.slice(0, 6)}`;

/** The id of a synthetic row in a table that has no other mark, by which it is found and taken away again. */
export const markedId = (place: string, chance: Chance): string => {
  const mark = markOf(place);
  return mark + chance.uuid().slice(mark.length);
};

/** What matches a county's such ids in SQL. */
export const markedIds = (county: string): string => `${markOf(county)}-%`;
