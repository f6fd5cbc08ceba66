import type { KeyObject } from 'node:crypto';
import {
  httpUrl,
  METRICS,
  portNumber,
  privateKeyPem,
  readVariables,
  TRACES,
} from '@sanji/edge/environment.ts';
import { type IceServer, readIceServers } from './meeting/ice-servers.ts';
import type { TierService } from './start.ts';

export interface GatewayEnvironment {
  port: number;
  host: string;
  issuer: string;
  audience: string;
  jwksUrl: URL;
  tiers: Record<TierService, { url: string }>;
  serviceKey: KeyObject;
  metricsPort: number | null;
  metricsHost: string;
  tracesUrl: URL | null;
  iceServers: IceServer[];
}

const url = (name: string) => ({ name, meaning: 'an http(s) URL', convert: httpUrl });

/** The STUN and TURN servers of the video meetings; none unless it is told, which is enough on one network. */
export const ICE_SERVERS = {
  name: 'ICE_SERVERS',
  meaning:
    'a JSON list such as [{"urls":"stun:stun.example"},{"urls":"turn:turn.example","username":"…","credential":"…"}]',
  convert: readIceServers,
  fallback: '[]',
};

/** Reads everything that the gateway needs, and complains about all of it at once. */
export function readEnvironment(env: NodeJS.ProcessEnv): GatewayEnvironment {
  const { village, township, county, ...rest } = readVariables('The gateway', env, {
    port: { name: 'PORT', meaning: 'a port number', convert: portNumber },
    host: { name: 'HOST', meaning: 'an address to listen on', convert: String, fallback: '127.0.0.1' },
    issuer: { name: 'TOKEN_ISSUER', meaning: "the issuer of the callers' tokens", convert: String },
    audience: { name: 'TOKEN_AUDIENCE', meaning: 'the audience that tokens must name', convert: String },
    jwksUrl: url('TOKEN_JWKS_URL'),
    village: url('VILLAGE_URL'),
    township: url('TOWNSHIP_URL'),
    county: url('COUNTY_URL'),
    ...METRICS,
    ...TRACES,
    iceServers: ICE_SERVERS,
    serviceKey: {
      name: 'GATEWAY_KEY',
      meaning: 'a PEM with an Ed25519 private key',
      convert: privateKeyPem,
    },
  });
  const tiers = {
    village: { url: village.href },
    township: { url: township.href },
    county: { url: county.href },
  };
  return { ...rest, tiers };
}
