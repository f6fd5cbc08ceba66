import { graphError } from '@sanji/edge/errors.ts';
import { TIERS } from '../jurisdiction/region.ts';
import type { EventKind, Tier } from '../schema.types.ts';

/**
 * Where an event stands. Transactions that run at the same time commit in any order, so that a lower number may appear
 * after a higher one was read: a plain number is no place to go on from. Whoever reads only what was written by
 * transactions below the oldest that still runs, in this order, finds nothing inserted before a place later on.
 */
export interface Position {
  /** As PostgreSQL counts them: a 64-bit number, in decimal. */
  transaction: string;
  number: string;
}

/** An event as it is read; `number` '0' is the place before all events of its transaction, at which nothing happened. */
export interface EventRow extends Position {
  kind: EventKind;
  at: string;
  caseId: string | null;
  office: string | null;
  about: string | null;
  sender: string | null;
  payload: string | null;
}

export const cursorOf = (tier: Tier, { transaction, number }: Position): string =>
  Buffer.from(`${tier}|${transaction}|${number}`).toString('base64url');

const CURSOR = new RegExp(`^(${TIERS.join('|')})\\|(\\d{1,18})\\|(\\d{1,18})$`);

export function readCursor(tier: Tier, cursor: string): Position {
  const [, of, transaction, number] = CURSOR.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  if (of !== tier || transaction === undefined || number === undefined)
    throw graphError('BAD_USER_INPUT', `This is not a cursor of the ${tier.toLowerCase()} tier's events.`);
  return { transaction, number };
}

export const isBefore = (one: Position, other: Position): boolean => {
  const [a, b] = [BigInt(one.transaction), BigInt(other.transaction)];
  return a < b || (a === b && BigInt(one.number) < BigInt(other.number));
};

export const caughtUp = (at: Position, now: Date): EventRow => ({
  ...at,
  kind: 'CAUGHT_UP',
  at: now.toISOString(),
  caseId: null,
  office: null,
  about: null,
  sender: null,
  payload: null,
});
