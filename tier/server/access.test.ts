import { buildSchema } from 'graphql';
import { expect, test } from 'vitest';
import { enforceAccess } from './access.ts';

const MAY =
  'directive @may(do: Act!) on FIELD_DEFINITION enum Act { READ_CARD } type Query { a: ID @may(do: READ_CARD) }';

test('a root field that says in no @may who may use it does not start, in a subscription either', () => {
  expect(() => enforceAccess(buildSchema(`${MAY} type Subscription { heard: ID }`))).toThrow(
    'Subscription.heard says in no @may',
  );
  expect(() =>
    enforceAccess(buildSchema(`${MAY} type Subscription { heard: ID @may(do: READ_CARD) }`)),
  ).not.toThrow();
});
