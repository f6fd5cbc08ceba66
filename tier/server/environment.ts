import { isAbsolute } from 'node:path';
import {
  httpUrl,
  METRICS,
  openingKeyPem,
  portNumber,
  privateKeyPem,
  publicKeyPem,
  readVariables,
  sealingKeyPem,
  TRACES,
} from '@sanji/edge/environment.ts';
import { countyRules, defaultRules } from '../configuration/county-rules.ts';
import type { MaterialSettings } from '../materials/room.ts';
import { personKey } from '../persons/person-key.ts';
import type { TierDefinition } from './tier-definition.ts';

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

export const EVERY_MINUTE = '* * * * *';

function cron(text: string): string {
  if (!/^(?:[\d*/,-]+ ){4}[\d*/,-]+$/.test(text)) throw new SyntaxError('cron');
  return text;
}

const key = (name: string) => ({ name, meaning: 'a PEM with an Ed25519 public key', convert: publicKeyPem });

const sealing = (name: string) => ({
  name,
  meaning: 'a PEM with an X25519 public key',
  convert: sealingKeyPem,
});

/** The discipline desk's own key, which no service has but the one where the desk reads. */
const opening = (opensReports: boolean) => ({
  name: 'DISCIPLINE_KEY',
  meaning: 'a PEM with an X25519 private key',
  convert: (text: string) => (opensReports ? openingKeyPem(text) : null),
  ...(opensReports ? {} : { fallback: '' }),
});

const url = (name: string) => ({ name, meaning: 'the http(s) URL of that tier', convert: httpUrl });

const database = (name: string, role: string) => ({
  name,
  meaning: `a postgres URL of the role ${role}`,
  convert: postgresUrl,
});

const s3 = (name: string, meaning: string, convert: (text: string) => string = String) => ({
  name: `MATERIALS_S3_${name}`,
  meaning,
  convert,
  fallback: '',
});

/** Where contents of materials lie: in the folder, unless an S3-compatible store is named, and then named whole. */
const MATERIALS = {
  materialsFolder: {
    name: 'MATERIALS_DIR',
    meaning: 'the path of a folder for the contents of materials',
    convert: absolutePath,
  },
  s3Endpoint: s3('ENDPOINT', 'an http(s) URL', (text) => (text === '' ? '' : httpUrl(text).href)),
  s3Bucket: s3('BUCKET', 'the name of a bucket', bucketName),
  s3AccessKey: s3('ACCESS_KEY', 'an access key'),
  s3SecretKey: s3('SECRET_KEY', 'a secret key'),
  s3Region: s3('REGION', 'a region'),
};

function absolutePath(text: string): string {
  if (!isAbsolute(text)) throw new TypeError('path');
  return text;
}

function bucketName(text: string): string {
  if (!/^(?:[a-z0-9][a-z0-9.-]{1,61}[a-z0-9])?$/.test(text)) throw new TypeError('bucket');
  return text;
}

type Told = { [Key in keyof typeof MATERIALS]: string };

function materialSettings(who: string, told: Told): MaterialSettings {
  const { materialsFolder: folder, s3Endpoint, s3Bucket: bucket } = told;
  const needed = {
    ENDPOINT: s3Endpoint,
    BUCKET: bucket,
    ACCESS_KEY: told.s3AccessKey,
    SECRET_KEY: told.s3SecretKey,
  };
  const missing = Object.entries(needed).flatMap(([name, value]) => (value === '' ? [name] : []));
  if (missing.length === Object.keys(needed).length) return { folder, s3: null };
  if (missing.length > 0) {
    const complaints = missing.map(
      (name) => `  MATERIALS_S3_${name}: is missing: an S3-compatible store is named whole`,
    );
    throw new Error(`${who} cannot start:\n${complaints.join('\n')}`);
  }
  const { s3AccessKey: accessKey, s3SecretKey: secretKey, s3Region: region } = told;
  return {
    folder,
    s3: { endpoint: new URL(s3Endpoint), bucket, accessKey, secretKey, region: region || 'us-east-1' },
  };
}

/** What a tier that runs as a process of its own must be told. */
export function readTierEnvironment(
  who: string,
  env: NodeJS.ProcessEnv,
  definition: Pick<TierDefinition, 'opensReports'>,
) {
  const told = readTold(who, env, definition);
  return { ...told, materials: materialSettings(who, told) };
}

const readTold = (
  who: string,
  env: NodeJS.ProcessEnv,
  { opensReports }: Pick<TierDefinition, 'opensReports'>,
) =>
  readVariables(who, env, {
    port: { name: 'PORT', meaning: 'a port number', convert: portNumber },
    host: { name: 'HOST', meaning: 'an address to listen on', convert: String, fallback: '127.0.0.1' },
    appUrl: database('DATABASE_URL', 'app'),
    courierUrl: database('COURIER_DATABASE_URL', 'courier'),
    issuer: { name: 'TOKEN_ISSUER', meaning: "the issuer of the callers' tokens", convert: String },
    audience: { name: 'TOKEN_AUDIENCE', meaning: 'the audience that tokens must name', convert: String },
    jwksUrl: { name: 'TOKEN_JWKS_URL', meaning: 'an http(s) URL', convert: httpUrl },
    privateKey: { name: 'TIER_KEY', meaning: 'a PEM with an Ed25519 private key', convert: privateKeyPem },
    personKey: { name: 'PERSON_KEY', meaning: '32 bytes in base64', convert: personKey },
    gatewayKey: key('GATEWAY_PUBLIC_KEY'),
    villageKey: key('VILLAGE_PUBLIC_KEY'),
    townshipKey: key('TOWNSHIP_PUBLIC_KEY'),
    countyKey: key('COUNTY_PUBLIC_KEY'),
    disciplineKey: sealing('DISCIPLINE_PUBLIC_KEY'),
    disciplineAboveKey: sealing('DISCIPLINE_ABOVE_PUBLIC_KEY'),
    opensReports: opening(opensReports),
    villageUrl: url('VILLAGE_URL'),
    townshipUrl: url('TOWNSHIP_URL'),
    countyUrl: url('COUNTY_URL'),
    rulesOf: {
      name: 'COUNTY_RULES',
      meaning: "a JSON object of county codes with those counties' own rules",
      convert: (text: string) => (text === '' ? defaultRules : countyRules(text)),
      fallback: '',
    },
    ...MATERIALS,
    sweepCron: {
      name: 'SWEEP_CRON',
      meaning: 'five fields of cron: when the clocks are looked at',
      convert: cron,
      fallback: EVERY_MINUTE,
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
