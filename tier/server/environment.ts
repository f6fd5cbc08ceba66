import {
  httpUrl,
  METRICS,
  portNumber,
  privateKeyPem,
  publicKeyPem,
  readVariables,
  TRACES,
} from '@sanji/edge/environment.ts';
import { countyRules, defaultRules } from '../configuration/county-rules.ts';

function postgresUrl(text: string): string {
  const { protocol } = new URL(text);
  if (protocol !== 'postgres:' && protocol !== 'postgresql:') throw new TypeError('protocol');
  return text;
}

/** Where a process kills itself, and at which passing: `courier.answered`, or `courier.answered:2`. */
function crashPoint(text: string): { point: string; passing: number } | null {
  if (text === '') return null;
  const [, point, passing = '1'] = /^([a-z_]+\.[a-z-]+)(?::([1-9]\d*))?$/.exec(text) ?? [];
  if (point === undefined) throw new SyntaxError('point');
  return { point, passing: Number(passing) };
}

const key = (name: string) => ({ name, meaning: 'a PEM with an Ed25519 public key', convert: publicKeyPem });

const url = (name: string) => ({ name, meaning: 'the http(s) URL of that tier', convert: httpUrl });

const database = (name: string, role: string) => ({
  name,
  meaning: `a postgres URL of the role ${role}`,
  convert: postgresUrl,
});

/** What a tier that runs as a process of its own must be told. */
export const readTierEnvironment = (who: string, env: NodeJS.ProcessEnv) =>
  readVariables(who, env, {
    port: { name: 'PORT', meaning: 'a port number', convert: portNumber },
    host: { name: 'HOST', meaning: 'an address to listen on', convert: String, fallback: '127.0.0.1' },
    appUrl: database('DATABASE_URL', 'app'),
    courierUrl: database('COURIER_DATABASE_URL', 'courier'),
    issuer: { name: 'TOKEN_ISSUER', meaning: "the issuer of the callers' tokens", convert: String },
    audience: { name: 'TOKEN_AUDIENCE', meaning: 'the audience that tokens must name', convert: String },
    jwksUrl: { name: 'TOKEN_JWKS_URL', meaning: 'an http(s) URL', convert: httpUrl },
    privateKey: { name: 'TIER_KEY', meaning: 'a PEM with an Ed25519 private key', convert: privateKeyPem },
    gatewayKey: key('GATEWAY_PUBLIC_KEY'),
    villageKey: key('VILLAGE_PUBLIC_KEY'),
    townshipKey: key('TOWNSHIP_PUBLIC_KEY'),
    countyKey: key('COUNTY_PUBLIC_KEY'),
    villageUrl: url('VILLAGE_URL'),
    townshipUrl: url('TOWNSHIP_URL'),
    countyUrl: url('COUNTY_URL'),
    rulesOf: {
      name: 'COUNTY_RULES',
      meaning: "a JSON object of county codes with those counties' own rules",
      convert: (text: string) => (text === '' ? defaultRules : countyRules(text)),
      fallback: '',
    },
    ...METRICS,
    ...TRACES,
    crash: {
      name: 'CRASH',
      meaning: 'a checkpoint like courier.answered:2',
      convert: crashPoint,
      fallback: '',
    },
  });
