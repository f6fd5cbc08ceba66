import { CALLER_LIMITS } from '@sanji/edge/hardening.ts';
import { readSubscription } from '@sanji/edge/live-operation.ts';
import { buildSchema, GraphQLError } from 'graphql';
import { expect, test } from 'vitest';
import { keyedQuery } from './keyed-query.ts';

const schema = buildSchema(`
  type Query { eventAtVillage(cursor: String!): Event }
  type Subscription { eventsAtVillage(after: String, caseId: ID): Event!  somethingElse: Event }
  type Event { cursor: String!  case(short: Boolean, of: String): Case }
  type Case { id: ID!  title: String }`);

function keyed(query: string, variables: Record<string, unknown> = {}) {
  const ready = readSubscription(schema, CALLER_LIMITS, { query, variables });
  if (Array.isArray(ready)) throw new Error(ready[0]?.message);
  const made = keyedQuery(schema, ready);
  if (made instanceof GraphQLError) throw made;
  return made;
}

const flat = (text: string) => text.replaceAll(/\s+/g, ' ').trim();

test('the selection becomes a query of one event, under the name that the client gave', () => {
  const made = keyed('subscription S { mine: eventsAtVillage(caseId: "1") { cursor } }');
  expect(flat(made.query)).toBe(
    'query S($cursor: String!) { mine: eventAtVillage(cursor: $cursor) { cursor } }',
  );
  expect(made).toMatchObject({ subgraph: 'village', key: 'mine', wish: { caseId: '1' } });
  expect(made.variablesFor('abc')).toEqual({ cursor: 'abc' });
});

test('variables and fragments that only listening needs stay behind, and no name is taken twice', () => {
  const made = keyed(
    `subscription ($after: String, $cursor: Boolean, $of: String) {
       eventsAtVillage(after: $after) { ...A } }
     fragment A on Event { case(short: $cursor, of: $of) { ...B } }
     fragment B on Case { id }`,
    { after: 'x', cursor: true, of: null },
  );
  expect(flat(made.query)).toBe(
    'query ($cursor: Boolean, $of: String, $cursor_: String!) { ' +
      'eventsAtVillage: eventAtVillage(cursor: $cursor_) { ...A } } ' +
      'fragment A on Event { case(short: $cursor, of: $of) { ...B } } fragment B on Case { id }',
  );
  expect(made.wish).toEqual({ after: 'x' });
  expect(made.variablesFor('c')).toEqual({ cursor: true, of: null, cursor_: 'c' });
});

test('a field in a fragment at the root, and one that is no tier’s, are refused', () => {
  const message = /field of the subscription itself/;
  expect(() =>
    keyed('subscription { ...F } fragment F on Subscription { eventsAtVillage { cursor } }'),
  ).toThrow(message);
  expect(() => keyed('subscription { somethingElse { cursor } }')).toThrow(message);
});
