import type { IncomingHttpHeaders } from 'node:http';
import { MIMEType } from 'node:util';
import { type ApolloServer, type BaseContext, HeaderMap } from '@apollo/server';
import { type Call, type Handler, RequestFault } from './exchange.ts';

/** Decides who the caller is and what their operation may use; an IdentityFault turns them away. */
export type Admit<Context> = (headers: IncomingHttpHeaders) => Promise<Context>;

/** POST /graphql as the GraphQL-over-HTTP specification has it: JSON in, JSON out, one operation at a time. */
export const graphHandler =
  <Context extends BaseContext>(graph: ApolloServer<Context>, admit: Admit<Context>): Handler =>
  async (call) => {
    assertContentType(call.headers['content-type']);
    assertEncoding(call.headers['content-encoding']);
    assertAcceptable(call.headers.accept);
    const context = await admit(call.headers);
    const body = operationOf(await call.body());
    const response = await graph.executeHTTPGraphQLRequest({
      httpGraphQLRequest: { method: call.method, headers: headerMap(call), search: '', body },
      context: () => Promise.resolve(context),
    });
    if (response.body.kind !== 'complete') throw new TypeError('incremental delivery is not offered');
    return {
      status: response.status ?? 200,
      headers: Object.fromEntries(response.headers),
      body: response.body.string,
    };
  };

function assertContentType(header: string | undefined): void {
  const type = mediaType(header ?? '');
  const charset = type?.params.get('charset')?.toLowerCase() ?? 'utf-8';
  if (type?.essence === 'application/json' && charset === 'utf-8') return;
  throw new RequestFault(415, 'UNSUPPORTED_MEDIA_TYPE', 'Send the operation as application/json in utf-8.', {
    accept: 'application/json',
  });
}

function assertEncoding(header: string | undefined): void {
  if (header === undefined || header === 'identity') return;
  throw new RequestFault(415, 'UNSUPPORTED_MEDIA_TYPE', 'Send the body uncompressed.');
}

const OFFERED = ['application/json', 'application/graphql-response+json', 'application/*', '*/*'];

// Apollo notices an unacceptable Accept only after the operation ran, which is too late for a mutation.
function assertAcceptable(header: string | undefined): void {
  if (header === undefined || header === '') return;
  const wanted = header.split(',').map((range) => mediaType(range.trim()));
  if (wanted.some((type) => type && OFFERED.includes(type.essence) && Number(type.params.get('q') ?? 1) > 0))
    return;
  const offer = 'Answers are application/graphql-response+json or application/json.';
  throw new RequestFault(406, 'NOT_ACCEPTABLE', offer);
}

function mediaType(text: string): MIMEType | undefined {
  try {
    return new MIMEType(text);
  } catch {
    // A header that cannot be read names no type that we know.
    return undefined;
  }
}

function operationOf(body: Buffer): unknown {
  const operation = parse(body);
  if (Array.isArray(operation)) {
    throw new RequestFault(400, 'BAD_REQUEST', 'Send one operation per request, not a list.');
  }
  return operation;
}

function parse(body: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch {
    // The parser's message quotes the body, which may hold anything.
    throw new RequestFault(400, 'BAD_REQUEST', 'The body is not valid JSON in utf-8.');
  }
}

function headerMap({ headers }: Call): HeaderMap {
  const map = new HeaderMap();
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) map.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return map;
}
