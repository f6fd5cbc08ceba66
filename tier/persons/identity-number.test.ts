import { describe, expect, test } from 'vitest';
import { Refusal } from '../cases/refusal.ts';
import { documentNumber, hasRightCheckDigit } from './identity-number.ts';

const party = (identityNumber: string | null = null, identityKind: string | null = null) =>
  ({ role: 'APPLICANT', name: '甲某某', identityNumber, identityKind }) as const;

describe('the number of an identity document', () => {
  // The worked example of GB 11643.
  test('a resident number has its right check digit', () => {
    expect(hasRightCheckDigit('11010519491231002X')).toBe(true);
    for (const wrong of '0123456789') expect(hasRightCheckDigit(`11010519491231002${wrong}`)).toBe(false);
  });

  test('it is read however it is written', () => {
    expect(documentNumber(party('110105 19491231 002x'))).toBe('11010519491231002X');
    expect(documentNumber(party('110105-1949-1231-002X'))).toBe('11010519491231002X');
    expect(documentNumber(party('e12345678', '414'))).toBe('E12345678');
    expect(documentNumber(party('e12345678'))).toBe('E12345678');
    expect(documentNumber(party())).toBeNull();
  });

  test.each([
    ['a wrong check digit', '110105194912310021', undefined],
    ['a resident card with another number', 'E12345678', '111'],
    ['too short', '1234', '414'],
    ['too long', 'A'.repeat(31), '414'],
    ['no number at all', '', undefined],
    ['what is neither letter nor digit', '护照 12345', '414'],
    ['a kind that is no code', 'E12345678', 'passport'],
  ])('%s is refused, and not repeated', (_, number, kind) => {
    const refused = (() => {
      try {
        return documentNumber(party(number, kind));
      } catch (error) {
        return error;
      }
    })();
    expect(refused).toBeInstanceOf(Refusal);
    expect(refused).toMatchObject({ code: 'BAD_INPUT' });
    if (number !== '') expect(String(refused)).not.toContain(number);
  });
});
