import { createServer } from 'node:http';
import { type CryptoKey, exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import { beforeAll, describe, expect, test } from 'vitest';
import { createIdentity, type Identify, IdentityFault, jwksFrom } from './identity.ts';

const NOW = new Date('2026-11-22T08:00:00Z');
const ISSUER = 'https://issuer.example';
const AUDIENCE = 'sanji';
const CLAIMS = { sub: 'p-1', name: '王芳', roles: ['LEADER'], region: '330106' };

let issuerKey: CryptoKey;
let strangerKey: CryptoKey;
let identify: Identify;

beforeAll(async () => {
  const issuer = await generateKeyPair('EdDSA', { extractable: true });
  issuerKey = issuer.privateKey;
  strangerKey = (await generateKeyPair('EdDSA')).privateKey;
  const jwks = jwksFrom({ keys: [{ ...(await exportJWK(issuer.publicKey)), kid: 'one', alg: 'EdDSA' }] });
  identify = createIdentity({ issuer: ISSUER, audience: AUDIENCE, jwks });
});

interface Making {
  claims?: JWTPayload;
  key?: CryptoKey | Uint8Array;
  header?: { alg?: string; typ?: string; kid?: string };
  issuer?: string;
  audience?: string;
  expiresInSeconds?: number | null;
}

async function bearer(making: Making = {}): Promise<string> {
  const { claims = CLAIMS, key = issuerKey, header, expiresInSeconds = 300 } = making;
  const token = new SignJWT(claims)
    .setProtectedHeader({ alg: 'EdDSA', typ: 'at+jwt', kid: 'one', ...header })
    .setIssuer(making.issuer ?? ISSUER)
    .setAudience(making.audience ?? AUDIENCE);
  if (expiresInSeconds !== null) token.setExpirationTime(Math.floor(NOW.getTime() / 1000) + expiresInSeconds);
  return `Bearer ${await token.sign(key)}`;
}

const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

function unsigned(): string {
  return `Bearer ${part({ alg: 'none', typ: 'at+jwt' })}.${part(CLAIMS)}.x`;
}

const later = (seconds: number) => new Date(NOW.getTime() + seconds * 1000);

test('a valid token becomes the actor that it vouches for', async () => {
  const actor = await identify(await bearer(), NOW);
  expect(actor).toEqual({ subject: 'p-1', name: '王芳', roles: ['LEADER'], region: '330106' });
});

test('a token that was accepted once is refused after its expiry', async () => {
  const token = await bearer({ expiresInSeconds: 30 });
  await identify(token, NOW);
  await identify(token, later(29));
  await expect(identify(token, later(30))).rejects.toMatchObject({ code: 'TOKEN_EXPIRED' });
});

const REFUSED: Record<string, [() => string | undefined | Promise<string>, string]> = {
  'no header': [() => undefined, 'UNAUTHENTICATED'],
  'another scheme': [() => 'Basic dXNlcjpwYXNz', 'UNAUTHENTICATED'],
  'text that is no token': [() => 'Bearer hello', 'UNAUTHENTICATED'],
  'three parts of nonsense': [() => 'Bearer abc.def.ghi', 'UNAUTHENTICATED'],
  'no signature at all': [unsigned, 'UNAUTHENTICATED'],
  'a shared secret': [
    () => bearer({ header: { alg: 'HS256' }, key: new TextEncoder().encode('s'.repeat(32)) }),
    'UNAUTHENTICATED',
  ],
  expired: [() => bearer({ expiresInSeconds: -1 }), 'TOKEN_EXPIRED'],
  'without an expiry': [() => bearer({ expiresInSeconds: null }), 'UNAUTHENTICATED'],
  forged: [() => bearer({ key: strangerKey }), 'TOKEN_FOREIGN'],
  'a key nobody knows': [() => bearer({ header: { kid: 'two' }, key: strangerKey }), 'TOKEN_FOREIGN'],
  'another issuer': [() => bearer({ issuer: 'https://elsewhere.example' }), 'TOKEN_FOREIGN'],
  'another audience': [() => bearer({ audience: 'payroll' }), 'TOKEN_FOREIGN'],
  'an id token': [() => bearer({ header: { typ: 'JWT' } }), 'UNAUTHENTICATED'],
  'a service token': [() => bearer({ header: { typ: 'service+jwt' } }), 'UNAUTHENTICATED'],
  'not yet valid': [
    () => bearer({ claims: { ...CLAIMS, nbf: NOW.getTime() / 1000 + 60 } }),
    'UNAUTHENTICATED',
  ],
  'an unknown role': [() => bearer({ claims: { ...CLAIMS, roles: ['EMPEROR'] } }), 'UNAUTHENTICATED'],
  'no role': [() => bearer({ claims: { ...CLAIMS, roles: [] } }), 'UNAUTHENTICATED'],
  'roles as text': [() => bearer({ claims: { ...CLAIMS, roles: 'LEADER' } }), 'UNAUTHENTICATED'],
  'a region of odd length': [() => bearer({ claims: { ...CLAIMS, region: '33010' } }), 'UNAUTHENTICATED'],
  'a region with a wildcard': [() => bearer({ claims: { ...CLAIMS, region: '33%1' } }), 'UNAUTHENTICATED'],
  'an empty region': [() => bearer({ claims: { ...CLAIMS, region: '' } }), 'UNAUTHENTICATED'],
  'no subject': [
    () => bearer({ claims: { name: '王芳', roles: ['LEADER'], region: '33' } }),
    'UNAUTHENTICATED',
  ],
  'no name': [() => bearer({ claims: { sub: 'p-1', roles: ['LEADER'], region: '33' } }), 'UNAUTHENTICATED'],
};

describe('a caller is refused, without a word of the token, with', () => {
  test.each(Object.entries(REFUSED))('%s', async (_, [make, code]) => {
    const header = await make();
    const fault = await identify(header, NOW).catch((error: unknown) => error);
    expect(fault).toBeInstanceOf(IdentityFault);
    expect(fault).toMatchObject({ code, status: 401 });
    const said = String(fault);
    for (const secret of ['王芳', 'p-1', '33', 'EMPEROR', 'payroll', 'elsewhere', header?.slice(7)]) {
      if (secret) expect(said).not.toContain(secret);
    }
  });
});

test('an issuer whose keys cannot be fetched is not the fault of the caller', async () => {
  await using broken = await startIssuer(500, 'no keys today');
  for (const url of [broken.url, 'http://127.0.0.1:9/jwks']) {
    const unreachable = createIdentity({ issuer: ISSUER, audience: AUDIENCE, jwks: jwksFrom(new URL(url)) });
    const fault = await unreachable(await bearer(), NOW).catch((error: unknown) => error);
    expect(fault).toMatchObject({ code: 'IDENTITY_UNAVAILABLE', status: 503 });
    expect(String(fault)).not.toContain('127.0.0.1');
  }
});

test('RS256 from a fetched key set is accepted', async () => {
  const pair = await generateKeyPair('RS256', { extractable: true });
  const keys = [{ ...(await exportJWK(pair.publicKey)), kid: 'rsa', alg: 'RS256', use: 'sig' }];
  await using issuer = await startIssuer(200, JSON.stringify({ keys }));
  const online = createIdentity({ issuer: ISSUER, audience: AUDIENCE, jwks: jwksFrom(new URL(issuer.url)) });
  const token = await bearer({ key: pair.privateKey, header: { alg: 'RS256', kid: 'rsa' } });
  expect(await online(token, NOW)).toMatchObject({ subject: 'p-1' });
});

async function startIssuer(status: number, body: string) {
  const server = createServer((_, response) => response.writeHead(status).end(body));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = address !== null && typeof address === 'object' ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}/jwks`,
    [Symbol.asyncDispose]: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
