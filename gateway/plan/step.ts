import type { FetchNode, PlanNode, ResponsePath } from '@apollo/query-planner';
import type { GraphQLSchema } from 'graphql';
import type { Data } from './data.ts';
import { representationOf } from './representation.ts';

/** One part of a plan. */
export type Step =
  | { kind: 'in turn' | 'at once'; steps: Step[] }
  | { kind: 'inside'; path: ResponsePath; step: Step }
  | { kind: 'if'; variable: string; met: Step | null; unmet: Step | null }
  | Fetch;

export interface Fetch {
  kind: 'fetch';
  subgraph: string;
  query: string;
  operationName: string | undefined;
  variables: readonly string[];
  /** What the tier is told of each object that it is to add to; null where it answers by itself. */
  represent: ((object: Data) => Data | null) | null;
}

/** Undefined when the plan has a part that is not carried out here. */
export function stepOf(node: PlanNode, schema: GraphQLSchema): Step | undefined {
  switch (node.kind) {
    case 'Sequence':
    case 'Parallel': {
      const steps = node.nodes.map((inner) => stepOf(inner, schema));
      if (!steps.every((step) => step !== undefined)) return undefined;
      return { kind: node.kind === 'Sequence' ? 'in turn' : 'at once', steps };
    }
    case 'Flatten': {
      const step = stepOf(node.node, schema);
      return step && { kind: 'inside', path: node.path, step };
    }
    case 'Condition': {
      const met = node.ifClause ? stepOf(node.ifClause, schema) : null;
      const unmet = node.elseClause ? stepOf(node.elseClause, schema) : null;
      if (met === undefined || unmet === undefined) return undefined;
      return { kind: 'if', variable: node.condition, met, unmet };
    }
    case 'Fetch':
      return fetchOf(node, schema);
    default:
      return undefined;
  }
}

function fetchOf(node: FetchNode, schema: GraphQLSchema): Fetch | undefined {
  if (node.inputRewrites?.length || node.outputRewrites?.length || node.contextRewrites?.length)
    return undefined;
  return {
    kind: 'fetch',
    subgraph: node.serviceName,
    query: node.operation,
    operationName: node.operationName,
    variables: node.variableUsages ?? [],
    represent: node.requires ? representationOf(node.requires, schema) : null,
  };
}
