import { generateKeyPairSync } from 'node:crypto';
import { SignJWT } from 'jose';
import { expect, test } from 'vitest';
import { createServiceSigner, createServiceVerifier } from './service-identity.ts';

const NOW = new Date('2026-11-22T08:00:00Z');
const later = (seconds: number) => new Date(NOW.getTime() + seconds * 1000);

const pairs = {
  gateway: generateKeyPairSync('ed25519'),
  village: generateKeyPairSync('ed25519'),
  township: generateKeyPairSync('ed25519'),
  county: generateKeyPairSync('ed25519'),
};
const keys = {
  gateway: pairs.gateway.publicKey,
  village: pairs.village.publicKey,
  township: pairs.township.publicKey,
  county: pairs.county.publicKey,
};
const sign = createServiceSigner({ name: 'gateway', privateKey: pairs.gateway.privateKey });
const verifyAtVillage = createServiceVerifier({ audience: 'village', keys });

test('the gateway is known at the village', async () => {
  expect(await verifyAtVillage(await sign('village', NOW), NOW)).toBe('gateway');
});

test('a token serves until 20 seconds before its expiry, then a new one is signed', async () => {
  const first = await sign('county', NOW);
  expect(await sign('county', later(39))).toBe(first);
  expect(await sign('county', later(40))).not.toBe(first);
});

test('a token lives for a minute, and the seconds by which two clocks may differ', async () => {
  const token = await sign('village', NOW);
  expect(await verifyAtVillage(token, later(89))).toBe('gateway');
  await expect(verifyAtVillage(token, later(91))).rejects.toMatchObject({ code: 'TOKEN_EXPIRED' });
});

test('a token for one tier opens no other', async () => {
  await expect(verifyAtVillage(await sign('county', NOW), NOW)).rejects.toMatchObject({
    code: 'TOKEN_FOREIGN',
  });
});

const tokenOf = (subject: string, kid: string, typ = 'service+jwt') =>
  new SignJWT()
    .setProtectedHeader({ alg: 'EdDSA', typ, kid })
    .setSubject(subject)
    .setAudience('village')
    .setExpirationTime(Math.floor(NOW.getTime() / 1000) + 60)
    .sign(pairs.township.privateKey);

test.each([
  ['a service posing as another', () => tokenOf('gateway', 'gateway'), 'TOKEN_FOREIGN'],
  ['a service naming another than its key', () => tokenOf('gateway', 'township'), 'TOKEN_FOREIGN'],
  ['a service we do not have', () => tokenOf('harbour', 'harbour'), 'TOKEN_FOREIGN'],
  ["a person's token", () => tokenOf('township', 'township', 'at+jwt'), 'UNAUTHENTICATED'],
  ['nothing', () => undefined, 'UNAUTHENTICATED'],
  ['nonsense', () => 'a.b.c', 'UNAUTHENTICATED'],
])('%s is refused', async (_, make, code) => {
  await expect(verifyAtVillage(await make(), NOW)).rejects.toMatchObject({ code });
});
