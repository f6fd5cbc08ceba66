import { type Light, light } from '@sanji/tier/clocks/deadlines.ts';
import { type Reads, textArray } from '@sanji/tier/server/reads.ts';
import type { ReplayTask, ReplayTrigger } from './schema.types.ts';

/** A replay as the graph reads it. */
export interface ReplayRow {
  id: string;
  caseId: string;
  trigger: ReplayTrigger;
  reason: string;
  foundAt: string;
  unit: string;
}

/** One of its tasks. */
export interface ReplayStepRow {
  replay: string;
  task: ReplayTask;
  foundAt: string;
  dueAt: string;
  provisional: boolean;
  doneAt: string | null;
  doneBy: string | null;
  what: string | null;
}

const REPLAY = `select id, case_id as "caseId", trigger, reason, found_at as "foundAt", unit from replay`;

export async function newestReplay(reads: Reads, caseId: string): Promise<ReplayRow | null> {
  const [row] = await reads.rows<ReplayRow>(
    `${REPLAY} where case_id = ? order by opened_at desc, id limit 1`,
    [caseId],
  );
  return row ?? null;
}

/** Replays of the county in which a task was done too late, or is not done and too late now. */
export const lateReplays = (reads: Reads, county: string, now: Date, first: number): Promise<ReplayRow[]> =>
  reads.rows(
    `${REPLAY} where county = ? and exists (
       select 1 from replay_step where replay_step.replay = replay.id and due_at <= coalesce(done_at, ?::timestamptz))
     order by found_at desc, id limit ?`,
    [county, now, first],
  );

export async function replaySteps(reads: Reads, replays: readonly string[]): Promise<ReplayStepRow[][]> {
  const rows = await reads.rows<ReplayStepRow>(
    `select replay, task, found_at as "foundAt", due_at as "dueAt", provisional, done_at as "doneAt", done_by as "doneBy", what
     from replay_step join replay on replay.id = replay_step.replay
     where replay = any(?::text[]) order by replay, due_at`,
    [textArray(replays)],
  );
  const byReplay = Map.groupBy(rows, (row) => row.replay);
  return replays.map((replay) => byReplay.get(replay) ?? []);
}

/** The task's light, now or when it was done. Red is late. */
export const lightOf = ({ foundAt, dueAt, doneAt }: ReplayStepRow, now: Date): Light =>
  light({ startedAt: new Date(foundAt), dueAt: new Date(dueAt) }, doneAt === null ? now : new Date(doneAt));
