import { errors } from 'jose';
import { IdentityFault } from './identity-fault.ts';

const FOREIGN_CLAIMS: readonly string[] = ['iss', 'aud'];

/** What jose found wrong with a token, said without repeating anything that the token contains. */
export function tokenFault(error: unknown): IdentityFault {
  if (error instanceof IdentityFault) return error;
  if (error instanceof errors.JWTExpired) {
    return new IdentityFault('TOKEN_EXPIRED', 'The token has expired. Sign in again.');
  }
  if (error instanceof errors.JWTClaimValidationFailed && FOREIGN_CLAIMS.includes(error.claim)) {
    return new IdentityFault('TOKEN_FOREIGN', 'The token is from another issuer or for another service.');
  }
  if (error instanceof errors.JWTClaimValidationFailed) {
    return new IdentityFault(
      'UNAUTHENTICATED',
      'The token is of the wrong type, not yet valid or incomplete.',
    );
  }
  if (error instanceof errors.JWSSignatureVerificationFailed || error instanceof errors.JWKSNoMatchingKey) {
    return new IdentityFault('TOKEN_FOREIGN', "The token is not signed by the issuer's key.");
  }
  if (error instanceof errors.JOSEAlgNotAllowed || error instanceof errors.JOSENotSupported) {
    return new IdentityFault('UNAUTHENTICATED', 'The token is signed in a way that is not accepted.');
  }
  return new IdentityFault('UNAUTHENTICATED', 'The token cannot be read.');
}
