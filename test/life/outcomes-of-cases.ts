import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect } from 'vitest';
import { type Matter, type Office, office } from '../offices.ts';
import { done, isRefused, type Result } from '../seen-case.ts';
import { startWorld, type World } from '../world.ts';

export const VILLAGE = '330726107200';
export const TOWNSHIP = '330726107';
export const DAY_MS = 86_400_000;

export const clock = { now: new Date('2026-03-02T02:00:00Z') };
export let world: World;
export let village: Office;
export let township: Office;

/** Three tiers with a clock that the test moves, for the tests of one file. */
export function inWorldOfOutcomes(): void {
  beforeAll(async () => {
    world = await startWorld({ now: () => clock.now });
    village = office(world, 'village', VILLAGE, ['SECRETARY']);
    township = office(world, 'township', TOWNSHIP);
  });
  afterAll(async () => {
    await world[Symbol.asyncDispose]();
  });
}

export const TIER = { village: 'village', township: 'township' } as const;
export type Where = keyof typeof TIER;
export const at = (where: Where): Office => (where === 'village' ? village : township);

/** What the office keeps about the case. */
export async function handling<T>(where: Where, id: string, fields: string): Promise<T> {
  const answer = await world.askTier(
    where,
    at(where).as,
    `query ($id: ID!) { ${where}(code: "${at(where).region}") { case(id: $id) { handling: ${where} { ${fields} } } } }`,
    { id },
  );
  expect(answer.errors).toEqual([]);
  const place = answer.data?.[where] as { case: { handling: T } } | undefined;
  if (place === undefined) throw new Error('no answer');
  return place.case.handling;
}

export const dossier = (id: string) => ({ id, idempotencyKey: randomUUID() });
export const idsOf = (list: { id: string }[]) => list.map(({ id }) => id);
export const code = (result: Result) => (isRefused(result) ? result.code : result.status);

/** Refused, and the office's papers and the card are as they were. */
export async function expectRefused(
  where: Where,
  id: string,
  attempt: () => Promise<Result>,
  expected: string,
) {
  const papers = () =>
    world.tiers[where].desk.courierEm.fork().execute('select count(*) from paper where case_id = ?', [id]);
  const before = [await papers(), (await at(where).sees(id))?.version];
  const result = await attempt();
  expect(code(result)).toBe(expected);
  expect(result).toMatchObject({ messageZh: expect.stringMatching(/\p{Script=Han}{3}/u) });
  expect([await papers(), (await at(where).sees(id))?.version]).toEqual(before);
  return result;
}

export async function mediating(matter: Matter = {}): Promise<string> {
  const { id } = done(await village.registers(matter));
  done(await village.accepts(id));
  done(await village.opensRound(id, 'VILLAGE_PARTY_SECRETARY'));
  return id;
}

export async function settled(matter: Matter = {}): Promise<string> {
  const id = await mediating(matter);
  done(await village.settles(id));
  return id;
}

export async function concluded(matter: Matter = {}): Promise<string> {
  const id = await settled(matter);
  done(await village.concludes(id, 'SETTLED'));
  return id;
}

export async function acceptedClaim(matter: Matter = {}): Promise<string> {
  const { id } = done(
    await township.registers({ kind: 'CLAIM', category: '1104', places: [TOWNSHIP], ...matter }),
  );
  done(await township.accepts(id));
  return id;
}

export const parties = async (where: Where, id: string) =>
  idsOf((await handling<{ parties: { id: string }[] }>(where, id, 'parties { id }')).parties);
