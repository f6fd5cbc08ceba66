import { createPrivateKey, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { TierService } from './start.ts';

export interface GatewayEnvironment {
  port: number;
  host: string;
  issuer: string;
  audience: string;
  jwksUrl: URL;
  tiers: Record<TierService, { url: string }>;
  serviceKey: KeyObject;
}

/** Reads everything that the gateway needs, and complains about all of it at once. */
export function readEnvironment(env: NodeJS.ProcessEnv): GatewayEnvironment {
  const complaints: string[] = [];
  const read = <Value>(
    name: string,
    meaning: string,
    convert: (text: string) => Value,
  ): Value | undefined => {
    try {
      return convert(env[name]?.trim() || missing());
    } catch {
      // Only the name is repeated: the value may be a secret.
      complaints.push(`${name}: ${env[name] ? 'is not' : 'is missing:'} ${meaning}`);
      return undefined;
    }
  };
  const url = (name: string) => read(name, 'an http(s) URL', httpUrl);
  const found = {
    port: read('PORT', 'a port number', portNumber),
    issuer: read('TOKEN_ISSUER', "the issuer of the callers' tokens", String),
    audience: read('TOKEN_AUDIENCE', 'the audience that tokens must name', String),
    jwksUrl: url('TOKEN_JWKS_URL'),
    village: url('VILLAGE_URL'),
    township: url('TOWNSHIP_URL'),
    county: url('COUNTY_URL'),
    serviceKey: read('GATEWAY_KEY_FILE', 'a readable PEM file with an Ed25519 private key', ed25519Key),
  };
  if (!isComplete(found)) {
    throw new Error(
      `The gateway cannot start:\n${complaints.map((complaint) => `  ${complaint}`).join('\n')}`,
    );
  }
  const { village, township, county, ...rest } = found;
  const tiers = {
    village: { url: village.href },
    township: { url: township.href },
    county: { url: county.href },
  };
  return { ...rest, host: env.HOST ?? '127.0.0.1', tiers };
}

type Complete<Found> = { [Name in keyof Found]: Exclude<Found[Name], undefined> };

const isComplete = <Found extends Record<string, unknown>>(found: Found): found is Found & Complete<Found> =>
  Object.values(found).every((value) => value !== undefined);

function missing(): never {
  throw new TypeError('missing');
}

function portNumber(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new RangeError('port');
  return port;
}

function httpUrl(text: string): URL {
  const url = new URL(text);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw new TypeError('protocol');
  return url;
}

function ed25519Key(path: string): KeyObject {
  const key = createPrivateKey(readFileSync(path));
  if (key.asymmetricKeyType !== 'ed25519') throw new TypeError('key type');
  return key;
}
