import fc from 'fast-check';
import {
  type GraphQLArgument,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isUnionType,
} from 'graphql';

type Draw = fc.GeneratorValue;

const MOST_FIELDS = 4;
const DEEPEST = 7;
const CONDITIONS = ['yes', 'no', 'whether'];

const LEAVES: Record<string, unknown> = { Int: 3, Float: 0.5, Boolean: true };

/** A value that the type takes, the same for every document. */
function plain(type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return plain(type.ofType);
  if (isListType(type)) return [plain(type.ofType)];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (!isInputObjectType(type)) return LEAVES[type.name] ?? '330726';
  const required = Object.values(type.getFields()).filter((field) => isNonNullType(field.type));
  return Object.fromEntries(required.map((field) => [field.name, plain(field.type)]));
}

/**
 * Documents that are valid, with what a client may write beside fields: aliases, the same field twice, fragments with and
 * without a name and of other types, conditions by variable and by value.
 */
export function documentsOf(schema: GraphQLSchema) {
  return (draw: Draw) => {
    const variables: Record<string, unknown> = { yes: true, no: false, whether: draw(fc.boolean) };
    const declared = CONDITIONS.map((name) => `$${name}: Boolean!`);
    const fragments: string[] = [];
    const chance = (of: number): boolean => draw(fc.nat, { max: of - 1 }) === 0;
    const one = <Item>(items: readonly Item[]): Item => {
      const item = items[draw(fc.nat, { max: items.length - 1 })];
      if (item === undefined) throw new Error('there is nothing to choose from');
      return item;
    };
    const condition = (): string =>
      chance(8)
        ? ` @${one(['skip', 'include'])}(if: ${one([...CONDITIONS.map((name) => `$${name}`), 'true', 'false'])})`
        : '';
    const argument = ({ name, type }: GraphQLArgument): string => {
      const variable = `v${declared.length}`;
      declared.push(`$${variable}: ${String(type)}`);
      variables[variable] = plain(type);
      return `${name}: $${variable}`;
    };
    const field = ({ name, args, type }: GraphQLField<unknown, unknown>, depth: number): string => {
      const wanted = args.filter((arg) => isNonNullType(arg.type) || chance(4));
      const given = wanted.length > 0 ? `(${wanted.map(argument).join(', ')})` : '';
      const inner = getNamedType(type);
      // Fields with arguments get a name of their own, or two of them would not merge.
      const alias = given !== '' || chance(6) ? `a${declared.length}_${draw(fc.nat)}: ` : '';
      return `${alias}${name}${given}${condition()}${isCompositeType(inner) ? selection(inner, depth + 1) : ''}`;
    };
    const selection = (type: GraphQLCompositeType, depth: number): string => {
      const parts = chance(3) ? [chance(4) ? 'what: __typename' : '__typename'] : [];
      if (isAbstractType(type))
        for (const possible of schema.getPossibleTypes(type))
          if (depth < DEEPEST && chance(2))
            parts.push(`... on ${possible.name}${condition()}${selection(possible, depth + 1)}`);
      if (!isUnionType(type)) {
        const all = Object.values(type.getFields());
        const leaves = all.filter((each) => !isCompositeType(getNamedType(each.type)));
        const from = depth < DEEPEST ? all : leaves;
        for (let i = draw(fc.nat, { max: MOST_FIELDS }); i > 0 && from.length > 0; i -= 1)
          parts.push(field(one(from), depth));
        if (depth < DEEPEST && chance(6))
          parts.push(`... ${chance(2) ? `on ${type.name}` : ''}${condition()}${selection(type, depth + 1)}`);
        if (depth < DEEPEST && chance(8)) {
          const name = `F${draw(fc.nat)}_${fragments.length}`;
          const inner = selection(type, depth + 1);
          fragments.push(`fragment ${name} on ${type.name}${inner}`);
          parts.push(`...${name}${condition()}`);
        }
      }
      if (parts.length === 0) parts.push('__typename');
      return ` { ${parts.join(' ')} }`;
    };
    const root = chance(5) ? schema.getMutationType() : schema.getQueryType();
    if (!root) throw new Error('the schema has no root');
    const fields = Object.values(root.getFields());
    const body = Array.from(
      { length: 1 + draw(fc.nat, { max: 2 }) },
      (_, i) => `r${i}: ${field(one(fields), 1).replace(/^a\w+: /, '')}`,
    );
    const used = `${body.join(' ')} ${fragments.join(' ')}`;
    // Only what is used may be declared.
    const head = declared.filter((declaration) => new RegExp(`\\${declaration.split(':')[0]}\\b`).test(used));
    const query = `${root === schema.getMutationType() ? 'mutation' : 'query'} (${head.join(', ')}) { ${body.join(' ')} } ${fragments.join(' ')}`;
    return { query: query.replace('()', ''), variables };
  };
}
