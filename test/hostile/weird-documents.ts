import fc from 'fast-check';
import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';

/** A source of choices that fast-check can repeat: one draw each. */
export type Draw = fc.GeneratorValue;

const MOST_FIELDS = 5;
const DEEPEST = 7;

const WEIRD = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.constantFrom(
    '',
    '\0',
    '330726\0',
    '\ud800',
    '\u202e',
    '%',
    '_',
    '*',
    '{}',
    '{"',
    '}{',
    'NULL',
    "'",
    '"',
    '\\',
    "'; select pg_sleep(9); --",
    '$1',
    '?',
    ':region',
    '330726:',
    '３３０７２６',
    '2026',
    '1',
    '-1',
    '1e400',
    'NaN',
    '__proto__',
    'constructor',
    'x'.repeat(3_000),
    '９'.repeat(300),
  ),
);
const CURSORS = fc
  .tuple(
    fc.oneof(
      WEIRD,
      fc.nat({ max: 9_999_999_999_999 }).map(String),
      fc.constantFrom(
        '2026-01-01 00:00:00+00',
        '2026-02-30 00:00:00+00',
        '2026-01-01 00:00:00+99',
        '1',
        'Tue',
        '2026-13-45',
        '+275760-09-13',
        '-000001-01-01T00:00:00Z',
      ),
    ),
    fc.oneof(WEIRD, fc.constantFrom('330726V-00000000000000000000000000000000')),
  )
  .map(([at, id]) => Buffer.from(`${at}|${id}`).toString('base64url'));

// Drawn by number: whoever reads a failure is not shown the schema.
function one<Item>(draw: Draw, items: readonly Item[]): Item {
  const item = items[draw(fc.nat, { max: items.length - 1 })];
  if (item === undefined) throw new Error('there is nothing to choose from');
  return item;
}

/** Documents that are valid as far as the schema tells, over values that nobody would type. */
export function weirdDocuments(schema: GraphQLSchema, known: readonly string[]) {
  const text = fc.oneof(WEIRD, CURSORS, fc.constantFrom(...known), fc.constantFrom(...known));

  /** A value for a variable, or one that does not fit it. */
  const value = (draw: Draw, type: GraphQLInputType, depth: number): unknown => {
    if (isNonNullType(type)) return draw(fc.nat, { max: 40 }) === 0 ? null : value(draw, type.ofType, depth);
    const whim = draw(fc.nat, { max: 30 });
    if (whim === 0) return null;
    if (whim === 1) return draw(() => fc.jsonValue({ maxDepth: 2 }));
    if (isListType(type)) {
      return Array.from({ length: draw(fc.nat, { max: 4 }) }, () => value(draw, type.ofType, depth + 1));
    }
    if (isEnumType(type)) return one(draw, type.getValues()).name;
    if (isInputObjectType(type)) {
      const fields = Object.values(type.getFields()).filter(
        (field) => isNonNullType(field.type) || draw(fc.boolean),
      );
      return Object.fromEntries(fields.map((field) => [field.name, value(draw, field.type, depth + 1)]));
    }
    return scalar(draw, type.name);
  };

  const scalar = (draw: Draw, name: string): unknown => {
    switch (name) {
      case 'Int':
        return draw(() => fc.oneof(fc.integer({ min: 1, max: 100 }), fc.integer(), fc.double()));
      case 'Float':
        return draw(() => fc.double());
      case 'Boolean':
        return draw(fc.boolean);
      case '_Any':
        return representation(draw);
      default:
        return draw(() => text);
    }
  };

  const entities = Object.values(schema.getTypeMap()).filter(isEntity);
  const representation = (draw: Draw): unknown => {
    if (entities.length === 0 || draw(fc.nat, { max: 5 }) === 0) return draw(() => fc.jsonValue());
    const type = one(draw, entities);
    return { __typename: type.name, id: draw(() => text), code: draw(() => text) };
  };

  return (draw: Draw) => {
    const variables: Record<string, unknown> = {};
    const declared: string[] = [];
    const argument = ({ name, type }: GraphQLArgument): string => {
      const variable = `v${declared.length}`;
      declared.push(`$${variable}: ${String(type)}`);
      variables[variable] = value(draw, type, 0);
      return `${name}: $${variable}`;
    };
    const field = ({ name, args, type }: GraphQLField<unknown, unknown>, depth: number): string => {
      const wanted = args.filter((arg) => isNonNullType(arg.type) || draw(fc.boolean));
      const given = wanted.length > 0 ? `(${wanted.map(argument).join(', ')})` : '';
      const inner = getNamedType(type);
      const alias = depth > 1 && draw(fc.nat, { max: 9 }) === 0 ? `a${declared.length}${depth}: ` : '';
      return `${alias}${name}${given}${isCompositeType(inner) ? ` ${selection(inner, depth + 1)}` : ''}`;
    };
    const selection = (type: GraphQLNamedType, depth: number): string => {
      const parts = ['__typename'];
      if (depth < DEEPEST && isAbstractType(type)) {
        for (const possible of schema.getPossibleTypes(type)) {
          if (draw(fc.boolean)) parts.push(`... on ${possible.name} ${selection(possible, depth + 1)}`);
        }
      }
      if (depth < DEEPEST && 'getFields' in type && !isInputObjectType(type)) {
        const fields = Object.values(type.getFields());
        for (let i = draw(fc.nat, { max: MOST_FIELDS }); i > 0; i -= 1) {
          const chosen = one(draw, fields);
          if (!parts.some((part) => part.startsWith(chosen.name))) parts.push(field(chosen, depth));
        }
      }
      return `{ ${parts.join(' ')} }`;
    };
    const mutation = schema.getMutationType();
    const isMutation = mutation && draw(fc.nat, { max: 2 }) === 0;
    const root = isMutation ? mutation : schema.getQueryType();
    if (!root) throw new Error('the schema has no query');
    const chosen = Array.from({ length: 1 + draw(fc.nat, { max: 2 }) }, () =>
      one(draw, Object.values(root.getFields())),
    );
    const body = chosen.map((one, i) => `r${i}: ${field(one, 1)}`).join(' ');
    const head = declared.length > 0 ? `(${declared.join(', ')})` : '';
    return { query: `${isMutation ? 'mutation' : 'query'} ${head} { ${body} }`, variables };
  };
}

const isEntity = (type: GraphQLNamedType): boolean =>
  type.astNode?.directives?.some(({ name }) => name.value === 'key' || name.value === 'join__type') === true;
