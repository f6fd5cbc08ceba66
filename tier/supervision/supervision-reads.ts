import type {
  ClockKind,
  ExplanationState,
  SupervisionGround,
  SupervisionKind,
  ThreadStatus,
} from '../schema.types.ts';
import { type Page, pageOf, readInstantCursor } from '../server/instant-cursor.ts';
import { loaderOf } from '../server/loader-of.ts';
import { pageSize } from '../server/page-size.ts';
import { type Reads, textArray } from '../server/reads.ts';

/** What a supervisor gave, with where the exchange about it stands. */
export interface SupervisionRow {
  id: string;
  caseId: string;
  kind: SupervisionKind;
  ground: SupervisionGround;
  clock: ClockKind | null;
  unit: string;
  reason: string;
  givenAt: string;
  givenBy: string;
  office: string;
  threadId: string | null;
  status: ThreadStatus | null;
  explainBy: string | null;
}

const SUPERVISION = `select supervision.id, supervision.case_id as "caseId", kind, ground, clock, unit, reason,
  given_at as "givenAt", given_by as "givenBy", supervision.office, thread_id as "threadId", thread.status,
  thread.due_at as "explainBy"
  from supervision left join thread on thread.id = thread_id`;

export async function supervisionById(reads: Reads, id: string): Promise<SupervisionRow | null> {
  const [row] = await reads.rows<SupervisionRow>(`${SUPERVISION} where supervision.id = ?`, [id]);
  return row ?? null;
}

/** What this tier gave for each case, oldest first, at most 100. */
export const supervisionsOfCase = loaderOf<SupervisionRow[]>(async (reads, ids) => {
  const rows = await reads.rows<SupervisionRow>(
    `select given.* from unnest(?::text[]) as wanted(id)
     cross join lateral (${SUPERVISION} where supervision.case_id = wanted.id
       order by given_at, supervision.id limit 100) as given`,
    [textArray(ids)],
  );
  const byCase = Map.groupBy(rows, ({ caseId }) => caseId);
  return ids.map((id) => byCase.get(id) ?? []);
});

const STATE: Record<ThreadStatus, ExplanationState> = {
  AWAITS_BELOW: 'AWAITED',
  AWAITS_ABOVE: 'GIVEN',
  CLOSED: 'ACCEPTED',
};

/** Where the written explanation stands; null where none is asked for. Pure. */
export function explanationOf(
  { status, explainBy }: Pick<SupervisionRow, 'status' | 'explainBy'>,
  now: Date,
): ExplanationState | null {
  if (status === null) return null;
  const isLate = explainBy !== null && now.getTime() >= Date.parse(explainBy);
  return STATE[status] === 'AWAITED' && isLate ? 'OVERDUE' : STATE[status];
}

const IN_STATE: Record<ExplanationState, string> = {
  AWAITED: `thread.status = 'AWAITS_BELOW' and (thread.due_at is null or thread.due_at > ?)`,
  OVERDUE: `thread.status = 'AWAITS_BELOW' and thread.due_at <= ?`,
  GIVEN: `thread.status = 'AWAITS_ABOVE' and ?::timestamptz is not null`,
  ACCEPTED: `thread.status = 'CLOSED' and ?::timestamptz is not null`,
};

export type SupervisionRows = Page<SupervisionRow>;

interface SupervisionsAsked {
  kind?: SupervisionKind | null;
  explanation?: ExplanationState | null;
  first: number;
  after?: string | null;
}

/** What was given to the units of a place, newest first. */
export async function supervisionsOfPlace(
  reads: Reads,
  place: string,
  { kind, explanation, first, after }: SupervisionsAsked,
  now: Date,
): Promise<SupervisionRows> {
  const from = readInstantCursor(after);
  const where: [string, unknown[]][] = [
    ['unit >= ? collate "C"', [place]],
    [`unit < (? || ':') collate "C"`, [place]],
  ];
  if (kind != null) where.push(['kind = ?', [kind]]);
  if (explanation != null) where.push([IN_STATE[explanation], [now]]);
  if (from !== undefined)
    where.push(['(given_at, supervision.id) < (?::timestamptz, ?)', [from.at, from.id]]);
  const rows = await reads.rows<SupervisionRow>(
    `${SUPERVISION} where ${where.map(([sql]) => sql).join(' and ')}
     order by given_at desc, supervision.id desc limit ?`,
    [...where.flatMap(([, values]) => values), pageSize(first) + 1],
  );
  return pageOf(rows, first);
}
