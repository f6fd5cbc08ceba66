import { expect, test } from 'vitest';
import { startTrial } from '../trial.ts';

test('fields called like those of every object are answered, those that are not there are not', async () => {
  await using trial = await startTrial();
  const { data, errors } = await trial.ask('{ __proto__: village constructor: township toString: asker }');
  expect(errors).toBeUndefined();
  expect(Object.entries(data ?? {})).toEqual([
    ['__proto__', 'Meirong'],
    ['constructor', 'Hengcun'],
    ['toString', 'Wang Fang through gateway'],
  ]);
  expect((await trial.ask('{ broken village }')).data).toEqual({ broken: null, village: 'Meirong' });
});

test('what is asked beside the schema is answered too', async () => {
  await using trial = await startTrial();
  const { data } = await trial.ask('{ __schema { queryType { name } } village what: __typename }');
  expect(data).toEqual({ __schema: { queryType: { name: 'Query' } }, village: 'Meirong', what: 'Query' });
});

test('of a document with several operations each is carried out as itself, time and again', async () => {
  await using trial = await startTrial();
  const query = 'query A { village } query B { township }';
  for (const [operationName, data] of [
    ['A', { village: 'Meirong' }],
    ['B', { township: 'Hengcun' }],
    ['A', { village: 'Meirong' }],
    ['B', { township: 'Hengcun' }],
  ] as const)
    expect(await (await trial.post({ query, operationName })).json()).toEqual({ data });
});

test('a plan serves every set of conditions, more of them than are remembered', async () => {
  await using trial = await startTrial();
  const names = ['a', 'b', 'c', 'd', 'e'];
  const query = `query (${names.map((name) => `$${name}: Boolean!`).join(', ')}) {
    ${names.map((name) => `${name}: village @include(if: $${name})`).join(' ')} }`;
  for (let bits = 0; bits < 2 ** names.length; bits += 1) {
    const wanted = names.filter((_, index) => (bits >> index) % 2 === 1);
    const variables = Object.fromEntries(names.map((name) => [name, wanted.includes(name)]));
    const data = Object.fromEntries(wanted.map((name) => [name, 'Meirong']));
    expect(await (await trial.post({ query, variables })).json()).toEqual({ data });
  }
});
