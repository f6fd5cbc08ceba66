import { createPublicKey, type KeyObject } from 'node:crypto';
import { countyExists } from '@sanji/divisions/register.ts';
import { privateKeyPem, readVariables } from '@sanji/edge/environment.ts';
import type { SubgraphName } from '@sanji/schema/sdl.ts';
import type { TierKeys } from '@sanji/tier/delivery/statement.ts';
import { type DatabaseRoles, databaseRoles } from '@sanji/tier/server/database-roles.ts';
import { databaseVariable } from './environment.ts';
import { StartFault } from './fault.ts';

const WHO = 'prepare-databases';

/** A tier's database as its owner sees it, and as the service will: the latter two hold the weak roles' passwords. */
export interface TierUrls {
  owner: string;
  app: string;
  courier: string;
}

export interface Preparation {
  counties: string[];
  databases: Record<SubgraphName, TierUrls>;
  /** Null where no synthetic work was asked for. */
  synthetic: { seed: number; keys: Record<SubgraphName, TierKeys> } | null;
}

/** Reads what the databases are prepared with, and complains about all of it at once. */
export function readPreparation(env: NodeJS.ProcessEnv): Preparation {
  const told = readVariables(WHO, env, {
    counties: {
      name: 'COUNTY',
      meaning: 'one or more counties of the register of divisions: 6 digits each, separated by commas',
      convert: knownCounties,
    },
    village: ownerUrl('village'),
    villageApp: weakUrl('village', 'app'),
    villageCourier: weakUrl('village', 'courier'),
    township: ownerUrl('township'),
    townshipApp: weakUrl('township', 'app'),
    townshipCourier: weakUrl('township', 'courier'),
    county: ownerUrl('county'),
    countyApp: weakUrl('county', 'app'),
    countyCourier: weakUrl('county', 'courier'),
    synthetic: { name: 'SYNTHETIC', meaning: '0 or 1', convert: yesOrNo, fallback: '0' },
    seed: { name: 'SEED', meaning: 'a whole number', convert: wholeNumber, fallback: '1' },
  });
  const databases = {
    village: { owner: told.village, app: told.villageApp, courier: told.villageCourier },
    township: { owner: told.township, app: told.townshipApp, courier: told.townshipCourier },
    county: { owner: told.county, app: told.countyApp, courier: told.countyCourier },
  };
  assertApart(databases);
  const synthetic = told.synthetic ? { seed: told.seed, keys: readKeys(env) } : null;
  return { counties: told.counties, databases, synthetic };
}

// Synthetic hand-overs are signed as real ones are, by each tier for itself.
function readKeys(env: NodeJS.ProcessEnv): Record<SubgraphName, TierKeys> {
  const key = (name: string) => ({
    name,
    meaning: 'a PEM with an Ed25519 private key, which synthetic work needs',
    convert: privateKeyPem,
  });
  const { village, township, county } = readVariables(WHO, env, {
    village: key('VILLAGE_KEY'),
    township: key('TOWNSHIP_KEY'),
    county: key('COUNTY_KEY'),
  });
  const publicKeys = {
    VILLAGE: createPublicKey(village),
    TOWNSHIP: createPublicKey(township),
    COUNTY: createPublicKey(county),
  };
  const keysOf = (self: TierKeys['self'], privateKey: KeyObject) => ({ self, privateKey, publicKeys });
  return {
    village: keysOf('VILLAGE', village),
    township: keysOf('TOWNSHIP', township),
    county: keysOf('COUNTY', county),
  };
}

const ownerUrl = (subgraph: SubgraphName) => ({
  name: databaseVariable(subgraph),
  meaning: 'a postgres URL of a role that owns this database and may create roles',
  convert: (text: string) => postgresUrl(text).href,
});

const weakUrl = (subgraph: SubgraphName, role: keyof DatabaseRoles) => {
  const user = databaseRoles(subgraph)[role];
  return {
    name: `${subgraph.toUpperCase()}_${role.toUpperCase()}_DATABASE_URL`,
    meaning: `a postgres URL of the role ${user} with the password that it is to have`,
    convert: (text: string) => {
      const url = postgresUrl(text);
      if (url.username !== user || url.password === '') throw new TypeError('role');
      return url.href;
    },
  };
};

function postgresUrl(text: string): URL {
  const url = new URL(text);
  if (url.protocol !== 'postgres:' && url.protocol !== 'postgresql:') throw new TypeError('protocol');
  return url;
}

function assertApart(databases: Record<SubgraphName, TierUrls>): void {
  const places = Object.values(databases).map(({ owner }) => {
    const { host, pathname } = new URL(owner);
    return host + pathname;
  });
  if (new Set(places).size < places.length)
    throw new StartFault('each tier needs a database of its own, and two of the three named are the same');
}

function knownCounties(text: string): string[] {
  const counties = text.split(',').map((code) => code.trim());
  if (!counties.every(countyExists)) throw new RangeError('county');
  return counties;
}

function yesOrNo(text: string): boolean {
  if (text !== '0' && text !== '1') throw new TypeError('flag');
  return text === '1';
}

function wholeNumber(text: string): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number)) throw new RangeError('number');
  return number;
}
