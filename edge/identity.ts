import {
  createLocalJWKSet,
  createRemoteJWKSet,
  decodeJwt,
  errors,
  type JSONWebKeySet,
  type JWTPayload,
  type JWTVerifyGetKey,
  jwtVerify,
} from 'jose';
import { IdentityFault } from './identity-fault.ts';
import { tokenFault } from './token-fault.ts';
import { TokenMemory } from './token-memory.ts';

export { IdentityFault } from './identity-fault.ts';

export const ROLES = [
  'LEADER',
  'OFFICER',
  'SECRETARY',
  'MEDIATOR',
  'GRID_WORKER',
  'INSPECTOR',
  'DASHBOARD',
  'PUBLIC_CLIENT',
  // Opens reports against officials, and sees nothing else (条例30).
  'DISCIPLINE',
] as const;
/** What a service itself lends to a resident: one who brings a matter in, and one whose secret opened a case. No token grants it. */
export type InternalRole = 'APPLICANT' | 'RESIDENT';
export type Role = (typeof ROLES)[number] | InternalRole;

/** Who is asking, as the issuer vouches for it. */
export interface Actor {
  subject: string;
  name: string;
  roles: readonly Role[];
  /** A division code: province 2, city 4, county 6, township 9, village 12 or grid 15 digits. */
  region: string;
}

export type Identify = (authorization: string | undefined, now: Date) => Promise<Actor>;

interface IdentityOptions {
  issuer: string;
  audience: string;
  jwks: JWTVerifyGetKey;
}

const BEARER = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i;
const REGION = /^(?:\d{2}|\d{4}|\d{6}|\d{9}|\d{12}|\d{15})$/;
const JWKS_TIMEOUT_MS = 2_000;

/** The issuer's public keys: fetched and kept fresh from a URL, or given as they are. */
export function jwksFrom(source: URL | JSONWebKeySet): JWTVerifyGetKey {
  return source instanceof URL
    ? createRemoteJWKSet(source, { timeoutDuration: JWKS_TIMEOUT_MS })
    : createLocalJWKSet(source);
}

/** Turns an Authorization header into the actor that it proves, or throws an IdentityFault. */
export function createIdentity({ issuer, audience, jwks }: IdentityOptions): Identify {
  const memory = new TokenMemory<Actor>();
  const keys = blamingNobodyForMissingKeys(jwks);
  return async (authorization, now) => {
    const token = bearerToken(authorization);
    const known = memory.recall(token, now);
    if (known) return known;
    const { payload } = await jwtVerify(token, keys, {
      issuer,
      audience,
      typ: 'at+jwt',
      algorithms: ['EdDSA', 'RS256'],
      requiredClaims: ['sub', 'exp'],
      currentDate: now,
    }).catch((error: unknown) => Promise.reject(tokenFault(error)));
    const actor = actorOf(payload);
    memory.remember(token, actor, payload.exp ?? 0, now);
    return actor;
  };
}

/** Until when a token that was found good is good. */
export const expiryOf = (authorization: string): Date =>
  new Date((decodeJwt(bearerToken(authorization)).exp ?? 0) * 1000);

function bearerToken(authorization: string | undefined): string {
  if (!authorization) throw new IdentityFault('UNAUTHENTICATED', 'Sign in first: no token was sent.');
  const token = BEARER.exec(authorization)?.[1];
  if (!token) throw new IdentityFault('UNAUTHENTICATED', 'The Authorization header holds no bearer token.');
  return token;
}

function actorOf({ sub, name, roles, region }: JWTPayload): Actor {
  if (
    !isText(sub) ||
    !isText(name) ||
    !isRoles(roles) ||
    typeof region !== 'string' ||
    !REGION.test(region)
  ) {
    throw new IdentityFault(
      'UNAUTHENTICATED',
      'The token does not say who, in which role and for which region.',
    );
  }
  return { subject: sub, name, roles: [...roles], region };
}

// The database is told who asks, and keeps no NUL and no half of a character.
const UNPRINTABLE = /[\p{Cc}\p{Cs}]/u;

const isText = (claim: unknown): claim is string =>
  typeof claim === 'string' && claim.trim() !== '' && claim.length <= 200 && !UNPRINTABLE.test(claim);

const isRoles = (claim: unknown): claim is Role[] =>
  Array.isArray(claim) && claim.length > 0 && claim.every((role) => ROLES.includes(role));

const blamingNobodyForMissingKeys =
  (jwks: JWTVerifyGetKey): JWTVerifyGetKey =>
  async (header, token) => {
    try {
      return await jwks(header, token);
    } catch (error) {
      const theTokenIsAtFault =
        error instanceof errors.JWKSNoMatchingKey ||
        error instanceof errors.JWKSMultipleMatchingKeys ||
        error instanceof errors.JOSENotSupported;
      if (theTokenIsAtFault) throw error;
      throw new IdentityFault(
        'IDENTITY_UNAVAILABLE',
        'Tokens cannot be checked at the moment. Try again soon.',
        {
          cause: error,
        },
      );
    }
  };
