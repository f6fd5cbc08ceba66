import { createPrivateKey, createPublicKey, randomBytes } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartFault } from './fault.ts';
import type { Home } from './home.ts';

const TIERS = ['village', 'township', 'county'] as const;
const ROLES = ['owner', 'app', 'courier'] as const;
const SIGNERS = ['gateway', ...TIERS, 'issuer'] as const;
/** To whom reports against officials are sealed: the county's discipline desk, and the next above. */
const DESKS = ['discipline', 'disciplineAbove'] as const;

export type TierName = (typeof TIERS)[number];
export type DatabaseRole = (typeof ROLES)[number];
export type Signer = (typeof SIGNERS)[number];
export type Desk = (typeof DESKS)[number];

/** A key pair in PEM: PKCS #8 and SPKI. Ed25519 to sign with, X25519 to seal to. */
export type KeyPair = { readonly privateKey: string; readonly publicKey: string };

export type Secrets = {
  readonly superuserPassword: string;
  readonly rolePasswords: Readonly<Record<TierName, Readonly<Record<DatabaseRole, string>>>>;
  readonly keys: Readonly<Record<Signer | Desk, KeyPair>>;
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
    if (isOfBefore(secrets)) return completed(file, secrets, random);
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
  const keys = () => keyPair(ED25519_PKCS8, random(32));
  return {
    superuserPassword: password(),
    rolePasswords: { village: rolePasswords(), township: rolePasswords(), county: rolePasswords() },
    keys: {
      gateway: keys(),
      village: keys(),
      township: keys(),
      county: keys(),
      issuer: keys(),
      ...desks(random),
    },
    personKey: newPersonKey(random),
  };
}

// RFC 8410: what comes before the 32 bytes of a private key in PKCS #8.
const ED25519_PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');
const X25519_PKCS8 = Buffer.from('302e020100300506032b656e04220420', 'hex');

const desks = (random: Random) => ({
  discipline: keyPair(X25519_PKCS8, random(32)),
  disciplineAbove: keyPair(X25519_PKCS8, random(32)),
});

/** A home of a version that knew no persons or no discipline desks keeps what it has, and gets the keys that it lacks. */
function completed(file: string, known: OfBefore, random: Random): Secrets {
  const whole = {
    ...known,
    keys: { ...desks(random), ...known.keys },
    personKey: known.personKey ?? newPersonKey(random),
  };
  write(file, JSON.stringify(whole, undefined, 2));
  return whole;
}

function keyPair(kind: Buffer, seed: Buffer): KeyPair {
  const key = createPrivateKey({ key: Buffer.concat([kind, seed]), format: 'der', type: 'pkcs8' });
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

type OfBefore = Omit<Secrets, 'personKey' | 'keys'> & {
  readonly keys: Readonly<Record<Signer, KeyPair>> & Readonly<Partial<Record<Desk, KeyPair>>>;
  readonly personKey?: string;
};

const isSecrets = (value: unknown): value is Secrets =>
  isOfBefore(value) && holds(value, ['personKey'], isText) && holds(value.keys, DESKS, isKeyPair);

function isOfBefore(value: unknown): value is OfBefore {
  return (
    holds(value, ['superuserPassword'], isText) &&
    holds(value, ['rolePasswords'], (tiers) => holds(tiers, TIERS, (roles) => holds(roles, ROLES, isText))) &&
    holds(value, ['keys'], (keys) => holds(keys, SIGNERS, isKeyPair))
  );
}

const isKeyPair = (pair: unknown) => holds(pair, ['privateKey', 'publicKey'], isText);
const isText = (value: unknown) => typeof value === 'string' && value !== '';

function holds(value: unknown, names: readonly string[], check: (part: unknown) => boolean): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const parts = new Map<string, unknown>(Object.entries(value));
  return names.every((name) => check(parts.get(name)));
}
