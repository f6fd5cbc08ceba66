import { resolve } from 'node:path';
import { countyExists } from '@sanji/divisions/register.ts';
import { type IceServer, readIceServers } from '@sanji/gateway/meeting/ice-servers.ts';
import type { SubgraphName } from '@sanji/schema/sdl.ts';
import { SUBGRAPHS } from '@sanji/schema/sdl.ts';
import { StartFault } from './fault.ts';
import { DEFAULT_HOME } from './home.ts';

/** What a start was asked for. */
export interface StartEnvironment {
  port: number;
  home: string;
  counties: string[];
  seed: number;
  /** Servers of the user's, one database a tier, each given by somebody who may make roles there. */
  servers: Record<SubgraphName, string> | null;
  /** How browsers in a video meeting find each other across networks. */
  iceServers: IceServer[];
}

export const homeFrom = (env: NodeJS.ProcessEnv): string => resolve(env.SANJI_HOME ?? DEFAULT_HOME);

export const countiesFrom = (env: NodeJS.ProcessEnv): string[] =>
  (env.COUNTY ?? '330726').split(',').map((code) => code.trim());

/** Reads the environment once, and complains about everything at once. */
export function readEnvironment(env: NodeJS.ProcessEnv): StartEnvironment {
  const complaints: string[] = [];
  const port = Number(env.PORT ?? '4000');
  if (!Number.isInteger(port) || port < 1 || port > 65_535) complaints.push(`PORT is no port: ${env.PORT}`);
  const seed = Number(env.SEED ?? '1');
  if (!Number.isSafeInteger(seed)) complaints.push(`SEED is no whole number: ${env.SEED}`);
  const counties = countiesFrom(env);
  for (const county of counties) {
    if (!countyExists(county))
      complaints.push(`COUNTY ${county} is not in the register of divisions (6 digits)`);
  }
  const given = SUBGRAPHS.filter((subgraph) => env[databaseVariable(subgraph)] !== undefined);
  if (given.length > 0 && given.length < SUBGRAPHS.length) {
    complaints.push(`name all three databases or none: ${SUBGRAPHS.map(databaseVariable).join(', ')}`);
  }
  for (const subgraph of given) {
    if (!URL.canParse(env[databaseVariable(subgraph)] ?? ''))
      complaints.push(`${databaseVariable(subgraph)} is no URL`);
  }
  if (given.length > 0 && env.DEMO !== '1') {
    complaints.push(
      'a start loads invented work and signs invented people in: set DEMO=1 to do that on your own servers, or see docs/deployment.md',
    );
  }
  let iceServers: IceServer[] = [];
  try {
    iceServers = readIceServers(env.ICE_SERVERS ?? '[]');
  } catch {
    // What was given may hold a password, and is not repeated.
    complaints.push('ICE_SERVERS is no JSON list of STUN and TURN servers');
  }
  if (complaints.length > 0) throw new StartFault(complaints.join('; '));
  return { port, seed, counties, home: homeFrom(env), servers: serversFrom(env), iceServers };
}

export const databaseVariable = (subgraph: SubgraphName): string => `${subgraph.toUpperCase()}_DATABASE_URL`;

export function serversFrom(env: NodeJS.ProcessEnv): Record<SubgraphName, string> | null {
  const [village, township, county] = SUBGRAPHS.map((subgraph) => env[databaseVariable(subgraph)]);
  return village !== undefined && township !== undefined && county !== undefined
    ? { village, township, county }
    : null;
}
