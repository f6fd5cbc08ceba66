import type { EntityManager } from '@mikro-orm/postgresql';
import type { Tier } from '../schema.types.ts';
import { textArray } from '../server/reads.ts';
import type { CustodyLine, CustodySource } from './custody-audit.ts';

const LINES = `select custody.case_id as "caseId", custody.epoch, custody.state,
    (select max(outbox.epoch) from outbox where outbox.case_id = custody.case_id and outbox.settled_at is null) as pending
  from custody`;

// An id goes on with a letter after its county's code, so what begins with a region ends before its tilde.
const PAGE = 2000;

/** A tier's lines from its own database, read as the courier. */
export const localCustody = (tier: Tier, em: EntityManager): CustodySource => ({
  tier,
  page: (region, after) =>
    em.fork().execute<CustodyLine[]>(
      `${LINES} where custody.case_id > ? and custody.case_id >= ? and custody.case_id < ? || '~'
       order by custody.case_id limit ${PAGE}`,
      [after, region, region],
    ),
  some: (ids) =>
    em
      .fork()
      .execute<CustodyLine[]>(`${LINES} where custody.case_id = any(?::text[]) order by custody.case_id`, [
        textArray(ids),
      ]),
});

export interface CustodyCount {
  tier: Tier;
  held: number;
  inTransit: number;
  asOf: string;
}

/** How many cases of the region the tier holds, and how many it is answerable for while they travel. */
export async function countCustody(
  em: EntityManager,
  tier: Tier,
  region: string,
  now: Date,
): Promise<CustodyCount> {
  const [row] = await em.fork().execute<{ held: number; inTransit: number }[]>(
    `select count(*) filter (where state = 'HELD')::int as held,
            count(*) filter (where state = 'IN_TRANSIT')::int as "inTransit"
     from custody where case_id >= ? and case_id < ? || '~'`,
    [region, region],
  );
  return { tier, held: row?.held ?? 0, inTransit: row?.inTransit ?? 0, asOf: now.toISOString() };
}
