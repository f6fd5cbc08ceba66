import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { person, startWorld, type World } from '../world.ts';
import { type Door, expectHarmless, type Knock, knock, urlOf } from './doors.ts';

let world: World;
let token: string;
beforeAll(async () => {
  world = await startWorld();
  token = await world.token(person('county-leader'));
});
afterAll(async () => {
  await world[Symbol.asyncDispose]();
});

const at = (door: Door, knocked: Knock) => knock(urlOf(world, door), { token, ...knocked });

describe.each(['village', 'township', 'county'] as const)('the doors of federation at the %s', (door) => {
  const entities = (representations: unknown, selection = '... on Case { id title }') =>
    at(door, {
      body: {
        query: `query ($r: [_Any!]!) { _entities(representations: $r) { __typename ${selection} } }`,
        variables: { r: representations },
      },
    });

  test('20,000 representations are too many', async () => {
    const many = Array.from({ length: 20_000 }, (_, i) => ({ __typename: 'Case', id: `330726V-${i}` }));
    const heard = await entities(many);
    expect(heard.codes).toEqual(['TOO_MUCH']);
    expect(heard.status).toBeLessThan(500);
  });

  test.each<[string, unknown]>([
    ['of no type', { id: '330726V-1' }],
    ['of an unknown type', { __typename: 'Password', id: '1' }],
    ['of a type that is no entity', { __typename: 'Milestone', id: '1' }],
    ['of the root', { __typename: 'Query' }],
    ['of a prototype', { __typename: '__proto__' }],
    ['of a type that is an object', { __typename: { a: 1 } }],
    ['without a key', { __typename: 'Case' }],
    ['whose key is null', { __typename: 'Case', id: null }],
    ['whose key is a number', { __typename: 'Case', id: 7 }],
    ['whose key is an object', { __typename: 'Case', id: { toString: 'x' } }],
    ['whose key is a list', { __typename: 'Case', id: ['330726V-1', '330726V-2'] }],
    ['whose key is SQL', { __typename: 'Case', id: "'; drop table card; --" }],
    ['whose key is an array of PostgreSQL', { __typename: 'Case', id: '{330726V-1,330726V-2}' }],
    ['whose key no database keeps', { __typename: 'Case', id: '330726V-\0' }],
    ['that is a text', 'Case'],
    ['that is a number', 7],
    ['that is a list', [{ __typename: 'Case', id: '330726V-1' }]],
    ...['Village', 'Township', 'County'].flatMap((type): [string, unknown][] => [
      [`of a ${type} without a code`, { __typename: type }],
      [`of a ${type} whose code is a number`, { __typename: type, code: 330_726 }],
      [`of a ${type} whose code is an object`, { __typename: type, code: {} }],
      [`of a ${type} whose code no database keeps`, { __typename: type, code: '330726\0' }],
      [`of a ${type}Grid without a code`, { __typename: `${type}Grid` }],
      [`of a ${type}Grid whose code is a list`, { __typename: `${type}Grid`, code: ['{'] }],
      [`of a ${type}Mediator whose id is SQL`, { __typename: `${type}Mediator`, id: `"','{}` }],
      [`of a ${type}Mediator whose id no database keeps`, { __typename: `${type}Mediator`, id: '\0' }],
      [`of a ${type}Mediator whose id is a number`, { __typename: `${type}Mediator`, id: 7 }],
    ]),
  ])('a representation %s', async (_, representation) => {
    expectHarmless(await entities([representation]));
  });

  test('the contract is given to services only', async () => {
    const heard = await at(door, { body: { query: '{ _service { sdl } }' } });
    expect(heard.codes).toEqual(['FORBIDDEN']);
  });

  test('there is no introspection', async () => {
    expect((await at(door, { body: { query: '{ __schema { types { name } } }' } })).status).toBe(400);
  });

  test.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['a list', []],
    ['an empty envelope', {}],
    ['an unsigned one', { statement: 'a.b.c', payload: '{}' }],
    ['an enormous statement', { statement: 'x'.repeat(50_000), payload: '' }],
  ])('an envelope that is %s is not believed', async (_, body) => {
    const heard = await knock(urlOf(world, door), { path: '/inbox', body: body ?? '' });
    expect([400, 403]).toContain(heard.status);
  });

  test.each(['/custody', '/inbox'])('malformed JSON at %s', async (path) => {
    const heard = await knock(urlOf(world, door), { path, raw: Buffer.from([0xff, 0x00]) });
    expect([400, 401]).toContain(heard.status);
  });
});
