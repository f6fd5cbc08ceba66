import { type IncomingMessage, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import {
  buildSchema,
  type ExecutionArgs,
  type ExecutionResult,
  GraphQLError,
  type GraphQLFormattedError,
  parse,
} from 'graphql';
import { CloseCode, handleProtocols, makeServer, type Server } from 'graphql-ws';
import { type WebSocket, WebSocketServer } from 'ws';
import { endable } from './endable.ts';
import { graphError } from './errors.ts';
import { IdentityFault } from './identity-fault.ts';
import type { Live, LiveCaller, LiveStream } from './live.ts';
import { type LiveLimits, LivePlaces } from './live-places.ts';
import { type Log, whereThrown } from './log.ts';

/** A browser says who it is right after it connected; who does not is in the way of others. */
const INIT_WITHIN_MS = 3_000;
/** Whoever does not answer a ping by the next one is gone, or reads nothing any more. */
const PING_MS = 12_000;
/** A subscription's text and variables; 4,000 tokens are shorter. */
const LONGEST_MESSAGE_BYTES = 131_072;
/** Whoever has us keep more than this for them and still asks for more does not read. */
const MOST_UNREAD_BYTES = 8_388_608;

/** What is known of one connection. */
interface Connection<Caller> {
  socket: WebSocket;
  request: IncomingMessage;
  caller?: Caller;
  callOff?: () => void;
}

interface SocketOptions {
  /** One person has as many connections as subscriptions, and so have all together. */
  places: LiveLimits;
  log: Log;
}

export interface LiveSockets {
  /** Takes the connection over, or refuses it. */
  upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
  close: () => void;
}

/** Subscriptions over graphql-ws, many to a connection. Queries and mutations are sent by POST. */
export function liveSockets<Caller extends LiveCaller>(
  live: Live<Caller>,
  { places, log }: SocketOptions,
): LiveSockets {
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: LONGEST_MESSAGE_BYTES,
    handleProtocols: (offered) => handleProtocols(offered),
  });
  const connections = new LivePlaces(places);
  const server = protocol(live, connections, log);
  return {
    upgrade: (request, socket, head) => {
      const status = refusalOf(request) ?? (sockets.clients.size < places.inAll ? undefined : 503);
      if (status !== undefined) return refuse(socket, status);
      sockets.handleUpgrade(request, socket, head, (opened) => serve(server, opened, request));
    },
    close: () => {
      for (const socket of sockets.clients) socket.close(1001, 'CLOSING');
      sockets.close();
    },
  };
}

/**
 * Browsers let any page connect to any host, and say which page it is. A token is never sent by itself, but a page of
 * somebody else's has no business here all the same. Programs that are no browsers name no page.
 */
function refusalOf({ url = '', headers }: IncomingMessage): number | undefined {
  if (url.split('?', 1)[0] !== '/graphql') return 404;
  const { origin, host } = headers;
  if (origin === undefined) return undefined;
  return URL.canParse(origin) && new URL(origin).host === host ? undefined : 403;
}

function refuse(socket: Duplex, status: number): void {
  // Node hands an upgraded connection over with nobody who hears its errors, or closes it after its other side.
  socket.on('error', () => undefined);
  socket.end(
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`,
    () => socket.destroy(),
  );
}

// What the protocol library wants to be given to run; what is run was opened before.
const RUNS = { schema: buildSchema('type Query { stream: ID } type Subscription { stream: ID }') };
const DOCUMENT = parse('subscription { stream }');

function protocol<Caller extends LiveCaller>(
  live: Live<Caller>,
  connections: LivePlaces,
  log: Log,
): Server<Connection<Caller>> {
  const opened = new WeakMap<ExecutionArgs, LiveStream>();
  return makeServer<Record<string, unknown> | undefined, Connection<Caller>>({
    connectionInitWaitTimeout: INIT_WITHIN_MS,
    onConnect: async ({ extra, connectionParams }) => {
      const code = await admitted(live, connections, extra, connectionParams, log);
      // Who connects anew after 4403 brings a new token: the protocol takes it as leave to try.
      if (code !== undefined) extra.socket.close(CloseCode.Forbidden, code);
      return code === undefined;
    },
    onSubscribe: async ({ extra }, _, payload) => {
      if (extra.caller === undefined) return [graphError('UNAUTHENTICATED', 'Sign in first.')];
      const stream = await live.open(payload, extra.caller, extra.socket);
      if (Array.isArray(stream)) return stream.map(asGraphQLError);
      const args = { ...RUNS, document: DOCUMENT };
      opened.set(args, stream);
      return args;
    },
    subscribe: (args) => {
      const stream = opened.get(args);
      if (stream === undefined) throw new Error('no stream was opened');
      return endable(results(stream), () => void stream.return(undefined));
    },
    onClose: ({ extra }) => extra.callOff?.(),
  });
}

/** Why the caller is not admitted; undefined when they are, until their token expires. */
async function admitted<Caller extends LiveCaller>(
  live: Live<Caller>,
  connections: LivePlaces,
  connection: Connection<Caller>,
  params: Readonly<Record<string, unknown>> | undefined,
  log: Log,
): Promise<string | undefined> {
  const { socket, request } = connection;
  // A browser cannot give a WebSocket headers of its own.
  const given = params?.authorization ?? params?.Authorization;
  try {
    const caller = await live.admit({
      ...request.headers,
      ...(typeof given === 'string' && { authorization: given }),
    });
    // Whoever is gone by now is not heard to close any more.
    if (socket.readyState !== socket.OPEN) return 'CLOSING';
    const leave = connections.take(caller.actor.subject, socket);
    const forget = live.atExpiry(caller, () => socket.close(CloseCode.Forbidden, 'TOKEN_EXPIRED'));
    connection.caller = caller;
    connection.callOff = () => {
      leave();
      forget();
    };
    return undefined;
  } catch (error) {
    if (error instanceof IdentityFault) return error.code;
    if (error instanceof GraphQLError) return String(error.extensions.code);
    log.error('live-failed', whereThrown(error));
    return 'INTERNAL';
  }
}

const asGraphQLError = ({ message, path, extensions }: GraphQLFormattedError) =>
  new GraphQLError(message, { path, extensions });

async function* results(stream: LiveStream): AsyncGenerator<ExecutionResult> {
  for await (const { data, errors } of stream)
    yield { ...(data !== undefined && { data }), ...(errors && { errors: errors.map(asGraphQLError) }) };
}

function serve<Caller>(
  server: Server<Connection<Caller>>,
  socket: WebSocket,
  request: IncomingMessage,
): void {
  // Whatever is wrong with a connection closes it, and its closing is heard below.
  socket.on('error', () => undefined);
  let answered = true;
  const pings = setInterval(() => {
    if (!answered) return socket.terminate();
    answered = false;
    socket.ping();
  }, PING_MS);
  socket.on('pong', () => {
    answered = true;
  });
  const closed = server.opened(
    {
      protocol: socket.protocol,
      // Settles when the text has left, so that nothing is read ahead for a reader who is slow.
      send: (text) =>
        new Promise((resolve) => {
          if (socket.readyState === socket.OPEN) socket.send(text, () => resolve());
          else resolve();
        }),
      close: (code, reason) => socket.close(code, reason),
      onMessage: (heard) =>
        socket.on('message', (message) => {
          if (socket.bufferedAmount > MOST_UNREAD_BYTES) return socket.terminate();
          heard(Buffer.isBuffer(message) ? message.toString() : '').catch(() =>
            socket.close(CloseCode.BadRequest, 'Invalid message received'),
          );
        }),
    },
    { socket, request },
  );
  socket.once('close', (code, reason) => {
    clearInterval(pings);
    void closed(code, String(reason));
  });
}
