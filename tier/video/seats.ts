/** A mesh of more than four browsers asks too much of a village's line: county, township, village and a party. */
export const SEATS = 4;

/** Whoever has not said for this long that they are still here has gone, whatever became of their browser. */
export const ABANDONED_AFTER_MS = 90_000;

interface Taken {
  number: number;
}

/** The lowest seat that nobody sits in, or null. Pure. */
export function freeSeat(taken: readonly Taken[]): number | null {
  const numbers = new Set(taken.map(({ number }) => number));
  for (let number = 1; number <= SEATS; number += 1) if (!numbers.has(number)) return number;
  return null;
}

/** Those last seen before this instant have left. */
export const abandonedBefore = (now: Date): Date => new Date(now.getTime() - ABANDONED_AFTER_MS);
