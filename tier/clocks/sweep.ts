import type { EntityManager } from '@mikro-orm/postgresql';
import { type Desk, rulesFor } from '../cases/desk.ts';
import { calendarWith } from './calendar.ts';
import { awaitedBy, type RunningClock } from './clocks.ts';
import { recomputeProvisional } from './recompute.ts';
import { nextRingAt, type RingState, ringsUntil } from './rings.ts';

const CASES_A_TRANSACTION = 100;

const NEVER = new AbortController().signal;

/** What a sweep has done. */
export interface Swept {
  rings: number;
  recomputed: number;
}

/**
 * Looks at every held case whose clocks may have changed by now: recomputes what waited for a notice of holidays, and
 * rings. A sweep may be cut short anywhere and run twice at once; what rings, and how often, does not depend on it.
 */
export async function sweep(desk: Desk, now: Date, stop: AbortSignal = NEVER): Promise<Swept> {
  const swept: Swept = { rings: 0, recomputed: 0 };
  // A new card is looked at first: only then is it known which notice it waits for.
  for (let more = true; more; ) {
    swept.rings += await ringAll(desk, now, stop);
    const recomputed = stop.aborted ? 0 : await recomputeProvisional(desk, now, stop);
    swept.recomputed += recomputed;
    more = recomputed > 0;
  }
  desk.checkpoint('sweep.done');
  return swept;
}

async function ringAll(desk: Desk, now: Date, stop: AbortSignal): Promise<number> {
  let rings = 0;
  for (let more = true; more && !stop.aborted; ) {
    const looked = await desk.courierEm.fork().transactional((tx) => lookAtSome(tx, desk, now));
    rings += looked.rings;
    more = looked.cases === CASES_A_TRANSACTION;
  }
  return rings;
}

/** The clocks that a card had before a revision, and until when. */
interface Past {
  office: string;
  clocks: RunningClock[];
  until: string;
}

interface Watched {
  caseId: string;
  office: string;
  held: boolean;
  clocks: RunningClock[];
  past: Past[];
}

async function lookAtSome(
  tx: EntityManager,
  desk: Desk,
  now: Date,
): Promise<{ cases: number; rings: number }> {
  // The watch alone is locked: whoever revises the card meanwhile waits for it, and has the case looked at again.
  const watched = await tx.execute<Watched[]>(
    `select watch.case_id as "caseId", custody.office, custody.state <> 'GONE' as held, card.clocks, watch.past
     from clock_watch as watch
     join custody on custody.case_id = watch.case_id join card on card.id = watch.case_id
     where watch.look_at <= ? and watch.look_at < 'infinity'
     order by watch.look_at, watch.case_id limit ${CASES_A_TRANSACTION} for update of watch skip locked`,
    [now],
  );
  if (watched.length === 0) return { cases: 0, rings: 0 };
  const rings = await write(
    tx,
    watched.flatMap((of) => ringsOf(of, now)),
    now,
  );
  desk.checkpoint('sweep.rung');
  await lookAgain(
    tx,
    watched.map((of) => nextLook(desk, of, now)),
  );
  desk.checkpoint('sweep.noted');
  return { cases: watched.length, rings };
}

const ringsOf = ({ caseId, office, held, clocks, past }: Watched, now: Date): RingState[] => [
  ...past.flatMap(({ until, ...before }) => ringsUntil({ caseId, ...before }, new Date(until))),
  ...(held ? ringsUntil({ caseId, office, clocks }, now) : []),
];

interface Look {
  caseId: string;
  lookAt: string;
  awaits: number | null;
}

function nextLook(desk: Desk, { caseId, held, clocks }: Watched, now: Date): Look {
  if (!held) return { caseId, lookAt: 'infinity', awaits: null };
  const calendar = calendarWith(rulesFor(desk, { id: caseId }).holidayNotices);
  const lookAt = nextRingAt(clocks, now)?.toISOString() ?? 'infinity';
  return { caseId, lookAt, awaits: awaitedBy(clocks, calendar) };
}

async function write(tx: EntityManager, rings: readonly RingState[], at: Date): Promise<number> {
  if (rings.length === 0) return 0;
  const rung = await tx.execute<{ office: string }[]>(
    `with rung as (
       insert into ring (office, id, case_id, kind, light, started_at, due_at, changed_at, at)
       select office, id, "caseId", kind, light, "startedAt", "dueAt", "changedAt", ?
       from jsonb_to_recordset(?::jsonb) as rung(office text, id text, "caseId" text, kind text, light text,
         "startedAt" timestamptz, "dueAt" timestamptz, "changedAt" timestamptz)
       on conflict (office, id) do nothing
       returning office, id, case_id, light, at
     ), told as (
       insert into office_notice (office, id, kind, case_id, subject_id, at)
       select office, id, 'CLOCK_' || light, case_id, id, at from rung on conflict do nothing
     )
     select office from rung`,
    [at, JSON.stringify(rings)],
  );
  return rung.length;
}

const lookAgain = (tx: EntityManager, looks: readonly Look[]): Promise<unknown> =>
  tx.execute(
    `update clock_watch set look_at = next."lookAt", awaits = next.awaits, past = '[]'
     from jsonb_to_recordset(?::jsonb) as next("caseId" text, "lookAt" timestamptz, awaits int)
     where clock_watch.case_id = next."caseId"`,
    [JSON.stringify(looks)],
  );
