import { createPrivateKey, createPublicKey } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { Role } from '@sanji/edge/identity.ts';
import type { KeyPair } from '@sanji/start/secrets.ts';
import { exportJWK, SignJWT } from 'jose';
import { addressOf } from './loopback.ts';

export const ISSUER = 'urn:sanji:bench';
export const AUDIENCE = 'sanji';

export interface Somebody {
  id: string;
  roles: readonly Role[];
  region: string;
}

export interface Issuer {
  jwksUrl: string;
  bearer: (somebody: Somebody) => Promise<string>;
  close: () => Promise<void>;
}

/** Signs in whom the bench acts for; every contender fetches the public key from here. */
export async function startIssuer(keys: KeyPair): Promise<Issuer> {
  const jwk = {
    ...(await exportJWK(createPublicKey(keys.publicKey))),
    kid: 'bench',
    alg: 'EdDSA',
    use: 'sig',
  };
  const body = JSON.stringify({ keys: [jwk] });
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'application/json' }).end(body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const privateKey = createPrivateKey(keys.privateKey);
  return {
    jwksUrl: `${addressOf(server)}/jwks`,
    bearer: async ({ id, roles, region }) =>
      `Bearer ${await new SignJWT({ name: '基准测试', roles: [...roles], region })
        .setProtectedHeader({ alg: 'EdDSA', typ: 'at+jwt', kid: 'bench' })
        .setIssuer(ISSUER)
        .setAudience(AUDIENCE)
        .setSubject(id)
        .setIssuedAt()
        .setExpirationTime('6h')
        .sign(privateKey)}`,
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
