import { Readable } from 'node:stream';
import { ApolloServer } from '@apollo/server';
import { buildSchema } from 'graphql';
import { auditServer } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CALLER_LIMITS, hardened } from './hardening.ts';
import { createDoor, json, type OpenDoor, RequestFault } from './http.ts';
import { IdentityFault } from './identity-fault.ts';
import { createLog } from './log.ts';

const log = createLog({ silent: true });

let executed = 0;
let finishWaiting = () => {};
let startedWaiting = () => {};
const rootValue = {
  hello: () => {
    executed += 1;
    return 'world';
  },
  self: () => rootValue,
  broken: () => {
    throw new Error('select * from party at 10.0.0.7');
  },
  wait: () =>
    new Promise<string>((resolve) => {
      finishWaiting = () => resolve('done');
      startedWaiting();
    }),
};

function newDoor() {
  const schema = buildSchema(`type Query { hello(n: Int): String  broken: String  wait: String  self: Query }
    type Mutation { hello: String }`);
  const graph = new ApolloServer({
    schema,
    rootValue,
    ...hardened({ limits: CALLER_LIMITS, log, introspection: true }),
  });
  return createDoor({
    graph,
    log,
    bodyLimitBytes: 100_000,
    admit: (headers) => {
      if (headers.authorization === 'keys are down') {
        return Promise.reject(new IdentityFault('IDENTITY_UNAVAILABLE', 'Try again.'));
      }
      if (headers.authorization) return Promise.resolve({});
      return Promise.reject(new IdentityFault('UNAUTHENTICATED', 'Sign in first.'));
    },
    routes: {
      'GET /health/live': () => json(200, { alive: true }),
      'POST /inbox': async ({ body }) => json(200, { bytes: (await body()).length }),
      'GET /demo/*': ({ rest }) => json(200, { rest }),
      'GET /bug': () => {
        throw new Error('password=hunter2');
      },
      'GET /refused': () => {
        throw new RequestFault(403, 'FORBIDDEN', 'Not for you.');
      },
    },
  });
}

let door: OpenDoor;
beforeAll(async () => {
  door = await newDoor().listen(0, '127.0.0.1');
});
afterAll(() => door.close());

const HEADERS = { 'content-type': 'application/json', authorization: 'Bearer x' };

interface Sent {
  body?: unknown;
  raw?: string | Buffer;
  headers?: Record<string, string>;
}

async function post({ body, raw, headers }: Sent, path = '/graphql') {
  const response = await fetch(`${door.url}${path}`, {
    method: 'POST',
    headers: { ...HEADERS, ...headers },
    body: raw ?? JSON.stringify(body),
  });
  return reading(response);
}

async function reading(response: Response) {
  expect(response.headers.get('content-type')).toMatch(/json/);
  const text = await response.text();
  for (const secret of ['node_modules', '.ts:', '10.0.0.7', 'select *', 'hunter2', 'stack']) {
    expect(text).not.toContain(secret);
  }
  const answer: { data?: unknown; errors?: { message: string; extensions: { code: string } }[] } =
    JSON.parse(text);
  return { status: response.status, ...answer, code: answer.errors?.[0]?.extensions.code, text, response };
}

test('a query is answered', async () => {
  expect(await post({ body: { query: '{ hello }' } })).toMatchObject({
    status: 200,
    data: { hello: 'world' },
  });
});

const REFUSED: Record<string, [Sent, number, string]> = {
  'malformed JSON': [{ raw: '{"query": "{ he' }, 400, 'BAD_REQUEST'],
  'bytes that are no utf-8': [{ raw: Buffer.from([0x22, 0xff, 0xfe, 0x22]) }, 400, 'BAD_REQUEST'],
  'an empty body': [{ raw: '' }, 400, 'BAD_REQUEST'],
  'a text': [{ body: 'hello' }, 400, 'BAD_REQUEST'],
  'a batch': [{ body: [{ query: '{ hello }' }] }, 400, 'BAD_REQUEST'],
  'no query': [{ body: { variables: {} } }, 400, 'BAD_REQUEST'],
  'a form': [
    { headers: { 'content-type': 'application/x-www-form-urlencoded' }, raw: 'query={hello}' },
    415,
    'UNSUPPORTED_MEDIA_TYPE',
  ],
  'plain text': [
    { headers: { 'content-type': 'text/plain' }, body: { query: '{ hello }' } },
    415,
    'UNSUPPORTED_MEDIA_TYPE',
  ],
  'another charset': [
    { headers: { 'content-type': 'application/json; charset=gbk' }, body: { query: '{ hello }' } },
    415,
    'UNSUPPORTED_MEDIA_TYPE',
  ],
  'a compressed body': [
    { headers: { 'content-encoding': 'gzip' }, body: { query: '{ hello }' } },
    415,
    'UNSUPPORTED_MEDIA_TYPE',
  ],
  'an Accept of HTML alone': [
    { headers: { accept: 'text/html' }, body: { query: '{ hello }' } },
    406,
    'NOT_ACCEPTABLE',
  ],
  'a body over the limit': [{ body: { query: '{ hello }', pad: 'x'.repeat(200_000) } }, 413, 'TOO_MUCH'],
  'a syntax error': [{ body: { query: '{ hello' } }, 400, 'GRAPHQL_PARSE_FAILED'],
  'an unknown field': [{ body: { query: '{ helo }' } }, 400, 'GRAPHQL_VALIDATION_FAILED'],
  'a wrong variable': [
    { body: { query: 'query ($n: Int) { hello(n: $n) }', variables: { n: 'x' } } },
    400,
    'BAD_USER_INPUT',
  ],
  'an unknown operation': [
    { body: { query: 'query A { hello }', operationName: 'B' } },
    400,
    'OPERATION_RESOLUTION_FAILURE',
  ],
  'several unnamed operations': [
    { body: { query: 'query A { hello } query B { hello }' } },
    400,
    'OPERATION_RESOLUTION_FAILURE',
  ],
  'a subscription': [{ body: { query: 'subscription { hello }' } }, 400, 'OPERATION_RESOLUTION_FAILURE'],
  'too deep a query': [
    { body: { query: `{ ${'self { '.repeat(17)} hello ${'}'.repeat(17)} }` } },
    400,
    'GRAPHQL_VALIDATION_FAILED',
  ],
  'too many aliases': [
    { body: { query: `{ self { ${Array.from({ length: 61 }, (_, i) => `a${i}: hello`).join(' ')} } }` } },
    400,
    'GRAPHQL_VALIDATION_FAILED',
  ],
  'too many root fields': [
    { body: { query: `{ ${'hello '.repeat(21)} }` } },
    400,
    'GRAPHQL_VALIDATION_FAILED',
  ],
  'too many tokens': [{ body: { query: `{ ${'hello '.repeat(4_001)} }` } }, 400, 'GRAPHQL_PARSE_FAILED'],
  'fragments that multiply': [{ body: { query: multiplying(40) } }, 400, 'GRAPHQL_VALIDATION_FAILED'],
  'a missing token': [
    { headers: { authorization: '' }, body: { query: '{ hello }' } },
    401,
    'UNAUTHENTICATED',
  ],
  'an issuer that is down': [
    { headers: { authorization: 'keys are down' }, body: { query: '{ hello }' } },
    503,
    'IDENTITY_UNAVAILABLE',
  ],
};

function multiplying(times: number): string {
  const fragments = Array.from(
    { length: times },
    (_, i) => `fragment F${i} on Query { ...F${i + 1} ...F${i + 1} }`,
  );
  return `{ ...F0 } ${fragments.join(' ')} fragment F${times} on Query { hello }`;
}

describe('a request is refused in JSON and without being run:', () => {
  test.each(Object.entries(REFUSED))('%s', async (_, [sent, status, code]) => {
    const before = executed;
    const refused = await post(sent);
    expect({ status: refused.status, code: refused.code }).toEqual({ status, code });
    expect(executed).toBe(before);
  });
});

test('nothing is suggested from the schema', async () => {
  expect((await post({ body: { query: '{ helo }' } })).text).not.toContain('hello');
});

test('a fault of ours is masked', async () => {
  const { data, errors } = await post({ body: { query: '{ broken }' } });
  expect({ data, errors }).toEqual({
    data: { broken: null },
    errors: [
      {
        message: 'Something went wrong on our side.',
        locations: [{ line: 1, column: 3 }],
        path: ['broken'],
        extensions: { code: 'INTERNAL' },
      },
    ],
  });
});

test.each([
  ['GET', '/graphql?query={hello}', 405, 'METHOD_NOT_ALLOWED'],
  ['GET', '/graphql', 405, 'METHOD_NOT_ALLOWED'],
  ['PUT', '/graphql', 405, 'METHOD_NOT_ALLOWED'],
  ['GET', '/nowhere', 404, 'NOT_FOUND'],
  ['GET', '//evil', 404, 'NOT_FOUND'],
  ['GET', '/bug', 500, 'INTERNAL'],
  ['GET', '/refused', 403, 'FORBIDDEN'],
])('%s %s answers %i', async (method, path, status, code) => {
  expect(await reading(await fetch(door.url + path, { method, headers: HEADERS }))).toMatchObject({
    status,
    code,
  });
});

test('other routes answer, with what stands below a starred one', async () => {
  expect(await (await fetch(`${door.url}/health/live`)).json()).toEqual({ alive: true });
  expect(await (await fetch(`${door.url}/demo/token/wang?x=1`)).json()).toEqual({ rest: 'token/wang' });
  expect((await post({ raw: 'x'.repeat(99_999) }, '/inbox')).text).toBe('{"bytes":99999}');
});

test('a body of unknown length is cut off at the limit', async () => {
  const chunks = Readable.from(Array.from({ length: 4 }, () => Buffer.alloc(50_000)));
  const response = await fetch(`${door.url}/inbox`, { method: 'POST', body: chunks, duplex: 'half' });
  expect(await reading(response)).toMatchObject({ status: 413, code: 'TOO_MUCH' });
});

test('the GraphQL-over-HTTP audit finds no violation', async () => {
  const results = await auditServer({
    url: `${door.url}/graphql`,
    fetchFn: (url: string, init: RequestInit = {}) =>
      fetch(url, {
        ...init,
        headers: { ...Object.fromEntries(new Headers(init.headers)), authorization: 'Bearer x' },
      }),
  });
  const violated = results.filter(({ status }) => status === 'error').map(({ name }) => name);
  expect(violated).toEqual([]);
});

test('a port in use is reported as the system reports it', async () => {
  const port = Number(new URL(door.url).port);
  await expect(newDoor().listen(port, '127.0.0.1')).rejects.toMatchObject({ code: 'EADDRINUSE', port });
});

test('closing lets a running request finish and takes no new one', async () => {
  const closing = await newDoor().listen(0, '127.0.0.1');
  const waiting = new Promise<void>((resolve) => {
    startedWaiting = resolve;
  });
  const running = fetch(`${closing.url}/graphql`, {
    method: 'POST',
    headers: HEADERS,
    body: '{"query":"{ wait }"}',
  });
  await waiting;
  const closed = closing.close();
  await expect(fetch(`${closing.url}/health/live`)).rejects.toThrow('fetch failed');
  finishWaiting();
  const response = await running;
  expect(response.headers.get('connection')).toBe('close');
  expect(await response.json()).toEqual({ data: { wait: 'done' } });
  await closed;
});
