import { createPrivateKey, createPublicKey } from 'node:crypto';
import { createIdentity, type Identify, jwksFrom } from '@sanji/edge/identity.ts';
import { exportJWK, SignJWT } from 'jose';
import type { Person } from './people.ts';
import type { KeyPair } from './secrets.ts';

const ISSUER = 'urn:sanji:development';
const AUDIENCE = 'sanji';
const LIFETIME_MS = 12 * 3_600_000;

/** Signs demonstration people in. It exists in the embedded mode only; anywhere else a real issuer is required. */
export interface DevelopmentIssuer {
  token(person: Pick<Person, 'id' | 'name' | 'roles' | 'region'>, now: Date): Promise<string>;
  identify: Identify;
}

export async function developmentIssuer(keys: KeyPair): Promise<DevelopmentIssuer> {
  const privateKey = createPrivateKey(keys.privateKey);
  const jwk = await exportJWK(createPublicKey(keys.publicKey));
  const jwks = jwksFrom({ keys: [{ ...jwk, kid: 'development', alg: 'EdDSA', use: 'sig' }] });
  return {
    token: ({ id, name, roles, region }, now) =>
      new SignJWT({ name, roles: [...roles], region })
        .setProtectedHeader({ alg: 'EdDSA', typ: 'at+jwt', kid: 'development' })
        .setIssuer(ISSUER)
        .setAudience(AUDIENCE)
        .setSubject(id)
        .setIssuedAt(now)
        .setExpirationTime(new Date(now.getTime() + LIFETIME_MS))
        .sign(privateKey),
    identify: createIdentity({ issuer: ISSUER, audience: AUDIENCE, jwks }),
  };
}
