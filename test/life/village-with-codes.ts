import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect } from 'vitest';
import { type Office, office } from '../offices.ts';
import { person, startWorld, type World } from '../world.ts';
import { type Resident, resident } from './residents.ts';

export const VILLAGE = '330726107200';
export const OTHER_VILLAGE = '330726107201';
export const GRID = `${VILLAGE}003`;
export const TOWNSHIP = '330726107';
export const MINUTE_MS = 60_000;

export let world: World;
export let village: Office;
export let villager: Resident;
export let now = new Date('2026-03-02T09:00:00+08:00');
export const later = (minutes: number) => {
  now = new Date(now.getTime() + minutes * MINUTE_MS);
};

/** A village and somebody who lives there, with a clock that the test moves, for the tests of one file. */
export function inVillageWithCodes(): void {
  beforeAll(async () => {
    world = await startWorld({ now: () => now });
    village = office(world, 'village', VILLAGE, ['SECRETARY']);
    villager = resident(world, 'village');
  });
  afterAll(async () => {
    await world[Symbol.asyncDispose]();
  });
  // Nobody's wrong attempts are counted against the next test.
  beforeEach(() => later(30));
}

export interface SeenCode {
  serial: string;
  place: string;
  text: string;
  svg: string;
  revokedAt: string | null;
  code?: string;
}
export const county = async (document: string, input: object, as = person('county-officer')) => {
  const answer = await world.askTier('county', as, document, { input });
  expect(answer.errors).toEqual([]);
  return answer.data?.result as SeenCode;
};
export const SEEN = '... on PlaceCode { serial place text svg revokedAt } ... on Refused { code }';
export const issues = (place: string, as = person('county-officer')) =>
  county(
    `mutation ($input: IssuePlaceCodeInput!) { result: issuePlaceCode(input: $input) { ${SEEN} } }`,
    { idempotencyKey: randomUUID(), place },
    as,
  );
export const revokes = (serial: string) =>
  county(`mutation ($input: RevokePlaceCodeInput!) { result: revokePlaceCode(input: $input) { ${SEEN} } }`, {
    idempotencyKey: randomUUID(),
    serial,
  });
export const byCode = (code: string) =>
  village.mutate('registerByCode', 'RegisterByCodeInput', {
    idempotencyKey: randomUUID(),
    code,
    title: '村道路灯坏了半个月',
    kind: 'CLAIM',
    category: '1104',
    narrative: '',
    parties: [{ role: 'APPLICANT', name: '居民某' }],
  });
