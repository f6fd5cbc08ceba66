import type { IncomingMessage, ServerResponse } from 'node:http';
import { RequestFault } from './exchange.ts';

/** The largest file that any county may admit: doors hold uploads to it, before anybody's own limit is known. */
export const MATERIAL_CEILING_BYTES = 104_857_600;

const tooLarge = (limitBytes: number) =>
  new RequestFault(413, 'TOO_MUCH', `The body is larger than ${limitBytes} bytes.`);

export async function readBody(request: IncomingMessage, limitBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of bodyStream(request, limitBytes)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** The body as it comes. Whoever stops reading leaves the connection open, so that the sender hears the answer. */
export async function* bodyStream(request: IncomingMessage, limitBytes: number): AsyncGenerator<Buffer> {
  if (Number(request.headers['content-length'] ?? 0) > limitBytes) throw tooLarge(limitBytes);
  let size = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    size += chunk.length;
    if (size > limitBytes) throw tooLarge(limitBytes);
    yield chunk;
  }
}

/** How long a sender may take for a request. */
export interface Patience {
  /** From now on: an upload is given longer than a question. */
  giveLonger: (ms: number) => void;
}

const TOO_SLOW = 'HTTP/1.1 408 Request Timeout\r\nConnection: close\r\n\r\n';

/** Lets go of a sender who has not finished in time. Node itself has one patience for all requests of a server. */
export function watchSender(request: IncomingMessage, response: ServerResponse, ms: number): Patience {
  const letGo = () => {
    if (request.complete) return;
    if (!response.headersSent && request.socket.writable) request.socket.write(TOO_SLOW);
    request.socket.destroy();
  };
  const began = performance.now();
  let timer = setTimeout(letGo, ms);
  request.once('close', () => clearTimeout(timer));
  response.once('close', () => {
    if (request.complete) clearTimeout(timer);
  });
  // What is still being sent after the answer is thrown away: left unread, it would hold the connection.
  response.once('finish', () => {
    if (!request.complete) request.resume();
  });
  return {
    giveLonger: (longerMs) => {
      clearTimeout(timer);
      timer = setTimeout(letGo, Math.max(0, longerMs - (performance.now() - began)));
    },
  };
}
