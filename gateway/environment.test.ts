import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readEnvironment } from './environment.ts';

const keyFile = join(mkdtempSync(join(tmpdir(), 'sanji-')), 'gateway.pem');
writeFileSync(keyFile, generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }));

const COMPLETE = {
  PORT: '4000',
  TOKEN_ISSUER: 'https://issuer.example',
  TOKEN_AUDIENCE: 'sanji',
  TOKEN_JWKS_URL: 'https://issuer.example/jwks',
  VILLAGE_URL: 'http://village:4001/graphql',
  TOWNSHIP_URL: 'http://township:4002/graphql',
  COUNTY_URL: 'http://county:4003/graphql',
  GATEWAY_KEY_FILE: keyFile,
};

test('a complete environment is read', () => {
  expect(readEnvironment(COMPLETE)).toMatchObject({
    port: 4000,
    host: '127.0.0.1',
    tiers: { village: { url: 'http://village:4001/graphql' } },
  });
});

const wrong = () =>
  readEnvironment({ ...COMPLETE, PORT: 'abc', VILLAGE_URL: 'ftp://secret', TOKEN_ISSUER: '' });

test('everything that is wrong is said at once, and no value is repeated', () => {
  expect(wrong).toThrow(
    [
      'The gateway cannot start:',
      '  PORT: is not a port number',
      "  TOKEN_ISSUER: is missing: the issuer of the callers' tokens",
      '  VILLAGE_URL: is not an http(s) URL',
    ].join('\n'),
  );
});
