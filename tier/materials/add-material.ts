import type { Actor } from '@sanji/edge/identity.ts';
import { asCaller, type Desk } from '../cases/desk.ts';
import { type PaperState, papersOf } from '../cases/dossier.ts';
import { Answered } from '../cases/idempotency.ts';
import { refuse } from '../cases/refusal.ts';
import { hasAct } from '../jurisdiction/policy.ts';
import { safeName } from './file-name.ts';
import { LONGEST_DESCRIPTION, MATERIAL, type MaterialBody, type MaterialRow } from './material.ts';
import { declaredType, isNamedAs, isOfType, type MediaType } from './media-types.ts';
import { heldForFiling, type MaterialRoom } from './room.ts';
import { ofGuide, ofHolder, type Shelf } from './shelf.ts';
import { discarded, type Staged, TooLong } from './staging.ts';

/** What the sender says about a file, and the file as it comes. */
export interface NewMaterial {
  caseId: string;
  /** The thread of guidance that it is for, where the writer's office guides the case and does not hold it. */
  thread: string | null;
  idempotencyKey: string;
  name: string;
  mediaType: string;
  description: string | null;
  /** What the sender says is coming; null where nothing is said. */
  bytes: number | null;
  content: () => AsyncIterable<Uint8Array>;
}

/** Files a material: first the content, for good, and then the paper. What is left of a failure is swept later. */
export async function addMaterial(
  room: MaterialRoom,
  actor: Actor,
  material: NewMaterial,
): Promise<MaterialRow> {
  const { desk, store } = room;
  const said = wellFormed(material);
  const act = hasAct(actor, 'HANDLE') ? 'HANDLE' : 'MEDIATE';
  const shelf = material.thread === null ? ofHolder(room, actor, act) : ofGuide(room, actor, material.thread);
  const limits = desk.rulesOf(material.caseId.slice(0, 6));
  assertFits(material.bytes ?? 1, limits.materialBytes);
  await assertMayFile(room, actor, shelf, material);
  const staged = await received(room, material, limits.materialBytes);
  try {
    if (!(await isOfType(staged.path, said.mediaType))) unsupported();
    await store.put(staged);
    desk.checkpoint('material.stored');
    const body: MaterialBody = { ...said, bytes: staged.bytes, sha256: staged.sha256 };
    await file(room, shelf, { ...material, body });
    desk.checkpoint('material.filed');
    return await filed(room, actor, material.caseId, body);
  } finally {
    await discarded(staged);
  }
}

const WELL_FORMED_ID = /^[\w-]{8,64}$/;
const UNPRINTABLE = /[\p{Cc}\p{Cs}]/u;

function wellFormed(material: NewMaterial): Pick<MaterialBody, 'name' | 'description'> & {
  mediaType: MediaType;
} {
  if (!WELL_FORMED_ID.test(material.caseId)) refuse('NOT_FOUND', 'There is no such case.', '未找到该案件。');
  const name = safeName(material.name);
  if (name === '') refuse('BAD_INPUT', 'Name the file.', '请写明文件名。');
  const description = material.description?.trim() || null;
  if (description !== null && (description.length > LONGEST_DESCRIPTION || UNPRINTABLE.test(description))) {
    refuse(
      'BAD_INPUT',
      'The description has at most 200 characters on one line.',
      '材料说明不得超过 200 字。',
    );
  }
  const mediaType = declaredType(material.mediaType);
  if (mediaType === undefined || !isNamedAs(name, mediaType)) return unsupported();
  return { name, description, mediaType };
}

const unsupported = (): never =>
  refuse(
    'UNSUPPORTED_MATERIAL',
    'Materials are PDF, JPEG, PNG, WebP, HEIC, MP4, MP3, M4A, DOCX, XLSX or TXT; name, declared type and content must agree.',
    '材料限 PDF、JPEG、PNG、WebP、HEIC、MP4、MP3、M4A、DOCX、XLSX、TXT,文件名、类型与内容须一致。',
  );

function assertFits(bytes: number, most: number): void {
  if (bytes > most) {
    const mebibytes = Math.floor(most / 1_048_576);
    refuse('TOO_LARGE', `A file has at most ${mebibytes} MiB.`, `单个文件不得超过 ${mebibytes} MiB。`);
  }
}

/** Looks before the file is let in, so that nobody sends 20 MiB in vain. What decides is the look when it is filed. */
async function assertMayFile(
  { desk }: MaterialRoom,
  actor: Actor,
  shelf: Shelf,
  { caseId, idempotencyKey, bytes }: NewMaterial,
): Promise<void> {
  await asCaller(desk, actor, async (tx) => {
    // What was answered once is answered again, wherever the case is now.
    if ((await tx.count(Answered, { subject: actor.subject, key: idempotencyKey })) > 0) return;
    assertRoom(desk, caseId, await shelf.papers(tx, caseId), bytes ?? 1);
  });
}

function assertRoom(desk: Desk, caseId: string, papers: readonly PaperState[], bytes: number): void {
  const { materialFiles, materialTotalBytes } = desk.rulesOf(caseId.slice(0, 6));
  const there = papersOf(papers, MATERIAL);
  const total = there.reduce((sum, { body }) => sum + body.bytes, 0);
  if (there.length < materialFiles && total + bytes <= materialTotalBytes) return;
  refuse('TOO_LARGE', 'The materials of this case are full.', '该案件材料已达上限。');
}

async function received(
  { staging }: MaterialRoom,
  { content }: NewMaterial,
  limitBytes: number,
): Promise<Staged> {
  const staged = await staging.receive(content(), limitBytes).catch((error: unknown) => {
    if (error instanceof TooLong) return assertFits(limitBytes + 1, limitBytes);
    throw error;
  });
  if (staged === undefined) throw new Error('a file that is too large was let in');
  if (staged.bytes > 0) return staged;
  await discarded(staged);
  return refuse('BAD_INPUT', 'The file is empty.', '文件为空。');
}

const file = (
  { desk, store }: MaterialRoom,
  shelf: Shelf,
  { caseId: id, idempotencyKey, thread, body }: NewMaterial & { body: MaterialBody },
): Promise<string> =>
  shelf.keep({ case: { id, idempotencyKey }, thread, body }, async (tx, papers, lay) => {
    await heldForFiling(tx, body.sha256);
    if (!(await store.has(body.sha256))) throw new Error('the content was swept away while it was filed');
    assertRoom(desk, id, await papers(), body.bytes);
    await lay(body);
    // The holder has the content again, however it went with the tier that sent the case.
    await tx.execute(
      `update material_wanted set arrived_at = ? where case_id = ? and sha256 in (
         select sha256 from material_wanted where case_id = ? and sha256 = ? and arrived_at is null
         for update skip locked)`,
      [desk.now(), id, id, body.sha256],
    );
  });

/** The paper as it stands, also where the same key was answered before. */
async function filed(
  { readsOf }: MaterialRoom,
  actor: Actor,
  caseId: string,
  { sha256, name }: MaterialBody,
): Promise<MaterialRow> {
  const reads = readsOf(actor);
  try {
    const rows = await reads.rows<MaterialRow>(
      `select case_id as "caseId", office, id, kind, about, at, author, body from paper
       where case_id = ? and kind = 'MATERIAL' and body->>'sha256' = ? and body->>'name' = ?
       order by at desc, id limit 1`,
      [caseId, sha256, name],
    );
    const [paper] = papersOf(rows, MATERIAL);
    return paper ?? refuse('NOT_FOUND', 'The case is no longer in your view.', '案件已不在您的查看范围内。');
  } finally {
    await reads.end();
  }
}
