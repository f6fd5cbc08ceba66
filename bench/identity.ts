import type { IncomingHttpHeaders } from 'node:http';
import type { Actor, Role } from '@sanji/edge/identity.ts';
import { createRemoteJWKSet, jwtVerify } from 'jose';

/** What everybody writes who follows jose's own examples: the issuer's keys are kept, each token is checked. */
export function verifier(jwksUrl: string, issuer: string, audience: string) {
  const keys = createRemoteJWKSet(new URL(jwksUrl));
  return async ({ authorization = '' }: IncomingHttpHeaders): Promise<Actor> => {
    const { payload } = await jwtVerify(authorization.replace(/^Bearer /, ''), keys, {
      issuer,
      audience,
      typ: 'at+jwt',
    });
    return {
      subject: String(payload.sub),
      name: String(payload.name),
      roles: payload.roles as Role[],
      region: String(payload.region),
    };
  };
}
