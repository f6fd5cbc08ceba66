import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { Actor } from '@sanji/edge/identity.ts';
import { type PaperRow, papersOf } from '../cases/dossier.ts';
import { refuse } from '../cases/refusal.ts';
import { hasAct } from '../jurisdiction/policy.ts';
import { MATERIAL, type MaterialRow } from './material.ts';
import type { MaterialRoom } from './room.ts';
import { stateOf, type Wanted } from './wanted.ts';

/** What lies in the store is not what was put there. */
class DamagedContent extends Error {
  override name = 'DamagedContent';
}

export interface ReadMaterial {
  material: MaterialRow;
  stream: Readable;
}

/** A material for a caller who may read its paper: the paper is the only way to the content. */
export async function readMaterial(
  room: MaterialRoom,
  actor: Actor,
  caseId: string,
  paperId: string,
): Promise<ReadMaterial> {
  if (!hasAct(actor, 'READ_HANDLING'))
    refuse('NOT_ALLOWED', 'Your role may not READ_HANDLING.', '您的角色无权进行此操作。');
  const { material, wanted } = await paperWith(room, actor, caseId, paperId);
  const state = stateOf(wanted);
  if (state === 'ON_ITS_WAY')
    refuse(
      'MATERIAL_ON_ITS_WAY',
      'The file is still on its way from the tier that sent the case.',
      '材料正在传送途中。',
    );
  if (state === 'DAMAGED')
    refuse(
      'MATERIAL_DAMAGED',
      'The tier that sent the case has a damaged copy of this file; ask its office, or file it anew.',
      '移送单位的该材料已损坏,请联系其重新提供。',
    );
  const content = await room.store.open(material.body.sha256);
  if (content === null) throw new Error('a material has no content');
  const damaged = () => room.log.error('material-damaged', { caseId });
  const stream = Readable.from(whole(content.stream, material.body.sha256, damaged), { objectMode: false });
  return { material, stream };
}

async function paperWith({ readsOf }: MaterialRoom, actor: Actor, caseId: string, paperId: string) {
  const reads = readsOf(actor);
  try {
    const rows = await reads.rows<PaperRow>(
      `select case_id as "caseId", office, id, kind, about, at, author, body
       from paper where case_id = ? and id = ? and kind = 'MATERIAL' limit 1`,
      [caseId, paperId],
    );
    const [material] = papersOf(rows, MATERIAL);
    if (material === undefined)
      return refuse('NOT_FOUND', 'There is no such material that you may see.', '未找到可查看的该材料。');
    const [wanted] = await reads.rows<Wanted>(
      `select sha256, damaged, arrived_at as "arrivedAt" from material_wanted where case_id = ? and sha256 = ?`,
      [caseId, material.body.sha256],
    );
    return { material, wanted };
  } finally {
    await reads.end();
  }
}

/** Lets the content through, and its last piece only when the whole is what the paper says. */
async function* whole(stream: Readable, sha256: string, damaged: () => void): AsyncGenerator<Buffer> {
  const hash = createHash('sha256');
  let last: Buffer | undefined;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    if (last !== undefined) yield last;
    hash.update(chunk);
    last = chunk;
  }
  if (hash.digest('hex') !== sha256) {
    damaged();
    throw new DamagedContent();
  }
  if (last !== undefined) yield last;
}
