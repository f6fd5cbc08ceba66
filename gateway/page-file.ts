import { readFile } from 'node:fs/promises';
import type { Handler } from '@sanji/edge/http.ts';

const TYPES: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
};

/** A file of a page of ours, under the policy that says what the page may load. */
export const pageFile =
  (path: string, policy: string, headers: Record<string, string> = {}): Handler =>
  async () => ({
    status: 200,
    headers: {
      'content-type': TYPES[path.slice(path.lastIndexOf('.') + 1)] ?? 'application/octet-stream',
      'content-security-policy': policy,
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-cache',
      ...headers,
    },
    body: await readFile(path),
  });
