/** An object of an answer. */
export interface Data {
  [field: string]: unknown;
}

export const isData = (value: unknown): value is Data =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Adds what a tier answered to what is known of an object. What both know of is merged as deep as it goes. */
export function merge(known: Data, answered: Data): void {
  for (const field of Object.keys(answered)) {
    // No field of a graph is called so, and assigning it would change what the object is.
    if (field === '__proto__') continue;
    const had = Object.hasOwn(known, field) ? known[field] : undefined;
    known[field] = had === undefined || had === null ? answered[field] : merged(had, answered[field]);
  }
}

function merged(had: unknown, answered: unknown): unknown {
  if (isData(had) && isData(answered)) {
    merge(had, answered);
    return had;
  }
  if (Array.isArray(had) && Array.isArray(answered) && had.length === answered.length)
    return had.map((item: unknown, index) => merged(item, answered[index]));
  return answered;
}
