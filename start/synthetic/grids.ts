import type { GridRow } from '@sanji/tier/grids/grids.ts';
import type { Tier } from '@sanji/tier/schema.types.ts';
import { type Chance, chanceFrom } from './chance.ts';
import { inventedName } from './invented-names.ts';
import type { Neighbourhood } from './neighbourhood.ts';

// In a village's code of 12 digits, the last three of a residents' community lie below 200.
const isCommunity = (village: string) => Number(village.slice(9)) < 200;

const DEDICATED = ['集贸市场', '学校', '工业园区', '商业街', '景区'];

/**
 * Grids by the tier that owns them: at the village the ground itself, with 15 digits; above it a level of
 * responsibility with the place's own code. How many there really are is not public, so chance decides.
 */
export function syntheticGrids(place: Neighbourhood, seed: number): Record<Tier, GridRow[]> {
  const villageGrids = place.villages.flatMap(({ code }) =>
    gridsOfVillage(code, chanceFrom(seed, 'grids', code)),
  );
  const responsibility = (code: string, name: string): GridRow => ({
    code,
    region: code,
    name,
    kind: 'RESPONSIBILITY',
    households: villageGrids
      .filter((grid) => grid.code.startsWith(code))
      .reduce((sum, grid) => sum + grid.households, 0),
    workerName: inventedName(chanceFrom(seed, 'grids', code)),
    synthetic: true,
  });
  return {
    VILLAGE: villageGrids,
    TOWNSHIP: place.townships.map(({ code, name }) => responsibility(code, `${name}大网格`)),
    COUNTY: [responsibility(place.county.code, `${place.county.name}总网格`)],
  };
}

function gridsOfVillage(village: string, chance: Chance): GridRow[] {
  const community = isCommunity(village);
  const count = community ? chance.between(4, 8) : chance.between(1, 3);
  const grid = (number: number, named: Pick<GridRow, 'name' | 'kind' | 'households'>): GridRow => ({
    code: `${village}${String(number).padStart(3, '0')}`,
    region: village,
    workerName: inventedName(chance),
    synthetic: true,
    ...named,
  });
  const basic = Array.from({ length: count }, (_, index) =>
    grid(index + 1, {
      name: `第${index + 1}网格`,
      kind: 'BASIC',
      households: community ? chance.between(300, 500) : chance.between(80, 280),
    }),
  );
  if (!chance.happens(community ? 30 : 4)) return basic;
  const name = `${chance.pick(DEDICATED)}专属网格`;
  return [...basic, grid(count + 1, { name, kind: 'DEDICATED', households: chance.between(0, 60) })];
}
