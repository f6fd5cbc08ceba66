import {
  type ASTVisitor,
  type FieldNode,
  GraphQLError,
  type GraphQLField,
  type GraphQLNamedType,
  getNamedType,
  getNullableType,
  isInterfaceType,
  isListType,
  isObjectType,
  isUnionType,
  Kind,
  type SelectionSetNode,
  type ValidationContext,
} from 'graphql';

// What a list without a limit of its own is taken to hold. Places have some twenty below them.
const ASSUMED = 20;
// What `first` may be at most, for a value that only the variables know.
const MOST_FIRST = 100;

/** How many times a field's selection is answered. */
function sizeOf(field: GraphQLField<unknown, unknown>, node: FieldNode): number {
  const first = field.args.find((argument) => argument.name === 'first');
  if (first === undefined) return isListType(getNullableType(field.type)) ? ASSUMED : 1;
  const given = node.arguments?.find((argument) => argument.name.value === 'first')?.value;
  if (given === undefined) return typeof first.defaultValue === 'number' ? first.defaultValue : ASSUMED;
  return given.kind === Kind.INT ? Math.max(1, Number(given.value)) : MOST_FIRST;
}

// A connection's `first` has counted them already.
const COUNTED = new Set(['nodes', 'edges']);

/** Refuses an operation whose lists within lists would answer more fields than any page needs. */
export const boundedLists =
  (mostFields: number) =>
  (context: ValidationContext): ASTVisitor => {
    const weigh = scales(context);
    return {
      OperationDefinition(operation) {
        const root = context.getSchema().getRootType(operation.operation);
        const fields = root ? weigh(operation.selectionSet, root) : 0;
        if (fields > mostFields) {
          const message = `The operation asks for too much: about ${Math.round(fields)} fields, and ${mostFields} are answered. Ask for fewer levels of lists, or a smaller \`first\`.`;
          context.reportError(new GraphQLError(message, { nodes: operation }));
        }
      },
    };
  };

// Each fragment is weighed once for each type that it is spread on.
function scales(context: ValidationContext) {
  const known = new Map<string, number>();
  const weigh = (set: SelectionSetNode, type: GraphQLNamedType): number =>
    set.selections.reduce((total, selection) => {
      switch (selection.kind) {
        case Kind.FIELD:
          return total + weighField(selection, type);
        case Kind.INLINE_FRAGMENT:
          return (
            total + weigh(selection.selectionSet, conditioned(selection.typeCondition?.name.value, type))
          );
        case Kind.FRAGMENT_SPREAD:
          return total + weighFragment(selection.name.value, type);
        default:
          return selection satisfies never;
      }
    }, 0);
  const conditioned = (name: string | undefined, type: GraphQLNamedType) =>
    (name === undefined ? undefined : context.getSchema().getType(name)) ?? type;
  const weighFragment = (name: string, type: GraphQLNamedType): number => {
    const key = `${name} on ${type.name}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    // A fragment that spreads itself is another rule's business; it must only not go on for ever here.
    known.set(key, 0);
    const fragment = context.getFragment(name);
    const weight = fragment
      ? weigh(fragment.selectionSet, conditioned(fragment.typeCondition.name.value, type))
      : 0;
    known.set(key, weight);
    return weight;
  };
  const weighField = (node: FieldNode, type: GraphQLNamedType): number => {
    // The contract's own lists are as long as the contract.
    if (node.name.value.startsWith('__')) return 1;
    const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[node.name.value] : undefined;
    if (field === undefined || node.selectionSet === undefined || isUnionType(type)) return 1;
    const size = COUNTED.has(node.name.value) ? 1 : sizeOf(field, node);
    return 1 + size * weigh(node.selectionSet, getNamedType(field.type));
  };
  return weigh;
}
