import { createServer, type Server } from 'node:http';
import {
  createGatewayRuntime,
  type GatewayConfigSupergraph,
  getGraphQLWSOptions,
} from '@graphql-hive/gateway-runtime';
import { unifiedGraphHandler } from '@graphql-hive/router-runtime';
import { SUBGRAPHS, type SubgraphName } from '@sanji/schema/sdl.ts';
import { type Extra, useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import { gatewayConfig } from '../../deploy/hive-gateway.config.ts';
import { type Listening, overEventStream, overSocket } from '../live/listening.ts';
import type { As, GraphAnswer, World } from '../world.ts';

type Variant = Pick<GatewayConfigSupergraph, 'unifiedGraphHandler' | 'transportEntries'>;

const overSockets = (subgraph: SubgraphName) => {
  const { options, ...entry } = gatewayConfig.transportEntries[subgraph];
  const connectionParams = { authorization: '{context.headers.authorization}' };
  return { ...entry, options: { ...options, subscriptions: { kind: 'ws', options: { connectionParams } } } };
};

export const OVER_EVENT_STREAMS: Record<string, Variant> = {
  'Hive Gateway': {},
  "Hive Gateway with Hive Router's planner": { unifiedGraphHandler },
};

export const VARIANTS: Record<string, Variant> = {
  ...OVER_EVENT_STREAMS,
  'Hive Gateway, over WebSockets from the tiers': {
    transportEntries: Object.fromEntries(SUBGRAPHS.map((name) => [name, overSockets(name)])),
  },
};

/** Hive Gateway as its command runs it with our configuration, which finds the tiers in the environment. */
export async function startHiveGateway(world: World, variant: Variant) {
  const runtime = createGatewayRuntime({ ...gatewayConfig, ...variant, logging: false });
  // Who comes before the schema is there may be answered with an error.
  await runtime.getSchema();
  const server = createServer((request, response) => void runtime.handle(request, response));
  const sockets = new WebSocketServer({ server, path: '/graphql' });
  useServer(
    getGraphQLWSOptions<Record<string, unknown>, Extra>(runtime, ({ extra }) => ({
      req: extra.request,
      socket: extra.socket,
    })),
    sockets,
  );
  const url = await listening(server);
  const open: { end: () => void }[] = [];
  return {
    ask: async (as: As | null, query: string, variables = {}): Promise<Omit<GraphAnswer, 'status'>> => {
      const authorization = as === null ? {} : { authorization: `Bearer ${await world.token(as)}` };
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...authorization },
        body: JSON.stringify({ query, variables }),
      });
      const { data, errors = [] } = (await response.json()) as Partial<GraphAnswer>;
      return { data, errors };
    },
    /** A client on a WebSocket, and one on an event stream. */
    listen: (token: () => Promise<string>, query: string): readonly [Listening, Listening] => {
      const socket = overSocket(url, token);
      const streamed = overEventStream(url, token, { query });
      open.push({ end: socket.close }, streamed);
      return [socket.listen({ query }), streamed];
    },
    [Symbol.asyncDispose]: async () => {
      for (const one of open) one.end();
      sockets.close();
      server.close();
      server.closeAllConnections();
      await runtime.dispose();
    },
  };
}

/** Opens the server on a free port of this machine, and says where it is. */
export async function listening(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return `http://127.0.0.1:${address.port}`;
}
