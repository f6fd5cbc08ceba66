import type { QueryPlan } from '@apollo/query-planner';
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
}

// Each set of conditions has a shape of its own; a client that tries them all only has them made anew.
const MOST_SHAPES = 8;

/**
 * What follows from an operation and Apollo's plan for it. Null for one that is left to Apollo's own executor: one about the schema
 * itself, one whose fields are called like those of every object in JavaScript, and one whose plan renames what the
 * tiers answer.
 */
export function planOf(asked: Asked, { node }: QueryPlan, schema: GraphQLSchema): Plan | null {
  if (!isOrdinary(asked.document) || node?.kind === 'Subscription') return null;
  const step = node ? stepOf(node, schema) : null;
  return step === undefined ? null : { step, shapeFor: shapesOf(asked, schema) };
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
