import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect } from 'vitest';
import { type Matter, type Office, office } from '../offices.ts';
import { done, isRefused, type Result } from '../seen-case.ts';
import { startWorld, type World } from '../world.ts';

export const VILLAGE = '330726107200';
export const COUNTY = '330726';

export const clock = { now: new Date('2026-03-02T02:00:00Z') };
export let world: World;
export let village: Office;
/** A village with a clock that the test moves, for the tests of one file. */
export function inWorldOfSettlements(): void {
  beforeAll(async () => {
    world = await startWorld({ now: () => clock.now });
    village = office(world, 'village', VILLAGE, ['SECRETARY']);
  });
  afterAll(async () => {
    await world[Symbol.asyncDispose]();
  });
}

export async function handling<T>(id: string, fields: string): Promise<T> {
  const answer = await world.askTier(
    'village',
    village.as,
    `query ($id: ID!) { village(code: "${VILLAGE}") { case(id: $id) { handling: village { ${fields} } } } }`,
    { id },
  );
  expect(answer.errors).toEqual([]);
  const place = answer.data?.village as { case: { handling: T } } | undefined;
  if (place === undefined) throw new Error('no answer');
  return place.case.handling;
}

export const dossier = (id: string) => ({ id, idempotencyKey: randomUUID() });
export const code = (result: Result) => (isRefused(result) ? result.code : result.status);

export async function expectRefused(
  id: string,
  attempt: () => Promise<Result>,
  expected: string,
): Promise<void> {
  const version = async () => (await village.sees(id))?.version;
  const before = await version();
  expect(code(await attempt())).toBe(expected);
  expect(await version()).toBe(before);
}

export async function settled(matter: Matter = {}): Promise<string> {
  const { id } = done(await village.registers(matter));
  done(await village.accepts(id));
  done(await village.opensRound(id, 'VILLAGE_PARTY_SECRETARY'));
  done(await village.settles(id));
  return id;
}

export interface SeenAgreement {
  id: string;
  parties: string[];
  confirmations: {
    id: string;
    decision: string | null;
    caseNumber: string | null;
    decidedOn: string | null;
  }[];
}
export async function agreementOf(id: string): Promise<SeenAgreement> {
  const { agreements } = await handling<{ agreements: SeenAgreement[] }>(
    id,
    'agreements { id parties confirmations { id decision caseNumber decidedOn ground } }',
  );
  const [agreement] = agreements;
  if (agreement === undefined) throw new Error('nothing was agreed');
  return agreement;
}

export const clockOf = async (id: string, kind: string) =>
  (await village.sees(id))?.clocks.find((clock) => clock.kind === kind)?.dueAt;
