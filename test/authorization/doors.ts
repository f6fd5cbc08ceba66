import { SUBGRAPHS, type SubgraphName, subgraphSdl } from '@sanji/schema/sdl.ts';
import type { Act } from '@sanji/tier/schema.types.ts';
import type { Matter } from './matters.ts';

const actsOf = (subgraph: SubgraphName): ReadonlySet<string> =>
  new Set([...subgraphSdl(subgraph).matchAll(/@may\(do: (\w+)\)/g)].map(([, act = '']) => act));
const ASKED_AT: Record<SubgraphName, ReadonlySet<string>> = {
  village: actsOf('village'),
  township: actsOf('township'),
  county: actsOf('county'),
};

/** At which tiers somebody tries the act on the matter, whether these have a door for it or not. */
export function triedAt(act: Act, { holder }: Matter): readonly SubgraphName[] {
  switch (act) {
    case 'GUIDE':
      return SUBGRAPHS.slice(SUBGRAPHS.indexOf(holder) + 1);
    case 'INSTRUCT':
    case 'ADOPT':
    case 'AUDIT':
    case 'READ_REPORT':
      return SUBGRAPHS;
    default:
      return [holder];
  }
}

/** Whether the contract has a door for the act where it is tried. */
export const hasDoor = (act: Act, matter: Matter): boolean =>
  triedAt(act, matter).some((subgraph) => ASKED_AT[subgraph].has(act));
