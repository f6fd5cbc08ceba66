import type { ThreadPurpose, ThreadStatus, Tier } from '../schema.types.ts';
import { type Page, pageOf, readInstantCursor } from '../server/instant-cursor.ts';
import { loaderByRequest, loaderOf } from '../server/loader-of.ts';
import { pageSize } from '../server/page-size.ts';
import { type Reads, textArray } from '../server/reads.ts';
import { MESSAGES_IN_ORDER, type MessageState, THREAD_COLUMNS, type ThreadState } from './thread.ts';

export type ThreadRow = Omit<ThreadState, 'openedAt'> & {
  openedAt: string;
  status: ThreadStatus;
  dueAt: string | null;
};
export type MessageRow = Omit<MessageState, 'at'> & { at: string; threadId: string; caseId: string };

const COLUMNS = `${THREAD_COLUMNS}, thread.status, thread.due_at as "dueAt"`;

/** The threads of each case that this tier has, oldest first. */
export const threadsOfCase = loaderOf<ThreadRow[]>(async (reads, ids) => {
  const rows = await reads.rows<ThreadRow>(
    `select * from (
       select ${COLUMNS}, row_number() over (partition by case_id order by opened_at, id) as place
       from thread where case_id = any(?::text[])) as numbered where place <= 100 order by "caseId", place`,
    [textArray(ids)],
  );
  const byCase = Map.groupBy(rows, ({ caseId }) => caseId);
  return ids.map((id) => byCase.get(id) ?? []);
});

/** The offices that take part in each thread. */
export const officesOfThread = loaderOf<string[]>(async (reads, ids) => {
  const rows = await reads.rows<{ threadId: string; office: string }>(
    `select thread_id as "threadId", office from thread_office where thread_id = any(?::text[]) order by thread_id, office`,
    [textArray(ids)],
  );
  const byThread = Map.groupBy(rows, ({ threadId }) => threadId);
  return ids.map((id) => (byThread.get(id) ?? []).map(({ office }) => office));
});

/** The messages of each thread, in their order. */
export const messagesOfThread = loaderOf<MessageRow[]>(async (reads, ids) => {
  const rows = await reads.rows<MessageRow>(
    `select thread_id as "threadId", thread.case_id as "caseId", tier, number, thread_message.id, kind, at,
            thread_message.office, author, role, body, position
     from thread_message join thread on thread.id = thread_id
     where thread_id = any(?::text[]) ${MESSAGES_IN_ORDER}`,
    [textArray(ids)],
  );
  const byThread = Map.groupBy(rows, ({ threadId }) => threadId);
  return ids.map((id) => byThread.get(id) ?? []);
});

export async function threadOf(reads: Reads, id: string): Promise<ThreadRow | null> {
  const [thread] = await reads.rows<ThreadRow>(`select ${COLUMNS} from thread where id = any(?::text[])`, [
    textArray([id]),
  ]);
  return thread ?? null;
}

export type ThreadPage = Page<ThreadRow>;

export interface ThreadsAsked {
  purpose?: ThreadPurpose | null | undefined;
  status?: ThreadStatus | null | undefined;
  first: number;
  after?: string | null | undefined;
}

const FROM_THE_NEWEST = { at: 'infinity', id: '' };

/**
 * The threads that belong to each place or in which it takes part, newest first: two lists that an index gives in this
 * order, a page of each, of which the newest are the page.
 */
export function pageOfThreads(
  places: readonly string[],
  { purpose, status, first, after }: ThreadsAsked,
): { sql: string; parameters: unknown[] } {
  const from = readInstantCursor(after) ?? FROM_THE_NEWEST;
  const wanted = `${purpose == null ? '' : 'and purpose = ?'} ${status == null ? '' : 'and status = ?'}`;
  const kinds = [purpose, status].filter((given) => given != null);
  const limit = first + 1;
  return {
    // The offices' part is put in order before the threads themselves are looked at: no more of these than make the page.
    sql: `select wanted.place, page.* from unnest(?::text[]) as wanted(place) cross join lateral (
       (select ${COLUMNS} from thread
        where thread.office = wanted.place and (opened_at, id) < (?::timestamptz, ?) ${wanted}
        order by opened_at desc, id desc limit ${limit})
       union all
       (select ${COLUMNS} from (
          select thread_id, opened_at from thread_office
          where office = wanted.place and (opened_at, thread_id) < (?::timestamptz, ?)
          order by opened_at desc, thread_id desc) as part join thread on thread.id = part.thread_id
        where thread.office <> wanted.place ${wanted}
        order by part.opened_at desc, part.thread_id desc limit ${limit})
       order by "openedAt" desc, id desc limit ${limit}) as page
     order by place, "openedAt" desc, id desc`,
    parameters: [textArray(places), from.at, from.id, ...kinds, from.at, from.id, ...kinds],
  };
}

/** The threads that belong to each place or in which it takes part, newest first. */
export const threadsOfPlace = loaderByRequest<ThreadsAsked, ThreadPage>(async (reads, places, asked) => {
  pageSize(asked.first);
  const { sql, parameters } = pageOfThreads(places, asked);
  const rows = await reads.rows<ThreadRow & { place: string }>(sql, parameters);
  const byPlace = Map.groupBy(rows, ({ place }) => place);
  return places.map((place) => pageOf(byPlace.get(place) ?? [], asked.first));
});

export const isOwnedBy =
  (tier: Tier) =>
  ({ owner }: ThreadRow): boolean =>
    owner === tier;
