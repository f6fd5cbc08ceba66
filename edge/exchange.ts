import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { type ErrorCode, INTERNAL_MESSAGE } from './errors.ts';
import { IdentityFault } from './identity-fault.ts';

export interface Call {
  method: string;
  path: string;
  /** What stood in the place of a route's closing `*`. */
  rest: string;
  headers: IncomingHttpHeaders;
  /** The whole body; a longer one than the door admits rejects with 413. */
  body: () => Promise<Buffer>;
}

export interface Answer {
  status: number;
  headers?: Record<string, string>;
  body: string | Uint8Array;
}

export type Handler = (call: Call) => Answer | Promise<Answer>;

/** A request that was refused before any of our work began. */
export class RequestFault extends Error {
  override name = 'RequestFault';
  readonly status: number;
  readonly code: ErrorCode;
  readonly headers: Record<string, string>;

  constructor(status: number, code: ErrorCode, message: string, headers: Record<string, string> = {}) {
    super(message);
    this.status = status;
    this.code = code;
    this.headers = headers;
  }
}

export const json = (status: number, value: unknown, headers: Record<string, string> = {}): Answer => ({
  status,
  headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
  body: JSON.stringify(value),
});

/** The JSON that every failure of a door leaves as; what is not meant for the caller is not said. */
export function failure(error: unknown): Answer {
  if (error instanceof RequestFault) return errorJson(error.status, error.code, error.message, error.headers);
  if (error instanceof IdentityFault) {
    const challenge = error.status === 401 ? { 'www-authenticate': 'Bearer' } : undefined;
    return errorJson(error.status, error.code, error.message, challenge);
  }
  return errorJson(500, 'INTERNAL', INTERNAL_MESSAGE);
}

const errorJson = (status: number, code: string, message: string, headers?: Record<string, string>) =>
  json(status, { errors: [{ message, extensions: { code } }] }, headers);

export async function readBody(request: IncomingMessage, limitBytes: number): Promise<Buffer> {
  const tooLarge = () => new RequestFault(413, 'TOO_MUCH', `The body is larger than ${limitBytes} bytes.`);
  if (Number(request.headers['content-length'] ?? 0) > limitBytes) throw tooLarge();
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    size += chunk.length;
    if (size > limitBytes) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
