import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect } from 'vitest';
import { type As, startWorld, type World } from '../world.ts';

export const VILLAGE = '330726107200';
export const TOWNSHIP = '330726107';
export const COUNTY = '330726';
export const at = { VILLAGE: 'village', TOWNSHIP: 'township', COUNTY: 'county' } as const;
export const NAME = { village: 'Village', township: 'Township', county: 'County' } as const;

export let world: World;
/** Three tiers at one moment, for the tests of one file. */
export function inWorldOfRegisters(): void {
  beforeAll(async () => {
    world = await startWorld({ now: () => new Date('2026-03-10T02:00:00Z') });
  });
  afterAll(async () => {
    await world[Symbol.asyncDispose]();
  });
}

export const officer = (region: string): As => ({
  id: `keeper-${region}`,
  name: '经办人',
  roles: ['OFFICER'],
  region,
});

export async function changes(
  subgraph: 'village' | 'township' | 'county',
  as: As,
  mutation: string,
  type: string,
  input: object,
  shown: string,
): Promise<Record<string, unknown>> {
  const answer = await world.ask(
    as,
    `mutation ($input: ${type}!) { result: ${mutation}At${NAME[subgraph]}(input: $input) {
      ... on Refused { code messageZh } ${shown} } }`,
    { input: { idempotencyKey: randomUUID(), ...input } },
  );
  expect(answer.errors).toEqual([]);
  return answer.data?.result as Record<string, unknown>;
}

export const opens = (
  subgraph: 'village' | 'township' | 'county',
  region: string,
  kind: string,
  more: object = {},
) =>
  changes(
    subgraph,
    officer(region),
    'openOrganisation',
    'OpenOrganisationInput',
    { kind, name: `${kind}之一`, openedOn: '2020-01-01', ...more },
    '... on Organisation { id place kind brand members functions closedOn }',
  );

export async function place(
  subgraph: 'village' | 'township' | 'county',
  code: string,
  fields: string,
  as = officer(code),
) {
  const answer = await world.ask(as, `query ($code: ID!) { place: ${subgraph}(code: $code) { ${fields} } }`, {
    code,
  });
  expect(answer.errors).toEqual([]);
  return answer.data?.place as Record<string, unknown>;
}

export const gaps = async (subgraph: 'village' | 'township' | 'county', code: string) =>
  (await place(subgraph, code, 'systemGaps { part kind wanted present missingFunctions }')).systemGaps as {
    part: string;
    kind: string;
    wanted: number;
    present: number;
    missingFunctions: string[];
  }[];
