import { type Page, pageOf, readInstantCursor } from '../server/instant-cursor.ts';
import { pageSize } from '../server/page-size.ts';
import type { Reads } from '../server/reads.ts';
import type { RingState } from './rings.ts';

/** A ring as a list reads it. */
export type RingRow = RingState & { at: string };

export type RingPage = Page<RingRow>;

/** What rang for one office, newest first. */
export async function ringsOfOffice(
  reads: Reads,
  office: string,
  { first, after }: { first: number; after?: string | null | undefined },
): Promise<RingPage> {
  pageSize(first);
  const from = readInstantCursor(after);
  const rows = await reads.rows<RingRow>(
    `select office, id, case_id as "caseId", kind, light, started_at as "startedAt", due_at as "dueAt",
            changed_at as "changedAt", at
     from ring where office = ?${from ? ' and (at, id) < (?::timestamptz, ?)' : ''}
     order by at desc, id desc limit ${first + 1}`,
    [office, ...(from ? [from.at, from.id] : [])],
  );
  return pageOf(rows, first);
}
