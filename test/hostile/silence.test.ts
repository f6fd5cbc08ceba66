import { SUBGRAPHS, type SubgraphName } from '@sanji/schema/sdl.ts';
import { describe, expect, test } from 'vitest';
import { type Office, office } from '../offices.ts';
import { done } from '../seen-case.ts';
import { person } from '../world.ts';
import { knock } from './doors.ts';
import { type Mood, worldWithout } from './silence.ts';

const REGION = { village: '330726107200', township: '330726107', county: '330726' } as const;
// One silence of 0.9 s, and what a busy machine adds.
const ABOUT_A_SECOND_MS = 2_000;
const BUSY = 5;

const CASES = SUBGRAPHS.flatMap((missing) =>
  (['gone', 'hung'] as const).map((mood) => [missing, mood] as const),
);

type Work = Record<SubgraphName, Office>;

/** What each office does all day, without asking anybody. */
async function works(offices: Work, subgraph: SubgraphName): Promise<string> {
  const place = { village: REGION.village, township: REGION.village, county: REGION.village }[subgraph];
  const { id } = done(
    await offices[subgraph].registers({ places: [place], kind: 'CLAIM', category: '1104' }),
  );
  if (subgraph !== 'village') done(await offices[subgraph].accepts(id));
  return id;
}

/** Somebody sends the missing tier a case meanwhile, and it sends one itself. */
const SENDERS = {
  village: [
    ['township', (offices: Work, id: string) => offices.township.assigns(id, REGION.village), 'DISPUTE'],
    [
      'village',
      (offices: Work, id: string) => offices.village.escalates(id, 'TOWNSHIP', 'COMPETENCE'),
      'CLAIM',
    ],
  ],
  township: [
    [
      'village',
      (offices: Work, id: string) => offices.village.escalates(id, 'TOWNSHIP', 'COMPETENCE'),
      'CLAIM',
    ],
    ['county', (offices: Work, id: string) => offices.county.assigns(id, REGION.township), 'CLAIM'],
  ],
  county: [
    [
      'township',
      (offices: Work, id: string) => offices.township.escalates(id, 'COUNTY', 'COMPETENCE'),
      'CLAIM',
    ],
  ],
} as const;

const CATEGORY = { DISPUTE: '0201', CLAIM: '1104' } as const;
const PAGE = `query ($id: ID!) {
  village(code: "330726107200") { name case(id: $id) { title } }
  township(code: "330726107") { name }
  county(code: "330726") { name }
}`;

describe.each(CASES)('while the %s is %s', (missing: SubgraphName, mood: Mood) => {
  test('the others work on, a leader sees the rest in about a second, and the backlog arrives', async () => {
    await using world = await worldWithout(missing, mood);
    const offices: Work = {
      village: office(world, 'village', REGION.village, ['SECRETARY']),
      township: office(world, 'township', REGION.township),
      county: office(world, 'county', REGION.county),
    };
    const backlog: { id: string; from: SubgraphName }[] = [];
    for (const [from, send, kind] of SENDERS[missing]) {
      const matter = { places: [REGION.village], kind, category: CATEGORY[kind] };
      const { id } = done(await offices[from].registers(matter));
      done(await send(offices, id));
      backlog.push({ id, from });
    }
    // With hand-overs hanging on the missing tier, every office goes on.
    for (const subgraph of SUBGRAPHS) for (let i = 0; i < BUSY; i += 1) await works(offices, subgraph);
    const known = await works(offices, 'village');
    const token = await world.token(person('county-leader'));
    for (let i = 0; i < 3; i += 1) {
      const startedMs = performance.now();
      const heard = await knock(world.gatewayUrl, { token, body: { query: PAGE, variables: { id: known } } });
      expect(performance.now() - startedMs).toBeLessThan(ABOUT_A_SECOND_MS);
      const others = SUBGRAPHS.filter((subgraph) => subgraph !== missing);
      expect(heard).toMatchObject({
        status: 200,
        data: {
          [missing]: null,
          ...Object.fromEntries(others.map((other) => [other, { name: expect.any(String) }])),
        },
        codes: ['TIER_UNAVAILABLE'],
      });
      expect(heard.text).toContain(`"tier":"${world.silent}"`);
    }
    world.returns();
    await world.settle();
    for (const { id } of backlog) {
      const held = await Promise.all(SUBGRAPHS.map((subgraph) => custodyAt(world, subgraph, id)));
      expect(held.filter((state) => state === 'HELD')).toHaveLength(1);
      expect(held).not.toContain('IN_TRANSIT');
    }
  });
});

async function custodyAt(
  world: Awaited<ReturnType<typeof worldWithout>>,
  subgraph: SubgraphName,
  id: string,
): Promise<string | undefined> {
  const [row] = await world.tiers[subgraph].desk.courierEm
    .fork()
    .execute<{ state: string }[]>('select state from custody where case_id = ?', [id]);
  return row?.state;
}
