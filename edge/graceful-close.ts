import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

const FINISH_WITHIN_MS = 10_000;

/**
 * Watches a server from its first connection; the returned function closes it. Node leaves a connection open that never
 * sent a request, such as a browser's spare one, and would wait for it until its headers time out.
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
    const closed = new Promise<void>((resolve) => void server.close(() => resolve()));
    for (const [socket, requests] of running) if (requests === 0) socket.destroy();
    const impatience = setTimeout(() => server.closeAllConnections(), FINISH_WITHIN_MS);
    await closed;
    clearTimeout(impatience);
  };
}
