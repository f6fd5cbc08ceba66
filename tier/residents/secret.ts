import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

// Crockford's letters: none of them is taken for another when it is read out over a telephone.
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LETTERS = 16;
const COST = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 2 ** 20 };
const SALT_BYTES = 16;
const HASH_BYTES = 32;

/** A secret of 80 bits, in four groups of four. Five bits of each byte are used, so all letters are equally likely. */
export const newSecret = (bytes: Uint8Array = randomBytes(LETTERS)): string =>
  [...bytes]
    .map((byte) => ALPHABET[byte % ALPHABET.length])
    .join('')
    .replaceAll(/(.{4})(?!$)/g, '$1-');

/** As it was typed: spaces, hyphens, small letters and the usual confusions do not matter. */
export const asGiven = (typed: string): string =>
  typed
    .slice(0, 100)
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[^A-Z0-9]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');

const derive = (secret: string, salt: Buffer): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    scrypt(asGiven(secret), salt, HASH_BYTES, COST, (error, hash) => (error ? reject(error) : resolve(hash)));
  });

/** What is kept of a secret: slow to try, and another for the same secret each time. */
export async function hashOf(secret: string, salt: Buffer = randomBytes(SALT_BYTES)): Promise<string> {
  const hash = await derive(secret, salt);
  return `scrypt.${salt.toString('base64url')}.${hash.toString('base64url')}`;
}

// Nobody has the secret of it. It is tried where there is no such number, so that the answer takes as long.
const NOBODYS = `scrypt.${'A'.repeat(22)}.${'A'.repeat(43)}`;

/** Whether the secret is the one that was hashed. The effort is the same where nothing was. */
export async function opens(secret: string, kept: string | null): Promise<boolean> {
  const [, salt = '', hash = ''] = (kept ?? NOBODYS).split('.');
  const derived = await derive(secret, Buffer.from(salt, 'base64url'));
  return timingSafeEqual(derived, Buffer.from(hash, 'base64url')) && kept !== null;
}
