import { createPublicKey } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { type DevelopmentIssuer, developmentIssuer } from '@sanji/start/development-issuer.ts';
import type { KeyPair } from '@sanji/start/secrets.ts';
import { decodeJwt, decodeProtectedHeader, exportJWK } from 'jose';

const SOMEBODY = { id: 'somebody', name: '某人', roles: ['OFFICER'], region: '330726' } as const;

export interface ServedIssuer {
  token: DevelopmentIssuer['token'];
  /** What a service must be told to believe the tokens. */
  environment: { TOKEN_ISSUER: string; TOKEN_AUDIENCE: string; TOKEN_JWKS_URL: string };
  close: () => Promise<void>;
}

/** The development issuer with its keys at a URL, as real issuers have them. */
export async function serveIssuer(keys: KeyPair): Promise<ServedIssuer> {
  const issuer = await developmentIssuer(keys);
  const sample = await issuer.token(SOMEBODY, new Date());
  const { iss, aud } = decodeJwt(sample);
  const { kid, alg } = decodeProtectedHeader(sample);
  const jwk = { ...(await exportJWK(createPublicKey(keys.publicKey))), kid, alg, use: 'sig' };
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'application/json').end(JSON.stringify({ keys: [jwk] }));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the issuer has no port');
  return {
    token: (person, now) => issuer.token(person, now),
    environment: {
      TOKEN_ISSUER: String(iss),
      TOKEN_AUDIENCE: String(aud),
      TOKEN_JWKS_URL: `http://127.0.0.1:${address.port}/jwks.json`,
    },
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
