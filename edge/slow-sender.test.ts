import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { ApolloServer } from '@apollo/server';
import { buildSchema } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CALLER_LIMITS, hardened } from './hardening.ts';
import { createDoor, json, type OpenDoor, type Routes } from './http.ts';
import { createLog } from './log.ts';

const log = createLog({ silent: true });
const MANY = 200;
// What a door grants is 10 s and 30 s; the rule is the same.
const patience = {
  headersTimeout: 300,
  requestTimeout: 300,
  uploadTimeout: 1_200,
  connectionsCheckingInterval: 50,
};

let door: OpenDoor;
beforeAll(async () => {
  const schema = buildSchema('type Query { hello: String }');
  const graph = new ApolloServer({
    schema,
    ...hardened({ limits: CALLER_LIMITS, log, introspection: false }),
  });
  const admit = () => Promise.resolve({});
  const routes: Routes = {
    'GET /health/live': () => json(200, { live: true }),
    'POST /file': async ({ stream }) => {
      let bytes = 0;
      for await (const chunk of stream(1_000)) bytes += chunk.length;
      return json(200, { bytes });
    },
    'POST /refused': () => json(422, {}),
  };
  door = await createDoor({ graph, log, admit, routes, patience }).listen(0, '127.0.0.1');
});
afterAll(() => door.close());

async function slowSender(beginning: string): Promise<{ socket: Socket; said: Promise<string> }> {
  const { hostname, port } = new URL(door.url);
  const socket = connect(Number(port), hostname).setEncoding('utf8');
  let text = '';
  socket.on('data', (chunk: string) => {
    text += chunk;
  });
  // A reset is as good an answer as any.
  socket.on('error', () => undefined);
  const closed = Promise.withResolvers<string>();
  socket.on('close', () => closed.resolve(text));
  await once(socket, 'connect');
  socket.write(beginning);
  return { socket, said: closed.promise };
}

test.each([
  ['a header that never ends', 'POST /graphql HTTP/1.1\r\nhost: x\r\nx-slow: '],
  [
    'a body that never ends',
    'POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 1000\r\n\r\n{"query":',
  ],
  [
    'chunks that never end',
    'POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n1\r\n{\r\n',
  ],
])('%s, two hundred times: others are answered meanwhile, and the slow are let go', async (_, beginning) => {
  const slow = await Promise.all(Array.from({ length: MANY }, () => slowSender(beginning)));
  const response = await fetch(`${door.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"query":"{ hello }"}',
  });
  expect(response.status).toBe(200);
  for (const { said } of slow) expect(await said).toMatch(/^(?:HTTP\/1\.1 408 |$)/);
});

const UPLOAD = 'POST /file HTTP/1.1\r\nhost: x\r\nconnection: close\r\ncontent-length: 4\r\n\r\nab';

test('who sends a file is given longer than who asks, and is let go in the end', async () => {
  const beganMs = performance.now();
  const asking = await slowSender(
    'POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-length: 9\r\ncontent-type: application/json\r\n\r\n{',
  );
  const finishing = await slowSender(UPLOAD);
  const stuck = await slowSender(UPLOAD);
  await asking.said;
  expect(performance.now() - beganMs).toBeLessThan(patience.uploadTimeout);
  finishing.socket.write('cd');
  expect(await finishing.said).toMatch(/^HTTP\/1\.1 200 .*\{"bytes":4\}$/s);
  expect(await stuck.said).toMatch(/^(?:HTTP\/1\.1 408 |$)/);
  expect(performance.now() - beganMs).toBeGreaterThanOrEqual(patience.uploadTimeout - 50);
});

test('who goes on sending after the answer is let go as well', async () => {
  const { said } = await slowSender('POST /refused HTTP/1.1\r\nhost: x\r\ncontent-length: 1000\r\n\r\nab');
  expect(await said).toMatch(/^HTTP\/1\.1 422 /);
});

test('more than a file may have is refused midway', async () => {
  const response = await fetch(`${door.url}/file`, { method: 'POST', body: new Uint8Array(1_001) });
  expect(response.status).toBe(413);
});

test.each([
  ['nonsense', 'nonsense\r\n\r\n'],
  ['two lengths', 'POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-length: 5\r\ncontent-length: 6\r\n\r\n'],
  [
    'a length and chunks',
    'POST /inbox HTTP/1.1\r\nhost: x\r\ncontent-length: 5\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n',
  ],
  ['headers of 100 KB', `GET /health/live HTTP/1.1\r\nhost: x\r\n${'x: y\r\n'.repeat(20_000)}\r\n`],
])('%s: refused by the protocol, with no word of ours', async (_, beginning) => {
  const { said } = await slowSender(beginning);
  expect(await said).toMatch(/^(?:HTTP\/1\.1 4\d\d [\w ]+\r\nConnection: close\r\n\r\n)?$/);
});
