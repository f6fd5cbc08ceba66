import { createReadStream } from 'node:fs';
import { AwsV4Signer } from 'aws4fetch';
import { type Dispatcher, Pool } from 'undici';
import { DIGEST } from './material.ts';
import { discarded } from './staging.ts';
import type { MaterialStore } from './store.ts';

export interface S3Settings {
  endpoint: URL;
  bucket: string;
  accessKey: string;
  secretKey: string;
  region: string;
}

interface Asked {
  method: 'GET' | 'PUT' | 'HEAD' | 'DELETE';
  path: string;
  headers?: Record<string, string>;
  body?: Dispatcher.DispatchOptions['body'];
}

const CONNECTIONS = 16;
// A store that falls silent is let go; a caller who reads slowly is not, so there is no deadline for the whole.
const SILENCE_MS = 30_000;

const basicTime = (at: Date) => at.toISOString().replaceAll(/[:-]|\.\d{3}/g, '');

/**
 * Contents in a bucket of an S3-compatible store, addressed by path, under the tier's own prefix, so that three tiers
 * may share a bucket. The store itself checks each upload against the digest that its signature covers.
 */
export function s3Store(settings: S3Settings, prefix: string, now: () => Date): MaterialStore {
  const { endpoint, bucket, accessKey, secretKey, region } = settings;
  const pool = new Pool(endpoint.origin, {
    connections: CONNECTIONS,
    headersTimeout: SILENCE_MS,
    bodyTimeout: SILENCE_MS,
  });
  const signingKeys = new Map<string, ArrayBuffer>();
  const base = `${endpoint.pathname.replace(/\/$/, '')}/${bucket}`;
  const keyOf = (sha256: string) => `${base}/${prefix}/${sha256.slice(0, 2)}/${sha256}`;

  async function ask({ method, path, headers = {}, body }: Asked): Promise<Dispatcher.ResponseData> {
    const signed = await new AwsV4Signer({
      method,
      url: `${endpoint.origin}${path}`,
      headers,
      accessKeyId: accessKey,
      secretAccessKey: secretKey,
      service: 's3',
      region,
      datetime: basicTime(now()),
      cache: signingKeys,
    }).sign();
    return pool.request({
      method,
      path,
      headers: Object.fromEntries(signed.headers),
      ...(body === undefined ? {} : { body }),
    });
  }

  /** The answer, where it is one of the expected; its text is the store's own and goes nowhere. */
  async function expecting(asked: Asked, ...statuses: number[]): Promise<Dispatcher.ResponseData> {
    const answer = await ask(asked);
    if (statuses.includes(answer.statusCode)) return answer;
    await answer.body.dump();
    throw Object.assign(new Error('the store of materials did not do as it was asked'), {
      code: `S3_${answer.statusCode}`,
    });
  }

  return {
    put: async (content) => {
      const { body } = await expecting(
        {
          method: 'PUT',
          path: keyOf(content.sha256),
          headers: {
            'content-length': String(content.bytes),
            'content-type': 'application/octet-stream',
            'x-amz-content-sha256': content.sha256,
          },
          body: createReadStream(content.path),
        },
        200,
      );
      await body.dump();
      await discarded(content);
    },
    open: async (sha256) => {
      const { statusCode, headers, body } = await expecting({ method: 'GET', path: keyOf(sha256) }, 200, 404);
      if (statusCode === 200) return { bytes: Number(headers['content-length']), stream: body };
      await body.dump();
      return null;
    },
    has: async (sha256) => {
      const { statusCode, body } = await expecting({ method: 'HEAD', path: keyOf(sha256) }, 200, 404);
      await body.dump();
      return statusCode === 200;
    },
    remove: async (sha256) => {
      const { body } = await expecting({ method: 'DELETE', path: keyOf(sha256) }, 200, 204, 404);
      await body.dump();
    },
    list: async function* () {
      let after: string | undefined;
      do {
        const page = new URLSearchParams({ 'list-type': '2', prefix: `${prefix}/` });
        if (after !== undefined) page.set('start-after', after);
        const { body } = await expecting({ method: 'GET', path: `${base}?${page.toString()}` }, 200);
        const text = await body.text();
        const found = contentsIn(text);
        for (const { key, putAt } of found) {
          const sha256 = key.slice(key.lastIndexOf('/') + 1);
          if (DIGEST.test(sha256)) yield { sha256, putAt };
        }
        after = /<IsTruncated>true</.test(text) ? found.at(-1)?.key : undefined;
      } while (after !== undefined);
    },
    close: () => pool.destroy(),
  };
}

// Keys of ours are hexadecimal and slashes, so nothing in them is escaped.
const contentsIn = (xml: string): { key: string; putAt: Date }[] =>
  [...xml.matchAll(/<Contents>.*?<\/Contents>/gs)].flatMap(([contents]) => {
    const key = /<Key>([^<]+)</.exec(contents)?.[1];
    const at = /<LastModified>([^<]+)</.exec(contents)?.[1];
    return key && at ? [{ key, putAt: new Date(at) }] : [];
  });
