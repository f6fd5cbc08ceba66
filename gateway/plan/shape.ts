import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  GraphQLError,
  GraphQLIncludeDirective,
  type GraphQLOutputType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getDirectiveValues,
  isAbstractType,
  isCompositeType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { type Data, isData } from './data.ts';
import { fits } from './leaf.ts';

/** A null that has its error behind it already, and one that may not stand where it is. */
const BROKEN = Symbol('broken');
const INVALID = Symbol('invalid');

export interface Where {
  readonly path: (string | number)[];
  readonly errors: GraphQLError[];
}

type Complete = (value: unknown, where: Where, parent: string) => unknown;

interface Field {
  name: string;
  /** Null for `__typename`, which is known from the object itself. */
  complete: Complete | null;
}

interface ShapeOptions {
  schema: GraphQLSchema;
  fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** The values of the variables that `@skip` and `@include` ask for. */
  conditions: Readonly<Record<string, unknown>>;
}

/**
 * Makes the function that brings what the tiers answered into the form that the client asked for: the fields selected, in
 * their order, with nulls that rise to where null may stand. The operation is walked once, and not for every answer.
 */
export function shapeOf(operation: OperationDefinitionNode, options: ShapeOptions) {
  const root = options.schema.getRootType(operation.operation);
  if (!root) throw new TypeError(`the graph has no ${operation.operation}`);
  const complete = objects(root, [operation.selectionSet], options);
  return (data: Data, where: Where): Data | null => {
    const completed = complete(data, where, root.name);
    return isData(completed) ? completed : null;
  };
}

function completion(
  type: GraphQLOutputType,
  selected: readonly SelectionSetNode[],
  options: ShapeOptions,
): Complete {
  if (isNonNullType(type)) return present(type.ofType, completion(type.ofType, selected, options));
  if (isListType(type)) return list(completion(type.ofType, selected, options));
  if (isCompositeType(type)) return objects(type, selected, options);
  if (!isLeafType(type)) throw new TypeError('every output type is a leaf, an object or one of them wrapped');
  return (value, where, parent) => {
    if (value === null || fits(type, value)) return value;
    where.errors.push(invalid(`Invalid value found for ${placed(where, type, parent)}.`, where));
    return BROKEN;
  };
}

const present =
  (type: GraphQLOutputType, complete: Complete): Complete =>
  (value, where, parent) => {
    const completed = complete(value, where, parent);
    if (completed === BROKEN) return INVALID;
    if (completed !== null) return completed;
    where.errors.push(invalid(`Cannot return null for non-nullable ${placed(where, type, parent)}.`, where));
    return INVALID;
  };

const list =
  (complete: Complete): Complete =>
  (value, where, parent) => {
    if (value === null) return null;
    if (!Array.isArray(value)) throw new TypeError('a tier answered with something else than a list');
    let whole = true;
    const completed: unknown[] = [];
    for (let index = 0; index < value.length; index += 1) {
      where.path.push(index);
      const item = complete(value[index] ?? null, where, parent);
      where.path.pop();
      whole &&= item !== INVALID;
      completed.push(item === BROKEN ? null : item);
    }
    return whole ? completed : BROKEN;
  };

/** Objects of a type, or of those that it may be: for each, its fields are collected when it is first met. */
function objects(
  declared: GraphQLCompositeType,
  selected: readonly SelectionSetNode[],
  options: ShapeOptions,
): Complete {
  const known = new Map<string, Field[] | null>();
  const fieldsOf = (name: string): Field[] | null => {
    let fields = known.get(name);
    if (fields === undefined) {
      const type = options.schema.getType(name);
      fields = isCompositeType(type) ? fieldsFor(type, selected, options) : null;
      known.set(name, fields);
    }
    return fields;
  };
  return (value, where, parent) => {
    if (value === null) return null;
    if (!isData(value)) throw new TypeError('a tier answered with something else than an object');
    const said = value.__typename;
    const name = typeof said === 'string' && said !== '' ? said : declared.name;
    const fields = fieldsOf(name);
    if (fields === null) {
      where.errors.push(
        invalid(`Invalid __typename found for object at ${placed(where, declared, parent)}.`, where),
      );
      return BROKEN;
    }
    const shaped: Data = {};
    for (const { name: field, complete } of fields) {
      if (complete === null) {
        if (!isObjectType(options.schema.getType(name))) return BROKEN;
        shaped[field] = name;
        continue;
      }
      where.path.push(field);
      const completed = complete(value[field] ?? null, where, name);
      where.path.pop();
      if (completed === INVALID) return BROKEN;
      shaped[field] = completed === BROKEN ? null : completed;
    }
    return shaped;
  };
}

/** The fields that are selected of objects of one type, those of the same name together, in the order of the client. */
function fieldsFor(
  type: GraphQLCompositeType,
  selected: readonly SelectionSetNode[],
  options: ShapeOptions,
): Field[] {
  const collected = new Map<string, Collected>();
  for (const selections of selected) collect(type, selections, options, collected);
  return [...collected].map(([name, { asked, inner }]) => {
    if (asked === '__typename') return { name, complete: null };
    const field = 'getFields' in type ? type.getFields()[asked] : undefined;
    if (!field) throw new TypeError(`${type.name} has no field ${asked}`);
    return { name, complete: completion(field.type, inner, options) };
  });
}

interface Collected {
  asked: string;
  inner: SelectionSetNode[];
}

function collect(
  type: GraphQLCompositeType,
  { selections }: SelectionSetNode,
  options: ShapeOptions,
  into: Map<string, Collected>,
): void {
  for (const node of selections) {
    if (!isIncluded(node, options)) continue;
    if (node.kind === Kind.FIELD) {
      const name = responseName(node);
      const field = into.get(name) ?? { asked: node.name.value, inner: [] };
      if (node.selectionSet) field.inner.push(node.selectionSet);
      into.set(name, field);
      continue;
    }
    const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : options.fragments.get(node.name.value);
    if (fragment && applies(type, fragment.typeCondition?.name.value, options.schema))
      collect(type, fragment.selectionSet, options, into);
  }
}

export const responseName = ({ alias, name }: FieldNode): string => (alias ?? name).value;

const isIncluded = (node: SelectionNode, { conditions }: ShapeOptions): boolean =>
  getDirectiveValues(GraphQLSkipDirective, node, conditions)?.if !== true &&
  getDirectiveValues(GraphQLIncludeDirective, node, conditions)?.if !== false;

function applies(type: GraphQLCompositeType, condition: string | undefined, schema: GraphQLSchema): boolean {
  if (condition === undefined || condition === type.name) return true;
  const wanted = schema.getType(condition);
  return isAbstractType(wanted) && !isUnionType(type) && schema.isSubType(wanted, type);
}

/** The place in words, as in Apollo's gateway. */
function placed({ path }: Where, type: GraphQLOutputType, parent: string): string {
  const last = path.at(-1);
  return typeof last === 'string'
    ? `field ${parent}.${last}`
    : `array element of type ${String(type)} at index ${last}`;
}

const invalid = (message: string, { path }: Where): GraphQLError =>
  new GraphQLError(message, { path: [...path], extensions: { code: 'INVALID_GRAPHQL' } });
