import { randomUUID } from 'node:crypto';
import type { SubgraphName } from '@sanji/schema/sdl.ts';
import type { Office } from '../offices.ts';
import type { World } from '../world.ts';

type Asked = Pick<World, 'askTier'>;
const NAMES = { village: 'Village', township: 'Township', county: 'County' } as const;

/** One mutation at the tier, with what it answers; a refusal is `{ code }`. Fails on an error. */
export async function does<T extends object>(
  world: Asked,
  tier: SubgraphName,
  by: Pick<Office, 'as'>,
  verb: string,
  inputType: string,
  input: object,
  selection: string,
): Promise<T & { code?: string }> {
  const { data, errors } = await world.askTier(
    tier,
    by.as,
    `mutation ($input: ${inputType}!) { result: ${verb}At${NAMES[tier]}(input: $input) {
       ... on Refused { code } ${selection} } }`,
    { input: { idempotencyKey: randomUUID(), ...input } },
  );
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return data?.result as T & { code?: string };
}

/** What was done; fails where it was refused. */
export function held<T extends { code?: string }>(answer: T): T {
  if (answer.code !== undefined) throw new Error(`refused: ${answer.code}`);
  return answer;
}

/** What the place of the office says of itself at its tier. */
export async function placeSays<T>(
  world: Asked,
  tier: SubgraphName,
  by: Pick<Office, 'as' | 'region'>,
  fields: string,
): Promise<T> {
  const { data, errors } = await world.askTier(
    tier,
    by.as,
    `query ($code: ID!) { ${tier}(code: $code) { ${fields} } }`,
    { code: by.region },
  );
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return data?.[tier] as T;
}

export interface SeenOfficial {
  id: string;
  name: string;
  kind: string;
  until: string | null;
  isCaller: boolean;
}
const OFFICIAL = '... on Official { id name kind until isCaller }';

/** Enters an official and gives the id; fails with the code where it is refused. */
export async function enters(
  world: Asked,
  by: Office,
  input: object,
  tier: SubgraphName = 'county',
): Promise<string> {
  const given = { name: '李某', post: '县委副书记', kind: 'CADRE', since: '2025-01-01', ...input };
  const entered = await does<SeenOfficial>(
    world,
    tier,
    by,
    'enterOfficial',
    'EnterOfficialInput',
    given,
    OFFICIAL,
  );
  return held(entered).id;
}

export const leaves = (world: Asked, by: Office, id: string, until: string, tier: SubgraphName = 'county') =>
  does<SeenOfficial>(world, tier, by, 'endOfficial', 'EndOfficialInput', { id, until }, OFFICIAL);

export async function officialsOn(
  world: Asked,
  by: Office,
  { kind, on }: { kind?: string; on?: string | undefined } = {},
  tier: SubgraphName = 'county',
): Promise<SeenOfficial[]> {
  const given = [kind && `kind: ${kind}`, on && `on: "${on}"`].filter(Boolean).join(', ');
  const { officials } = await placeSays<{ officials: SeenOfficial[] }>(
    world,
    tier,
    by,
    `officials${given ? `(${given})` : ''} { id name kind until isCaller }`,
  );
  return officials;
}
