import { createHash } from 'node:crypto';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { isData } from '@sanji/gateway/plan/data.ts';
import {
  execute,
  GraphQLError,
  type GraphQLFieldResolver,
  type GraphQLOutputType,
  isAbstractType,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
  parse,
} from 'graphql';

interface Question {
  query?: string | undefined;
  variables?: Record<string, unknown> | undefined;
}

/** How often, in a hundred, a field that may be null is, and how often one fails instead. */
const NULL_PERCENT = 12;
const FAIL_PERCENT = 3;
const LONGEST_LIST = 3;

/**
 * Tiers that answer anything that their schemas allow, nulls and errors too. The same question under the same seed has the same
 * answer.
 */
export function inventedTiers(sdlOf: Record<string, string>) {
  const schemas = new Map(
    Object.entries(sdlOf).map(([name, sdl]) => [name, buildSubgraphSchema([{ typeDefs: parse(sdl) }])]),
  );
  return (seed: string) =>
    async (subgraph: string, { query = '', variables = {} }: Question) => {
      const schema = schemas.get(subgraph);
      if (!schema) throw new Error(`there is no tier ${subgraph}`);
      const chance = (...of: readonly unknown[]) =>
        createHash('sha256')
          .update(JSON.stringify([seed, subgraph, ...of]))
          .digest()
          .readUInt32BE();
      const invented = (type: GraphQLOutputType, key: string): unknown => {
        if (isNonNullType(type)) return present(type.ofType, key);
        return chance('null', key) % 100 < NULL_PERCENT ? null : present(type, key);
      };
      const present = (type: GraphQLOutputType, key: string): unknown => {
        if (isNonNullType(type)) return present(type.ofType, key);
        if (isListType(type))
          return Array.from({ length: chance('length', key) % (LONGEST_LIST + 1) }, (_, index) =>
            invented(type.ofType, `${key}/${index}`),
          );
        if (isAbstractType(type)) {
          const possible = schema.getPossibleTypes(type);
          return { __typename: possible[chance('type', key) % possible.length]?.name };
        }
        if (isObjectType(type)) return { __typename: type.name };
        if (isEnumType(type)) return type.getValues()[chance('value', key) % type.getValues().length]?.value;
        const number = chance('scalar', key);
        return type.name === 'Boolean' ? number % 2 === 0 : (LEAVES[type.name]?.(number) ?? `text ${number}`);
      };
      const fieldResolver: GraphQLFieldResolver<unknown, unknown> = (source, given, _, info) => {
        if (isData(source) && Object.hasOwn(source, info.fieldName)) return source[info.fieldName];
        const key = JSON.stringify([info.parentType.name, at(info.path), given]);
        if (chance('fails', key) % 100 < FAIL_PERCENT)
          throw new GraphQLError(`cannot say ${info.fieldName}`, { extensions: { code: 'FORBIDDEN' } });
        return invented(info.returnType, key);
      };
      const { data, errors } = await execute({
        schema,
        document: parse(query),
        variableValues: variables,
        fieldResolver,
      });
      // As over the wire.
      const answer = JSON.parse(JSON.stringify({ data, ...(errors && { errors }) }));
      return chance('careless') % 4 === 0 ? { ...answer, data: spoilt(answer.data, chance, '') } : answer;
    };
}

/** What a tier with a fault of its own might say: nulls where none may be, and values of other types. */
function spoilt(value: unknown, chance: (...of: readonly unknown[]) => number, key: string): unknown {
  if (Array.isArray(value))
    return value.map((item: unknown, index) => spoilt(item, chance, `${key}/${index}`));
  const whim = chance('spoils', key) % 100;
  if (value === null) return null;
  if (!isData(value)) return whim < 4 ? [null, 'text', 7, true][whim] : value;
  if (whim < 2 && key !== '') return null;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name,
      // By these it is known what is spoken of.
      ['__typename', 'id', 'code'].includes(name) ? inner : spoilt(inner, chance, `${key}/${name}`),
    ]),
  );
}

const LEAVES: Record<string, (number: number) => unknown> = {
  Int: (number) => number % 1000,
  Float: (number) => number / 7,
};

interface Path {
  prev: Path | undefined;
  key: string | number;
}
const at = ({ prev, key }: Path): string => `${prev ? at(prev) : ''}/${key}`;
