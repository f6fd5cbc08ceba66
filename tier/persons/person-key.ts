import { createSecretKey, type KeyObject } from 'node:crypto';

const BYTES = 32;

/** The county's key of persons, as its tiers are told it: 32 bytes in base64. Throws on anything else. */
export function personKey(text: string): KeyObject {
  const bytes = Buffer.from(text, 'base64');
  if (bytes.length !== BYTES || bytes.toString('base64') !== text) throw new TypeError('person key');
  return createSecretKey(bytes);
}
