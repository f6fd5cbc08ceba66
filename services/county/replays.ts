import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '@sanji/edge/identity.ts';
import { LONGEST } from '@sanji/tier/cases/bounds.ts';
import type { Desk } from '@sanji/tier/cases/desk.ts';
import { refuse } from '@sanji/tier/cases/refusal.ts';
import { said } from '@sanji/tier/cases/said.ts';
import { calendarWith } from '@sanji/tier/clocks/calendar.ts';
import { replayDeadlines } from '@sanji/tier/clocks/replay.ts';
import type { CompleteReplayStepInput, ReplayTask, StartReplayInput } from './schema.types.ts';
import { type InspectedCase, inspect } from './spot-checks/inspected-case.ts';

/** Begins to go through a first petition again: three deadlines from one trigger. */
export const startReplay = (desk: Desk, actor: Actor, input: StartReplayInput): Promise<string> =>
  inspect(desk, actor, 'REPLAY', input, async (inspected) => {
    const { tx, at, id, county, holderOffice } = inspected;
    const reason = said(input.reason, LONGEST.note);
    const foundAt = new Date(input.foundAt);
    if (foundAt > at || foundAt < inspected.registeredAt) {
      refuse('BAD_INPUT', 'A problem is found after the registration and before now.', '发现时间不正确。');
    }
    await assertTriggered(inspected, input);
    const replay = desk.newId();
    await tx.execute(
      `insert into replay (id, county, unit, case_id, trigger, reason, found_at, opened_at, opened_by)
       values (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      [replay, county, holderOffice, id, input.trigger, reason, foundAt, at, actor.name],
    );
    const { review, accountability, resolution } = replayDeadlines(
      foundAt,
      calendarWith(desk.rulesOf(county).holidayNotices),
    );
    const due = { REVIEW: review, ACCOUNTABILITY: accountability, RESOLUTION: resolution };
    for (const [task, { dueAt, provisional }] of Object.entries(due)) {
      await tx.execute(
        'insert into replay_step (replay, county, unit, task, due_at, provisional) values (?, ?, ?, ?, ?, ?)',
        [replay, county, holderOffice, task, dueAt, provisional],
      );
    }
  });

async function assertTriggered(inspected: InspectedCase, { trigger }: StartReplayInput): Promise<void> {
  const { tx, id, isFirst } = inspected;
  const [problem] = await tx.execute<object[]>(
    `select 1 from spot_check where case_id = ? and result = 'PROBLEM' limit 1`,
    [id],
  );
  if (trigger === 'SPOT_CHECK_PROBLEM' && problem === undefined) {
    refuse('TOO_EARLY', 'No spot check found a problem in this case.', '该案件未被抽查列为问题件。');
  }
  if (isFirst !== true) {
    refuse('NOT_ALLOWED_NOW', 'Only a first petition is gone through again.', '复盘回溯适用于初次信访事项。');
  }
  if ((await newestOf(tx, id))?.isOpen === true) {
    refuse('NOT_ALLOWED_NOW', 'A replay of this case is under way.', '该案件正在复盘。');
  }
}

interface Newest {
  id: string;
  foundAt: string;
  isOpen: boolean;
}

async function newestOf(tx: EntityManager, caseId: string): Promise<Newest | undefined> {
  const [newest] = await tx.execute<Newest[]>(
    `select id, found_at as "foundAt",
       exists (select 1 from replay_step where replay_step.replay = replay.id and done_at is null) as "isOpen"
     from replay where case_id = ? order by opened_at desc, id limit 1`,
    [caseId],
  );
  return newest;
}

/** Notes who did what for one of the three tasks, and when. */
export const completeReplayStep = (
  desk: Desk,
  actor: Actor,
  input: CompleteReplayStepInput,
): Promise<string> =>
  inspect(desk, actor, 'REPLAY_STEP', input, async ({ tx, at, id }) => {
    const doneBy = said(input.doneBy, LONGEST.name);
    const what = said(input.what, LONGEST.note);
    const doneAt = new Date(input.doneAt);
    const replay =
      (await newestOf(tx, id)) ?? refuse('NOT_FOUND', 'No replay was begun.', '该案件未启动复盘。');
    if (doneAt < new Date(replay.foundAt) || doneAt > at) {
      refuse('BAD_INPUT', 'A task is done after the problem was found and before now.', '完成时间不正确。');
    }
    await complete(tx, replay.id, { task: input.task, doneAt, doneBy, what });
  });

async function complete(
  tx: EntityManager,
  replay: string,
  { task, doneAt, doneBy, what }: { task: ReplayTask; doneAt: Date; doneBy: string; what: string },
): Promise<void> {
  const { affectedRows } = await tx.execute<{ affectedRows: number }>(
    `update replay_step set done_at = ?, done_by = ?, what = ? where replay = ? and task = ? and done_at is null`,
    [doneAt, doneBy, what, replay, task],
    'run',
  );
  if (affectedRows !== 1) refuse('NOT_ALLOWED_NOW', 'That task was done before.', '该事项已完成。');
}
