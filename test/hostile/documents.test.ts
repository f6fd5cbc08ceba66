import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { person, startWorld, type World } from '../world.ts';
import { DOORS, type Door, expectHarmless, type Knock, knock, PLACE, urlOf } from './doors.ts';
import { HEAVY } from './heavy-documents.ts';

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
const placeAt = (door: Door) => PLACE[door].slice(2).split(' {')[0] ?? '';

const REFUSED: Record<string, [(door: Door) => Knock, number]> = {
  'malformed JSON': [() => ({ raw: '{"query":"{ he' }), 400],
  'an empty body': [() => ({ raw: '' }), 400],
  'a NUL': [() => ({ raw: '\0' }), 400],
  'bytes that are no utf-8': [() => ({ raw: Buffer.from([0x7b, 0xff, 0xfe, 0x7d]) }), 400],
  'utf-16': [(door) => ({ raw: Buffer.from(JSON.stringify({ query: PLACE[door] }), 'utf16le') }), 400],
  'JSON 100,000 levels deep': [() => ({ raw: '['.repeat(100_000) + ']'.repeat(100_000) }), 400],
  'a batch': [(door) => ({ body: [{ query: PLACE[door] }, { query: PLACE[door] }] }), 400],
  'an empty batch': [() => ({ body: [] }), 400],
  'a number': [() => ({ body: 7 }), 400],
  null: [() => ({ body: null }), 400],
  'a query that is an object': [() => ({ body: { query: { a: 1 } } }), 400],
  'a query that is a list': [(door) => ({ body: { query: [PLACE[door]] } }), 400],
  'variables that are a list': [(door) => ({ body: { query: PLACE[door], variables: [1] } }), 400],
  'variables that are a text': [(door) => ({ body: { query: PLACE[door], variables: '{}' } }), 400],
  'an operation name that is a number': [(door) => ({ body: { query: PLACE[door], operationName: 7 } }), 400],
  'an unknown operation': [
    (door) => ({ body: { query: `query A ${PLACE[door]}`, operationName: 'B' } }),
    400,
  ],
  'a prototype’s name for an operation': [
    (door) => ({ body: { query: `query A ${PLACE[door]}`, operationName: '__proto__' } }),
    400,
  ],
  'ambiguous operations': [
    (door) => ({ body: { query: `query A ${PLACE[door]} query B ${PLACE[door]}` } }),
    400,
  ],
  'two operations of one name': [
    (door) => ({ body: { query: `query A ${PLACE[door]} query A ${PLACE[door]}`, operationName: 'A' } }),
    400,
  ],
  'a subscription': [() => ({ body: { query: 'subscription { village }' } }), 400],
  gbk: [
    (door) => ({
      headers: { 'content-type': 'application/json; charset=gbk' },
      body: { query: PLACE[door] },
    }),
    415,
  ],
  'utf-7': [
    (door) => ({
      headers: { 'content-type': 'application/json; charset=utf-7' },
      body: { query: PLACE[door] },
    }),
    415,
  ],
  'two types': [
    (door) => ({ headers: { 'content-type': 'application/json, text/html' }, body: { query: PLACE[door] } }),
    415,
  ],
  'a form': [
    () => ({ headers: { 'content-type': 'multipart/form-data; boundary=x' }, raw: '--x\r\n\r\n{}\r\n--x--' }),
    415,
  ],
  'a zip bomb': [(door) => ({ headers: { 'content-encoding': 'gzip' }, body: { query: PLACE[door] } }), 415],
  'an Accept of HTML': [(door) => ({ headers: { accept: 'text/html' }, body: { query: PLACE[door] } }), 406],
  'an oversized body': [() => ({ raw: `{"query":"${'x'.repeat(3_000_000)}"}` }), 413],
};

describe.each(DOORS)('%s refuses, in JSON,', (door) => {
  test.each(Object.entries(REFUSED))('%s', async (_, [make, status]) => {
    const heard = await at(door, make(door));
    expectHarmless(heard);
    expect(heard).toMatchObject({ status, data: undefined });
  });

  test.each(Object.entries(HEAVY))('%s', async (_, make) => {
    const heard = await at(door, { body: { query: make(placeAt(door)) } });
    expectHarmless(heard);
    // A document within the limits may be answered: what matters is that it is answered soon and with nothing else.
    if (heard.status === 200) expect(heard.text.length).toBeLessThan(100_000);
  });

  test.each([
    ['GET', '/graphql?query={__typename}', 405],
    ['GET', '/graphql?query=mutation{__typename}', 405],
    ['HEAD', '/graphql', 405],
    ['PUT', '/graphql', 405],
    ['PATCH', '/graphql', 405],
    ['DELETE', '/graphql', 405],
    ['OPTIONS', '/graphql', 405],
    ['POST', '/', 404],
    ['POST', '/graphql/', 404],
    ['POST', '/GraphQL', 404],
    ['POST', '//graphql', 404],
    ['POST', '/%67raphql', 404],
    ['POST', '/graphql%00', 404],
    ['GET', '/metrics', 404],
    ['GET', '/../../etc/passwd', 404],
    ['GET', '/demo/..%2f..%2fpackage.json', 404],
    ['GET', '/.env', 404],
    ['GET', '/__proto__', 404],
    ['POST', '/health/live', 405],
  ])('%s %s', async (method, path, status) => {
    const body = method === 'GET' || method === 'HEAD' ? {} : { body: { query: PLACE[door] } };
    const heard = await at(door, { method, path, ...body });
    expectHarmless(heard);
    expect(heard.status).toBe(status);
  });

  test('a persisted query, in the words of that protocol', async () => {
    const extensions = { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } };
    expect(await at(door, { body: { extensions } })).toMatchObject({
      codes: ['PERSISTED_QUERY_NOT_SUPPORTED'],
      data: undefined,
    });
  });

  test('and still answers who asks properly', async () => {
    expect(await at(door, { body: { query: PLACE[door] } })).toMatchObject({ status: 200, codes: [] });
  });
});
