import { createPrivateKey, createPublicKey, randomBytes } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartFault } from './fault.ts';
import type { Home } from './home.ts';

const TIERS = ['village', 'township', 'county'] as const;
const ROLES = ['owner', 'app', 'courier'] as const;
const SIGNERS = ['gateway', ...TIERS, 'issuer'] as const;

export type TierName = (typeof TIERS)[number];
export type DatabaseRole = (typeof ROLES)[number];
export type Signer = (typeof SIGNERS)[number];

/** An Ed25519 key pair in PEM: PKCS #8 and SPKI. */
export type KeyPair = { readonly privateKey: string; readonly publicKey: string };

export type Secrets = {
  readonly superuserPassword: string;
  readonly rolePasswords: Readonly<Record<TierName, Readonly<Record<DatabaseRole, string>>>>;
  readonly keys: Readonly<Record<Signer, KeyPair>>;
  /** 32 bytes in base64, the same for all tiers. */
  readonly personKey: string;
};

type Random = (bytes: number) => Buffer;

/** The home's own secrets: made once, kept, and readable by its owner only. */
export function readSecrets(home: Home, random: Random = randomBytes): Secrets {
  const file = join(home.path, 'secrets.json');
  if (!existsSync(file)) write(file, JSON.stringify(generate(random), undefined, 2));
  try {
    const secrets: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (isSecrets(secrets)) return secrets;
    if (isBeforePersonKey(secrets)) {
      const completed = { ...secrets, personKey: newPersonKey(random) };
      write(file, JSON.stringify(completed, undefined, 2));
      return completed;
    }
  } catch (error) {
    throw new StartFault(`cannot read the secrets in ${file}`, { cause: error });
  }
  throw new StartFault(
    `the secrets in ${file} are incomplete; restore the file or choose another SANJI_HOME`,
  );
}

function generate(random: Random): Secrets {
  const password = () => random(24).toString('base64url');
  const rolePasswords = () => ({ owner: password(), app: password(), courier: password() });
  const keys = () => keyPair(random(32));
  return {
    superuserPassword: password(),
    rolePasswords: { village: rolePasswords(), township: rolePasswords(), county: rolePasswords() },
    keys: { gateway: keys(), village: keys(), township: keys(), county: keys(), issuer: keys() },
    personKey: newPersonKey(random),
  };
}

// RFC 8410: what comes before the 32 bytes of an Ed25519 private key in PKCS #8.
const ED25519_PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');

function keyPair(seed: Buffer): KeyPair {
  const key = createPrivateKey({ key: Buffer.concat([ED25519_PKCS8, seed]), format: 'der', type: 'pkcs8' });
  return {
    privateKey: key.export({ format: 'pem', type: 'pkcs8' }),
    publicKey: createPublicKey(key).export({ format: 'pem', type: 'spki' }),
  };
}

// Whole or not at all, also when the power fails: the database is locked with what is in it.
function write(file: string, text: string): void {
  const temporary = `${file}.new`;
  const handle = openSync(temporary, 'w', 0o600);
  try {
    writeFileSync(handle, `${text}\n`);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(temporary, file);
}

const newPersonKey = (random: Random) => random(32).toString('base64');

const isSecrets = (value: unknown): value is Secrets =>
  isBeforePersonKey(value) && holds(value, ['personKey'], isText);

/** A home of a version that knew no persons: it keeps its databases, and gets the key that it lacks. */
function isBeforePersonKey(value: unknown): value is Omit<Secrets, 'personKey'> {
  return (
    holds(value, ['superuserPassword'], isText) &&
    holds(value, ['rolePasswords'], (tiers) => holds(tiers, TIERS, (roles) => holds(roles, ROLES, isText))) &&
    holds(value, ['keys'], (keys) =>
      holds(keys, SIGNERS, (pair) => holds(pair, ['privateKey', 'publicKey'], isText)),
    )
  );
}

const isText = (value: unknown) => typeof value === 'string' && value !== '';

function holds(value: unknown, names: readonly string[], check: (part: unknown) => boolean): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const parts = new Map<string, unknown>(Object.entries(value));
  return names.every((name) => check(parts.get(name)));
}
