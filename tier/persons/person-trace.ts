import { createHmac, type KeyObject } from 'node:crypto';
import type { PartyInput, PartyRole, RegisterCaseInput, TraceBasis } from '../schema.types.ts';
import { documentNumber } from './identity-number.ts';

/** What is kept of a person's identity: a hash that means nothing without the county's key. */
export interface PersonTrace {
  /** HMAC-SHA-256, 64 hexadecimal digits. */
  hash: string;
  basis: TraceBasis;
}

// The county stands in the hashed text, so that two counties that share a key do not share their people.
const hashed = (key: KeyObject, ...parts: readonly string[]): string =>
  createHmac('sha256', key).update(JSON.stringify(parts)).digest('hex');

const normalName = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');

/** Digits alone; China's own prefix says nothing in China. */
const normalPhone = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll(/\D/g, '')
    .replace(/^(?:00)?86(?=1\d{10}$)/, '');

/**
 * By what a person is known again: the number of a document, and name with phone. Both are kept where both are known,
 * so that somebody who shows a card at one office and none at another is still known again. Nothing is kept of a person
 * of whom neither is known: many people share a name.
 */
export function tracesOfPerson(key: KeyObject, county: string, party: PartyInput): PersonTrace[] {
  const number = documentNumber(party);
  const name = normalName(party.name);
  const phone = normalPhone(party.phone ?? '');
  return [
    ...(number === null
      ? []
      : [{ hash: hashed(key, county, 'DOCUMENT', number), basis: 'DOCUMENT' } as const]),
    ...(name === '' || phone === ''
      ? []
      : [
          {
            hash: hashed(key, county, 'NAME_AND_PHONE', name, phone),
            basis: 'NAME_AND_PHONE',
          } as const,
        ]),
  ];
}

/** Class 15 of GB/T 31000 concerns officials and their conduct: who brought such a matter is traced nowhere (条例30). */
const isTraced = ({ category }: Pick<RegisterCaseInput, 'category'>): boolean => !category.startsWith('15');

/** Who brings a matter: not the agent, who brings many people's, and not whom it is brought against. */
const BRINGING: readonly PartyRole[] = ['APPLICANT', 'REPRESENTATIVE'];

/** Those who bring the matter, as this county may know them again. */
export function tracesOfMatter(key: KeyObject, county: string, input: RegisterCaseInput): PersonTrace[] {
  const all = input.parties.flatMap((party) =>
    BRINGING.includes(party.role) ? tracesOfPerson(key, county, party) : [],
  );
  return isTraced(input) ? [...new Map(all.map((trace) => [trace.hash, trace])).values()] : [];
}

/**
 * The input with keyed hashes in place of the numbers. What is remembered of a request is a digest of it, from which a
 * number of few possibilities could be guessed.
 */
export const withoutNumbers = (
  key: KeyObject,
  county: string,
  input: RegisterCaseInput,
): RegisterCaseInput => ({
  ...input,
  parties: input.parties.map((party) => {
    const number = documentNumber(party);
    return number === null ? party : { ...party, identityNumber: hashed(key, county, 'DOCUMENT', number) };
  }),
});
