import { type Reads, textArray } from '@sanji/tier/server/reads.ts';
import { THREAD_COLUMNS } from '@sanji/tier/threads/thread.ts';
import type { ThreadRow } from '@sanji/tier/threads/thread-reads.ts';
import type { SlowGround } from '../schema.types.ts';

/** An explanation that was demanded; what was written is in the thread. */
export interface ExplanationRow {
  thread: string;
  adoption: string;
  unit: string;
  grounds: SlowGround[];
  demandedAt: string;
}

const EXPLANATION = `explanation.thread, explanation.adoption, explanation.unit, to_json(explanation.grounds) as grounds,
  explanation.demanded_at as "demandedAt"`;

/** The explanations demanded of each adoption, newest first; one is demanded at a time. */
export async function explanationsOf(reads: Reads, ids: readonly string[]): Promise<ExplanationRow[][]> {
  const rows = await reads.rows<ExplanationRow>(
    `select newest.* from unnest(?::text[]) as wanted(adoption)
     cross join lateral (select ${EXPLANATION} from adoption_explanation as explanation
       where explanation.adoption = wanted.adoption order by demanded_at desc, thread limit 100) as newest`,
    [textArray(ids)],
  );
  const byAdoption = Map.groupBy(rows, ({ adoption }) => adoption);
  return ids.map((id) => byAdoption.get(id) ?? []);
}

/** Those of a county for which it is the unit's turn and too late. */
export const overdueExplanations = (
  reads: Reads,
  county: string,
  now: Date,
  first: number,
): Promise<ExplanationRow[]> =>
  reads.rows(
    `select ${EXPLANATION} from adoption_explanation as explanation join thread on thread.id = explanation.thread
     where explanation.county = ? and thread.status = 'AWAITS_BELOW' and thread.due_at < ?::timestamptz
     order by thread.due_at, explanation.thread limit ?`,
    [county, now, first],
  );

export async function threadsById(reads: Reads, ids: readonly string[]): Promise<(ThreadRow | undefined)[]> {
  const rows = await reads.rows<ThreadRow>(
    `select ${THREAD_COLUMNS}, thread.status, thread.due_at as "dueAt" from thread where id = any(?::text[])`,
    [textArray(ids)],
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => byId.get(id));
}
