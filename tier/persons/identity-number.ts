import { refuse } from '../cases/refusal.ts';
import type { PartyInput } from '../schema.types.ts';

/** GA/T 517: 居民身份证. */
const RESIDENT_CARD = '111';
const RESIDENT_NUMBER = /^\d{17}[\dX]$/;
const OTHER_NUMBER = /^[A-Z0-9]{5,30}$/;
const KIND = /^\d{3}$/;

// GB 11643: the check character is what makes the weighted sum 1 modulo 11.
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_CHARACTERS = '10X98765432';

/** Whether the last character is the one that the 17 digits before it ask for. */
export function hasRightCheckDigit(number: string): boolean {
  const sum = WEIGHTS.reduce((total, weight, place) => total + weight * Number(number[place]), 0);
  return CHECK_CHARACTERS[sum % 11] === number[17];
}

/** The number as everybody writes it: no spaces, dots or hyphens, one width, capital letters. */
export const normalNumber = (text: string): string =>
  text
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s.·-]/g, '');

/** The document number of a party, normalised; null where none was given. Refuses one that nobody has. */
export function documentNumber({ identityNumber, identityKind }: PartyInput): string | null {
  if (identityNumber == null) return null;
  const number = normalNumber(identityNumber);
  const kind = identityKind ?? RESIDENT_CARD;
  const isResident = kind === RESIDENT_CARD && (identityKind != null || number.length === 18);
  const wellFormed = isResident
    ? RESIDENT_NUMBER.test(number) && hasRightCheckDigit(number)
    : OTHER_NUMBER.test(number);
  if (!wellFormed || !KIND.test(kind)) {
    refuse('BAD_INPUT', 'The number of an identity document is not well formed.', '证件号码或证件代码有误。');
  }
  return number;
}
