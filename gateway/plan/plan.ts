import { type Operation, operationFromDocument, type Schema, Supergraph } from '@apollo/federation-internals';
import { type QueryPlan, QueryPlanner } from '@apollo/query-planner';
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  visit,
} from 'graphql';
import { responseName, shapeOf } from './shape.ts';
import { type Step, stepOf } from './step.ts';

type Shape = ReturnType<typeof shapeOf>;

/** An operation, planned and ready to be carried out as often as it is asked. */
export interface Plan {
  /** Nothing to fetch when every field is skipped. */
  step: Step | null;
  shapeFor: (variables: Readonly<Record<string, unknown>>) => Shape;
}

interface Asked {
  document: DocumentNode;
  operation: OperationDefinitionNode;
  operationName: string | undefined;
}

// Each set of conditions has a shape of its own; a client that tries them all only has them made anew.
const MOST_SHAPES = 8;

/**
 * Plans operations over the supergraph with Apollo's planner. Null for an operation that is left to Apollo's own executor: one
 * about the schema itself, one whose fields are called like those of every object in JavaScript, and one whose plan
 * renames what the tiers answer.
 */
export function createPlanner(supergraphSdl: string, schema: GraphQLSchema): (asked: Asked) => Plan | null {
  const supergraph = Supergraph.build(supergraphSdl);
  const planner = new QueryPlanner(supergraph);
  const api = supergraph.apiSchema();
  const types = supergraph.schema.toGraphQLJSSchema();
  return (asked) => {
    if (!isOrdinary(asked.document)) return null;
    const { node } = planned(planner, api, asked);
    if (node?.kind === 'Subscription') return null;
    const step = node ? stepOf(node, types) : null;
    return step === undefined ? null : { step, shapeFor: shapesOf(asked, schema) };
  };
}

function planned(planner: QueryPlanner, api: Schema, { document, operationName }: Asked): QueryPlan {
  const operation: Operation = operationFromDocument(api, document, {
    ...(operationName && { operationName }),
  });
  return planner.buildQueryPlan(operation);
}

function isOrdinary(document: DocumentNode): boolean {
  let ordinary = true;
  visit(document, {
    [Kind.FIELD]: (node) => {
      if (responseName(node) in Object.prototype || /^__(?:schema|type)$/.test(node.name.value))
        ordinary = false;
    },
  });
  return ordinary;
}

function shapesOf({ document, operation }: Asked, schema: GraphQLSchema): Plan['shapeFor'] {
  const fragments = new Map(
    document.definitions
      .filter((node): node is FragmentDefinitionNode => node.kind === Kind.FRAGMENT_DEFINITION)
      .map((node) => [node.name.value, node]),
  );
  const deciding = decidingVariables(document);
  const shapes = new Map<string, Shape>();
  return (variables) => {
    const key = deciding.map((name) => String(variables[name])).join();
    let shape = shapes.get(key);
    if (!shape) {
      if (shapes.size >= MOST_SHAPES) shapes.clear();
      shape = shapeOf(operation, { schema, fragments, conditions: variables });
      shapes.set(key, shape);
    }
    return shape;
  };
}

/** The variables on which it depends whether a field is there. */
function decidingVariables(document: DocumentNode): string[] {
  const names = new Set<string>();
  visit(document, {
    [Kind.DIRECTIVE]: ({ arguments: given = [] }) => {
      for (const { value } of given) if (value.kind === Kind.VARIABLE) names.add(value.name.value);
    },
  });
  return [...names];
}
