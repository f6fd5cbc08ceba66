import { createHmac, createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import type { KeyPair } from '@sanji/start/secrets.ts';
import { type JWTHeaderParameters, type JWTPayload, SignJWT } from 'jose';

const CLAIMS = { name: '冒名者', roles: ['LEADER'], region: '330726' };
const HEADER = { alg: 'EdDSA', typ: 'at+jwt', kid: 'development' };

const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

interface Forgery {
  header?: Partial<JWTHeaderParameters>;
  claims?: JWTPayload;
  issuer?: string;
  audience?: string;
  lifetime?: string;
}

const critical = (key: KeyObject, claims: JWTPayload) =>
  new SignJWT(claims)
    .setProtectedHeader({ ...HEADER, crit: ['urn:x'], 'urn:x': true })
    .sign(key, { crit: { 'urn:x': true } });

/** Every known way to make a token of one's own, by its name; and one that is good, to show that the forge works. */
export async function forgedTokens(
  issuer: KeyPair,
): Promise<{ good: string; forged: Record<string, string> }> {
  const key = createPrivateKey(issuer.privateKey);
  const now = Math.floor(Date.now() / 1000);
  const sign = ({ header, claims, ...rest }: Forgery, by = key) => {
    const { typ, kid, ...other } = { ...HEADER, ...header };
    return new SignJWT({ sub: 'forger', ...CLAIMS, ...claims })
      .setProtectedHeader({ ...other, ...(typ && { typ }), ...(kid && { kid }) })
      .setIssuer(rest.issuer ?? 'urn:sanji:development')
      .setAudience(rest.audience ?? 'sanji')
      .setExpirationTime(rest.lifetime ?? '1h')
      .sign(by);
  };
  const claims = { sub: 'forger', ...CLAIMS, iss: 'urn:sanji:development', aud: 'sanji', exp: now + 3_600 };
  const unsigned = (header: object) => `${part({ ...HEADER, ...header })}.${part(claims)}`;
  const hmac = (header: object, secret: string) => {
    const said = unsigned(header);
    return `${said}.${createHmac('sha256', secret).update(said).digest('base64url')}`;
  };
  const stranger = generateKeyPairSync('ed25519').privateKey;
  const good = await sign({});
  const [head = '', body = '', signature = ''] = good.split('.');
  const flipped = (signature[0] === 'A' ? 'B' : 'A') + signature.slice(1);
  return {
    good,
    forged: {
      'alg none': `${unsigned({ alg: 'none' })}.`,
      'alg none, spelt otherwise': `${unsigned({ alg: 'nOnE' })}.${signature}`,
      'the public key as a shared secret': hmac({ alg: 'HS256' }, issuer.publicKey),
      'an empty shared secret': hmac({ alg: 'HS256' }, ''),
      'a stranger’s key': await sign({}, stranger),
      'a stranger’s key that the token brings along': await sign(
        {
          header: {
            jwk: { ...generateKeyPairSync('ed25519').publicKey.export({ format: 'jwk' }), kty: 'OKP' },
          },
        },
        stranger,
      ),
      'an unknown key id': await sign({ header: { kid: 'somebody-else' } }),
      'a key id that is a path': await sign({ header: { kid: '../../../dev/null' } }),
      'a key id with SQL in it': await sign({ header: { kid: "x' union select 'secret" } }),
      'a critical extension that nobody knows': await critical(key, claims),
      expired: await sign({ lifetime: '-1m' }),
      'not yet valid': await sign({ claims: { nbf: now + 3_600 } }),
      'no expiry': `${part(HEADER)}.${part({ ...claims, exp: undefined })}.${signature}`,
      'another issuer': await sign({ issuer: 'urn:payroll' }),
      'another audience': await sign({ audience: 'payroll' }),
      'no type': await sign({ header: { typ: '' } }),
      'the type of another token': await sign({ header: { typ: 'JWT' } }),
      'a service’s type': await sign({ header: { typ: 'service+jwt' } }),
      'claims that were changed': `${head}.${part({ ...claims, region: '33' })}.${signature}`,
      'a signature that was changed': `${head}.${body}.${flipped}`,
      'no signature': `${head}.${body}.`,
      'two parts': `${head}.${body}`,
      'five parts': `${good}.${signature}.${signature}`,
      'no JSON': `${Buffer.from('nonsense').toString('base64url')}.${body}.${signature}`,
      'roles that are a text': await sign({ claims: { roles: 'LEADER' } }),
      'roles that are an object': await sign({ claims: { roles: { 0: 'LEADER', length: 1 } } }),
      'no roles': await sign({ claims: { roles: [] } }),
      'an unknown role': await sign({ claims: { roles: ['LEADER', 'SUPERUSER'] } }),
      'roles within roles': await sign({ claims: { roles: [['LEADER']] } }),
      'a region that is a pattern': await sign({ claims: { region: '%' } }),
      'an empty region': await sign({ claims: { region: '' } }),
      'a region of a length that no place has': await sign({ claims: { region: '33072' } }),
      'a region that is a number': await sign({ claims: { region: 330_726 } }),
      'a region of other digits': await sign({ claims: { region: '３３０７２６' } }),
      'a region with a line end': await sign({ claims: { region: '330726\n' } }),
      'several regions': await sign({ claims: { region: ['330726'] } }),
      nobody: await sign({ claims: { sub: '' } }),
      'a subject of a book’s length': await sign({ claims: { sub: 'x'.repeat(5_000) } }),
      'a subject that no database keeps': await sign({ claims: { sub: 'a\0b' } }),
      'a name that no database keeps': await sign({ claims: { name: 'a\0b' } }),
    },
  };
}
