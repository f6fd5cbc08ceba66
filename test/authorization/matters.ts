import { SUBGRAPHS, type SubgraphName } from '@sanji/schema/sdl.ts';
import type { Tier } from '@sanji/tier/schema.types.ts';
import pg from 'pg';
import { given, instructing } from '../life/instructing.ts';
import { office } from '../offices.ts';
import { done } from '../seen-case.ts';
import type { World } from '../world.ts';

export const VILLAGE = '330726107200';
export const SIBLING_VILLAGE = '330726107201';
export const TOWNSHIP = '330726107';
export const OTHER_TOWNSHIP = '330726101';
export const VILLAGE_OF_OTHER_TOWNSHIP = '330726101200';
export const COUNTY = '330726';

/**
 * Another office for each tier, which has nothing to do with any of the matters. A county has no second office yet;
 * the second lock knows no tiers, so a place inside the county stands for one.
 */
export const ANOTHER_OFFICE: Record<SubgraphName, string> = {
  village: '330726107202',
  township: '330726102',
  county: '330726103',
};

export const TIER_OF: Record<SubgraphName, Tier> = {
  village: 'VILLAGE',
  township: 'TOWNSHIP',
  county: 'COUNTY',
};

/** Where a caller may be from, as the matrix names it. */
export const REGIONS = {
  'grid in the village': `${VILLAGE}001`,
  'the village': VILLAGE,
  'sibling village': SIBLING_VILLAGE,
  'the township': TOWNSHIP,
  'another township': OTHER_TOWNSHIP,
  'the county': COUNTY,
  'neighbour county': '330725',
  'the city': '3307',
  'the province': '33',
} as const;
export type RegionName = keyof typeof REGIONS;
export const REGION_NAMES = Object.keys(REGIONS) as RegionName[];

/** A case as the policy sees it. */
export interface Matter {
  name: string;
  /** The tier whose office holds it. */
  holder: SubgraphName;
  office: string;
  /** The smallest place that contains every place concerned. */
  place: string;
  /** From where its card is seen: its place, and in another branch every place concerned and what contains it. */
  seenFrom: readonly string[];
}

export const MATTERS: readonly Matter[] = [
  { name: "a village's", holder: 'village', office: VILLAGE, place: VILLAGE, seenFrom: [VILLAGE] },
  { name: 'with township', holder: 'township', office: TOWNSHIP, place: VILLAGE, seenFrom: [VILLAGE] },
  { name: 'with county', holder: 'county', office: COUNTY, place: VILLAGE, seenFrom: [VILLAGE] },
  {
    name: 'two villages',
    holder: 'village',
    office: VILLAGE,
    place: TOWNSHIP,
    seenFrom: [TOWNSHIP, VILLAGE, SIBLING_VILLAGE],
  },
  {
    name: 'two townships',
    holder: 'village',
    office: VILLAGE,
    place: COUNTY,
    seenFrom: [COUNTY, VILLAGE, TOWNSHIP, VILLAGE_OF_OTHER_TOWNSHIP, OTHER_TOWNSHIP],
  },
];

/** A matter that is really there, under the id that it got, and an instruction of a county leader to the holder's office. */
export type RealMatter = Matter & { id: string; instruction: string };

/** Somebody of the county's register who is not in post any more. */
export const FORMER_LEADER = 'former-leader';

/** Registers the matters through the graph and hands them to where the matrix wants them. */
export async function bringAbout(world: World): Promise<RealMatter[]> {
  const village = office(world, 'village', VILLAGE);
  const township = office(world, 'township', TOWNSHIP);
  // A claim climbs by competence, so it needs no rounds to get to where it is wanted.
  const claim = { kind: 'CLAIM', category: '1104' } as const;
  const matters = [
    done(await village.registers()),
    done(await village.registers(claim)),
    done(await village.registers(claim)),
    done(await village.registers({ places: [VILLAGE, SIBLING_VILLAGE] })),
    done(await village.registers({ places: [VILLAGE, VILLAGE_OF_OTHER_TOWNSHIP] })),
  ].map(({ id }, index): RealMatter => {
    const matter = MATTERS[index];
    if (matter === undefined) throw new Error('more cases than the matrix has matters');
    return { ...matter, id, instruction: '' };
  });
  const climbing = matters.filter(({ holder }) => holder !== 'village');
  for (const { id } of climbing) done(await village.escalates(id, 'TOWNSHIP', 'COMPETENCE'));
  await world.settle();
  for (const { id, holder } of climbing) {
    if (holder === 'county') done(await township.escalates(id, 'COUNTY', 'COMPETENCE'));
  }
  await world.settle();
  await village.reportsOfficial();
  await world.settle();
  await peopleThePlaces(world);
  const leader = instructing(world, 'county', office(world, 'county', COUNTY, ['LEADER']).as);
  const dueOn = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
  for (const matter of matters)
    matter.instruction = given(await leader.instructs(matter.id, [matter.office], { dueOn })).id;
  await world.settle();
  return matters;
}

const GRID_OF: Record<SubgraphName, { code: string; region: string }> = {
  village: { code: `${VILLAGE}001`, region: VILLAGE },
  township: { code: TOWNSHIP, region: TOWNSHIP },
  county: { code: COUNTY, region: COUNTY },
};
export const gridOf = (subgraph: SubgraphName) => GRID_OF[subgraph].code;
export const mediatorOf = (subgraph: SubgraphName) => `mediator-of-${subgraph}`;

/** One grid with its worker and one mediator in each of the three places, and who was a leader of the county once. */
async function peopleThePlaces(world: World): Promise<void> {
  for (const subgraph of SUBGRAPHS) {
    const { code, region } = GRID_OF[subgraph];
    await asOwner(world, subgraph, async (owner) => {
      await owner.query(`insert into grid values ($1, $2, '第一网格', 'BASIC', 90, '网格员某', true)`, [
        code,
        region,
      ]);
      if (subgraph === 'county')
        await owner.query(
          `insert into official (id, place, name, post, kind, contact_places, since, until)
           values ($1, $2, '前任领导', '副县长', 'LEADER', '{}', '2020-01-01', '2021-01-01')`,
          [FORMER_LEADER, COUNTY],
        );
      await owner.query(`insert into mediator values ($1, $2, '调解员某', '调解委员会', 2011, 200, true)`, [
        mediatorOf(subgraph),
        region,
      ]);
    });
  }
}

/** Works in one tier's database as the role that owns it, which no service ever is. */
export async function asOwner<T>(
  world: World,
  subgraph: SubgraphName,
  work: (owner: pg.Client) => Promise<T>,
): Promise<T> {
  const owner = new pg.Client({ connectionString: world.databases[subgraph].ownerUrl });
  await owner.connect();
  try {
    return await work(owner);
  } finally {
    await owner.end();
  }
}
