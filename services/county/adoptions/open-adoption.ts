import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '@sanji/edge/identity.ts';
import { Card, type CardState } from '@sanji/tier/cases/card.ts';
import { asCaller, type Desk } from '@sanji/tier/cases/desk.ts';
import { once } from '@sanji/tier/cases/idempotency.ts';
import { refuse } from '@sanji/tier/cases/refusal.ts';
import { type CivilDate, civilDate } from '@sanji/tier/clocks/calendar.ts';
import { lockChain } from '@sanji/tier/delivery/ledger.ts';
import { isPlaceOf } from '@sanji/tier/jurisdiction/region.ts';

/** An adoption that is not solved, locked for the caller's county. */
export interface OpenAdoption {
  tx: EntityManager;
  desk: Desk;
  actor: Actor;
  at: Date;
  today: CivilDate;
  id: string;
  county: string;
  adoptedAt: Date;
  card: CardState;
}

/** Refuses everybody but a county: the sources know county leaders who adopt, and sponsors one tier up (mechanisms 63, 69). */
export function assertCountyAdopts({ region }: Actor): void {
  if (!isPlaceOf('COUNTY', region))
    refuse('NOT_COMPETENT', 'Only a leader of the county adopts a case.', '包案由县级领导实行。');
}

interface Found {
  county: string;
  caseId: string;
  adoptedAt: string;
  solvedAt: string | null;
}

const FOUND = `select county, case_id as "caseId", adopted_at as "adoptedAt", solved_at as "solvedAt" from adoption
  where id = ? and county = ?`;

/** Changes an adoption of the caller's county: once per key, locked, in one transaction. */
export function changeAdoption(
  desk: Desk,
  actor: Actor,
  work: string,
  input: { adoption: string; idempotencyKey: string },
  change: (open: OpenAdoption) => Promise<unknown>,
): Promise<string> {
  const at = desk.now();
  return asCaller(desk, actor, (tx) =>
    once(tx, { subject: actor.subject, key: input.idempotencyKey, said: [work, input], at }, async () => {
      assertCountyAdopts(actor);
      const which = [input.adoption, actor.region];
      const [seen] = await tx.execute<Found[]>(FOUND, which);
      if (seen === undefined)
        return refuse('NOT_FOUND', 'Your county has no such adoption.', '本县没有该包案。');
      // Before it is read again: whoever changes an adoption of the case meanwhile is done then.
      await lockChain(tx, seen.caseId);
      const [found = seen] = await tx.execute<Found[]>(FOUND, which);
      if (found.solvedAt !== null) refuse('NOT_ALLOWED_NOW', 'The adoption is solved.', '该包案已化解。');
      const card = await tx.findOneOrFail(Card, { id: found.caseId });
      const { county } = found;
      const adoptedAt = new Date(found.adoptedAt);
      const today = civilDate(at);
      await change({ tx, desk, actor, at, today, id: input.adoption, county, adoptedAt, card });
      return input.adoption;
    }),
  );
}

/** The number that follows the highest one of the adoption in a table of its versions. */
export async function nextNumber(
  { tx, id }: Pick<OpenAdoption, 'tx' | 'id'>,
  table: 'task_force' | 'adoption_plan' | 'adoption_sponsor' | 'adoption_leader',
): Promise<number> {
  const column = table === 'task_force' || table === 'adoption_plan' ? 'version' : 'number';
  const [row] = await tx.execute<{ newest: number | null }[]>(
    `select max(${column}) as newest from ${table} where adoption = ?`,
    [id],
  );
  const next = (row?.newest ?? 0) + 1;
  if (next > MOST_VERSIONS) refuse('NOT_ALLOWED_NOW', 'There are 100 versions already.', '已达一百个版本。');
  return next;
}

const MOST_VERSIONS = 100;
