import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '@sanji/edge/identity.ts';
import { asCaller, type Desk } from '../cases/desk.ts';
import { once } from '../cases/idempotency.ts';
import { refuse } from '../cases/refusal.ts';
import type { MarkNoticesReadInput, OfficeNoticeKind } from '../schema.types.ts';
import { type Page, pageOf, readInstantCursor } from '../server/instant-cursor.ts';
import { pageSize } from '../server/page-size.ts';
import type { Reads } from '../server/reads.ts';

export interface NewNotice {
  office: string;
  /** The same thing has the same id, so that the office is told of it once. */
  id: string;
  kind: OfficeNoticeKind;
  caseId?: string | null;
  subjectId?: string | null;
  at: Date;
}

/** Puts a notice into an office's inbox, in the transaction of what it is about. Codes, ids and instants only. */
export const giveNotice = (tx: EntityManager, notice: NewNotice): Promise<unknown> =>
  tx.execute(
    `insert into office_notice (office, id, kind, case_id, subject_id, at) values (?, ?, ?, ?, ?, ?)
     on conflict do nothing`,
    [notice.office, notice.id, notice.kind, notice.caseId ?? null, notice.subjectId ?? null, notice.at],
  );

export interface NoticeRow {
  office: string;
  id: string;
  kind: OfficeNoticeKind;
  caseId: string | null;
  subjectId: string | null;
  at: string;
  readAt: string | null;
}

export type NoticePage = Page<NoticeRow>;

interface NoticesAsked {
  first: number;
  after?: string | null | undefined;
  unread: boolean;
}

/** The notices of the office, newest first, with when this caller read them. */
export async function noticesOf(
  reads: Reads,
  { subject, region }: Actor,
  { first, after, unread }: NoticesAsked,
): Promise<NoticePage> {
  pageSize(first);
  const from = readInstantCursor(after);
  const rows = await reads.rows<NoticeRow>(
    `select notice.office, notice.id, kind, case_id as "caseId", subject_id as "subjectId", at, read_at as "readAt"
     from office_notice as notice
     left join read_notice on read_notice.office = notice.office and read_notice.id = notice.id
       and read_notice.subject = ?
     where notice.office = ?${unread ? ' and read_at is null' : ''}
       ${from ? 'and (at, notice.id) < (?::timestamptz, ?)' : ''}
     order by at desc, notice.id desc limit ${first + 1}`,
    [subject, region, ...(from ? [from.at, from.id] : [])],
  );
  return pageOf(rows, first);
}

const MOST_COUNTED = 1000;

/** How many the caller has not read, counted up to 1,000. */
export async function unreadCount(reads: Reads, { subject, region }: Actor): Promise<number> {
  const [row] = await reads.rows<{ n: number }>(
    `select count(*)::int as n from (
       select 1 from office_notice as notice where office = ? and not exists (
         select 1 from read_notice where read_notice.office = notice.office and read_notice.id = notice.id
           and read_notice.subject = ?)
       limit ${MOST_COUNTED}) as unread`,
    [region, subject],
  );
  return row?.n ?? 0;
}

const MOST_AT_ONCE = 100;

/** Marks notices of the caller's own office as read by the caller; other people of the office still have them unread. */
export async function markNoticesRead(
  desk: Desk,
  actor: Actor,
  input: MarkNoticesReadInput,
): Promise<number> {
  const at = desk.now();
  if (input.ids.length < 1 || input.ids.length > MOST_AT_ONCE)
    refuse('BAD_INPUT', 'Name 1 to 100 notices.', '每次须为 1 至 100 条通知。');
  const ask = { subject: actor.subject, key: input.idempotencyKey, said: ['markNoticesRead', input], at };
  const read = await asCaller(desk, actor, (tx) =>
    once(tx, ask, async () => {
      const found = await tx.execute<{ id: string }[]>(
        'select id from office_notice where office = ? and id = any(array(select jsonb_array_elements_text(?::jsonb)))',
        [actor.region, JSON.stringify(input.ids)],
      );
      if (found.length < new Set(input.ids).size)
        return refuse('NOT_FOUND', 'Your office has no such notice.', '贵单位没有该通知。');
      await tx.execute(
        `insert into read_notice (subject, office, id, read_at)
         select ?, ?, jsonb_array_elements_text(?::jsonb), ? on conflict do nothing`,
        [actor.subject, actor.region, JSON.stringify(found.map(({ id }) => id)), at],
      );
      return String(found.length);
    }),
  );
  return Number(read);
}
