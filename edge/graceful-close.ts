import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { type Socket, Server as SocketServer } from 'node:net';
import { setTimeout as after, setImmediate as turn } from 'node:timers/promises';

// Longer than any deadline of a tier's or a peer's, and short enough to end within ten seconds with what follows.
const FINISH_WITHIN_MS = 8_000;
// A request that was sent as we were told to stop is still on its way, or waits to be read.
const QUIET_MS = 100;

/**
 * Watches a server from its first connection; the returned function closes it without losing a request: nobody new is
 * let in, whoever is connected is answered once more and told to go, and what stays quiet is cut off.
 */
export function drainable(server: Server): () => Promise<void> {
  const running = new Map<Socket, number>();
  server.on('connection', (socket: Socket) => {
    running.set(socket, 0);
    socket.once('close', () => running.delete(socket));
  });
  server.on('request', ({ socket }: IncomingMessage, response: ServerResponse) => {
    running.set(socket, (running.get(socket) ?? 0) + 1);
    response.once('close', () => {
      if (running.has(socket)) running.set(socket, (running.get(socket) ?? 1) - 1);
    });
  });
  return async () => {
    // Node's own closing of an HTTP server cuts idle connections at once, and with them a request not read yet.
    const closed = new Promise<void>((resolve) => {
      SocketServer.prototype.close.call(server, () => resolve());
    });
    const impatience = setTimeout(() => server.closeAllConnections(), FINISH_WITHIN_MS);
    if (running.size > 0) {
      await after(QUIET_MS);
      // Timers come before what has arrived: a busy loop reads it in this turn.
      await turn();
      for (const [socket, requests] of running) if (requests === 0) socket.destroy();
    }
    await closed;
    clearTimeout(impatience);
    // Lets go of what Node keeps beside the listening socket.
    server.close();
  };
}
