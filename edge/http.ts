import {
  createServer,
  type IncomingMessage,
  type Server,
  type ServerOptions,
  type ServerResponse,
} from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ApolloServer, BaseContext } from '@apollo/server';
import { eventStreamHandler, wantsEventStream } from './event-stream.ts';
import { type Answer, type Call, failure, type Handler, json, RequestFault } from './exchange.ts';
import { drainable } from './graceful-close.ts';
import { type Admit, graphHandler } from './graph-handler.ts';
import { createLive, type LiveCaller, type LiveGraph } from './live.ts';
import { liveSockets } from './live-sockets.ts';
import { type Log, whereThrown } from './log.ts';
import { bodyStream, type Patience, readBody, watchSender } from './request-body.ts';
import { traceArrival } from './tracing.ts';

export { type Answer, type Call, type Handler, json, RequestFault } from './exchange.ts';

/** Handlers by method and path, as in 'GET /health/live'; a path that ends in '/*' takes all below it. */
export type Routes = Record<`${'GET' | 'POST'} /${string}`, Handler>;

interface DoorOptions<Context extends BaseContext, Caller extends LiveCaller> {
  graph: ApolloServer<Context>;
  admit: Admit<Context>;
  log: Log;
  /** Serves subscriptions too: as event streams and over WebSockets, at the graph's own address. */
  live?: LiveGraph<Caller> | undefined;
  routes?: Routes;
  bodyLimitBytes?: number;
  /** Told of every answer, for those who count. */
  onAnswer?: ((path: string, status: number, ms: number) => void) | undefined;
  /** How long a slow sender may take, where it is not as long as usual. */
  patience?: Pick<ServerOptions, 'headersTimeout' | 'requestTimeout' | 'connectionsCheckingInterval'> & {
    uploadTimeout?: number;
    stallMs?: number;
  };
}

export interface Door {
  /** Rejects with the system's own error, such as EADDRINUSE, when the address cannot be had. */
  listen: (port: number, host: string) => Promise<OpenDoor>;
}

export interface OpenDoor {
  url: string;
  /** How many subscriptions are being served. */
  subscriptions: () => number;
  /** Takes no new caller, ends subscriptions, lets running requests finish within ten seconds, and stops the graph. */
  close: () => Promise<void>;
}

const BODY_LIMIT_BYTES = 1_048_576;
const HEADERS_TIMEOUT_MS = 10_000;
const REQUEST_TIMEOUT_MS = 30_000;
/** A file of 20 MiB from an office whose line carries 0.6 Mbit/s. */
export const UPLOAD_TIMEOUT_MS = 300_000;
// Node looks for connections that are over time every 30 s by default, which would double what a slow sender gets.
const LOOK_FOR_SLOW_EVERY_MS = 5_000;
// Longer than any client of ours keeps an idle connection, so that none is closed under a request.
const KEEP_ALIVE_TIMEOUT_MS = 20_000;

/** The one HTTP entrance that the gateway and every tier have. */
export function createDoor<Context extends BaseContext, Caller extends LiveCaller = LiveCaller>(
  options: DoorOptions<Context, Caller>,
): Door {
  const routes = new Map<string, Handler>(Object.entries(options.routes ?? {}));
  const asked = graphHandler(options.graph, options.admit);
  const live = options.live && createLive(options.live);
  const streamed = live && eventStreamHandler(live, options.patience?.stallMs);
  routes.set('POST /graphql', (call) =>
    streamed && wantsEventStream(call.headers.accept) ? streamed(call) : asked(call),
  );
  const {
    headersTimeout = HEADERS_TIMEOUT_MS,
    requestTimeout = REQUEST_TIMEOUT_MS,
    uploadTimeout = UPLOAD_TIMEOUT_MS,
    connectionsCheckingInterval = LOOK_FOR_SLOW_EVERY_MS,
  } = options.patience ?? {};
  const limits = { bodyBytes: options.bodyLimitBytes ?? BODY_LIMIT_BYTES, uploadTimeout };
  const answer = answerer(routes, limits, options.log);
  const server = createServer(
    {
      headersTimeout,
      requestTimeout: Math.max(requestTimeout, uploadTimeout),
      keepAliveTimeout: KEEP_ALIVE_TIMEOUT_MS,
      connectionsCheckingInterval,
      // Some clients offer HTTP/2 with every request; who hears of an offer that is not taken up goes on as they began.
      shouldUpgradeCallback: ({ headers }) => headers.upgrade?.toLowerCase() === 'websocket',
    },
    (request, response) => {
      const startedMs = performance.now();
      void answer(request, watchSender(request, response, requestTimeout)).then((given) => {
        write(server, response, given);
        options.onAnswer?.(pathOf(request), given.status, performance.now() - startedMs);
      });
    },
  );
  const ready = routes.get('GET /health/ready');
  // A door that closes is not ready, however well what is behind it may be.
  if (ready)
    routes.set('GET /health/ready', (call) => (server.listening ? ready(call) : json(503, { ready: false })));
  const drain = drainable(server);
  const sockets =
    live && options.live && liveSockets(live, { places: options.live.places, log: options.log });
  if (sockets) server.on('upgrade', sockets.upgrade);
  const end = () => {
    live?.close();
    sockets?.close();
  };
  return {
    listen: async (port, host) => {
      await options.graph.start();
      await listening(server, port, host).catch(async (error: unknown) => {
        await options.graph.stop();
        throw error;
      });
      let closing: Promise<void> | undefined;
      const close = () => {
        end();
        closing ??= drain().then(() => options.graph.stop());
        return closing;
      };
      return { url: urlOf(server, host), subscriptions: () => live?.taken() ?? 0, close };
    },
  };
}

/** Never rejects: whatever a handler throws becomes JSON, and a log line when it is a fault of ours. */
function answerer(
  routes: ReadonlyMap<string, Handler>,
  limits: { bodyBytes: number; uploadTimeout: number },
  log: Log,
) {
  return async (request: IncomingMessage, patience: Patience): Promise<Answer> => {
    const startedMs = performance.now();
    try {
      const method = request.method === 'HEAD' ? 'GET' : (request.method ?? '');
      const path = pathOf(request);
      const { handler, rest, route } = find(routes, method, path);
      const call = {
        method,
        path,
        rest,
        headers: request.headers,
        body: () => readBody(request, limits.bodyBytes),
        stream: (limitBytes) => {
          patience.giveLonger(limits.uploadTimeout);
          return bodyStream(request, limitBytes);
        },
      } satisfies Call;
      return await traceArrival(route, request.headers, async (tell) => {
        const given = await handler(call);
        tell(given.status);
        return given;
      });
    } catch (error) {
      const given = failure(error);
      const ms = Math.round(performance.now() - startedMs);
      if (given.status >= 500) log.error('request-failed', { ...whereThrown(error), ms });
      return given;
    }
  };
}

const pathOf = (request: IncomingMessage) => request.url?.split('?', 1)[0] ?? '';

function find(routes: ReadonlyMap<string, Handler>, method: string, path: string) {
  const exact = routes.get(`${method} ${path}`);
  if (exact) return { handler: exact, rest: '', route: `${method} ${path}` };
  for (const [route, handler] of routes) {
    const [routeMethod, pattern = ''] = route.split(' ');
    const below = pattern.endsWith('/*') && path.startsWith(pattern.slice(0, -1));
    if (below && routeMethod === method) return { handler, rest: path.slice(pattern.length - 1), route };
  }
  const allowed = ['GET', 'POST'].filter((other) => routes.has(`${other} ${path}`));
  if (allowed.length === 0) throw new RequestFault(404, 'NOT_FOUND', 'There is nothing at this address.');
  throw new RequestFault(405, 'METHOD_NOT_ALLOWED', `Use ${allowed.join(' or ')} here.`, {
    allow: allowed.join(', '),
  });
}

function write(server: Server, response: ServerResponse, answer: Answer): void {
  const headers = {
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    ...answer.headers,
    ...(!(answer.body instanceof Readable) && { 'content-length': String(Buffer.byteLength(answer.body)) }),
    ...(!server.listening && { connection: 'close' }),
  };
  response.writeHead(answer.status, headers);
  if (answer.stallMs !== undefined) response.setTimeout(answer.stallMs, () => response.destroy());
  if (answer.body instanceof Readable) sendStream(response, answer.body);
  else response.end(answer.body);
}

/** A stream that breaks breaks the connection: the caller must not take half of it for the whole. */
function sendStream(response: ServerResponse, body: Readable): void {
  // Nobody reads what a HEAD would be answered with.
  if (response.req.method === 'HEAD') {
    body.destroy();
    response.end();
    return;
  }
  void pipeline(body, response).catch(() => response.destroy());
}

const listening = (server: Server, port: number, host: string) =>
  new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });

const WILDCARDS = new Set(['0.0.0.0', '::']);

function urlOf(server: Server, host: string): string {
  const address = server.address();
  const port = address !== null && typeof address === 'object' ? address.port : 0;
  if (WILDCARDS.has(host)) return `http://localhost:${port}`;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}
