import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as after, setImmediate as turn } from 'node:timers/promises';
import { ApolloServer } from '@apollo/server';
import { buildSchema, type ExecutionResult } from 'graphql';
import { afterEach, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { CALLER_LIMITS, hardened } from './hardening.ts';
import { createDoor, type OpenDoor } from './http.ts';
import { LivePlaces } from './live-places.ts';
import { createLog } from './log.ts';

const log = createLog({ silent: true });
const LARGE = 'x'.repeat(1_000_000);
// A token that was found good elsewhere; only its expiry is read here.
const claims = Buffer.from(JSON.stringify({ exp: 4_000_000_000 })).toString('base64url');
const authorization = `Bearer a.${claims}.c`;

let door: OpenDoor;
let ended: PromiseWithResolvers<void>;
let admitted: PromiseWithResolvers<void>;
afterEach(() => door.close());

/** A door whose one subscription never stops, and says when it was ended. */
async function openDoor(stallMs?: number, admitting = Promise.resolve()): Promise<URL> {
  ended = Promise.withResolvers<void>();
  admitted = Promise.withResolvers<void>();
  const schema = buildSchema('type Query { hello: String } type Subscription { flood: String }');
  const graph = new ApolloServer({
    schema,
    ...hardened({ limits: CALLER_LIMITS, log, introspection: true }),
  });
  async function* flood(signal: AbortSignal): AsyncGenerator<ExecutionResult> {
    try {
      while (!signal.aborted) {
        await turn();
        yield { data: { flood: LARGE } };
      }
    } finally {
      ended.resolve();
    }
  }
  const actor = { subject: 'wang', name: '王', roles: [], region: '33' };
  door = await createDoor({
    graph,
    log,
    admit: () => Promise.resolve({}),
    live: {
      schema: () => schema,
      limits: CALLER_LIMITS,
      places: { perConnection: 2, perSubject: 2, inAll: 4 },
      admit: async () => {
        admitted.resolve();
        await admitting;
        return { actor, authorization };
      },
      subscribe: (_, __, signal) => Promise.resolve(flood(signal)),
      now: () => new Date(),
      log,
    },
    ...(stallMs === undefined ? {} : { patience: { stallMs } }),
  }).listen(0, '127.0.0.1');
  return new URL(door.url);
}

test('a client of an event stream who reads nothing is cut off, and nothing is read ahead for them', async () => {
  const { port, host } = await openDoor(200);
  const socket = connect(Number(port), '127.0.0.1');
  const body = JSON.stringify({ query: 'subscription { flood }' });
  socket.write(
    `POST /graphql HTTP/1.1\r\nHost: ${host}\r\nContent-Type: application/json\r\nAccept: text/event-stream\r\n` +
      `Content-Length: ${body.length}\r\n\r\n${body}`,
  );
  socket.pause();
  await ended.promise;
  expect(door.subscriptions()).toBe(0);
  socket.destroy();
});

const closing = async (socket: WebSocket): Promise<[number, string]> => {
  const [code, reason] = await once(socket, 'close');
  return [Number(code), Buffer.isBuffer(reason) ? reason.toString() : ''];
};

test('a page of another host is refused, and so is another address; the own page is let in', async () => {
  const { host } = await openDoor();
  const attempt = (path: string, origin?: string) =>
    new Promise<string>((resolve) => {
      const socket = new WebSocket(
        `ws://${host}${path}`,
        'graphql-transport-ws',
        origin === undefined ? {} : { origin },
      );
      socket.on('open', () => {
        socket.close();
        resolve('open');
      });
      socket.on('error', ({ message }) => resolve(message));
    });
  expect(await attempt('/graphql', 'https://elsewhere.example')).toContain('403');
  expect(await attempt('/elsewhere')).toContain('404');
  expect(await attempt('/graphql', `http://${host}`)).toBe('open');
  expect(await attempt('/graphql')).toBe('open');
});

test('who does not say who they are, or speaks nonsense, is let go', async () => {
  const { host } = await openDoor();
  const silent = new WebSocket(`ws://${host}/graphql`, 'graphql-transport-ws');
  const nonsense = new WebSocket(`ws://${host}/graphql`, 'graphql-transport-ws');
  nonsense.on('open', () => nonsense.send('nonsense'));
  expect(await closing(nonsense)).toEqual([4400, 'Invalid message received']);
  expect(await closing(silent)).toEqual([4408, 'Connection initialisation timeout']);
});

test('places are counted by connection, by person and in all, and given back once', () => {
  const places = new LivePlaces({ perConnection: 1, perSubject: 2, inAll: 3 });
  const [a, b, c, d] = [{}, {}, {}, {}];
  const leave = places.take('wang', a);
  const refused = (subject: string, connection: object) => () => places.take(subject, connection);
  expect(refused('wang', a)).toThrow('One connection may have 1');
  places.take('wang', b);
  expect(refused('wang', c)).toThrow('One person may have 2');
  places.take('li', c);
  expect(refused('zhao', d)).toThrow('All callers together may have 3');
  leave();
  leave();
  expect(places.taken).toBe(2);
  places.take('zhao', d);
  expect(places.taken).toBe(3);
});

const askedToUpgrade = (port: string, request: string) => {
  const socket = connect({ port: Number(port), host: '127.0.0.1', allowHalfOpen: true });
  socket.write(request);
  return socket;
};
const upgrade = (path: string, protocol: string) =>
  `GET ${path} HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: ${protocol}\r\n` +
  'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n';

test('a connection that was refused is let go, whatever its other side does', async () => {
  const { port } = await openDoor();
  const gone = askedToUpgrade(port, upgrade('/elsewhere', 'websocket'));
  await once(gone, 'connect');
  gone.resetAndDestroy();
  const staying = askedToUpgrade(port, upgrade('/elsewhere', 'websocket'));
  const [answer] = await once(staying, 'data');
  expect(String(answer)).toContain('404');
  await once(staying, 'end');
  // A half that is kept open for nobody takes what is written to it; one that is let go resets.
  staying.on('error', () => undefined);
  const writing = setInterval(() => staying.write('x'), 10);
  await new Promise((resolve) => staying.on('close', resolve));
  clearInterval(writing);
});

test('who offers a protocol that is not ours is answered in the one that they wrote in', async () => {
  const { port } = await openDoor();
  const socket = askedToUpgrade(port, upgrade('/nowhere', 'h2c'));
  const [answer] = await once(socket, 'data');
  expect(String(answer)).toContain('There is nothing at this address');
  socket.destroy();
});

test('a person has so many connections and no more, whether they listen on them or not', async () => {
  const { host } = await openDoor();
  const connection = async () => {
    const socket = new WebSocket(`ws://${host}/graphql`, 'graphql-transport-ws');
    socket.on('open', () => socket.send('{"type":"connection_init"}'));
    return Promise.race([closing(socket), once(socket, 'message').then(([text]) => String(text))]);
  };
  const acknowledged = '{"type":"connection_ack"}';
  expect([await connection(), await connection()]).toEqual([acknowledged, acknowledged]);
  expect(await connection()).toEqual([4403, 'TOO_MANY_SUBSCRIPTIONS']);
});

test('who sends and reads nothing of what is answered is cut off', async () => {
  const { host } = await openDoor();
  const socket = new WebSocket(`ws://${host}/graphql`, 'graphql-transport-ws');
  socket.on('error', () => undefined);
  await once(socket, 'open');
  socket.pause();
  const text = JSON.stringify({ type: 'ping', payload: { x: 'x'.repeat(100_000) } });
  let sent = 0;
  while (socket.readyState === socket.OPEN) {
    await new Promise<void>((resolve) => socket.send(text, () => setTimeout(resolve)));
    sent += 1;
  }
  expect(sent * text.length).toBeLessThan(50_000_000);
});

test('whoever is gone before they are known leaves nothing behind', async () => {
  const admitting = Promise.withResolvers<void>();
  const { host } = await openDoor(undefined, admitting.promise);
  const socket = new WebSocket(`ws://${host}/graphql`, 'graphql-transport-ws');
  await once(socket, 'open');
  socket.send('{"type":"connection_init"}');
  await admitted.promise;
  socket.terminate();
  await once(socket, 'close');
  const timers = () => process.getActiveResourcesInfo().filter((kind) => kind === 'Timeout').length;
  await after(50);
  const before = timers();
  admitting.resolve();
  await turn();
  await turn();
  expect(timers()).toBe(before);
});

test('a service that closes says so in its event streams: none of them ends as if all were told', async () => {
  const { origin } = await openDoor();
  const { body } = await fetch(`${origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
    body: JSON.stringify({ query: 'subscription { flood }' }),
  });
  let text = '';
  for await (const chunk of body?.pipeThrough(new TextDecoderStream()) ?? []) {
    if (text === '') void door.close();
    text = `${text}${chunk}`.slice(-1_000);
  }
  expect(text).toContain('"code":"TIER_UNAVAILABLE"');
});

test('who takes JSON first and streams too, as some clients say of every query, is answered in JSON', async () => {
  const { origin } = await openDoor();
  const answer = async (query: string, accept: string) => {
    const { headers, body } = await fetch(`${origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept },
      body: JSON.stringify({ query }),
    });
    await body?.cancel();
    return headers.get('content-type')?.split(';')[0];
  };
  const json = 'application/graphql-response+json, application/json';
  expect(await answer('{ hello }', `${json}, text/event-stream, multipart/mixed`)).toBe(
    'application/graphql-response+json',
  );
  for (const accept of ['multipart/mixed, text/event-stream', `text/event-stream, ${json}`])
    expect(await answer('subscription { flood }', accept)).toBe('text/event-stream');
});
