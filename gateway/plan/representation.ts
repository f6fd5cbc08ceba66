import type { QueryPlanFieldNode, QueryPlanSelectionNode } from '@apollo/query-planner';
import { type GraphQLSchema, isAbstractType, isInterfaceType, isObjectType } from 'graphql';
import { type Data, isData } from './data.ts';

type Represent = (entity: Data) => Data | null;

interface Part {
  name: string;
  inner: Represent | null;
}

/**
 * Makes the function that says of an object what another tier needs to know to find it: its type and key. Null where something
 * of it is not known.
 */
export function representationOf(
  required: readonly QueryPlanSelectionNode[],
  schema: GraphQLSchema,
): Represent {
  const known = new Map<string, Part[]>();
  const partsOf = (typename: string): Part[] => {
    let parts = known.get(typename);
    if (!parts) {
      parts = fieldsOf(required, typename, schema).map(({ alias, name, selections }) => ({
        name: alias ?? name,
        inner: selections ? representationOf(selections, schema) : null,
      }));
      known.set(typename, parts);
    }
    return parts;
  };
  return (entity) => {
    const { __typename: typename } = entity;
    const represented: Data = {};
    for (const { name, inner } of partsOf(typeof typename === 'string' ? typename : '')) {
      const value = entity[name];
      if (value === undefined) return null;
      represented[name] = inner ? within(value, inner) : value;
    }
    return represented;
  };
}

function within(value: unknown, represent: Represent): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => within(item, represent));
  return isData(value) ? represent(value) : null;
}

/** The fields that are required of an object of the type. Without a type, those that are required of any. */
function fieldsOf(
  required: readonly QueryPlanSelectionNode[],
  typename: string,
  schema: GraphQLSchema,
): QueryPlanFieldNode[] {
  return required.flatMap((node) => {
    if (node.kind === 'Field') return [node];
    return isOf(typename, node.typeCondition, schema) ? fieldsOf(node.selections, typename, schema) : [];
  });
}

function isOf(typename: string, condition: string | undefined, schema: GraphQLSchema): boolean {
  if (condition === undefined || typename === '') return false;
  if (condition === typename) return true;
  const [wanted, type] = [schema.getType(condition), schema.getType(typename)];
  return (
    isAbstractType(wanted) && (isObjectType(type) || isInterfaceType(type)) && schema.isSubType(wanted, type)
  );
}
