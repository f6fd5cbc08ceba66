import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** One thing that a process must be told. */
export interface Variable<Value> {
  name: string;
  /** Completes "NAME: is not …" and "NAME: is missing: …". */
  meaning: string;
  convert: (text: string) => Value;
  fallback?: string;
}

type Values<Wanted> = { [Key in keyof Wanted]: Wanted[Key] extends Variable<infer Value> ? Value : never };

/**
 * Reads everything that a process needs, once, and complains about all of it at once. `NAME_FILE` may stand for `NAME`,
 * as secrets are handed to containers. Only names are repeated in a complaint: a value may be a secret.
 */
export function readVariables<Wanted extends Record<string, Variable<unknown>>>(
  who: string,
  env: NodeJS.ProcessEnv,
  wanted: Wanted,
): Values<Wanted> {
  const complaints: string[] = [];
  const found = Object.entries(wanted).map(([key, { name, meaning, convert, fallback }]) => {
    const given = textOf(env, name) ?? fallback;
    if (given === undefined) {
      complaints.push(`${name}: is missing: ${meaning}`);
      return [key, undefined];
    }
    try {
      return [key, convert(given)];
    } catch {
      complaints.push(`${name}: is not ${meaning}`);
      return [key, undefined];
    }
  });
  if (complaints.length > 0) {
    throw new Error(`${who} cannot start:\n${complaints.map((complaint) => `  ${complaint}`).join('\n')}`);
  }
  return Object.fromEntries(found) as Values<Wanted>;
}

function textOf(env: NodeJS.ProcessEnv, name: string): string | undefined {
  const given = env[name]?.trim() || undefined;
  const file = env[`${name}_FILE`];
  if (given !== undefined || file === undefined) return given;
  try {
    return readFileSync(file, 'utf8').trim() || undefined;
  } catch {
    return undefined;
  }
}

export function portNumber(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new RangeError('port');
  return port;
}

/** Where a process offers its figures; nowhere unless it is told. The address is for the operator's network alone. */
export const METRICS = {
  metricsPort: {
    name: 'METRICS_PORT',
    meaning: 'a port number',
    convert: (text: string) => (text === '' ? null : portNumber(text)),
    fallback: '',
  },
  metricsHost: {
    name: 'METRICS_HOST',
    meaning: 'an address to listen on',
    convert: String,
    fallback: '127.0.0.1',
  },
};

/** Where spans are sent (OTLP over HTTP, as in http://collector:4318/v1/traces); nowhere unless it is told. */
export const TRACES = {
  tracesUrl: {
    name: 'TRACES_URL',
    meaning: "an http(s) URL of a collector's traces",
    convert: (text: string) => (text === '' ? null : httpUrl(text)),
    fallback: '',
  },
};

export function httpUrl(text: string): URL {
  const url = new URL(text);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw new TypeError('protocol');
  return url;
}

/** An Ed25519 key in PEM, given as itself. */
export const privateKeyPem = (text: string): KeyObject => ed25519(createPrivateKey(text));
export const publicKeyPem = (text: string): KeyObject => ed25519(createPublicKey(text));

/** An X25519 key in PEM, to seal to or to open with. */
export const openingKeyPem = (text: string): KeyObject => x25519(createPrivateKey(text));
export const sealingKeyPem = (text: string): KeyObject => x25519(createPublicKey(text));

function x25519(key: KeyObject): KeyObject {
  if (key.asymmetricKeyType !== 'x25519') throw new TypeError('key type');
  return key;
}

function ed25519(key: KeyObject): KeyObject {
  if (key.asymmetricKeyType !== 'ed25519') throw new TypeError('key type');
  return key;
}
