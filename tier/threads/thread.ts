import type { EntityManager } from '@mikro-orm/postgresql';
import { z } from 'zod';
import { LONGEST } from '../cases/bounds.ts';
import type { ThreadMessageKind, ThreadPurpose, ThreadStatus, Tier } from '../schema.types.ts';

/** So many messages a thread: all of them travel in one envelope to an office that joins late. */
export const MOST_MESSAGES = 100;
export const MOST_ATTACHMENTS = 10;

const tier = z.enum(['VILLAGE', 'TOWNSHIP', 'COUNTY']);

/** A file of the case in a tier's own dossier. The message names it; who may read it is that tier's to say. */
export const AttachmentShape = z.object({
  tier,
  materialId: z.string().min(1).max(64),
  name: z.string().min(1).max(120),
});

export const BodyShape = z.object({
  text: z.string().min(1).max(LONGEST.note),
  /** Until when an answer is asked for. */
  dueAt: z.iso.datetime().nullable().default(null),
  /** The record of the owning tier that the thread is about beside the case: a card, an adoption, an instruction. */
  about: z.string().max(64).nullable().default(null),
  attachments: z.array(AttachmentShape).max(MOST_ATTACHMENTS).default([]),
  /** The message of the tier above that it answers: the newest that its writer's tier had by then. */
  answers: z.string().max(64).nullable().default(null),
});
export type MessageBody = z.infer<typeof BodyShape>;

export interface ThreadState {
  id: string;
  caseId: string;
  purpose: ThreadPurpose;
  /** The tier that the thread belongs to: the one that guides, supervises, instructs or adopts. */
  owner: Tier;
  /** The office of that tier. */
  office: string;
  openedAt: Date;
}

export interface MessageState {
  /** The tier in whose service it was written, and its number among those. */
  tier: Tier;
  number: number;
  id: string;
  kind: ThreadMessageKind;
  at: Date;
  office: string;
  author: string;
  role: string;
  body: MessageBody;
  /** The place that the owning tier gave it; null where it has not said so yet. */
  position: number | null;
}

export const PURPOSES = [
  'GUIDANCE',
  'SUPERVISION',
  'INSTRUCTION',
  'ADOPTION',
] as const satisfies ThreadPurpose[];
const KINDS = [
  'QUESTION',
  'REPLY',
  'ADVICE',
  'PLAN',
  'PLAN_ADOPTED',
  'PLAN_NOT_ADOPTED',
  'DEMAND',
  'EXPLANATION',
  'ACCEPTED',
  'REJECTED',
  'INSTRUCTION',
  'ACKNOWLEDGED',
  'REPORT',
  'FOLLOW_UP',
  'CLOSED',
] as const satisfies ThreadMessageKind[];

const office = z.string().regex(/^\d{2,12}$/);

export const ThreadShape = z.object({
  id: z.string().min(8).max(64),
  caseId: z.string().min(8).max(64),
  purpose: z.enum(PURPOSES),
  owner: tier,
  office,
  openedAt: z.coerce.date(),
}) satisfies z.ZodType<ThreadState>;

export const MessageShape = z.object({
  tier,
  number: z.int().min(1),
  id: z.string().min(8).max(64),
  kind: z.enum(KINDS),
  at: z.coerce.date(),
  office,
  author: z.string().max(LONGEST.name),
  role: z.string().max(40),
  body: BodyShape,
  position: z.int().min(1).nullable(),
}) satisfies z.ZodType<MessageState>;

type Db = Pick<EntityManager, 'execute'>;

export const THREAD_COLUMNS = `thread.id, thread.case_id as "caseId", thread.purpose, thread.owner, thread.office,
  thread.opened_at as "openedAt"`;

export async function threadById(
  tx: Db,
  id: string,
): Promise<(ThreadState & { status: ThreadStatus }) | undefined> {
  const [thread] = await tx.execute<(ThreadState & { status: ThreadStatus })[]>(
    `select ${THREAD_COLUMNS}, thread.status from thread where id = ?`,
    [id],
  );
  return thread;
}

/** Notes an office among those that take part, once. */
export const takesPart = (
  tx: Db,
  { id, openedAt }: Pick<ThreadState, 'id' | 'openedAt'>,
  office: string,
): Promise<unknown> =>
  tx.execute(
    'insert into thread_office (thread_id, office, opened_at) values (?, ?, ?) on conflict do nothing',
    [id, office, openedAt],
  );

export const officesOf = async (tx: Db, id: string): Promise<string[]> =>
  (
    await tx.execute<{ office: string }[]>(
      'select office from thread_office where thread_id = ? order by office',
      [id],
    )
  ).map((row) => row.office);

/** In the order of the owning tier; what it has not placed yet comes last, in the order of writing. */
export const MESSAGES_IN_ORDER = 'order by position nulls last, number';

export const messagesOf = (tx: Db, id: string): Promise<MessageState[]> =>
  tx.execute<MessageState[]>(
    `select tier, number, id, kind, at, office, author, role, body, position
     from thread_message where thread_id = ? ${MESSAGES_IN_ORDER}`,
    [id],
  );
