import type { FetchNode, PlanNode } from '@apollo/query-planner';
import { buildSchema, OperationTypeNode } from 'graphql';
import { expect, test } from 'vitest';
import { stepOf } from './step.ts';

const SUPERGRAPH = buildSchema('type Query { title: String }');
const FETCH: FetchNode = {
  kind: 'Fetch',
  serviceName: 'village',
  operation: '{ title }',
  operationName: undefined,
  operationKind: OperationTypeNode.QUERY,
};

test.each<[string, PlanNode]>([
  ['renames', { ...FETCH, outputRewrites: [{ kind: 'KeyRenamer', path: ['a'], renameKeyTo: 'b' }] }],
  ['sets', { ...FETCH, inputRewrites: [{ kind: 'ValueSetter', path: ['a'], setValueTo: 'b' }] }],
  ['carries on', { ...FETCH, contextRewrites: [{ kind: 'KeyRenamer', path: ['a'], renameKeyTo: 'b' }] }],
  ['defers', { kind: 'Defer', primary: {}, deferred: [] }],
])('a plan that %s what tiers answer is left to Apollo, however deep it does', (_, node) => {
  expect(stepOf(FETCH, SUPERGRAPH)).toMatchObject({ kind: 'fetch', subgraph: 'village' });
  expect(stepOf(node, SUPERGRAPH)).toBeUndefined();
  expect(stepOf({ kind: 'Parallel', nodes: [FETCH, node] }, SUPERGRAPH)).toBeUndefined();
  expect(stepOf({ kind: 'Flatten', path: ['a'], node }, SUPERGRAPH)).toBeUndefined();
  expect(stepOf({ kind: 'Condition', condition: 'c', elseClause: node }, SUPERGRAPH)).toBeUndefined();
});
