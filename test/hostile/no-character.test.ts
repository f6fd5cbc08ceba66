import { buildSubgraphSchema } from '@apollo/subgraph';
import { type SubgraphName, subgraphSdl } from '@sanji/schema/sdl.ts';
import {
  type GraphQLField,
  type GraphQLInputType,
  getNamedType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isScalarType,
  parse,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { person, startWorld, type World } from '../world.ts';
import { knock } from './doors.ts';

const TIERS = ['village', 'township', 'county'] as const satisfies readonly SubgraphName[];
/** PostgreSQL keeps neither: a NUL, and half of a pair. */
const NO_CHARACTERS = { 'a NUL': '330726\0', 'half of a pair': '330726\ud800' };
const REGION = { village: '330726107200', township: '330726107', county: '330726' };
const FITTING: Record<string, unknown> = {
  Int: 1,
  Float: 1,
  Boolean: true,
  DateTime: '2026-03-02T01:00:00.000Z',
};

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(async () => {
  await world[Symbol.asyncDispose]();
});

/** A value of this type in which every text is this one; nothing is left out that may be said, one level down. */
function saying(text: string, type: GraphQLInputType, depth = 0): unknown {
  if (isNonNullType(type)) return saying(text, type.ofType, depth);
  if (isListType(type)) return [saying(text, type.ofType, depth)];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (isScalarType(type)) return FITTING[type.name] ?? text;
  if (!isInputObjectType(type)) return text;
  const fields = Object.values(type.getFields()).filter((field) => depth < 2 || isNonNullType(field.type));
  const chosen = type.isOneOf ? fields.slice(0, 1) : fields;
  return Object.fromEntries(chosen.map((field) => [field.name, saying(text, field.type, depth + 1)]));
}

const saysText = (value: unknown): boolean => /330726(?:\\u0000|\\ud800)/.test(JSON.stringify(value));

interface Asked {
  name: string;
  body: { query: string; variables: Record<string, unknown> };
}

function asked(root: 'query' | 'mutation', field: GraphQLField<unknown, unknown>, text: string): Asked {
  const said = field.args.map(({ type }) => saying(text, type));
  const declared = field.args.map(({ type }, i) => `$v${i}: ${String(type)}`).join(', ');
  const given = field.args.map(({ name }, i) => `${name}: $v${i}`).join(', ');
  const refused = root === 'mutation' ? ' ... on Refused { code }' : '';
  const inner = isCompositeType(getNamedType(field.type)) ? `{ __typename${refused} }` : '';
  return {
    name: field.name,
    body: {
      query: `${root} (${declared}) { said: ${field.name}(${given}) ${inner} }`,
      variables: Object.fromEntries(said.map((value, i) => [`v${i}`, value])),
    },
  };
}

function askedOf(tier: SubgraphName, root: 'query' | 'mutation', text: string): Asked[] {
  const schema = buildSubgraphSchema([{ typeDefs: parse(subgraphSdl(tier)) }]);
  const fields = Object.values(
    (root === 'query' ? schema.getQueryType() : schema.getMutationType())?.getFields() ?? {},
  );
  // What comes into `_entities` names a key, and has a check of its own.
  return fields
    .filter(({ name }) => name !== '_entities')
    .map((field) => asked(root, field, text))
    .filter(({ body }) => saysText(body.variables));
}

const WHO = [
  { id: 'leader', name: '领导', roles: ['LEADER', 'OFFICER', 'SECRETARY', 'MEDIATOR', 'INSPECTOR'] },
  { id: 'client', name: '居民端', roles: ['PUBLIC_CLIENT'] },
  { id: 'discipline', name: '纪检', roles: ['DISCIPLINE', 'DASHBOARD'] },
] as const;

describe.each(TIERS)('%s', (tier) => {
  test.each(Object.entries(NO_CHARACTERS))(
    'every field that takes a text refuses %s before it reads anything',
    async (_, text) => {
      const answered = new Map<string, Set<string>>();
      for (const who of WHO) {
        const token = await world.token({
          ...person('county-leader'),
          ...who,
          roles: [...who.roles],
          region: REGION[tier],
        });
        for (const root of ['query', 'mutation'] as const) {
          for (const { name, body } of askedOf(tier, root, text)) {
            const heard = await knock(world.tiers[tier].url, { token, body });
            const data = heard.data as { said: { code?: string } | null } | null | undefined;
            const code = heard.codes[0] ?? data?.said?.code ?? `nothing: ${heard.text}`;
            answered.set(name, (answered.get(name) ?? new Set()).add(code));
          }
        }
      }
      const others = [...answered].filter(
        ([, codes]) =>
          ![...codes].every((code) => /^(FORBIDDEN|NOT_ALLOWED|BAD_USER_INPUT|BAD_INPUT)$/.test(code)),
      );
      expect(others).toEqual([]);
      // Were nobody allowed to ask, the refusals would show nothing.
      const never = [...answered]
        .filter(([, codes]) => !/BAD/.test([...codes].join(' ')))
        .map(([name]) => name);
      expect(never).toEqual([]);
      expect(answered.size).toBeGreaterThan(60);
    },
    120_000,
  );
});
