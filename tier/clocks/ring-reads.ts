import { graphError } from '@sanji/edge/errors.ts';
import { pageSize } from '../server/page-size.ts';
import type { Reads } from '../server/reads.ts';
import type { RingState } from './rings.ts';

/** A ring as a list reads it. */
export type RingRow = RingState & { at: string };

export interface RingPage {
  nodes: RingRow[];
  hasNextPage: boolean;
}

/** A cursor names the last row seen by what the list is ordered by: the millisecond of ringing, and the id. */
export const ringCursor = ({ at, id }: Pick<RingRow, 'at' | 'id'>): string =>
  Buffer.from(`${Date.parse(at)}|${id}`).toString('base64url');

function readCursor(cursor: string): { at: Date; id: string } {
  const [, ms, id = ''] =
    /^(\d{1,13})\|([\w.-]{8,160})$/.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  if (ms === undefined) throw graphError('BAD_USER_INPUT', '`after` is not a cursor of this list.');
  return { at: new Date(Number(ms)), id };
}

/** What rang for one office, newest first. */
export async function ringsOfOffice(
  reads: Reads,
  office: string,
  { first, after }: { first: number; after?: string | null | undefined },
): Promise<RingPage> {
  pageSize(first);
  const from = after == null ? undefined : readCursor(after);
  const rows = await reads.rows<RingRow>(
    `select office, id, case_id as "caseId", kind, light, started_at as "startedAt", due_at as "dueAt",
            changed_at as "changedAt", at
     from ring where office = ?${from ? ' and (at, id) < (?::timestamptz, ?)' : ''}
     order by at desc, id desc limit ${first + 1}`,
    [office, ...(from ? [from.at, from.id] : [])],
  );
  return { nodes: rows.slice(0, first), hasNextPage: rows.length > first };
}
