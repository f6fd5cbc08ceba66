import { Readable } from 'node:stream';
import type { FormattedExecutionResult } from 'graphql';
import { print } from 'graphql-sse';
import { endable } from './endable.ts';
import { type Handler, RequestFault } from './exchange.ts';
import type { Live, LiveCaller, LiveStream } from './live.ts';

/** Proxies cut what is silent for longer, most of them after a minute. */
const PING_MS = 10_000;
/** Longer than the pings are apart, so that only a reader who takes nothing is cut off. */
export const STALL_MS = 30_000;

/** Some clients say of every query that they take streams too, after JSON: whoever asks for a stream names it first. */
export function wantsEventStream(accept = ''): boolean {
  const types = accept.split(',').map((type) => type.trim());
  const first = types.find(
    (type) => type.startsWith('text/event-stream') || /^application\/[^;]*json/.test(type),
  );
  return first?.startsWith('text/event-stream') === true;
}

/**
 * A subscription as an event stream, as the graphql-sse protocol has it with a connection for each. The library's own
 * handler reads ahead of a reader who is slow, without bound; this one is read by the socket.
 */
export const eventStreamHandler =
  <Caller extends LiveCaller>(live: Live<Caller>, stallMs = STALL_MS): Handler =>
  async (call) => {
    const caller = await live.admit(call.headers);
    const sent = parse(await call.body());
    const opened = await live.open(sent, caller, call);
    return {
      status: 200,
      headers: { 'content-type': 'text/event-stream; charset=utf-8', 'x-accel-buffering': 'no' },
      body: Readable.from(Array.isArray(opened) ? refusal({ errors: opened }) : textOf(opened)),
      stallMs,
    };
  };

function parse(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString());
  } catch {
    // The parser's message quotes the body, which may hold anything.
    throw new RequestFault(400, 'BAD_REQUEST', 'The body is not valid JSON in utf-8.');
  }
}

const next = (result: FormattedExecutionResult) => `event: next\ndata: ${JSON.stringify(result)}\n\n`;
const COMPLETE = print({ event: 'complete', data: null });

function* refusal(result: FormattedExecutionResult): Generator<string> {
  yield next(result);
  yield COMPLETE;
}

const textOf = (stream: LiveStream): AsyncGenerator<string> =>
  endable(lines(stream), () => void stream.return(undefined));

async function* lines(stream: LiveStream): AsyncGenerator<string> {
  const quiet = Symbol('quiet');
  yield ':\n\n';
  try {
    for (let coming = stream.next(); ; ) {
      const { promise, resolve } = Promise.withResolvers<typeof quiet>();
      const timer = setTimeout(() => resolve(quiet), PING_MS);
      const came = await Promise.race([coming, promise]).finally(() => clearTimeout(timer));
      if (came === quiet) {
        yield ':\n\n';
      } else if (came.done === true) {
        break;
      } else {
        yield next(came.value);
        coming = stream.next();
      }
    }
    yield COMPLETE;
  } finally {
    await stream.return(undefined);
  }
}
