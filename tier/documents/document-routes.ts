import { json, RequestFault } from '@sanji/edge/exchange.ts';
import type { Routes } from '@sanji/edge/http.ts';
import type { Actor, Identify } from '@sanji/edge/identity.ts';
import { create } from 'content-disposition';
import type { Desk } from '../cases/desk.ts';
import { safeName } from '../materials/file-name.ts';
import type { ReadPool } from '../server/read-pool.ts';
import { Reads } from '../server/reads.ts';
import { type DocumentRow, documentById } from './document-reads.ts';
import { docxOf } from './render.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const PATH = /^([\w-]{8,64})\.docx$/;

/** The path of a document's file at the gateway. */
export const documentUrl = (tier: string, { id }: Pick<DocumentRow, 'id'>): string =>
  `/documents/${tier.toLowerCase()}/${id}.docx`;

interface Shelf {
  desk: Pick<Desk, 'now'>;
  reading: ReadPool;
  identify: Identify;
}

/** The files of the documents, made from what is kept each time that one is asked for. */
export const documentRoutes = ({ desk, reading, identify }: Shelf): Routes => ({
  'GET /documents/*': async ({ rest, headers }) => {
    const actor = await identify(headers.authorization, desk.now());
    const [, id] = PATH.exec(rest) ?? [];
    if (id === undefined) throw new RequestFault(404, 'NOT_FOUND', 'There is nothing at this address.');
    const document = await read(reading, actor, id);
    if (document === null)
      return json(404, {
        refused: {
          code: 'NOT_FOUND',
          message: 'There is no such document that you may see.',
          messageZh: '未找到可查看的该文件。',
        },
      });
    const body = await docxOf(document.content);
    return {
      status: 200,
      headers: {
        'content-type': DOCX,
        'content-length': String(body.length),
        'content-disposition': create(`${safeName(document.title)}.docx`, { type: 'attachment' }),
        'content-security-policy': "sandbox; default-src 'none'",
        'x-content-type-options': 'nosniff',
        'cache-control': 'private, no-store',
        'cross-origin-resource-policy': 'same-origin',
      },
      body,
    };
  },
});

async function read(reading: ReadPool, actor: Actor, id: string): Promise<DocumentRow | null> {
  const reads = new Reads(reading, actor);
  try {
    return await documentById(reads, id);
  } finally {
    await reads.end();
  }
}
