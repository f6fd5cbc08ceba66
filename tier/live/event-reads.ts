import { graphError } from '@sanji/edge/errors.ts';
import type { EventKind } from '../schema.types.ts';
import { type Reads, textArray } from '../server/reads.ts';
import { type EventRow, isBefore, type Position } from './event.ts';

/** What a listener wants to hear of; null is everything. */
export interface Wish {
  kinds: readonly EventKind[] | null;
  caseId: string | null;
}

export const EVENTS_A_PAGE = 100;

const COLUMNS = `number::text, kind, at, case_id as "caseId", office, about, sender, payload`;

/** What the caller may know of, after the one position and up to the other. The policies decide who may know. */
export async function eventsBetween(
  reads: Reads,
  after: Position,
  upTo: Position,
  { kinds, caseId }: Wish,
): Promise<EventRow[]> {
  return reads.rows<EventRow>(
    `select ${COLUMNS} from event
     where number > ?::bigint and number <= ?::bigint
       ${kinds === null ? '' : 'and kind = any(?::text[])'} ${caseId === null ? '' : 'and case_id = ?'}
     order by number limit ${EVENTS_A_PAGE}`,
    [after, upTo, ...(kinds === null ? [] : [textArray(kinds)]), ...(caseId === null ? [] : [caseId])],
  );
}

/** One event, as it may still be known to the caller. */
export async function eventAt(reads: Reads, position: Position): Promise<EventRow | null> {
  const [row] = await reads.rows<EventRow>(`select ${COLUMNS} from event where number = ?::bigint`, [
    position,
  ]);
  return row ?? null;
}

/** Refuses to go on from where something that came after is forgotten, or from a future that a restored database lost. */
export async function assertInsideWindow(reads: Reads, after: Position, newest: Position): Promise<void> {
  const [floor] = await reads.rows<{ number: Position }>('select number::text from event_floor', []);
  const isTooOld = floor !== undefined && isBefore(after, floor.number);
  if (!isTooOld && !isBefore(newest, after)) return;
  throw graphError(
    'CURSOR_OUTSIDE_WINDOW',
    'What came after this cursor is no longer kept. Read anew, and listen from now on.',
  );
}
