import { randomUUID } from 'node:crypto';
import type { TierDatabase } from '@sanji/start/databases.ts';
import pg from 'pg';
import type { PerTier } from './per-tier.ts';
import { asked } from './sql.ts';

const TABLE = 'create table bench_insert (id uuid primary key, payload text not null)';
const INSERT = 'insert into bench_insert values ($1, $2)';
const PAYLOAD = '案'.repeat(500);

/** The least that moving something between two databases can cost: one insert and commit in each, one after the other. */
export async function bareInserts(
  { village, township }: PerTier<TierDatabase>,
  clients: number,
  seconds: number,
): Promise<number> {
  for (const { ownerUrl } of [village, township]) await asked(ownerUrl, TABLE);
  const startedMs = performance.now();
  const until = startedMs + seconds * 1000;
  const client = async (): Promise<number> => {
    const [from, to] = [village, township].map(
      ({ ownerUrl }) => new pg.Client({ connectionString: ownerUrl }),
    );
    if (!from || !to) return 0;
    await Promise.all([from.connect(), to.connect()]);
    let moved = 0;
    try {
      for (; performance.now() < until; moved += 1) {
        const id = randomUUID();
        await from.query(INSERT, [id, PAYLOAD]);
        await to.query(INSERT, [id, PAYLOAD]);
      }
      return moved;
    } finally {
      await Promise.all([from.end(), to.end()]);
    }
  };
  const moved = await Promise.all(Array.from({ length: clients }, client));
  return (moved.reduce((sum, n) => sum + n, 0) * 1000) / (performance.now() - startedMs);
}
