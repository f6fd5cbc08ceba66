import type { ReadySubscription } from '@sanji/edge/live-operation.ts';
import { inWordsOf, SUBGRAPHS, type SubgraphName } from '@sanji/schema/sdl.ts';
import {
  type ASTNode,
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLSchema,
  getArgumentValues,
  Kind,
  OperationTypeNode,
  print,
  type VariableDefinitionNode,
  visit,
} from 'graphql';

/** What a client's subscription comes to: whose events, and the query that completes each of them. */
export interface KeyedQuery {
  subgraph: SubgraphName;
  /** The arguments of the subscription's field. */
  wish: Record<string, unknown>;
  /** The name under which the client wants the event. */
  key: string;
  query: string;
  variablesFor: (cursor: string) => Record<string, unknown>;
}

export const subscriptionField = (subgraph: SubgraphName) => inWordsOf(subgraph, 'eventsAtThisTier');
const queryField = (subgraph: SubgraphName) => inWordsOf(subgraph, 'eventAtThisTier');
const OWNERS = new Map(SUBGRAPHS.map((subgraph) => [subscriptionField(subgraph), subgraph]));

const name = (value: string) => ({ kind: Kind.NAME, value }) as const;
const variable = (value: string) => ({ kind: Kind.VARIABLE, name: name(value) }) as const;
const aString = { kind: Kind.NON_NULL_TYPE, type: { kind: Kind.NAMED_TYPE, name: name('String') } } as const;

/** Turns the client's selection into a query of one event, or says why it cannot be. */
export function keyedQuery(schema: GraphQLSchema, ready: ReadySubscription): KeyedQuery | GraphQLError {
  const [field] = ready.operation.selectionSet.selections;
  const definition =
    field?.kind === Kind.FIELD ? schema.getSubscriptionType()?.getFields()[field.name.value] : undefined;
  const subgraph = definition && OWNERS.get(definition.name);
  if (field?.kind !== Kind.FIELD || definition === undefined || subgraph === undefined) {
    const message = 'Write the field of the subscription itself at its root, not in a fragment.';
    return new GraphQLError(message, { extensions: { code: 'OPERATION_RESOLUTION_FAILURE' } });
  }
  const { event, fragments, used } = selectionOf(field, ready);
  const cursor = unusedName(ready.operation.variableDefinitions ?? []);
  const key = field.alias?.value ?? field.name.value;
  const query = print({
    kind: Kind.DOCUMENT,
    definitions: [
      {
        ...ready.operation,
        operation: OperationTypeNode.QUERY,
        variableDefinitions: [
          ...used,
          { kind: Kind.VARIABLE_DEFINITION, variable: variable(cursor), type: aString },
        ],
        selectionSet: {
          kind: Kind.SELECTION_SET,
          selections: [
            {
              ...event,
              alias: name(key),
              name: name(queryField(subgraph)),
              arguments: [{ kind: Kind.ARGUMENT, name: name('cursor'), value: variable(cursor) }],
            },
          ],
        },
      },
      ...fragments,
    ],
  });
  const kept = used.map((given) => given.variable.name.value);
  const given = Object.fromEntries(Object.entries(ready.given).filter(([key]) => kept.includes(key)));
  return {
    subgraph,
    wish: getArgumentValues(definition, field, ready.variables),
    key,
    query,
    variablesFor: (at) => ({ ...given, [cursor]: at }),
  };
}

/** The client's selection without the arguments that only listening takes, and what of the document it still needs. */
function selectionOf(field: FieldNode, { document, operation }: ReadySubscription) {
  const known = new Map(
    document.definitions.flatMap((one) =>
      one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one] as const] : [],
    ),
  );
  const fragments = new Set<FragmentDefinitionNode>();
  const variables = new Set<string>();
  const look = (from: ASTNode) =>
    visit(from, {
      enter: (node) => {
        if (node.kind === Kind.VARIABLE) variables.add(node.name.value);
        const fragment = node.kind === Kind.FRAGMENT_SPREAD ? known.get(node.name.value) : undefined;
        if (fragment === undefined || fragments.has(fragment)) return;
        fragments.add(fragment);
        look(fragment);
      },
    });
  const event: FieldNode = { ...field, arguments: [] };
  look(event);
  const used = (operation.variableDefinitions ?? []).filter((one) => variables.has(one.variable.name.value));
  return { event, fragments: [...fragments], used };
}

function unusedName(definitions: readonly VariableDefinitionNode[]): string {
  const taken = definitions.map((one) => one.variable.name.value);
  let free = 'cursor';
  while (taken.includes(free)) free += '_';
  return free;
}
