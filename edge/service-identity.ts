import type { KeyObject } from 'node:crypto';
import { jwtVerify, SignJWT } from 'jose';
import { IdentityFault } from './identity-fault.ts';
import { tokenFault } from './token-fault.ts';
import { TokenMemory } from './token-memory.ts';

export const SERVICE_NAMES = ['gateway', 'village', 'township', 'county'] as const;
export type ServiceName = (typeof SERVICE_NAMES)[number];

export const SERVICE_HEADER = 'x-sanji-service';

const LIFETIME_SECONDS = 60;
// Two machines of one office seldom agree to the second.
const CLOCK_TOLERANCE_SECONDS = 30;
const RENEW_BEFORE_EXPIRY_MS = 20_000;
const SERVICE_TOKEN = 'service+jwt';

export type ServiceSigner = (audience: ServiceName, now: Date) => Promise<string>;
export type ServiceVerifier = (token: string | undefined, now: Date) => Promise<ServiceName>;

/** Signs in one of our processes at another. One token serves every call to an audience for 40 seconds. */
export function createServiceSigner(self: { name: ServiceName; privateKey: KeyObject }): ServiceSigner {
  const issued = new Map<ServiceName, { token: Promise<string>; renewAtMs: number }>();
  return (audience, now) => {
    const current = issued.get(audience);
    if (current && now.getTime() < current.renewAtMs) return current.token;
    const issuedAt = Math.floor(now.getTime() / 1000);
    const token = new SignJWT()
      .setProtectedHeader({ alg: 'EdDSA', typ: SERVICE_TOKEN, kid: self.name })
      .setSubject(self.name)
      .setAudience(audience)
      .setIssuedAt(issuedAt)
      .setExpirationTime(issuedAt + LIFETIME_SECONDS)
      .sign(self.privateKey);
    issued.set(audience, {
      token,
      renewAtMs: (issuedAt + LIFETIME_SECONDS) * 1000 - RENEW_BEFORE_EXPIRY_MS,
    });
    return token;
  };
}

interface VerifierOptions {
  audience: ServiceName;
  /** Every process's public key: a token is checked against the key of the name that it claims. */
  keys: Record<ServiceName, KeyObject>;
}

/** Says which of our processes is calling, or throws an IdentityFault. */
export function createServiceVerifier({ audience, keys }: VerifierOptions): ServiceVerifier {
  const memory = new TokenMemory<ServiceName>();
  return async (token, now) => {
    if (!token) throw new IdentityFault('UNAUTHENTICATED', 'This door is for our own services only.');
    const known = memory.recall(token, now);
    if (known) return known;
    const { payload, protectedHeader } = await jwtVerify(token, ({ kid }) => keyOf(keys, kid), {
      audience,
      typ: SERVICE_TOKEN,
      algorithms: ['EdDSA'],
      requiredClaims: ['sub', 'exp'],
      currentDate: now,
      clockTolerance: CLOCK_TOLERANCE_SECONDS,
    }).catch((error: unknown) => Promise.reject(tokenFault(error)));
    const name = serviceName(payload.sub);
    if (!name || name !== protectedHeader.kid) {
      throw new IdentityFault('TOKEN_FOREIGN', 'The token is signed by another service than it names.');
    }
    memory.remember(token, name, payload.exp ?? 0, now);
    return name;
  };
}

function keyOf(keys: Record<ServiceName, KeyObject>, kid: string | undefined): KeyObject {
  const name = serviceName(kid);
  if (!name) throw new IdentityFault('TOKEN_FOREIGN', 'The token names no service of ours.');
  return keys[name];
}

const serviceName = (text: string | undefined): ServiceName | undefined =>
  SERVICE_NAMES.find((name) => name === text);
