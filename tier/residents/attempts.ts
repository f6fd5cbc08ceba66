import type { EntityManager } from '@mikro-orm/postgresql';
import { digestOf } from '../delivery/statement.ts';

/** How often one may try, and how long one waits after that. */
export interface Limit {
  attempts: number;
  windowMs: number;
  lockMs: number;
}
const MINUTE_MS = 60_000;

/**
 * One number is tried by one person. A client speaks for all residents of a county, so it is stopped only by what is
 * no longer a number of typing errors.
 */
export const LIMITS = {
  number: { attempts: 5, windowMs: 15 * MINUTE_MS, lockMs: 15 * MINUTE_MS },
  client: { attempts: 300, windowMs: 5 * MINUTE_MS, lockMs: MINUTE_MS },
} as const satisfies Record<string, Limit>;

export interface Tally {
  attempts: number;
  since: Date;
  lockedUntil: Date | null;
}

/** The tally after one attempt more. An attempt while the lock holds counts for nothing. */
export function afterAttempt(tally: Tally | null, limit: Limit, now: Date): Tally {
  if (tally?.lockedUntil != null && tally.lockedUntil > now) return tally;
  const anew =
    tally === null || tally.lockedUntil !== null || now.getTime() - tally.since.getTime() >= limit.windowMs;
  const attempts = anew ? 1 : tally.attempts + 1;
  return {
    attempts,
    since: anew ? now : tally.since,
    lockedUntil: attempts > limit.attempts ? new Date(now.getTime() + limit.lockMs) : null,
  };
}

/** What was tried, and through whom. */
export interface Tried {
  number: string;
  client: string;
}

// A digest of any number, real or not: the table says nothing about which numbers there are.
const keyOf = (who: keyof Tried, tried: Tried): string => digestOf(`${who}\n${tried[who]}`);
const FORGOTTEN_MS = 24 * 60 * MINUTE_MS;

/** Until when whoever tries this number, and whoever tries through this client, has to wait. */
export type Wait = Record<keyof Tried, Date | null>;

/**
 * Counts the attempt before it is judged, so that many at once are counted too. While the client has to wait, nothing is
 * tried: a resident who asks again meanwhile is not counted for it.
 */
export async function countAttempt(tx: EntityManager, tried: Tried, now: Date): Promise<Wait> {
  await tx.execute('delete from access_attempt where since < ?', [new Date(now.getTime() - FORGOTTEN_MS)]);
  const client = await counted(tx, keyOf('client', tried), LIMITS.client, now);
  if (client.lockedUntil !== null) return { client: client.lockedUntil, number: null };
  const number = await counted(tx, keyOf('number', tried), LIMITS.number, now);
  return { client: null, number: number.lockedUntil };
}

async function counted(tx: EntityManager, key: string, limit: Limit, now: Date): Promise<Tally> {
  await tx.execute('select pg_advisory_xact_lock(hashtextextended(?, 3))', [key]);
  const [row] = await tx.execute<{ attempts: number; since: string; lockedUntil: string | null }[]>(
    'select attempts, since, locked_until as "lockedUntil" from access_attempt where key = ?',
    [key],
  );
  const before = row && {
    attempts: row.attempts,
    since: new Date(row.since),
    lockedUntil: row.lockedUntil === null ? null : new Date(row.lockedUntil),
  };
  const tally = afterAttempt(before ?? null, limit, now);
  await tx.execute(
    `insert into access_attempt (key, attempts, since, locked_until) values (?, ?, ?, ?)
     on conflict (key) do update set attempts = excluded.attempts, since = excluded.since,
       locked_until = excluded.locked_until`,
    [key, tally.attempts, tally.since, tally.lockedUntil],
  );
  return tally;
}

/** The secret was right: what was tried before is forgiven, and the client's count takes this one back. */
export async function forgive(tx: EntityManager, tried: Tried): Promise<void> {
  await tx.execute('delete from access_attempt where key = ?', [keyOf('number', tried)]);
  await tx.execute('update access_attempt set attempts = attempts - 1 where key = ? and attempts > 0', [
    keyOf('client', tried),
  ]);
}
