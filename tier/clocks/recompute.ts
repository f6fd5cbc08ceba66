import { Card, type CardState } from '../cases/card.ts';
import { type Desk, rulesFor } from '../cases/desk.ts';
import { revise, writeRevision } from '../cases/revision.ts';
import { timelineOf } from '../cases/timeline.ts';
import { calendarWith } from './calendar.ts';
import { awaitedBy, recomputed } from './clocks.ts';

const CASES_A_LOOK = 100;

interface Awaiting {
  county: string;
  awaits: number;
}

/**
 * Computes the deadlines again that waited for a year's holidays, once the notice for it is known: one revision a case.
 * Says how many cases it revised; what cannot be revised now, being on its way, is left for a later sweep.
 */
export async function recomputeProvisional(desk: Desk, now: Date, stop: AbortSignal): Promise<number> {
  let revised = 0;
  for (const { county, awaits } of await awaiting(desk)) {
    if (!calendarWith(desk.rulesOf(county).holidayNotices).published(awaits)) continue;
    let after: string | undefined = '';
    while (after !== undefined && !stop.aborted) {
      const ids: string[] = await waitingFor(desk, { county, awaits }, after);
      for (const id of ids) revised += (await recomputeCase(desk, id, now)) ? 1 : 0;
      after = ids.length === CASES_A_LOOK ? ids.at(-1) : undefined;
    }
  }
  return revised;
}

/** Which years' notices the cases wait for. One step of the index each, however many cases wait. */
const awaiting = (desk: Desk): Promise<Awaiting[]> =>
  desk.courierEm.fork().execute<Awaiting[]>(
    `with recursive pair as (
       (select county, awaits from clock_watch where awaits is not null order by county, awaits limit 1)
       union all
       select next.county, next.awaits from pair cross join lateral (
         select county, awaits from clock_watch
         where awaits is not null and (county, awaits) > (pair.county, pair.awaits)
         order by county, awaits limit 1
       ) as next
     ) select county, awaits from pair`,
  );

async function waitingFor(desk: Desk, { county, awaits }: Awaiting, after: string): Promise<string[]> {
  const rows = await desk.courierEm.fork().execute<{ id: string }[]>(
    `select clock_watch.case_id as id from clock_watch join custody using (case_id)
     where county = ? and awaits = ? and clock_watch.case_id > ? and custody.state = 'HELD'
     order by clock_watch.case_id limit ${CASES_A_LOOK}`,
    [county, awaits, after],
  );
  return rows.map((row) => row.id);
}

/** One case in one transaction, in the order in which every change locks: custody, then the card. */
const recomputeCase = (desk: Desk, id: string, at: Date): Promise<boolean> =>
  desk.courierEm.fork().transactional(async (tx) => {
    const [custody] = await tx.execute<{ office: string; state: string }[]>(
      'select office, state from custody where case_id = ? for update',
      [id],
    );
    if (custody?.state !== 'HELD') return false;
    const card: CardState = await tx.findOneOrFail(Card, { id });
    const rules = rulesFor(desk, card);
    const { tier } = desk;
    const changes = card.clocks.some((clock) => {
      const anew = recomputed(clock, rules, { tier });
      return anew.dueAt !== clock.dueAt || anew.provisional !== clock.provisional;
    });
    if (!changes) {
      // Its last day waits for yet another year, as the days after 28 December do.
      const calendar = calendarWith(rules.holidayNotices);
      await tx.execute('update clock_watch set awaits = ? where case_id = ?', [
        awaitedBy(card.clocks, calendar),
        id,
      ]);
      return false;
    }
    const step = { move: 'RECOMPUTE', at, tier, office: custody.office, role: null } as const;
    await writeRevision(tx, tier, revise(card, await timelineOf(tx, id), step, rules));
    desk.checkpoint('sweep.recomputed');
    return true;
  });
