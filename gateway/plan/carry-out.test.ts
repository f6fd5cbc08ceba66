import type { QueryPlanSelectionNode } from '@apollo/query-planner';
import { buildSchema } from 'graphql';
import { expect, test } from 'vitest';
import { carryOut, type Run } from './carry-out.ts';
import { representationOf } from './representation.ts';
import type { Step } from './step.ts';

const SUPERGRAPH = buildSchema('type Query { cases: [Case] }  type Case { id: ID!  title: String }');
const KEY: QueryPlanSelectionNode[] = [
  {
    kind: 'InlineFragment',
    typeCondition: 'Case',
    selections: [
      { kind: 'Field', name: '__typename' },
      { kind: 'Field', name: 'id' },
    ],
  },
];
const TITLES: Step = {
  kind: 'inside',
  path: ['cases', '@'],
  step: {
    kind: 'fetch',
    subgraph: 'village',
    query: 'titles',
    operationName: undefined,
    variables: [],
    represent: representationOf(KEY, SUPERGRAPH),
  },
};

const run = (ask: Run['ask']): Run => ({
  data: {
    cases: [
      null,
      { __typename: 'Case', id: '1' },
      // Nothing is known by which another tier could find it.
      { __typename: 'Case' },
      { __typename: 'Case', id: '2' },
    ],
  },
  errors: [],
  given: {},
  understood: {},
  ask,
});

test('a tier is asked about what it can find, and its error stands at the object that it is about', async () => {
  const asked: unknown[] = [];
  const running = run((subgraph, { variables }) => {
    asked.push(subgraph, variables);
    return Promise.resolve({
      data: { _entities: [{ title: '一' }, null] },
      errors: [{ message: 'No.', path: ['_entities', 1, 'title'], extensions: { code: 'FORBIDDEN' } }],
    });
  });
  await carryOut(running, TITLES);
  expect(asked).toEqual([
    'village',
    {
      representations: [
        { __typename: 'Case', id: '1' },
        { __typename: 'Case', id: '2' },
      ],
    },
  ]);
  expect(running.data).toMatchObject({ cases: [null, { title: '一' }, {}, { id: '2' }] });
  expect(running.errors).toMatchObject([
    {
      message: 'No.',
      path: ['cases', 3, 'title'],
      extensions: { code: 'FORBIDDEN', serviceName: 'village' },
    },
  ]);
});

test.each([
  ['fewer objects', { data: { _entities: [null] } }],
  ['none', { data: { title: 'x' } }],
])('a tier that answers about %s than it was asked about is not believed', async (_, answer) => {
  const running = run(() => Promise.resolve(answer));
  const before = structuredClone(running.data);
  await carryOut(running, TITLES);
  expect(running.data).toEqual(before);
  expect(running.errors).toHaveLength(1);
});

test('a tier that cannot be asked leaves the others’ part', async () => {
  const running = run((subgraph) =>
    subgraph === 'village'
      ? Promise.reject(new Error('closed'))
      : Promise.resolve({ data: { county: '浦江县' } }),
  );
  const alone: Step = {
    kind: 'fetch',
    subgraph: 'county',
    query: 'county',
    operationName: undefined,
    variables: [],
    represent: null,
  };
  await carryOut(running, { kind: 'at once', steps: [TITLES, alone] });
  expect(running.data).toMatchObject({ county: '浦江县' });
  expect(running.errors).toMatchObject([{ message: 'closed' }]);
});
