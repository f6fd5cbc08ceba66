import type { EntityManager } from '@mikro-orm/postgresql';
import { digestOf, sign, type TierKeys } from './statement.ts';

interface Head {
  caseId: string;
  seq: number;
  hash: string;
}

/**
 * Seals a day that is over: one signature over the head of every chain that grew on it. Whoever rewrites a chain
 * later would have to forge the seal too. Sealing a day again does nothing.
 */
export async function sealDay(
  em: EntityManager,
  keys: TierKeys,
  day: string,
  from: Date,
  to: Date,
): Promise<void> {
  await em.fork().transactional(async (tx) => {
    const heads = await tx.execute<Head[]>(
      `select distinct on (case_id) case_id as "caseId", seq, hash from ledger
       where at >= ? and at < ? order by case_id, seq desc`,
      [from, to],
    );
    const digest = digestOf(heads.map((head) => `${head.caseId} ${head.seq} ${head.hash}`).join('\n'));
    const statement = await sign(keys, { day, by: keys.self, heads: heads.length, digest });
    await tx.execute('insert into seal (day, heads, statement) values (?, ?, ?) on conflict do nothing', [
      day,
      heads.length,
      statement,
    ]);
  });
}

/** The first day that has lines and no seal. */
export async function firstUnsealed(em: EntityManager): Promise<Date | null> {
  const [row] = await em.fork().execute<{ at: string | null }[]>(
    `select min(at) as at from ledger
     where at >= coalesce((select (max(day) + 1)::timestamp at time zone 'Asia/Shanghai' from seal), '-infinity')`,
  );
  return row?.at == null ? null : new Date(row.at);
}
