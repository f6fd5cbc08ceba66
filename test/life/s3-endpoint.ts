import { createHash, createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

const sha256 = (data: string | Buffer) => createHash('sha256').update(data).digest('hex');
const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest();

const headerOf = (request: IncomingMessage, name: string) => String(request.headers[name] ?? '');

/** Signature version 4 computed anew from what arrived, by AWS's description and not by the client's library. */
function isSigned(request: IncomingMessage, path: string, query: string, secret: string): boolean {
  const authorization = headerOf(request, 'authorization');
  const [, credential = '', names = '', given = ''] =
    /^AWS4-HMAC-SHA256 Credential=([^,]+), SignedHeaders=([^,]+), Signature=(\w+)$/.exec(authorization) ?? [];
  const [key, day = '', region = '', service = '', end = ''] = credential.split('/');
  if (key !== 'an-access-key' || service !== 's3' || end !== 'aws4_request') return false;
  const signed = names.split(';');
  if (!['host', 'x-amz-date', 'x-amz-content-sha256'].every((name) => signed.includes(name))) return false;
  const canonical = [
    request.method,
    path,
    query.split('&').toSorted().join('&'),
    ...signed.map((name) => `${name}:${headerOf(request, name).trim()}`),
    '',
    names,
    headerOf(request, 'x-amz-content-sha256'),
  ].join('\n');
  const scope = [day, region, service, end].join('/');
  const text = ['AWS4-HMAC-SHA256', headerOf(request, 'x-amz-date'), scope, sha256(canonical)].join('\n');
  const signing = [region, service, end].reduce(hmac, hmac(`AWS4${secret}`, day));
  return hmac(signing, text).toString('hex') === given;
}

/**
 * As much of S3 as the store of materials asks for: objects in one bucket, in memory. It refuses what is not signed
 * with the secret, and an upload that is not what its signature says.
 */
export async function startS3Endpoint({
  bucket,
  secret,
  page,
}: {
  bucket: string;
  secret: string;
  page: number;
}) {
  const objects = new Map<string, { content: Buffer; at: Date }>();

  function list(query: URLSearchParams): string {
    const after = query.get('start-after') ?? '';
    const keys = [...objects.keys()]
      .filter((key) => key.startsWith(query.get('prefix') ?? '') && key > after)
      .toSorted();
    const contents = keys.slice(0, page).map((key) => {
      const at = objects.get(key)?.at.toISOString();
      return `<Contents><Key>${key}</Key><LastModified>${at}</LastModified></Contents>`;
    });
    return `<ListBucketResult><IsTruncated>${keys.length > page}</IsTruncated>${contents.join('')}</ListBucketResult>`;
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const [path = '', query = ''] = (request.url ?? '').split('?');
    const body = Buffer.concat(await request.toArray());
    if (!isSigned(request, path, query, secret))
      return void response.writeHead(403).end('SignatureDoesNotMatch');
    const [, asked = '', ...rest] = path.split('/');
    if (asked !== bucket) return void response.writeHead(404).end('NoSuchBucket');
    const key = rest.join('/');
    if (key === '') return void response.end(list(new URLSearchParams(query)));
    if (request.method === 'PUT') {
      if (sha256(body) !== request.headers['x-amz-content-sha256'])
        return void response.writeHead(400).end('XAmzContentSHA256Mismatch');
      objects.set(key, { content: body, at: new Date() });
      return void response.end();
    }
    if (request.method === 'DELETE') {
      objects.delete(key);
      return void response.writeHead(204).end();
    }
    const found = objects.get(key);
    if (found === undefined) return void response.writeHead(404).end();
    response.writeHead(200, { 'content-length': found.content.length });
    response.end(request.method === 'HEAD' ? undefined : found.content);
  }

  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    url: new URL(`http://127.0.0.1:${address.port}`),
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
