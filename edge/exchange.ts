import type { IncomingHttpHeaders } from 'node:http';
import type { Readable } from 'node:stream';
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
  /** The body as it comes, for what is too large to be held in memory; its sender is given longer. Longer rejects with 413. */
  stream: (limitBytes: number) => AsyncGenerator<Buffer>;
}

export interface Answer {
  status: number;
  headers?: Record<string, string>;
  /** A stream says its length in `content-length`, where it is known. */
  body: string | Uint8Array | Readable;
  /** How long a reader of a stream may take nothing of it before the connection is cut. */
  stallMs?: number;
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
