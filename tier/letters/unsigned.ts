import { graphError } from '@sanji/edge/errors.ts';
import { placeAt } from '../jurisdiction/region.ts';
import type { LetterChain, LetterGap, UnsignedLetter } from '../schema.types.ts';
import { loaderByRequest } from '../server/loader-of.ts';
import { textArray } from '../server/reads.ts';

/** Two places of the register, one directly below the other, and how far their letter is. */
export interface PairRow {
  upper: string;
  upperName: string;
  lower: string;
  lowerName: string;
  letter: string | null;
  signedBelow: boolean;
}

const FIRST_YEAR = 1949;
const LAST_YEAR = 2200;

export function assertYear(year: number): number {
  if (year >= FIRST_YEAR && year <= LAST_YEAR) return year;
  throw graphError('BAD_USER_INPUT', '`year` is a year from 1949 to 2200.');
}

const signedBy = (side: string) => `exists (select 1 from letter_signature as signature
  where signature.letter = letter.id and signature.office = letter.${side} and signature.digest = letter.digest)`;

/** Every pair inside each place, and the one with the place above it: from the register, not from the letters. */
export const letterPairs = loaderByRequest<{ year: number }, PairRow[]>(async (reads, places, { year }) => {
  const rows = await reads.rows<PairRow & { of: string }>(
    `select wanted.code as of, above.code as upper, above.name as "upperName", below.code as lower,
       below.name as "lowerName", letter.id as letter, letter.id is not null and ${signedBy('lower')} as "signedBelow"
     from unnest(?::text[]) as wanted(code)
     join place as below on below.code >= wanted.code collate "C" and below.code < (wanted.code || ':') collate "C"
     join place as above on above.code = below.parent
     left join responsibility_letter as letter on letter.year = ? and letter.lower = below.code
       and letter.upper = above.code and ${signedBy('upper')}
     order by below.code`,
    [textArray(places), year],
  );
  const byPlace = Map.groupBy(rows, ({ of }) => of);
  return places.map((place) => byPlace.get(place) ?? []);
});

const gapOf = ({ letter, signedBelow }: PairRow): LetterGap | null => {
  if (letter === null) return 'NOT_ISSUED';
  return signedBelow ? null : 'NOT_SIGNED_BELOW';
};

/** The pairs without a letter that both have signed. Pure. */
export const unsigned = (pairs: readonly PairRow[]): UnsignedLetter[] =>
  pairs.flatMap(({ signedBelow, ...pair }) => {
    const gap = gapOf({ signedBelow, ...pair });
    return gap === null ? [] : [{ ...pair, gap }];
  });

/** How far the chain is signed: a village's is whole where every step that leads to it is. Pure. */
export function chainOf(year: number, pairs: readonly PairRow[]): LetterChain {
  const isSigned = new Map(pairs.map((pair) => [pair.lower, gapOf(pair) === null]));
  const villages = pairs.filter(({ lower }) => placeAt('VILLAGE', lower) === lower);
  const unbroken = villages.filter(
    ({ lower, upper }) => isSigned.get(lower) === true && isSigned.get(upper) !== false,
  );
  return {
    year,
    pairs: pairs.length,
    signed: pairs.length - unsigned(pairs).length,
    villages: villages.length,
    unbroken: unbroken.length,
  };
}
