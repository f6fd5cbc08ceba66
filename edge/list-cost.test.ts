import { buildSchema, getIntrospectionQuery, parse, validate } from 'graphql';
import { expect, test } from 'vitest';
import { boundedLists } from './list-cost.ts';

const schema = buildSchema(`
  type Query { county: County }
  type County { name: String  townships: [Township!] }
  type Township { name: String  villages: [Village!]  cases(first: Int! = 20): Cases }
  type Village { name: String  cases(first: Int! = 20): Cases }
  type Cases { nodes: [Case!]! }
  type Case { title: String  timeline: [Step!] }
  type Step { move: String }
`);
const complaints = (query: string, most = 200_000) =>
  validate(schema, parse(query), [boundedLists(most)]).map((error) => error.message);

test('the leader’s page passes', () => {
  expect(
    complaints(
      '{ county { name townships { name cases(first: 5) { nodes { title timeline { move } } } villages { name } } } }',
    ),
  ).toEqual([]);
});

test('asking for the contract passes', () => {
  expect(complaints(getIntrospectionQuery())).toEqual([]);
});

test('lists within lists within lists do not', () => {
  const query =
    '{ county { townships { villages { cases(first: 100) { nodes { title timeline { move } } } } } } }';
  expect(complaints(query)).toEqual([expect.stringContaining('The operation asks for too much: about')]);
});

test('a limit that only the variables know counts as the largest', () => {
  const query = (first: string) =>
    `query ($n: Int!) { county { townships { cases(first: ${first}) { nodes { title } } } } }`;
  expect(complaints(query('1'), 200)).toEqual([]);
  expect(complaints(query('$n'), 200)).toHaveLength(1);
});

test('fragments count where they are spread, and a bomb of them is weighed in an instant', () => {
  const bomb = Array.from(
    { length: 40 },
    (_, i) => `fragment f${i} on County { townships { name } ...f${i + 1} ...f${i + 1} }`,
  );
  const query = `{ county { ...f0 } } ${bomb.join(' ')} fragment f40 on County { name }`;
  expect(complaints(query)).toHaveLength(1);
});
